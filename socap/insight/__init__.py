"""What jobs derive about accounts and texts, such as summaries by a language model."""
