"""Signing in, accounts, users, invitations, API keys, the audit log."""
