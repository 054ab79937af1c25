"""The campaign report, CSV and Excel exports, and redaction for clients."""
