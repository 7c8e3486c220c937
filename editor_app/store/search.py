"""Finding stories by their words and by what is known of them, with nothing but sqlite3."""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from json import dumps
from typing import Any

from editor_app.markup.telling_words import words as plain_words
from editor_app.model.article import Status, StorySummary
from editor_app.model.outline import Outline
from editor_app.model.query_text import parse
from editor_app.model.story_query import Order, StoryQuery
from editor_app.store import query as expressions
from editor_app.store import times, values
from editor_app.store.conditions import Clauses, clauses, outside_the_bin
from editor_app.store.interrupting import interruptible
from editor_app.store.outlining import (
    PACKED_COLUMNS,
    ROW_COLUMNS,
    Cells,
    Row,
    cells_of,
    packed,
    unpacked,
)

_MEANINGFUL = 5
"""From so many letters on, rank says more than recency."""

_TELLING = 20_000
"""Rank says nothing about words that more stories have than this."""

_MANY = 5_000
"""So many stories are met sooner on a walk through all than they are put in order."""

_SHORT, _WALKED, _ENOUGH, _MOST = 3, 5_000, 60, 500
"""One or two letters are looked for in the newest headlines; everywhere if too few have them."""

_SUMMARY = ", ".join(f"a.{name} AS {name}" for name in values.SUMMARY)
_NEWEST = "a.updated DESC, a.touched DESC"
_ORDERS = {
    Order.EDITED: _NEWEST,
    Order.MATCH: _NEWEST,
    Order.PUBLISHED: f"a.published DESC, {_NEWEST}",
    Order.WORDS: f"a.words DESC, {_NEWEST}",
    Order.HEADLINE: _NEWEST,
}
_RANKED = (
    "FROM story_index JOIN articles AS a ON a.key = story_index.rowid"
    " WHERE story_index MATCH :match AND {where}"
    f" ORDER BY rank, {_NEWEST} LIMIT :limit"
)
_LISTED = "FROM articles AS a WHERE {where} ORDER BY {order} LIMIT :limit"
_WALK = _LISTED.replace(" AS a", " AS a INDEXED BY ix_articles_edited")
_MATCHING = "a.key IN (SELECT rowid FROM story_index WHERE story_index MATCH {})"
_COUNT = "SELECT count(*) FROM (SELECT 1 FROM story_index WHERE story_index MATCH ? LIMIT ?)"
_MOMENTS = ("updated", "published")
_ALL = "FROM articles AS a ORDER BY a.touched DESC LIMIT :limit"
_THESE = "WHERE a.id IN (SELECT value FROM json_each(?))"
_SOME = f"SELECT {_SUMMARY} FROM articles AS a {_THESE}"  # noqa: S608 - our own parts
_TEXTS = f"""
SELECT a.id, s.body, s.names FROM articles AS a JOIN search_texts AS s ON s.article_key = a.key
{_THESE}
"""  # noqa: S608 - as above
_BINNED = f"""
SELECT a.id, b.since FROM articles AS a JOIN binned AS b ON b.article_key = a.key
{_THESE} AND a.status = 'spiked'
"""  # noqa: S608 - as above


@dataclass(frozen=True, slots=True)
class _Look:
    """One look into the library: what for, in what order, and at most how many.

    ``by_day`` asks for the moments of the last edits too.
    """

    query: StoryQuery
    conditions: Clauses
    order: Order
    limit: int | None
    by_day: bool = False


