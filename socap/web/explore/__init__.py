"""Pages that search recorded data: engagements, engagers, one tweet, one X account."""
