"""What people say about a campaign, and what of it needs an answer."""
