"""Pages: turns a request into a question or a verb and the answer into HTML. Never imports `api`."""
