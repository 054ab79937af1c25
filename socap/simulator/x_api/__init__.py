"""X API v2: its endpoints, parameters, rate limits, prices and OAuth 2.0, over the same launch."""
