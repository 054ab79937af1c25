"""Questions about what was derived of a campaign's accounts and texts."""
