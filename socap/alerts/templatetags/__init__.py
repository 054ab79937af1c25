"""Template filters for alerts."""
