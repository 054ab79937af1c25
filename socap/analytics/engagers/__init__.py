"""The accounts that engaged: ranked by importance, filtered, counted."""
