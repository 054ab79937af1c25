"""The JSON contract under /api/socap/: keys, schemas. Never imports `web`."""
