"""The files that a report is handed over as; each is made of its frozen content alone."""
