"""Authors' permissions to read who likes their tweets: links, tokens, and the lists read with them."""
