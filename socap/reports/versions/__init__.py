"""Versions of reports: their plans, how they are made and released, their drawings and files."""
