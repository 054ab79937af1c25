"""The conductor: what is due, ask a source, record the reply, within limits and budget."""
