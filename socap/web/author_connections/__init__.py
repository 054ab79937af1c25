"""Connecting authors, whose likers X shows to nobody else: the operator's page, and the author's."""
