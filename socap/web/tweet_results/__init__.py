"""What each tweet of a campaign brought, and what was paid for it."""
