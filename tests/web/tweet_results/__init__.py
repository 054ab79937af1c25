"""Tests of the page that tells which tweet works."""
