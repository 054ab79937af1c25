"""When the pace of a campaign left what was expected, and why."""
