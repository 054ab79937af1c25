"""Signs that an account is run by a program: stated rules, each with its reason, and marks by hand."""
