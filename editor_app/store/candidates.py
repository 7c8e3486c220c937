"""Stories that might go with a story: found by their words, described by their terms."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, select, text

from editor_app.markup.telling_words import terms
from editor_app.model.article import Status
from editor_app.model.errors import NotFound
from editor_app.model.term import Term
from editor_app.store import query
from editor_app.store.signatures import MOST_TERMS, Signatures
from editor_app.store.tables import ArticleRow, SearchTextRow

_MOST_PLACES = 30_000
"""So many entries of the full-text index are read for one story, the rarest words' first."""

_SAID = (
    select(SearchTextRow.headline, SearchTextRow.standfirst, SearchTextRow.body)
    .join(ArticleRow, ArticleRow.key == SearchTextRow.article_key)
    .where(ArticleRow.id == bindparam("wanted"))
)
_HOLDERS = text("SELECT rowid FROM story_index WHERE story_index MATCH :match")
_ROWS = select(
    ArticleRow.key, ArticleRow.id, ArticleRow.status, ArticleRow.embargo, ArticleRow.published
)
_BY_KEYS = _ROWS.where(ArticleRow.key.in_(bindparam("keys", expanding=True)))
_BY_IDS = _ROWS.where(ArticleRow.id.in_(bindparam("ids", expanding=True)))


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
        """Return the ``limit`` stories that hold the most of the terms, by weight, and ``also``."""
        scores: dict[int, float] = {}
        places = 0
        for one in sought:
            if places and places + one.stories > _MOST_PLACES:
                continue
            places += one.stories
            match = {"match": query.quoted(one.term.surface)}
            for key in self._connection.scalars(_HOLDERS, match):
                scores[key] = scores.get(key, 0.0) + one.weight * one.weight
        best = sorted(scores, key=lambda key: (-scores[key], key))[:limit]
        rows = list(self._connection.execute(_BY_KEYS, {"keys": best}).all())
        known = {row.id for row in rows}
        wanted = [article_id for article_id in also if article_id not in known]
        rows.extend(self._connection.execute(_BY_IDS, {"ids": wanted}).all())
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

    def _said(self, article_id: str) -> Sequence[str]:
        row = self._connection.execute(_SAID, {"wanted": article_id}).one_or_none()
        if row is None:
            raise NotFound(f"There is no story with the id {article_id}.")
        return row
