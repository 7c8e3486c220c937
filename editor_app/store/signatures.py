"""What every story says, as numbers: which terms it uses and how much.

Nothing here depends on the other stories: how rare a term is counts only at
the time of asking. So libraries with the same stories give the same answers,
in whatever order those came, and nothing goes out of date when a term becomes
common. ``terms`` counts the stories of each term, in the same transaction as
the story.
"""

import sys
from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from itertools import islice

from sqlalchemy import Connection

from editor_app.model.term import term_id
from editor_app.store.engine import raw
from editor_app.store.postings import Postings

MOST_TERMS = 320
"""A story's most used terms; no more are kept."""

_REMEMBERED = 4_000
"""So many stories are kept in memory before they are read anew."""

_MOST_USES = 0xFFFF
_BYTES_A_TERM = 6

_STORED = "SELECT uses FROM signatures WHERE article_key = ?"
_PUT = (
    "INSERT INTO signatures (article_key, uses) VALUES (?, ?)"
    " ON CONFLICT (article_key) DO UPDATE SET uses = excluded.uses"
)
_MORE = (
    "INSERT INTO terms (id, stories) VALUES (?, 1)"
    " ON CONFLICT (id) DO UPDATE SET stories = stories + 1"
)
_FEWER = "UPDATE terms SET stories = stories - 1 WHERE id = ?"
_SWEEP = "DELETE FROM terms WHERE id = ? AND stories < 1"
_COUNTS = (
    "SELECT id, stories FROM terms WHERE id IN (SELECT value FROM json_each(?)) AND stories > 1"
)
_OF = (
    "SELECT article_key, uses FROM signatures WHERE article_key IN (SELECT value FROM json_each(?))"
)
_ADD = "INSERT INTO signatures (article_key, uses) VALUES (?, ?)"
_SO_MANY_MORE = (
    "INSERT INTO terms (id, stories) VALUES (?, ?)"
    " ON CONFLICT (id) DO UPDATE SET stories = stories + excluded.stories"
)

Uses = Mapping[int, int]
"""How much a story uses each term, the most used first, by the id of the term."""


def signature(stems: Iterable[tuple[str, int]]) -> Uses:
    """Return the most used terms of a story, of which all come with their uses in order."""
    return {term_id(stem): min(count, _MOST_USES) for stem, count in islice(stems, MOST_TERMS)}


def listed(numbers: Iterable[int]) -> str:
    """Return numbers as ``json_each`` reads them."""
    return f"[{','.join(map(str, numbers))}]"


class Signatures:
    """The terms of every story, and the stories of every term."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._postings = Postings(connection)
        self._known: dict[int, Uses] | None = None

    def put(self, key: int, uses: Uses) -> None:
        """Keep the terms of the story in row ``key`` in place of its last."""
        before = self._stored(key)
        if before and uses == before:
            return
        self._connection.exec_driver_sql(_PUT, (key, _packed(uses)))
        self._postings.change(key, before, uses)
        self._count(_MORE, uses.keys() - before.keys())
        self._count_less(before.keys() - uses.keys())

    def forget(self, key: int) -> None:
        """Count the story in row ``key`` no more; to be called before the row goes."""
        before = self._stored(key)
        self._count_less(before.keys())
        self._postings.change(key, before, {})

    def of(self, keys: Collection[int]) -> dict[int, Uses]:
        """Return the terms of those stories with their uses, by row, then by term."""
        if self._known is None:
            return self._read(keys)
        if len(self._known) > _REMEMBERED:
            self._known.clear()
        self._known |= self._read([key for key in keys if key not in self._known])
        return {key: self._known[key] for key in keys if key in self._known}

    def counts(self, term_ids: Iterable[int]) -> dict[int, int]:
        """Return in how many stories each of those terms occurs, at least 1."""
        wanted = list(term_ids)
        shared = raw(self._connection).execute(_COUNTS, (listed(wanted),))
        return dict.fromkeys(wanted, 1) | dict(shared)

    def remember(self) -> None:
        """Keep in memory what is read from now on: for many questions while nobody writes."""
        self._known = {}

    def add(self, signed: Mapping[int, Uses]) -> None:
        """Keep the terms of many stories that have none here yet, by row: far quicker together."""
        library = raw(self._connection)
        library.executemany(_ADD, [(key, _packed(signed[key])) for key in sorted(signed)])
        counts = Counter(term for uses in signed.values() for term in uses)
        library.executemany(_SO_MANY_MORE, sorted(counts.items()))
        self._postings.add(signed)

    def clear(self) -> None:
        """Forget every story."""
        self._connection.exec_driver_sql("DELETE FROM signatures")
        self._connection.exec_driver_sql("DELETE FROM terms")
        self._postings.clear()

    def _read(self, keys: Iterable[int]) -> dict[int, Uses]:
        found = raw(self._connection).execute(_OF, (listed(keys),))
        return {key: _unpacked(packed) for key, packed in found}

    def _stored(self, key: int) -> Uses:
        packed = self._connection.exec_driver_sql(_STORED, (key,)).scalar()
        return {} if packed is None else _unpacked(packed)

    def _count(self, statement: str, term_ids: Iterable[int]) -> None:
        rows = [(term_id,) for term_id in sorted(term_ids)]
        if rows:
            self._connection.exec_driver_sql(statement, rows)

    def _count_less(self, term_ids: Iterable[int]) -> None:
        gone = sorted(term_ids)
        self._count(_FEWER, gone)
        self._count(_SWEEP, gone)


def _packed(uses: Uses) -> bytes:
    """Return the ids, 4 bytes each, then the uses, 2 bytes each, the low byte first."""
    return _low_byte_first(array("I", uses)) + _low_byte_first(array("H", uses.values()))


def _unpacked(packed: bytes) -> Uses:
    terms = len(packed) // _BYTES_A_TERM
    ids, uses = array("I", packed[: 4 * terms]), array("H", packed[4 * terms :])
    if sys.byteorder == "big":
        ids.byteswap()
        uses.byteswap()
    return dict(zip(ids, uses, strict=True))


def _low_byte_first(numbers: "array[int]") -> bytes:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()
