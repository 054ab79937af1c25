"""How often a campaign is read: what was chosen, and what its lists and tweets are due for."""
