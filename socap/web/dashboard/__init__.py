"""The dashboard of one campaign and the fragments that keep it up to date."""
