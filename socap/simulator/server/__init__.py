"""The HTTP server: the provider's endpoints, faults, limits, clock and ground truth."""
