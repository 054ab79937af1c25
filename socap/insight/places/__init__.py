"""Derives the country, and where it is plain the city, of a profile's free-text place."""
