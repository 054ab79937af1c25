"""Whether SOCAP sees and tells: health checks, worker monitor, stale campaigns, status."""
