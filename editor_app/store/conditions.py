"""The conditions of a query, as SQL over ``articles AS a``."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from json import dumps
from typing import Any

from editor_app.model.article import Status
from editor_app.model.story_query import Condition, Field, StoryQuery, Trait, Value
from editor_app.store import times
from editor_app.store.folding import folded

_HAS_STATUS = "a.status IN (SELECT value FROM json_each({}))"
_HAS_DESK = "a.desk IN (SELECT value FROM json_each({}))"
_IS_BY = """a.key IN (
    SELECT article_key FROM authors WHERE name IN (SELECT value FROM json_each({})))"""
_HAS_TAG = """a.key IN (
    SELECT article_key FROM article_tags WHERE tag_key IN (SELECT value FROM json_each({})))"""
_DESKS = "SELECT DISTINCT desk FROM articles"
_AUTHORS = "SELECT DISTINCT name FROM authors"
_TAGS = "SELECT key, folded FROM tags UNION ALL SELECT tag_key, folded FROM tag_aliases"
_TRAITS: dict[Trait, str] = {
    Trait.WEAK_RELATED: """a.key IN (
        SELECT l.article_key FROM story_links AS l JOIN card_notes AS n
        ON n.article_key = l.article_key AND n.target_key = l.target_key
        WHERE l.state = 'placed' AND n.weak = 1)""",
    Trait.UNLINKED_QUOTE: "a.key IN (SELECT article_key FROM source_checks WHERE unlinked > 0)",
    Trait.EMBARGO: "a.embargo > :now",
    Trait.IMAGE: "a.lead_address IS NOT NULL",
    Trait.RELATED: "a.key IN (SELECT article_key FROM story_links WHERE state <> 'dismissed')",
    Trait.TAGS: "a.key IN (SELECT article_key FROM article_tags)",
    Trait.TK: "a.key IN (SELECT rowid FROM story_index WHERE story_index MATCH 'tk')",
}


@dataclass(slots=True)
class Clauses:
    """What a story has to meet: all of ``parts``, with the values that they name."""

    parts: list[str] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)

    def add(self, part: str, value: Any = None) -> None:
        """Add a part; ``{}`` in it stands for ``value``."""
        if "{}" in part:
            name = f"v{len(self.values)}"
            self.values[name] = value
            part = part.format(f":{name}")
        self.parts.append(part)

    def where(self) -> str:
        """Return the parts as one condition."""
        return " AND ".join(self.parts) or "true"


def clauses(connection: sqlite3.Connection, query: StoryQuery, now: datetime) -> Clauses:
    """Return everything that ``query`` asks for except its words."""
    made = Clauses(values={"now": times.to_text(now)})
    if query.since is not None:
        made.add("a.updated >= {}", times.to_text(query.since))
    if query.before is not None:
        made.add("a.updated < {}", times.to_text(query.before))
    for condition in query.conditions:
        part, value = _condition(connection, condition)
        made.add(part if condition.wanted else f"NOT ({part})", value)
    return made


def outside_the_bin(query: StoryQuery) -> bool:
    """Whether a query leaves out the bin, as all do that do not ask for it by its status."""
    asked = (value for one in query.asks_for(Field.STATUS) if one.wanted for value in one.values)
    return all(value.text != Status.SPIKED.value for value in asked)


def _condition(connection: sqlite3.Connection, condition: Condition) -> tuple[str, str]:
    """Return the SQL for a condition and the names it speaks of, as JSON."""
    values = condition.values
    match condition.field:
        case Field.STATUS:
            return _HAS_STATUS, dumps([value.text for value in values])
        case Field.DESK:
            return _HAS_DESK, _named(_only(connection, _DESKS), values, _begins)
        case Field.BY:
            names = _only(connection, _AUTHORS)
            return _IS_BY, _named(names, values, _has_a_word_that_begins)
        case Field.TAG:
            known = connection.execute(_TAGS)
            return _HAS_TAG, dumps([key for key, name in known if _fits(name, values, _begins)])
        case Field.HAS:
            return " OR ".join(f"({_TRAITS[Trait(value.text)]})" for value in values), ""


def _only(connection: sqlite3.Connection, question: str) -> Iterator[str]:
    return (cell for (cell,) in connection.execute(question))


def _named(
    names: Iterable[str], values: tuple[Value, ...], fits: Callable[[str, str], bool]
) -> str:
    return dumps([name for name in names if _fits(folded(name), values, fits)])


def _fits(name: str, values: tuple[Value, ...], fits: Callable[[str, str], bool]) -> bool:
    wanted = ((folded(value.text), value.exact) for value in values)
    return any(name == text or (not exact and fits(name, text)) for text, exact in wanted)


def _begins(name: str, beginning: str) -> bool:
    return name.startswith(beginning)


def _has_a_word_that_begins(name: str, beginning: str) -> bool:
    return f" {name}".find(f" {beginning}") >= 0
