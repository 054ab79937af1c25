"""A campaign's alerts, the channels they go through, and who is muted."""
