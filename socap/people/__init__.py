"""X accounts, and how important each is, and why."""