class Search:
    """Asking for stories, by their words in the full-text index and by their details."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def stories(self, query: StoryQuery | str = "", limit: int | None = None) -> list[StorySummary]:
        """Return the stories that ``query`` looks for, the bin's too; all of them for "".

        The last word may be a beginning. Short queries list the newest first,
        longer ones the best match.
        """
        now = times.utc_now()
        wanted = _grown(parse(query, now) if isinstance(query, str) else query)
        if not wanted.narrows:
            everything = f"SELECT {_SUMMARY} {_ALL}"
            return list(self._summaries(everything, {"limit": -1 if limit is None else limit}))
        look = _Look(wanted, self._conditions(wanted, now), Order.MATCH, limit)
        for match in _attempts(wanted):
            if found := list(self._summaries(*self._statement(_SUMMARY, look, match))):
                return found
        return []

    def summaries(self, article_ids: Sequence[str]) -> list[StorySummary]:
        """Return the summaries of those stories that exist, in the order asked for."""
        found = {story.id: story for story in self._summaries(_SOME, (dumps(article_ids),))}
        return [found[one] for one in article_ids if one in found]

    def outline(
        self,
        query: StoryQuery,
        order: Order = Order.MATCH,
        *,
        now: datetime,
        limit: int | None = None,
        stopped: Callable[[], bool] | None = None,
    ) -> Outline:
        """Return which stories ``query`` looks for, in order; the bin's only if it asks for them.

        ``limit`` cuts the list; days are days where ``now`` is. SearchStopped as
        soon as ``stopped()`` is true.
        """
        query = _grown(query)
        by_day = order is Order.EDITED or (order is Order.MATCH and not query.words)
        with interruptible(self._connection, stopped):
            look = _Look(query, self._conditions(query, now), order, limit, by_day)
            if outside_the_bin(query):
                look.conditions.add("a.status <> {}", Status.SPIKED.value)
            found = self._newest_headlines(look) or self._cells(look)
        return found.outline(now if by_day else None)

    def count(self, query: StoryQuery, now: datetime) -> int:
        """Return how many stories ``query`` looks for; the bin's only if it asks for them."""
        query = _grown(query)
        conditions = self._conditions(query, now)
        if outside_the_bin(query):
            conditions.add("a.status <> {}", Status.SPIKED.value)
        for match in _attempts(query):
            narrowed = Clauses([*conditions.parts], {**conditions.values})
            if match:
                narrowed.add(_MATCHING, match)
            sql = f"SELECT count(*) FROM articles AS a WHERE {narrowed.where()}"  # noqa: S608 - our own parts
            (found,) = self._connection.execute(sql, narrowed.values).fetchone()
            if found:
                return int(found)
        return 0

    def texts(self, article_ids: Iterable[str]) -> dict[str, tuple[str, str]]:
        """Return what those stories say in plain words, and their bylines and tags by lines."""
        found = self._connection.execute(_TEXTS, (dumps(list(article_ids)),))
        return {key: (body, names) for key, body, names in found}

    def binned(self, article_ids: Iterable[str]) -> dict[str, datetime]:
        """Return since when those of the stories are in the bin that are; by id."""
        found = self._connection.execute(_BINNED, (dumps(list(article_ids)),))
        return {key: times.from_text(since) for key, since in found}

    def _summaries(self, sql: str, bound: Any) -> Iterator[StorySummary]:
        for row in self._connection.execute(sql, bound):
            cells = dict(zip(values.SUMMARY, row, strict=True))
            moments = {
                name: cells[name] and times.from_text(cells[name])
                for name in ("updated", "published")
            }
            yield values.summary(cells | moments)

    def _cells(self, look: _Look) -> Cells:
        """Return the stories of an outline."""
        # SQLite knows no alphabet but the English one: by headline, all are looked at.
        if look.order is Order.HEADLINE:
            return self._by_headline(look)
        for match in _attempts(look.query):
            sql, bound = self._statement(PACKED_COLUMNS, look, match)
            row = self._connection.execute(packed(sql, moments=look.by_day), bound).fetchone()
            if (found := unpacked(row, look.limit)).ids:
                return found
        return Cells()

    def _by_headline(self, look: _Look) -> Cells:
        for match in _attempts(look.query):
            sql, bound = self._statement(ROW_COLUMNS, replace(look, limit=None), match)
            rows = self._connection.execute(sql, bound).fetchall()
            if rows:
                rows.sort(key=lambda row: (not row[3], row[3].casefold()))
                rows = rows[: look.limit]
                return cells_of(rows, more=len(rows) == look.limit)
        return Cells()

    def _newest_headlines(self, look: _Look) -> Cells | None:
        """Return the newest stories for a letter or two, or nothing if all have to be looked at."""
        if not _is_short(look.query) or look.order not in (Order.MATCH, Order.EDITED):
            return None
        found = self._headlines_with(look.query.words[0], look.conditions)
        rows = list(islice(found, look.limit or _MOST))
        return cells_of(rows, more=True) if len(rows) >= _ENOUGH else None

    def _headlines_with(self, beginning: str, conditions: Clauses) -> Iterator[Row]:
        """Yield the newest stories with a word in the headline that begins so."""
        (plain,) = plain_words(beginning)
        pattern = re.compile(rf"(?<![^\W_]){re.escape(plain)}")
        sql = f"SELECT {ROW_COLUMNS} {_LISTED.format(where=conditions.where(), order=_NEWEST)}"
        for row in self._connection.execute(sql, conditions.values | {"limit": _WALKED}):
            headline = row[3]
            if pattern.search(headline.lower() if headline.isascii() else _plain(headline)):
                yield row

    def _conditions(self, query: StoryQuery, now: datetime) -> Clauses:
        made = clauses(self._connection, query, now)
        if without := expressions.any_expression(query.without):
            made.add(f"NOT ({_MATCHING})", without)
        return made

    def _statement(self, columns: str, look: _Look, match: str) -> tuple[str, dict[str, Any]]:
        """Return a statement for ``columns`` of the stories that match, and its values."""
        bound = look.conditions.values | {"limit": -1 if look.limit is None else look.limit}
        if look.order is Order.MATCH and match and self._is_telling(look.query, match):
            sql = _RANKED.format(where=look.conditions.where())
            return f"SELECT {columns} {sql}", bound | {"match": match}
        narrowed = Clauses([*look.conditions.parts], bound)
        walked = bool(match) and self._is_walk(look, match)
        if match:
            # The plus keeps SQLite from reading every story that matches, to sort them all.
            narrowed.add(f"+{_MATCHING}" if walked else _MATCHING, match)
        listed = _WALK if walked else _LISTED
        sql = listed.format(where=narrowed.where(), order=_ORDERS[look.order])
        return f"SELECT {columns} {sql}", narrowed.values

    def _is_walk(self, look: _Look, match: str) -> bool:
        """Tell whether to go through all stories, the newest first, and see which match."""
        if _ORDERS[look.order] != _NEWEST or look.order is Order.HEADLINE:
            return False
        return look.limit is not None or (
            not look.query.conditions and self._counted(match, _MANY) == _MANY
        )

    def _is_telling(self, query: StoryQuery, match: str) -> bool:
        """Tell whether the best match should come first; else the newest does."""
        if sum(map(len, query.words)) < _MEANINGFUL:
            return False
        return self._counted(match, _TELLING) < _TELLING

    def _counted(self, match: str, most: int) -> int:
        """Return how many stories match, as far as ``most``."""
        (found,) = self._connection.execute(_COUNT, (match, most)).fetchone()
        return int(found)


def _attempts(query: StoryQuery) -> Iterator[str]:
    """Yield the expressions to try until one finds something; "" where no words are wanted."""
    if not query.words:
        yield ""
        return
    expected = expressions.match_expression(query.words, begun=query.begun)
    if expected:
        yield expected
    if query.begun and (forgiving := expressions.forgiving_expression(query.words)):
        yield forgiving


def _grown(query: StoryQuery) -> StoryQuery:
    """Leave out a last word of a letter or two after others: it would stand for half of all."""
    if query.begun and len(query.words) > 1 and len(query.words[-1]) < _SHORT:
        return replace(query, words=query.words[:-1], begun=False)
    return query


def _is_short(query: StoryQuery) -> bool:
    """Tell whether a query is one word of which only a letter or two have been typed."""
    return (
        query.begun
        and len(query.words) == 1
        and len(query.words[0]) < _SHORT
        and len(plain_words(query.words[0])) == 1
    )


def _plain(text: str) -> str:
    return " ".join(plain_words(text))
