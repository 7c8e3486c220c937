"""Stories that might go with a story: found by their words, described by their terms."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import fsum, sqrt
from operator import mul

from sqlalchemy import Connection, bindparam, select

from editor_app.markup.telling_words import terms
from editor_app.model.article import Status
from editor_app.model.errors import NotFound
from editor_app.model.term import Term
from editor_app.store import times
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
_KEYS = "SELECT key FROM articles WHERE id IN (SELECT value FROM json_each(?))"
_ROWS = (
    "SELECT key, id, headline, kicker, status, embargo, published FROM articles"
    " WHERE key IN (SELECT value FROM json_each(?))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What is known of a story that might be offered; ``uses`` by the id of the term.

    ``likeness`` is how much of what was looked for it says, for its length: in
    no unit, and 0 where nothing was.
    """

    id: str
    headline: str
    kicker: str
    status: Status
    embargo: datetime | None
    published: datetime | None
    uses: Mapping[int, int]
    likeness: float = 0.0


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
        self, weights: Mapping[int, float], sought: Sequence[int], also: Iterable[str] = ()
    ) -> list[Found]:
        """Return the stories that look most like one with those terms, and ``also``, in no order.

        ``weights`` says of each term how much it tells; ``sought`` are those
        to look for, in that order, as far as the time allows.
        """
        keys = dict.fromkeys([*self._holders(weights, sought), *self._keys(also)])
        return self._described(keys, weights)

    def some(self, article_ids: Iterable[str]) -> list[Found]:
        """Return those of the stories that there are, in no order."""
        return self._described(self._keys(article_ids), {})

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

    def _keys(self, article_ids: Iterable[str]) -> list[int]:
        wanted = json.dumps(list(article_ids))
        return [key for (key,) in raw(self._connection).execute(_KEYS, (wanted,))]

    def _described(self, keys: Collection[int], weights: Mapping[int, float]) -> list[Found]:
        """Return what there is to know of the stories in those rows."""
        uses = self._signatures.of(keys)
        rows = raw(self._connection).execute(_ROWS, (listed(keys),))
        return [
            Found(
                id=article_id,
                headline=headline,
                kicker=kicker,
                status=Status(status),
                embargo=embargo and times.from_text(embargo),
                published=published and times.from_text(published),
                uses=(said := uses.get(key, {})),
                likeness=_likeness(weights, said),
            )
            for key, article_id, headline, kicker, status, embargo, published in rows
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
