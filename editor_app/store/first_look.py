"""The first look at a library: whether its stories can be found, and whose it is."""

import sqlite3
from pathlib import Path

from editor_app.model.errors import NotALibrary
from editor_app.store.identity import looking

_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table'"
_NEEDED = {"articles", "article_bodies", "library", "revisions", "tags", "media"}


def refuse_damaged(path: Path) -> None:
    """Raise NotALibrary where the list of stories at ``path`` cannot be found or read.

    Looks at the beginning of the tables alone: to look at every page is what a check is for.
    """
    try:
        with looking(path) as library:
            tables = {name for (name,) in library.execute(_TABLES)}
            library.execute("SELECT slug FROM articles LIMIT 1").fetchone()
            row = library.execute("SELECT id FROM library").fetchone()
    except sqlite3.OperationalError as error:
        if "no such table" in str(error):
            raise NotALibrary(
                "{path} is damaged: its stories cannot be found.", path=path
            ) from error
        return  # a place that can only be read has its own way in
    except sqlite3.Error as error:
        raise NotALibrary("{path} is damaged ({error}).", path=path, error=error) from error
    if row is None or not tables.issuperset(_NEEDED):
        raise NotALibrary("{path} is damaged: its stories cannot be found.", path=path)


def library_id(path: Path) -> str:
    """Return the id of the library at ``path``, or "" where it cannot be read."""
    try:
        with looking(path) as library:
            found = library.execute("SELECT id FROM library").fetchone()
    except (sqlite3.Error, OSError):
        return ""
    return str(found[0]) if found else ""
