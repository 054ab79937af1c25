"""The record: campaigns, tweets, engagements, readings, snapshots, and the writes into them."""
