"""Stories that might go with a story: found by their words, described by their terms."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import sqrt

from sqlalchemy import Connection, bindparam, select, text

from editor_app.markup.telling_words import terms
from editor_app.model.article import Status
from editor_app.model.errors import NotFound
from editor_app.model.term import Term
from editor_app.store import query
from editor_app.store.engine import raw
from editor_app.store.signatures import MOST_TERMS, Signatures, listed
from editor_app.store.tables import ArticleRow, SearchTextRow

_MOST_PLACES = 30_000
"""So many entries of the full-text index are read for one story, the rarest words' first."""

_LOOKED_AT = 4
"""For each story returned, so many are looked at."""

_SAID = (
    select(SearchTextRow.headline, SearchTextRow.standfirst, SearchTextRow.body)
    .join(ArticleRow, ArticleRow.key == SearchTextRow.article_key)
    .where(ArticleRow.id == bindparam("wanted"))
)
_HOLDERS = "SELECT rowid FROM story_index WHERE story_index MATCH ?"
_SIZES = text(
    "SELECT a.key, a.id, length(s.uses) FROM articles AS a"
    " JOIN signatures AS s ON s.article_key = a.key"
    " WHERE a.key IN (SELECT value FROM json_each(:keys))"
)
_ROWS = select(
    ArticleRow.key, ArticleRow.id, ArticleRow.status, ArticleRow.embargo, ArticleRow.published
).where(ArticleRow.id.in_(bindparam("ids", expanding=True)))


@dataclass(frozen=True, slots=True)
class SoughtTerm:
    """A term to find stories by: how much it matters, and how many stories use it."""

    term: Term
    weight: float
    stories: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What is known of a story that might be offered; ``uses`` by the id of the term."""

    id: str
    status: Status
    embargo: datetime | None
    published: datetime | None
    uses: Mapping[int, int]


class Candidates:
    """What finding related stories asks of the library."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._signatures = Signatures(connection)

    def terms(self, article_id: str) -> tuple[Term, ...]:
        """Return what a story says, the most used terms first."""
        return terms(*self._said(article_id))[:MOST_TERMS]

    def text(self, article_id: str) -> str:
        """Return a story's headline, standfirst and body as plain text."""
        return "\n".join(self._said(article_id))

    def counts(self, term_ids: Iterable[int]) -> dict[int, int]:
        """Return in how many stories those terms occur; none that occur in fewer than two."""
        return self._signatures.counts(term_ids)

    def near(self, sought: Sequence[SoughtTerm], also: Iterable[str], limit: int) -> list[Found]:
        """Return the ``limit`` stories that look most like one with those terms, and ``also``."""
        ids = dict.fromkeys([*self._nearest(self._holders(sought), limit), *also])
        rows = self._connection.execute(_ROWS, {"ids": list(ids)}).all()
        uses = self._signatures.of(row.key for row in rows)
        return [
            Found(
                id=row.id,
                status=Status(row.status),
                embargo=row.embargo,
                published=row.published,
                uses=uses.get(row.key, {}),
            )
            for row in rows
        ]

    def _holders(self, sought: Iterable[SoughtTerm]) -> dict[int, float]:
        """Return the stories that hold any of the terms, by row, with the weight of those held."""
        scores: dict[int, float] = {}
        places = 0
        library = raw(self._connection)  # so many short questions are asked faster without help
        for one in sought:
            if places and places + one.stories > _MOST_PLACES:
                continue
            places += one.stories
            worth = one.weight * one.weight
            for (key,) in library.execute(_HOLDERS, (query.quoted(one.term.surface),)):
                scores[key] = scores.get(key, 0.0) + worth
        return scores

    def _nearest(self, scores: Mapping[int, float], limit: int) -> list[str]:
        """Return the ids of the stories with the highest scores, long stories marked down.

        The length is looked up for the best only; ties go by id, never by row,
        since rows tell who came first.
        """
        ranked = sorted(scores.values(), reverse=True)[: limit * _LOOKED_AT]
        least = ranked[-1] if ranked else 0.0
        best = {key: score for key, score in scores.items() if score >= least}
        marked = [
            (-best[key] / sqrt(max(1, size)), article_id)
            for key, article_id, size in self._connection.execute(_SIZES, {"keys": listed(best)})
        ]
        return [article_id for _, article_id in sorted(marked)[:limit]]

    def _said(self, article_id: str) -> Sequence[str]:
        row = self._connection.execute(_SAID, {"wanted": article_id}).one_or_none()
        if row is None:
            raise NotFound(f"There is no story with the id {article_id}.")
        return row
