"""The important list, and who on it has engaged."""
