"""Data collection: plans what to poll, calls the provider within its limits, stores the results."""
