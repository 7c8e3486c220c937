"""The palette: find any command, or any story, by a few of its letters."""
