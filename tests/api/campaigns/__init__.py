"""Tests of what belongs to a campaign in the API."""
