"""Tags as they are looked up: by id, by any of their names, by use."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, Text, bindparam, func, select

from editor_app.model.errors import NotFound
from editor_app.model.tag import Tag, TagUse
from editor_app.store import tag_rows
from editor_app.store.engine import raw
from editor_app.store.folding import folded
from editor_app.store.tables import ArticleTagRow
from editor_app.store.tag_tables import TagAliasRow, TagRow
from editor_app.store.values import refuse_unstorable

BY_IDS = tag_rows.ROWS.where(TagRow.id.in_(bindparam("ids", expanding=True)))
BY_KEYS = tag_rows.ROWS.where(TagRow.key.in_(bindparam("keys", expanding=True)))
_BY_NAME = tag_rows.ROWS.order_by(TagRow.folded)
_NAMED = select(TagRow.folded, TagRow.key).where(
    TagRow.folded.in_(bindparam("names", expanding=True))
)
_ALIASED = select(TagAliasRow.folded, TagAliasRow.tag_key).where(
    TagAliasRow.folded.in_(bindparam("names", expanding=True))
)
_KEYS_OF_NAMES = _NAMED.union_all(_ALIASED)
_USES = select(ArticleTagRow.tag_key, func.count()).group_by(ArticleTagRow.tag_key)
_USES_OF = _USES.where(ArticleTagRow.tag_key.in_(bindparam("keys", expanding=True)))
_STORIES = (
    select(func.count()).where(ArticleTagRow.tag_key == TagRow.key).scalar_subquery().label("uses")
)
_BEST = select(TagRow.key, _STORIES).order_by(_STORIES.desc(), TagRow.folded)
_LAST = "\U0010ffff"
"""Sorts behind whatever may follow a prefix."""
_WITHIN = bindparam("start", type_=Text), bindparam("end", type_=Text)
_STARTING = _BEST.where(
    TagRow.folded.between(*_WITHIN)
    | TagRow.key.in_(select(TagAliasRow.tag_key).where(TagAliasRow.folded.between(*_WITHIN)))
).limit(bindparam("limit"))
_WORD_STARTING = _BEST.where(func.instr(TagRow.folded, bindparam("start")) > 0).limit(
    bindparam("limit")
)


_WITHIN_RANGES = """
WITH ranges (first, last) AS (
    SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?)
)
SELECT t.id, t.folded FROM ranges JOIN tags AS t ON t.folded >= first AND t.folded < last
UNION
SELECT t.id, a.folded FROM ranges
JOIN tag_aliases AS a ON a.folded >= first AND a.folded < last
JOIN tags AS t ON t.key = a.tag_key
"""


class TagListing:
    """The tags of a library, seen from outside."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, tag_id: str) -> Tag:
        """Return the tag; NotFound if there is none of that id."""
        for tag in self.some([tag_id]):
            return tag
        raise NotFound("There is no tag with the id {id}.", id=tag_id)

    def some(self, tag_ids: Iterable[str]) -> tuple[Tag, ...]:
        """Return those of the tags that exist."""
        return tuple(tag_rows.read(self._connection, BY_IDS, ids=list(tag_ids)).values())

    def named(self, name: str) -> Tag | None:
        """Return the tag that has ``name`` as its name or alias."""
        keys = self.keys_of_names([folded(name)])
        found = tag_rows.read(self._connection, BY_KEYS, keys=list(keys.values()))
        return next(iter(found.values()), None)

    def all(self) -> list[TagUse]:
        """Return every tag with the number of stories that carry it, by name."""
        counts = dict(self._connection.execute(_USES).all())
        found = tag_rows.read(self._connection, _BY_NAME)
        return [TagUse(tag=tag, stories=counts.get(key, 0)) for key, tag in found.items()]

    def uses(self, tag_ids: Iterable[str]) -> list[TagUse]:
        """Return those of the tags that exist, by name, with the number of their stories."""
        query = BY_IDS.order_by(TagRow.folded)
        return self._counted(tag_rows.read(self._connection, query, ids=list(tag_ids)))

    def starting(self, prefix: str, limit: int) -> list[TagUse]:
        """Return the tags that ``prefix`` may mean, most used first.

        Those come first that have a name or alias which begins with it, then
        those in whose name a later word does.
        """
        start = folded(prefix)
        wanted = {"start": start, "end": f"{start}{_LAST}", "limit": limit}
        found = self._ranked(_STARTING, wanted)
        if len(found) < limit and start:
            later = self._ranked(_WORD_STARTING, wanted | {"start": f" {start}"})
            known = {use.tag.id for use in found}
            found += [use for use in later if use.tag.id not in known]
        return found[:limit]

    def names_within(self, ranges: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        """Return every name, folded, that lies in a range, with its tag's id; ends are left out."""
        wanted = json.dumps(sorted(ranges), ensure_ascii=False)
        return [
            (row[0], row[1]) for row in raw(self._connection).execute(_WITHIN_RANGES, (wanted,))
        ]

    def keys_of_names(self, names: Sequence[str]) -> dict[str, int]:
        """Return the rows of the tags that have these folded names or aliases."""
        if not names:
            return {}
        for name in names:
            refuse_unstorable({"name of the tag": name})
        return dict(self._connection.execute(_KEYS_OF_NAMES, {"names": names}).all())

    def _ranked(self, query: Select[Any], wanted: Mapping[str, object]) -> list[TagUse]:
        """Return the tags whose rows ``query`` finds, in its order, with their use."""
        counts: dict[int, int] = dict(self._connection.execute(query, wanted).all())
        tags = tag_rows.read(self._connection, BY_KEYS, keys=list(counts))
        return [TagUse(tag=tags[key], stories=stories) for key, stories in counts.items()]

    def _counted(self, tags: Mapping[int, Tag]) -> list[TagUse]:
        counts = dict(self._connection.execute(_USES_OF, {"keys": list(tags)}).all())
        return [TagUse(tag=tag, stories=counts.get(key, 0)) for key, tag in tags.items()]
