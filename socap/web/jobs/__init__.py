"""The jobs and the health of the workers."""
