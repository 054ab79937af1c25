"""The first minutes after the installation, and the settings."""
