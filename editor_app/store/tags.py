"""Tags in the library: what they are called, and by what other names."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, Text, bindparam, delete, func, insert, select, update

from editor_app.model.errors import NotFound, StandfirstError
from editor_app.model.ids import new_id
from editor_app.model.tag import Tag, TagKind, TagUse
from editor_app.store import tag_rows
from editor_app.store.folding import folded, tidied
from editor_app.store.indexing import StoryIndex
from editor_app.store.notes import ChangeNotes
from editor_app.store.tables import ArticleRow, ArticleTagRow, TagAliasRow, TagRow
from editor_app.store.values import refuse_unstorable

_BY_NAME = tag_rows.ROWS.order_by(TagRow.folded)
_BY_IDS = tag_rows.ROWS.where(TagRow.id.in_(bindparam("ids", expanding=True)))
_BY_KEYS = tag_rows.ROWS.where(TagRow.key.in_(bindparam("keys", expanding=True)))
_NAMED = select(TagRow.folded, TagRow.key).where(
    TagRow.folded.in_(bindparam("names", expanding=True))
)
_ALIASED = select(TagAliasRow.folded, TagAliasRow.tag_key).where(
    TagAliasRow.folded.in_(bindparam("names", expanding=True))
)
_KEYS_OF_NAMES = _NAMED.union_all(_ALIASED)
_KEY = select(TagRow.key).where(TagRow.id == bindparam("wanted"))
_PARENT = select(TagRow.parent_key).where(TagRow.key == bindparam("wanted"))
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
_CARRIERS = (
    select(ArticleRow.key, ArticleRow.id)
    .join(ArticleTagRow, ArticleTagRow.article_key == ArticleRow.key)
    .where(ArticleTagRow.tag_key == bindparam("wanted"))
)


class Tags:
    """The tags. A name or alias stands for one tag only, whatever its case."""

    def __init__(self, connection: Connection, notes: ChangeNotes, index: StoryIndex) -> None:
        self._connection = connection
        self._notes = notes
        self._index = index

    def get(self, tag_id: str) -> Tag:
        """Return the tag; NotFound if there is none of that id."""
        for tag in self.some([tag_id]):
            return tag
        raise NotFound(f"There is no tag with the id {tag_id}.")

    def some(self, tag_ids: Iterable[str]) -> tuple[Tag, ...]:
        """Return those of the tags that exist."""
        return tuple(tag_rows.read(self._connection, _BY_IDS, ids=list(tag_ids)).values())

    def named(self, name: str) -> Tag | None:
        """Return the tag that has ``name`` as its name or alias."""
        keys = self._keys_of_names([folded(name)])
        found = tag_rows.read(self._connection, _BY_KEYS, keys=list(keys.values()))
        return next(iter(found.values()), None)

    def all(self) -> list[TagUse]:
        """Return every tag with the number of stories that carry it, by name."""
        counts = dict(self._connection.execute(_USES).all())
        found = tag_rows.read(self._connection, _BY_NAME)
        return [TagUse(tag=tag, stories=counts.get(key, 0)) for key, tag in found.items()]

    def uses(self, tag_ids: Iterable[str]) -> list[TagUse]:
        """Return those of the tags that exist, by name, with the number of their stories."""
        query = _BY_IDS.order_by(TagRow.folded)
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

    def add(self, tag: Tag) -> Tag:
        """Create a tag; its name and aliases must be free."""
        row = self._columns(tag, key=None) | {"id": tag.id}
        added = self._connection.execute(insert(TagRow).returning(TagRow.key), row)
        self._write_other_names(added.scalar_one(), tag)
        self._notes.tags = True
        return self.get(tag.id)

    def save(self, tag: Tag) -> Tag:
        """Store a tag's new name, kind, description, aliases and parent."""
        key = self._key(tag.id)
        row = self._columns(tag, key)
        self._connection.execute(update(TagRow).where(TagRow.key == key).values(row))
        self._write_other_names(key, tag)
        self._stories_changed(self._carriers(key))
        self._notes.tags = True
        return self.get(tag.id)

    def remove(self, tag_id: str) -> None:
        """Delete a tag and take it off every story."""
        key = self._key(tag_id)
        carriers = self._carriers(key)
        self._connection.execute(delete(TagRow).where(TagRow.key == key))
        self._stories_changed(carriers)
        self._notes.tags = True

    def resolve(self, tags: Sequence[Tag]) -> dict[str, tuple[int, Tag]]:
        """Return the library's tags for ``tags``: row and tag, by the id that was given.

        A tag is known by its id, else by its name or an alias; an unknown one
        is created.
        """
        by_id = {
            tag.id: (key, tag)
            for key, tag in tag_rows.read(
                self._connection, _BY_IDS, ids=[tag.id for tag in tags]
            ).items()
        }
        keys = self._keys_of_names([folded(tag.name) for tag in tags if tag.id not in by_id])
        by_key = tag_rows.read(self._connection, _BY_KEYS, keys=list(keys.values())) if keys else {}
        found: dict[str, tuple[int, Tag]] = {}
        for tag in tags:
            key = keys.get(folded(tag.name))
            if tag.id in by_id:
                found[tag.id] = by_id[tag.id]
            elif key is not None:
                found[tag.id] = key, by_key[key]
            else:
                found[tag.id] = self._created(tag)
        return found

    def resolve_name(self, name: str, kind: TagKind = TagKind.TOPIC) -> Tag:
        """Return the tag called ``name``, by name or alias; create one of ``kind`` if none is."""
        return self.named(name) or self.add(Tag(id=new_id(), name=name, kind=kind))

    def _created(self, tag: Tag) -> tuple[int, Tag]:
        known = self.named(tag.name)  # one that was created a moment ago, for the same story
        tag = known or self.add(tag)
        return self._key(tag.id), tag

    def _key(self, tag_id: str) -> int:
        key = self._connection.scalar(_KEY, {"wanted": tag_id})
        if key is None:
            raise NotFound(f"There is no tag with the id {tag_id}.")
        return key

    def _keys_of_names(self, names: Sequence[str]) -> dict[str, int]:
        """Return the rows of the tags that have these folded names or aliases."""
        if not names:
            return {}
        for name in names:
            refuse_unstorable({"name of the tag": name})
        return dict(self._connection.execute(_KEYS_OF_NAMES, {"names": names}).all())

    def _columns(self, tag: Tag, key: int | None) -> dict[str, str | int | None]:
        name = self._free_name(tag.name, owner=key)
        row: dict[str, str | int | None] = {
            "name": name,
            "folded": folded(name),
            "kind": tag.kind.value,
            "description": tag.description,
            "uri": tag.uri,
            "parent_key": self._parent_key(tag, key),
        }
        refuse_unstorable(row)
        return row

    def _free_name(self, name: str, owner: int | None) -> str:
        """Return ``name`` tidied; raise if it is empty or stands for another tag than ``owner``."""
        clean = tidied(name)
        if not clean:
            raise StandfirstError("A tag needs a name.")
        if self._keys_of_names([folded(clean)]).get(folded(clean), owner) != owner:
            raise StandfirstError(f"There is a tag called “{clean}” already.")
        return clean

    def _parent_key(self, tag: Tag, key: int | None) -> int | None:
        """Return the row of the parent; raise if a tag would stand above itself."""
        if tag.parent_id is None:
            return None
        parent = self._key(tag.parent_id)
        above: int | None = parent
        while above is not None:
            if above == key:
                raise StandfirstError(f"The tag “{tag.name}” cannot stand above itself.")
            above = self._connection.scalar(_PARENT, {"wanted": above})
        return parent

    def _write_other_names(self, key: int, tag: Tag) -> None:
        self._connection.execute(delete(TagAliasRow).where(TagAliasRow.tag_key == key))
        others = [(alias, 0) for alias in tag.aliases] + [(name, 1) for name in tag.former]
        for other, former in others:
            name = self._free_name(other, owner=key)
            if folded(name) not in self._keys_of_names([folded(name)]):
                row = {"tag_key": key, "name": name, "folded": folded(name), "former": former}
                self._connection.execute(insert(TagAliasRow), row)

    def _ranked(self, query: Select[Any], wanted: Mapping[str, object]) -> list[TagUse]:
        """Return the tags whose rows ``query`` finds, in its order, with their use."""
        counts: dict[int, int] = dict(self._connection.execute(query, wanted).all())
        tags = tag_rows.read(self._connection, _BY_KEYS, keys=list(counts))
        return [TagUse(tag=tags[key], stories=stories) for key, stories in counts.items()]

    def _counted(self, tags: Mapping[int, Tag]) -> list[TagUse]:
        counts = dict(self._connection.execute(_USES_OF, {"keys": list(tags)}).all())
        return [TagUse(tag=tag, stories=counts.get(key, 0)) for key, tag in tags.items()]

    def _carriers(self, key: int) -> dict[int, str]:
        """Return the stories that carry the tag: row and id."""
        return dict(self._connection.execute(_CARRIERS, {"wanted": key}).all())

    def _stories_changed(self, stories: Mapping[int, str]) -> None:
        self._index.refresh_names(stories)
        self._notes.articles.update(stories.values())
