"""Tags in the library: what they are called, and by what other names."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from editor_app.model.errors import NotFound, StandfirstError, TagNameTaken
from editor_app.model.ids import new_id
from editor_app.model.tag import Tag, TagKind
from editor_app.store import tag_rows
from editor_app.store.folding import folded, tidied
from editor_app.store.indexing import StoryIndex
from editor_app.store.notes import ChangeNotes
from editor_app.store.tables import ArticleRow, ArticleTagRow
from editor_app.store.tag_listing import BY_IDS, BY_KEYS, TagListing
from editor_app.store.tag_tables import TagAliasRow, TagRow
from editor_app.store.values import refuse_unstorable

_KEY = select(TagRow.key).where(TagRow.id == bindparam("wanted"))
_PARENT = select(TagRow.parent_key).where(TagRow.key == bindparam("wanted"))
_ADD = insert(TagRow).returning(TagRow.key)
_ADD_NAME = insert(TagAliasRow)
_DROP_NAMES = delete(TagAliasRow).where(TagAliasRow.tag_key == bindparam("tag"))
_CARRIERS = (
    select(ArticleRow.key, ArticleRow.id)
    .join(ArticleTagRow, ArticleTagRow.article_key == ArticleRow.key)
    .where(ArticleTagRow.tag_key == bindparam("wanted"))
)
_ABSORB = (
    "UPDATE OR IGNORE article_tags SET tag_key = :survivor WHERE tag_key = :absorbed",
    "UPDATE articles SET lead_tag_key = :survivor WHERE lead_tag_key = :absorbed",
    "DELETE FROM tags WHERE key = :absorbed",
)


class Tags(TagListing):
    """The tags. A name or alias stands for one tag only, whatever its case."""

    def __init__(self, connection: Connection, notes: ChangeNotes, index: StoryIndex) -> None:
        super().__init__(connection)
        self._notes = notes
        self._index = index

    def add(self, tag: Tag) -> Tag:
        """Create a tag; its name and aliases must be free."""
        row = self._columns(tag, key=None) | {"id": tag.id}
        key = self._connection.execute(_ADD, row).scalar_one()
        if tag.aliases or tag.former:
            self._write_other_names(key, tag)
        self._notes.tags = True
        return self.get(tag.id)

    def save(self, tag: Tag) -> Tag:
        """Store all that a tag says but its id."""
        key = self._key(tag.id)
        before = self.get(tag.id)
        self._write(key, tag)
        now = self.get(tag.id)
        carriers = self._carriers(key)
        if now.names != before.names:
            self._index.refresh_names(carriers)
        self._notes.articles.update(carriers.values())
        return now

    def put_all(self, tags: Sequence[Tag]) -> None:
        """Store tags, new or known by id, that may take names and parents from one another."""
        known = self.some(tag.id for tag in tags)
        for tag in known:  # every name and place of theirs is free from here on
            bare = replace(tag, name=f"{tag.id} {tag.name}", aliases=(), former=(), parent_id=None)
            self._write(self._key(tag.id), bare)
        missing = {tag.id for tag in tags} - {tag.id for tag in known}
        for tag in tags:
            if tag.id in missing:
                bare = replace(tag, name=f"{tag.id} {tag.name}", aliases=(), former=())
                self.add(replace(bare, parent_id=None))
        for tag in tags:
            self._write(self._key(tag.id), replace(tag, parent_id=None))
        for tag in tags:
            if tag.parent_id is not None:
                self._write(self._key(tag.id), tag)
        for tag in known:
            self._stories_changed(self._carriers(self._key(tag.id)))

    def absorb(self, tag: Tag, absorbed_ids: Sequence[str]) -> None:
        """Give the stories of tags to another, in place; delete them, and store what it now says.

        It may take over the names of the deleted.
        """
        survivor = self._key(tag.id)
        for tag_id in absorbed_ids:
            keys = {"survivor": survivor, "absorbed": self._key(tag_id)}
            for statement in _ABSORB:
                self._connection.exec_driver_sql(statement, keys)
        self._write(survivor, tag)
        self._stories_changed(self._carriers(survivor))

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
                self._connection, BY_IDS, ids=[tag.id for tag in tags]
            ).items()
        }
        keys = self.keys_of_names([folded(tag.name) for tag in tags if tag.id not in by_id])
        by_key = tag_rows.read(self._connection, BY_KEYS, keys=list(keys.values())) if keys else {}
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

    def _write(self, key: int, tag: Tag) -> None:
        row = self._columns(tag, key)
        self._connection.execute(update(TagRow).where(TagRow.key == key).values(row))
        self._write_other_names(key, tag)
        self._notes.tags = True

    def _created(self, tag: Tag) -> tuple[int, Tag]:
        known = self.named(tag.name)  # one that was created a moment ago, for the same story
        tag = known or self.add(tag)
        return self._key(tag.id), tag

    def _key(self, tag_id: str) -> int:
        key = self._connection.scalar(_KEY, {"wanted": tag_id})
        if key is None:
            raise NotFound("There is no tag with the id {id}.", id=tag_id)
        return key

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
        if self.keys_of_names([folded(clean)]).get(folded(clean), owner) != owner:
            raise TagNameTaken("There is a tag called “{name}” already.", name=clean)
        return clean

    def _parent_key(self, tag: Tag, key: int | None) -> int | None:
        """Return the row of the parent; raise if a tag would stand above itself."""
        if tag.parent_id is None:
            return None
        parent = self._key(tag.parent_id)
        above: int | None = parent
        while above is not None:
            if above == key:
                raise StandfirstError("The tag “{name}” cannot stand above itself.", name=tag.name)
            above = self._connection.scalar(_PARENT, {"wanted": above})
        return parent

    def _write_other_names(self, key: int, tag: Tag) -> None:
        self._connection.execute(_DROP_NAMES, {"tag": key})
        others = [(alias, 0) for alias in tag.aliases] + [(name, 1) for name in tag.former]
        for other, former in others:
            name = self._free_name(other, owner=key)
            if folded(name) not in self.keys_of_names([folded(name)]):
                row = {"tag_key": key, "name": name, "folded": folded(name), "former": former}
                self._connection.execute(_ADD_NAME, row)

    def _carriers(self, key: int) -> dict[int, str]:
        """Return the stories that carry the tag: row and id."""
        return dict(self._connection.execute(_CARRIERS, {"wanted": key}).all())

    def _stories_changed(self, stories: Mapping[int, str]) -> None:
        self._index.refresh_names(stories)
        self._notes.articles.update(stories.values())
