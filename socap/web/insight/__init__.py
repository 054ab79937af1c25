"""Pages about what was derived from accounts and texts."""
