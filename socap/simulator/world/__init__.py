"""The seeded model of a launch: its cast, their texts, and when who does what."""
