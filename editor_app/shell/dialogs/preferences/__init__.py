"""The preferences: every setting with a field of its kind, searchable, in effect at once."""
