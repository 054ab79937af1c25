"""Who must be told what, and telling them: rules, grouping, spacing, channels, deliveries."""
