"""A tweet's place in a campaign: its category, and what was paid for it."""
