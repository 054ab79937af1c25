"""How values look in templates."""
