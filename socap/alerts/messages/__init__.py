"""The content of alerts, independent of any channel."""
