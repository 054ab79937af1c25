"""Campaigns listed, created, edited, deleted, and their tweets."""
