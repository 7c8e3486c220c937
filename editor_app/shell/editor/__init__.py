"""Where the story is written: one editor is active at a time, both speak the same language."""
