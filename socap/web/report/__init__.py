"""The report of one campaign, on screen and printed."""
