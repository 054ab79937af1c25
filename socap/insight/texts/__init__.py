"""What is derived from one reply or quote: its language, its tone, and whether it needs an answer."""
