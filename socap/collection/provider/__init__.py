"""Calling data providers: rate limits, circuit breaker, credits, prices, usage, credentials."""
