"""Users, invitations, sign-ins, two-factor authentication, API keys and the audit log."""
