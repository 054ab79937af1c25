"""Watched quotes of a campaign, and tweets that are suggested for it."""
