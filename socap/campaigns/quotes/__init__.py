"""Watched quotes: which quotes of a campaign's tweets are read as tweets of their own."""
