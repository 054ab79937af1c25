"""What is polled when: counters, then the lists that moved, each to known ground."""
