"""A launch compared with others, and imported curves of launches."""
