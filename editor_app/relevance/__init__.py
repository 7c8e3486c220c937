"""Which stories belong together; no Qt, no SQL."""
