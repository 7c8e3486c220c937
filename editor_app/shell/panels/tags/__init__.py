"""The tags of the open story: a field with completion, and chips by kind."""
