"""A campaign's engagements: listed, filtered, counted, and how much of each list is known."""
