"""Endpoints about what was derived from accounts."""
