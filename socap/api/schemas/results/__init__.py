"""Shapes of how a launch does: what its tweets brought, spikes, other launches."""
