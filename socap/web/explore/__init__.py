"""Everything recorded, searched and paged: engagements, engagers, one tweet, one X account."""
