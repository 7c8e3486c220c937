"""The History panel: what was kept of a story, and what became of it since."""
