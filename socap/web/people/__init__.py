"""The important list, edited in place, and who on it has engaged."""
