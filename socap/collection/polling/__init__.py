"""Polling: the schedule, tweet counters, and the engagement lists whose counters changed."""
