"""Gathers the rows of a damaged library: by asking the database, and where it fails, by page."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from editor_app.model.article import Status
from editor_app.model.tag import TagKind
from editor_app.store import schema
from editor_app.store.identity import looking
from editor_app.store.pages import FoundRow, Value, found_rows

Row = dict[str, Any]

_HASH = re.compile(r"[0-9a-f]{64}")
_STATUSES = frozenset(Status)
_KINDS = frozenset(TagKind)


def _are(values: tuple[Value, ...], *kinds: type | None) -> bool:
    """Tell whether the first values are of those kinds; ``None`` is the key, kept elsewhere."""
    return len(values) >= len(kinds) and all(
        value is None if kind is None else isinstance(value, kind)
        for value, kind in zip(values, kinds, strict=False)
    )


def _is_version(row: tuple[Value, ...]) -> bool:
    return len(row) == 9 and _are(row, None, int, int, str, str) and any(map(_is_hash, row[7:]))


def _is_packed(row: tuple[Value, ...]) -> bool:
    return len(row) == 2 and _is_hash(row[0]) and isinstance(row[1], bytes)


# How versions were kept before schema 6.
_OLD_VERSION = (
    "key", "article_key", "number", "created", "label", "headline", "standfirst", "body",
    "body_sha256",
)  # fmt: skip

_Shape = Callable[[tuple[Value, ...]], bool]

_SHAPES: Final[dict[str, _Shape]] = {
    "articles": lambda row: (
        _are(row, None, str, str, int, str, str, str, int, str) and row[8] in _STATUSES
    ),
    "article_bodies": lambda row: (
        len(row) == 4 and _are(row, None, str, str, str) and _is_hash(row[2])
    ),
    "search_texts": lambda row: len(row) == 5 and _are(row, None, str, str, str, str),
    "revisions": _is_version,
    "revision_texts": _is_packed,
    "authors": lambda row: len(row) == 3 and _are(row, int, int, str),
    "tags": lambda row: _are(row, None, str, str, str, str, str) and row[4] in _KINDS,
    "article_tags": lambda row: len(row) == 3 and _are(row, int, int, int),
    "media": lambda row: len(row) == 6 and _are(row, str, str, int, str) and _is_hash(row[0]),
}
"""Each table that is worth saving, with what tells its rows where nothing else does.

Links are not among them: a card that was lost is found again by looking for related stories.
"""


@dataclass(slots=True)
class Gathered:
    """What was found of each table, by row number; of a row found more than once, all of it.

    ``torn`` names the tables that the database could not read to their end.
    """

    rows: dict[str, dict[int, list[Row]]] = field(default_factory=lambda: defaultdict(dict))
    torn: set[str] = field(default_factory=set)

    def each(self, table: str) -> Iterator[tuple[int, list[Row]]]:
        """Yield the number of each row of a table with what was found of it, newest last."""
        yield from self.rows[table].items()


def gather(path: Path) -> Gathered:
    """Return what can be read of the library at ``path``; it is not changed by that."""
    gathered = Gathered()
    try:
        with looking(path) as library:
            library.text_factory = lambda text: text.decode("utf-8", "replace")
            for table in _SHAPES:
                _ask(library, table, gathered)
    except (sqlite3.Error, OSError):
        gathered.torn.update(_SHAPES)
    if gathered.torn:
        with suppress(OSError):
            _carve(path, gathered)
    return gathered


def _ask(library: sqlite3.Connection, table: str, gathered: Gathered) -> None:
    try:
        cursor = library.execute(f"SELECT rowid AS rowid_, * FROM {table}")  # noqa: S608 - our own names
        names = [column[0] for column in cursor.description]
        for cells in cursor:
            row = dict(zip(names, cells, strict=True))
            gathered.rows[table][row.pop("rowid_")] = [row]
    except sqlite3.Error:
        gathered.torn.add(table)


def _carve(path: Path, gathered: Gathered) -> None:
    asked = {table: frozenset(gathered.rows[table]) for table in gathered.torn}
    for found in found_rows(path):
        for table in gathered.torn:
            if _SHAPES[table](found.values) and found.key not in asked[table]:
                row = _named(_columns(table, found), found)
                gathered.rows[table].setdefault(found.key, []).append(row)


def _columns(table: str, found: FoundRow) -> tuple[str, ...]:
    if table == "revisions" and _is_hash(found.values[8]):
        return _OLD_VERSION
    return schema.columns_of(table)


def _named(names: tuple[str, ...], found: FoundRow) -> Row:
    row: Row = dict(zip(names, found.values, strict=False))
    if found.values[0] is None:  # SQLite keeps a key of whole numbers apart from the row
        row[names[0]] = found.key
    return row


def _is_hash(value: Value) -> bool:
    return isinstance(value, str) and _HASH.fullmatch(value) is not None
