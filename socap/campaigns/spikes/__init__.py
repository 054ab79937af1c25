"""Moments at which a campaign's pace left what was expected of it."""
