"""How fast a campaign is read, and what that costs: the delay really reached."""
