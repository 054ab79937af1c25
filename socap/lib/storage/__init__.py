"""Files and folders on disk: written whole or not at all, owned by one purpose, with room left."""
