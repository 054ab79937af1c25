"""X accounts and their roles, the important list, and each account's importance score."""
