"""What jobs derive about accounts and texts, such as places and summaries by a language model."""
