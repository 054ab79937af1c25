"""Users, invitations, sessions, two-factor, API keys, audit log: who may see and do what, and did."""
