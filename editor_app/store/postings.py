"""Which stories use a term much: the first look for stories that go together.

Only a story's most used terms are here, each with its share in the story. Both
follow from the story alone, not from the library around it: nothing here goes
out of date when other stories come or go.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from math import isqrt
from sqlite3 import Connection as Plain

from sqlalchemy import Connection

from editor_app.store.engine import raw

POSTED = 48
"""So many terms of a story are here."""

_SCALE = 255
_REMEMBERED = 500_000
"""So many postings are kept in memory before they are read anew."""

_DROP = "DELETE FROM postings WHERE term = ? AND article_key = ?"
_ADD = "INSERT INTO postings (term, article_key, share) VALUES (?, ?, ?)"
_PUT = (
    "INSERT INTO postings (term, article_key, share) VALUES (?, ?, ?)"
    " ON CONFLICT (term, article_key) DO UPDATE SET share = excluded.share"
)
_HOLDERS = "SELECT article_key, share FROM postings WHERE term = ?"


class Postings:
    """The stories of each term."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[int, list[tuple[int, int]]] | None = None
        self._kept = 0

    def change(self, key: int, before: Mapping[int, int], uses: Mapping[int, int]) -> None:
        """Post the story in row ``key`` by its ``uses``, the most used term first.

        ``before`` is what it was posted by last; {} stands for nothing.
        """
        old, new = _shares(before), _shares(uses)
        gone = sorted(old.keys() - new.keys())
        changed = sorted(term for term, share in new.items() if old.get(term) != share)
        if gone:
            self._connection.exec_driver_sql(_DROP, [(term, key) for term in gone])
        if changed:
            rows = [(term, key, new[term]) for term in changed]
            self._connection.exec_driver_sql(_PUT, rows)

    def add(self, stories: Mapping[int, Mapping[int, int]]) -> None:
        """Post many stories that are not posted yet, by row: in order, which is far quicker."""
        rows = [
            (term, key, share)
            for key, uses in stories.items()
            for term, share in _shares(uses).items()
        ]
        rows.sort()
        raw(self._connection).executemany(_ADD, rows)

    def holders(self, terms: Iterable[int]) -> Iterator[list[tuple[int, int]]]:
        """Yield for each term the rows of the stories posted by it, with its share in them."""
        library = raw(self._connection)  # so many short questions are asked faster without help
        for term in terms:
            yield _read(library, term) if self._known is None else self._remembered(library, term)

    def remember(self) -> None:
        """Keep in memory what is read from now on: for many questions while nobody writes."""
        self._known = {}

    def clear(self) -> None:
        """Forget every story."""
        self._connection.exec_driver_sql("DELETE FROM postings")

    def _remembered(self, library: Plain, term: int) -> list[tuple[int, int]]:
        assert self._known is not None  # noqa: S101 - tells the type checker
        found = self._known.get(term)
        if found is None:
            if self._kept > _REMEMBERED:
                self._known.clear()
                self._kept = 0
            found = self._known[term] = _read(library, term)
            self._kept += len(found)
        return found


def _read(library: Plain, term: int) -> list[tuple[int, int]]:
    return library.execute(_HOLDERS, (term,)).fetchall()


def _shares(uses: Mapping[int, int]) -> dict[int, int]:
    """Return the root of the share that each of the most used terms has in a story, up to 255.

    The root, so that the shares of all terms make a vector of one length; in
    few steps, so that a small edit changes few of them.
    """
    total = sum(uses.values())
    return {
        term: isqrt(_SCALE * _SCALE * count // total)
        for term, count in islice(uses.items(), POSTED)
    }
