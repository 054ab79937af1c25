"""Firms and outlets that a bio names: a list of known ones, and how bios name any."""
