"""Read-only questions about campaigns with typed answers. No writes."""
