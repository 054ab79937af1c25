"""How a campaign and its tweets grow: totals, deltas, curves."""
