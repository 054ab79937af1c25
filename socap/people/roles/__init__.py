"""A bio gives roles: founder, investor, developer and so on."""
