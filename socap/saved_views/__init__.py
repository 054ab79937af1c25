"""Saved views: named filters of a page, found again by their user or the whole team."""
