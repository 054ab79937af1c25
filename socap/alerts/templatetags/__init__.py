"""What templates of alerts may ask."""
