"""Share links, and what a client sees through one."""
