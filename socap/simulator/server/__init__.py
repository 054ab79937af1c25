"""The HTTP server: the provider's calls, faults, limits, clock, and the truth."""
