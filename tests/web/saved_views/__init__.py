"""Views that users save, find again and share."""
