"""What a report says: its content, the words of its language, and what composes and redacts it."""
