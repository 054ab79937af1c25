"""Pages that list, create, edit and delete campaigns."""
