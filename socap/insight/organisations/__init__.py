"""The organisations that accounts name in their bios."""
