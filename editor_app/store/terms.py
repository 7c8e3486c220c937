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
# The plus sign keeps SQLite from asking the index anew for every single row.
_STRENGTHS = text(
    "SELECT rowid, -bm25(story_index, 4.0, 2.0, 1.0, 0.0) FROM story_index"
    " WHERE story_index MATCH :match AND +rowid IN :keys"
).bindparams(bindparam("keys", expanding=True))
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

    def uses(
        self, terms: Sequence[Term], article_ids: Sequence[str]
    ) -> dict[str, dict[str, float]]:
        """Return how strongly those stories use which of the terms: by id, then by stem.

        That is BM25 without its idf: it grows with use, most in the headline,
        shrinks with the length of the story and stays below 2.2.
        """
        stories = self._connection.scalar(_INDEXED) or 0
        holders = self.frequencies(term.stem for term in terms)
        ids = dict(
            self._connection.execute(
                select(ArticleRow.key, ArticleRow.id).where(ArticleRow.id.in_(article_ids))
            ).all()
        )
        found: dict[str, dict[str, float]] = {article_id: {} for article_id in article_ids}
        for term in terms:
            parameters = {"match": query.quoted(term.surface), "keys": list(ids)}
            idf = _fts5_idf(holders.get(term.stem, 0), stories)
            for key, strength in self._connection.execute(_STRENGTHS, parameters):
                if strength > 0:  # a word of the byline or a tag only counts nothing
                    found[ids[key]][term.stem] = strength / idf
        return found


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


def _fts5_idf(holders: int, stories: int) -> float:
    """Return the idf by which FTS5 multiplies, to divide it out again."""
    return max(_LEAST_IDF, log((stories - holders + 0.5) / (holders + 0.5)))


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
