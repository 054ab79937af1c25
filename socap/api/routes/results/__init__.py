"""How a launch does: what its tweets brought, spikes, other launches."""
