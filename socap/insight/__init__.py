"""What is derived about accounts and texts by jobs: language-model reading, with confidence and reason."""
