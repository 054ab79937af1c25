"""Alerts about a campaign as a whole: its end, a spike, its report."""
