"""Asking the provider: rate limit, circuit breaker, credits, prices, usage, credentials."""
