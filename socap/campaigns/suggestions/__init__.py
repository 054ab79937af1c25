"""Tweets that are suggested for watching: what was found, and what became of it."""
