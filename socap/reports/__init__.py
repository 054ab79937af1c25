"""What is handed over: the report, exports, and what a client may see of them."""
