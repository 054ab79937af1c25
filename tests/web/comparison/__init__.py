"""Tests of comparing a launch with others."""
