"""Pages of the important list, and of who on it has engaged."""
