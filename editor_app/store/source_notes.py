"""Which stories were read for their sources, what is open there, and what needs no link."""

from collections.abc import Iterable

from sqlalchemy import Connection, text

_EDITION = text(
    "SELECT edition FROM source_checks WHERE article_key ="
    " (SELECT key FROM articles WHERE id = :wanted)"
)
_READ = text(
    "INSERT INTO source_checks (article_key, edition, unlinked)"
    " SELECT key, :edition, :unlinked FROM articles WHERE id = :wanted"
    " ON CONFLICT (article_key) DO UPDATE"
    " SET edition = excluded.edition, unlinked = excluded.unlinked"
)
_UNREAD = text(
    "SELECT a.id FROM articles AS a LEFT JOIN source_checks AS c ON c.article_key = a.key"
    " WHERE c.edition IS NULL OR c.edition < :edition LIMIT :limit"
)
_WAIVED = text(
    "SELECT mark FROM waived_sources WHERE article_key ="
    " (SELECT key FROM articles WHERE id = :wanted)"
)
_WAIVE = text(
    "INSERT INTO waived_sources (article_key, mark) SELECT key, :mark FROM articles"
    " WHERE id = :wanted ON CONFLICT (article_key, mark) DO NOTHING"
)
_WANT = text(
    "DELETE FROM waived_sources WHERE article_key ="
    " (SELECT key FROM articles WHERE id = :wanted) AND mark = :mark"
)
# Goes from one name to the next by the index, however many stories name the same few outlets.
_OUTLETS = text(
    "WITH RECURSIVE named (outlet) AS ("
    " SELECT min(outlet) FROM sources WHERE address <> '' AND outlet > ''"
    " UNION ALL SELECT (SELECT min(s.outlet) FROM sources AS s"
    " WHERE s.address <> '' AND s.outlet > named.outlet)"
    " FROM named WHERE named.outlet IS NOT NULL)"
    " SELECT outlet FROM named WHERE outlet IS NOT NULL"
)


class SourceNotes:
    """Notes beside the sources of stories."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def edition(self, article_id: str) -> int:
        """Return by which edition of the reader a story was read as it is now; 0 for none."""
        return self._connection.scalar(_EDITION, {"wanted": article_id}) or 0

    def read(self, article_id: str, edition: int, unlinked: int) -> None:
        """Note that a story was read, and how many outlets it names without a link."""
        values = {"wanted": article_id, "edition": edition, "unlinked": unlinked}
        self._connection.execute(_READ, values)

    def unread(self, edition: int, limit: int) -> tuple[str, ...]:
        """Return stories that this edition of the reader has not read, ``limit`` at most."""
        return tuple(self._connection.scalars(_UNREAD, {"edition": edition, "limit": limit}))

    def waived(self, article_id: str) -> frozenset[str]:
        """Return the marks of the quotations of a story that need no link."""
        return frozenset(self._connection.scalars(_WAIVED, {"wanted": article_id}))

    def waive(self, article_id: str, marks: Iterable[str]) -> None:
        """Remember that quotations need no link."""
        rows = [{"wanted": article_id, "mark": mark} for mark in marks]
        if rows:
            self._connection.execute(_WAIVE, rows)

    def want(self, article_id: str, mark: str) -> None:
        """Forget that a quotation needs no link."""
        self._connection.execute(_WANT, {"wanted": article_id, "mark": mark})

    def outlets(self) -> frozenset[str]:
        """Return the outlets that any story of the library links to, in lower case."""
        return frozenset(name.casefold() for name in self._connection.scalars(_OUTLETS))
