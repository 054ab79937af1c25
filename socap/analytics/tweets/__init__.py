"""Which tweet of a campaign brings whom, and how its numbers compare with others."""
