"""Stories as lists: counted, in order of last edit, summed up for a row each."""

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, func, select

from editor_app.model.article import Status, StorySummary
from editor_app.store import values
from editor_app.store.tables import ArticleRow, AuthorRow

_SUMMARY = select(*(getattr(ArticleRow, name) for name in values.SUMMARY))
_BY_LAST_TOUCH = ArticleRow.touched.desc()
_COUNT = select(func.count()).select_from(ArticleRow)
_COUNT_OUTSIDE = _COUNT.where(ArticleRow.status != Status.SPIKED.value)
_DESKS = select(ArticleRow.desk).where(ArticleRow.desk != "").distinct().order_by(ArticleRow.desk)
_BYLINES = select(AuthorRow.name).distinct().order_by(AuthorRow.name)
_IDS = select(ArticleRow.id).order_by(_BY_LAST_TOUCH)
_SOME = _SUMMARY.where(ArticleRow.id.in_(bindparam("ids", expanding=True)))
_SLUGS = select(ArticleRow.slug)

_AT_ONCE = 5_000
"""A statement takes only so many values."""


class Listing:
    """The stories of a library, seen from outside."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def count(self) -> int:
        """Return how many stories there are."""
        return self._connection.scalar(_COUNT) or 0

    def count_outside_the_bin(self) -> int:
        """Return how many stories there are, those in the bin left out."""
        return self._connection.scalar(_COUNT_OUTSIDE) or 0

    def desks(self) -> tuple[str, ...]:
        """Return every desk that a story is for, by name."""
        return tuple(self._connection.scalars(_DESKS))

    def bylines(self) -> tuple[str, ...]:
        """Return every name in a byline, by name."""
        return tuple(self._connection.scalars(_BYLINES))

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all stories, last touched first."""
        return tuple(self._connection.scalars(_IDS))

    def slugs_starting(self, prefix: str) -> frozenset[str]:
        """Return every slug that starts with ``prefix``."""
        query = _SLUGS.where(ArticleRow.slug.startswith(prefix, autoescape=True))
        return frozenset(self._connection.scalars(query))

    def newest(self, limit: int | None = None) -> list[StorySummary]:
        """Return the stories, last touched first."""
        query = _SUMMARY.order_by(_BY_LAST_TOUCH).limit(limit)
        return [values.summary(row) for row in self._connection.execute(query).mappings()]

    def summaries(self, article_ids: Iterable[str]) -> list[StorySummary]:
        """Return the summaries of those stories that exist, in the order asked for."""
        wanted = list(article_ids)
        found = {}
        for start in range(0, len(wanted), _AT_ONCE):
            asked = {"ids": wanted[start : start + _AT_ONCE]}
            for row in self._connection.execute(_SOME, asked).mappings():
                found[row["id"]] = row
        return [values.summary(found[one]) for one in wanted if one in found]
