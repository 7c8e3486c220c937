"""The list of stories: rows by day over a virtual model, search, and the stories' own menu."""
