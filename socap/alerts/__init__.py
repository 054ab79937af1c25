"""Decides who is alerted about what, and sends it: grouping, spacing, channels, deliveries."""
