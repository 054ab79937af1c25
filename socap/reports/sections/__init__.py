"""The sections of a report, one module each: `compose` returns its blocks, none where nothing is known."""
