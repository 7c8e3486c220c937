"""Stories that might go with a story: found by their words, described by their terms."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import fsum, sqrt
from operator import mul

from sqlalchemy import Connection, bindparam, func, select

from editor_app.markup.telling_words import terms
from editor_app.model.article import Status
from editor_app.model.errors import NotFound
from editor_app.model.term import Term
from editor_app.store.engine import raw
from editor_app.store.postings import Postings
from editor_app.store.signatures import MOST_TERMS, Signatures, listed
from editor_app.store.tables import ArticleRow, SearchTextRow

_MOST_POSTINGS = 8_000
"""So many postings are read for one story."""

_LOOKED_AT = 120
"""So many stories, the best by their postings, are looked at by all their terms."""

_SAID = (
    select(SearchTextRow.headline, SearchTextRow.standfirst, SearchTextRow.body)
    .join(ArticleRow, ArticleRow.key == SearchTextRow.article_key)
    .where(ArticleRow.id == bindparam("wanted"))
)
_KEY = select(ArticleRow.key).where(ArticleRow.id == bindparam("wanted"))
_TEXTS = (
    "SELECT id, search_texts.headline, search_texts.standfirst, search_texts.body"
    " FROM articles JOIN search_texts ON article_key = key"
    " WHERE id IN (SELECT value FROM json_each(?))"
)
_IDS = "SELECT key, id FROM articles WHERE key IN (SELECT value FROM json_each(?))"
_ROWS = select(
    ArticleRow.key,
    ArticleRow.id,
    ArticleRow.headline,
    ArticleRow.kicker,
    ArticleRow.status,
    ArticleRow.embargo,
    ArticleRow.published,
).where(ArticleRow.id.in_(select(func.json_each(bindparam("ids")).table_valued("value").c.value)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What is known of a story that might be offered; ``uses`` by the id of the term."""

    id: str
    headline: str
    kicker: str
    status: Status
    embargo: datetime | None
    published: datetime | None
    uses: Mapping[int, int]


class Candidates:
    """What finding related stories asks of the library."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._signatures = Signatures(connection)
        self._postings = Postings(connection)

    def terms(self, article_id: str) -> tuple[Term, ...]:
        """Return what a story says, the most used terms first."""
        return terms(*self._said(article_id))[:MOST_TERMS]

    def uses(self, article_id: str) -> Mapping[int, int]:
        """Return how much a story uses each term, the most used first, by the id of the term."""
        key = self._connection.scalar(_KEY, {"wanted": article_id})
        if key is None:
            raise NotFound("There is no story with the id {id}.", id=article_id)
        return self._signatures.of([key]).get(key, {})

    def text(self, article_id: str) -> str:
        """Return a story's headline, standfirst and body as plain text."""
        return "\n".join(self._said(article_id))

    def texts(self, article_ids: Iterable[str]) -> dict[str, str]:
        """Return what ``text`` does for each of those stories that exist, by id."""
        wanted = json.dumps(list(article_ids))
        rows = raw(self._connection).execute(_TEXTS, (wanted,))
        return {article_id: "\n".join(said) for article_id, *said in rows}

    def counts(self, term_ids: Iterable[int]) -> dict[int, int]:
        """Return in how many stories each of those terms occurs, at least 1."""
        return self._signatures.counts(term_ids)

    def remember(self) -> None:
        """Keep in memory what is read from now on: for many questions while nobody writes."""
        self._signatures.remember()
        self._postings.remember()

    def near(
        self,
        weights: Mapping[int, float],
        sought: Sequence[int],
        limit: int,
        also: Iterable[str] = (),
    ) -> list[Found]:
        """Return the ``limit`` stories that look most like one with those terms, and ``also``.

        ``weights`` says of each term how much it tells; ``sought`` are those
        to look for, in that order, as far as the time allows.
        """
        looked_at = self._holders(weights, sought)
        known = self._signatures.of(looked_at)
        rough = {key: _likeness(weights, uses) for key, uses in known.items()}
        rows = raw(self._connection).execute(_IDS, (listed(rough),))
        best = sorted((-rough[key], article_id) for key, article_id in rows)[:limit]
        return self._described([*(article_id for _, article_id in best), *also], known)

    def _holders(self, weights: Mapping[int, float], sought: Sequence[int]) -> Collection[int]:
        """Return the rows of the stories that the terms sought are most at home in.

        All that come up to the last of them are among them: which story was
        filed first must not decide.
        """
        scores: dict[int, float] = {}
        known = scores.get
        read = 0
        for term, holders in zip(sought, self._postings.holders(sought), strict=False):
            read += len(holders)
            if read > _MOST_POSTINGS and scores:
                break
            weight = weights[term]
            for key, share in holders:
                scores[key] = known(key, 0.0) + weight * share
        if len(scores) <= _LOOKED_AT:
            return scores.keys()
        least = sorted(scores.values(), reverse=True)[_LOOKED_AT - 1]
        return [key for key, score in scores.items() if score >= least]

    def _described(
        self, article_ids: Iterable[str], known: Mapping[int, Mapping[int, int]]
    ) -> list[Found]:
        """Return what there is to know of stories; ``known`` are terms read already, by row."""
        asked = list(dict.fromkeys(article_ids))
        found = self._connection.execute(_ROWS, {"ids": json.dumps(asked)})
        rows = {row.id: row for row in found}
        unread = [row.key for row in rows.values() if row.key not in known]
        uses = {**known, **self._signatures.of(unread)}
        return [
            Found(
                id=row.id,
                headline=row.headline,
                kicker=row.kicker,
                status=Status(row.status),
                embargo=row.embargo,
                published=row.published,
                uses=uses.get(row.key, {}),
            )
            for row in (rows[one] for one in asked if one in rows)
        ]

    def _said(self, article_id: str) -> Sequence[str]:
        row = self._connection.execute(_SAID, {"wanted": article_id}).one_or_none()
        if row is None:
            raise NotFound("There is no story with the id {id}.", id=article_id)
        return row


def _likeness(weights: Mapping[int, float], uses: Mapping[int, int]) -> float:
    """Return how much of what tells is in a story, for its length; in no unit."""
    shared = weights.keys() & uses.keys()
    roots = map(sqrt, map(uses.__getitem__, shared))
    told = fsum(map(mul, map(weights.__getitem__, shared), roots))  # exact, so in whatever order
    return told / sqrt(sum(uses.values()) or 1)
