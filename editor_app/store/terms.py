"""The words of stories, split and folded exactly as the full-text index does it."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import closing
from math import log

from sqlalchemy import Connection, bindparam, select, text

from editor_app.model.errors import NotFound
from editor_app.model.term import Term
from editor_app.store import query
from editor_app.store.tables import ArticleRow, SearchTextRow

_FIELDS = ("headline", "standfirst", "body")
_WORDS = "unicode61 remove_diacritics 2"
_TOKENISERS = (f"porter {_WORDS}", _WORDS)
_FREQUENCIES = text("SELECT term, doc FROM story_terms WHERE term IN :stems").bindparams(
    bindparam("stems", expanding=True)
)
_STRENGTHS = text(
    "SELECT a.id, -bm25(story_index, 4.0, 2.0, 1.0, 0.0) AS strength"
    " FROM story_index JOIN articles AS a ON a.key = story_index.rowid"
    " WHERE story_index MATCH :match AND a.id IN :ids"
).bindparams(bindparam("ids", expanding=True))
_INDEXED = text("SELECT count(*) FROM search_texts")
_LEAST_IDF = 1e-6
"""What FTS5 takes for the idf of a word that half of the stories use."""


class Terms:
    """What single stories, and the library as a whole, use which words for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, article_id: str) -> tuple[Term, ...]:
        """Return every term of a story with its counts."""
        columns = (getattr(SearchTextRow, name) for name in _FIELDS)
        row = self._connection.execute(
            select(*columns)
            .join(ArticleRow, ArticleRow.key == SearchTextRow.article_key)
            .where(ArticleRow.id == article_id)
        ).one_or_none()
        if row is None:
            raise NotFound(f"There is no story with the id {article_id}.")
        return counted(row)

    def frequencies(self, stems: Iterable[str]) -> dict[str, int]:
        """Return in how many stories each of ``stems`` occurs."""
        found = self._connection.execute(_FREQUENCIES, {"stems": list(stems)})
        return dict(found.all())

    def uses(self, term: Term, article_ids: Sequence[str]) -> dict[str, float]:
        """Return how strongly each of those stories that use the term uses it, by id.

        That is BM25 without its idf: it grows with use, most in the headline,
        shrinks with the length of the story and stays below 2.2.
        """
        parameters = {"match": query.quoted(term.surface), "ids": list(article_ids)}
        found = self._connection.execute(_STRENGTHS, parameters).all()
        idf = self._idf(term) if found else 1.0
        return {article_id: strength / idf for article_id, strength in found if strength > 0}

    def _idf(self, term: Term) -> float:
        """Return the idf that FTS5 multiplied with."""
        stories = self._connection.scalar(_INDEXED)
        holders = self.frequencies([term.stem]).get(term.stem, 0)
        return max(_LEAST_IDF, log((stories - holders + 0.5) / (holders + 0.5)))


def counted(texts: Sequence[str]) -> tuple[Term, ...]:
    """Return the terms of headline, standfirst and body, as the index would count them.

    A throw-away index in memory does the splitting, once with stemming and once
    without; the same places in both say which word a stem came from.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as scratch:
        stems, words = (_places(scratch, texts, tokeniser) for tokeniser in _TOKENISERS)
    surfaces: dict[str, Counter[str]] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for place, stem in stems.items():
        surfaces.setdefault(stem, Counter())[words[place]] += 1
        counts[stem, place[0]] += 1
    return tuple(
        Term(
            stem=stem,
            surface=spelled.most_common(1)[0][0],
            headline=counts[stem, "a"],
            standfirst=counts[stem, "b"],
            body=counts[stem, "c"],
        )
        for stem, spelled in surfaces.items()
    )


def _places(
    scratch: sqlite3.Connection, texts: Sequence[str], tokeniser: str
) -> dict[tuple[str, int], str]:
    """Return the term at each place, which is a column and an offset in it."""
    scratch.execute(f"CREATE VIRTUAL TABLE seen USING fts5(a, b, c, tokenize='{tokeniser}')")
    scratch.execute("CREATE VIRTUAL TABLE seen_terms USING fts5vocab(seen, instance)")
    scratch.execute("INSERT INTO seen VALUES (?, ?, ?)", tuple(texts))
    found = scratch.execute("SELECT col, offset, term FROM seen_terms")
    places = {(column, offset): term for column, offset, term in found}
    scratch.execute("DROP TABLE seen_terms")
    scratch.execute("DROP TABLE seen")
    return places
