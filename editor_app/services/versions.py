"""What a report about the program should name."""

from editor_app.store.versions import SQLITE

__all__ = ["SQLITE"]
