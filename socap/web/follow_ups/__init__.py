"""Working on accounts: who is on it, the status and the note, wherever an account is shown."""
