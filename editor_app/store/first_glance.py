"""A first look at a library with nothing but sqlite3, to paint before the rest is loaded.

Looks only at a library of exactly this version and answers nothing for any
other file: opening it properly is what explains the trouble.
"""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from editor_app.model.article import Article, StorySummary
from editor_app.model.errors import NotALibrary, StandfirstError
from editor_app.model.tag import Tag, TagKind
from editor_app.store import identity, times, values

_TIMES = frozenset({"created", "updated", "published", "embargo"})
_STORY = """
SELECT a.*, b.body, b.front_matter, t.id AS lead_tag_id
FROM articles AS a
JOIN article_bodies AS b ON b.article_key = a.key
LEFT JOIN tags AS t ON t.key = a.lead_tag_key
"""
_AUTHORS = "SELECT name FROM authors WHERE article_key = ? ORDER BY position"
_TAGS = """
SELECT t.key, t.id, t.name, t.kind, t.description, t.uri, p.id AS parent_id
FROM article_tags AS x JOIN tags AS t ON t.key = x.tag_key
LEFT JOIN tags AS p ON p.key = t.parent_key
WHERE x.article_key = ? ORDER BY x.position
"""
_RECENT = f"""
SELECT {", ".join(values.SUMMARY)} FROM articles WHERE status <> 'spiked'
ORDER BY updated DESC, touched DESC LIMIT ?
"""  # noqa: S608 - our own column names
_ALIASES = "SELECT name, former FROM tag_aliases WHERE tag_key = ? ORDER BY key"


def last_story(path: Path) -> Article | None:
    """Return the last touched story outside the bin, if it can be read at once."""
    return _story(path, "WHERE a.status <> 'spiked' ORDER BY a.touched DESC LIMIT 1", ())


def story(path: Path, article_id: str) -> Article | None:
    """Return that story of the library at ``path``, if it can be read at once."""
    return _story(path, "WHERE a.id = ?", (article_id,))


def recent_stories(path: Path, limit: int) -> list[StorySummary]:
    """Return up to ``limit`` stories, last touched first; none if they cannot be read at once."""
    with suppress(sqlite3.Error, StandfirstError), closing(_looking(path)) as library:
        return [values.summary(row) for row in library.execute(_RECENT, (limit,))]
    return []


def _story(path: Path, condition: str, parameters: tuple[str, ...]) -> Article | None:
    with suppress(sqlite3.Error, StandfirstError), closing(_looking(path)) as library:
        row = library.execute(_STORY + condition, parameters).fetchone()
        return None if row is None else _whole(library, row)
    return None


def connection(path: Path) -> sqlite3.Connection:
    """Open the library at ``path`` for reading; StandfirstError if it is none of this version."""
    identity.refuse_strangers(path)
    address = identity.file_uri(path, mode="ro")
    if identity.schema_of(path) != identity.SCHEMA:
        raise NotALibrary("{path} has an older schema.", path=path)
    return sqlite3.connect(address, uri=True, isolation_level=None)


def _looking(path: Path) -> sqlite3.Connection:
    """Open the library at ``path`` for reading; its rows come as dictionaries."""
    library = connection(path)
    library.row_factory = _row
    library.execute("BEGIN")  # one view of the library for all that follows
    return library


def _row(cursor: sqlite3.Cursor, cells: tuple[Any, ...]) -> dict[str, Any]:
    names = (column[0] for column in cursor.description)
    return {
        name: times.from_text(cell) if name in _TIMES and cell is not None else cell
        for name, cell in zip(names, cells, strict=True)
    }


def _whole(library: sqlite3.Connection, row: dict[str, Any]) -> Article:
    key = (row["key"],)
    return values.article(
        row,
        authors=tuple(author["name"] for author in library.execute(_AUTHORS, key)),
        tags=tuple(_tag(library, tag) for tag in library.execute(_TAGS, key).fetchall()),
        lead_tag_id=row["lead_tag_id"],
    )


def _tag(library: sqlite3.Connection, row: dict[str, Any]) -> Tag:
    others = library.execute(_ALIASES, (row["key"],)).fetchall()
    return Tag(
        id=row["id"],
        name=row["name"],
        kind=TagKind(row["kind"]),
        description=row["description"],
        aliases=tuple(other["name"] for other in others if not other["former"]),
        former=tuple(other["name"] for other in others if other["former"]),
        parent_id=row["parent_id"],
        uri=row["uri"],
    )
