"""Adaptive pace: which counters and lists to read now, so that a dollar ends the most waiting."""
