"""Tags in the library: what they are called, which stories carry them."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, RowMapping, delete, func, insert, select, update
from sqlalchemy.orm import aliased

from editor_app.model.errors import NotFound, StandfirstError
from editor_app.model.ids import new_id
from editor_app.model.tag import Tag, TagKind, TagUse
from editor_app.store.folding import folded, tidied
from editor_app.store.indexing import StoryIndex
from editor_app.store.notes import ChangeNotes
from editor_app.store.tables import ArticleRow, ArticleTagRow, TagAliasRow, TagRow
from editor_app.store.values import refuse_unstorable

_PARENT = aliased(TagRow)
_ROWS = select(
    TagRow.key, TagRow.id, TagRow.name, TagRow.kind, TagRow.description,
    _PARENT.id.label("parent_id"),
).outerjoin(_PARENT, _PARENT.key == TagRow.parent_key)  # fmt: skip
_MANY = 500
"""From this many tags on it is quicker to read all aliases than to name the tags."""


class Tags:
    """The tags. A name or alias stands for one tag only, whatever its case."""

    def __init__(self, connection: Connection, notes: ChangeNotes, index: StoryIndex) -> None:
        self._connection = connection
        self._notes = notes
        self._index = index

    def get(self, tag_id: str) -> Tag:
        """Return the tag; NotFound if there is none of that id."""
        found = self._read(TagRow.id == tag_id)
        if not found:
            raise NotFound(f"There is no tag with the id {tag_id}.")
        return found[0]

    def named(self, name: str) -> Tag | None:
        """Return the tag that has ``name`` as its name or alias."""
        key = self._key_of_name(folded(name))
        return self._read(TagRow.key == key)[0] if key is not None else None

    def all(self) -> list[TagUse]:
        """Return every tag with the number of stories that carry it, by name."""
        counts = dict(
            self._connection.execute(
                select(ArticleTagRow.tag_key, func.count()).group_by(ArticleTagRow.tag_key)
            ).all()
        )
        found = self._connection.execute(_ROWS.order_by(TagRow.folded)).mappings().all()
        tags = self._tags(found)
        return [
            TagUse(tag=tag, stories=counts.get(row["key"], 0))
            for tag, row in zip(tags, found, strict=True)
        ]

    def starting(self, prefix: str, limit: int) -> list[TagUse]:
        """Return the tags with a name or alias that begins with ``prefix``, most used first."""
        start = folded(prefix)
        found = [
            use
            for use in self.all()
            if any(folded(name).startswith(start) for name in (use.tag.name, *use.tag.aliases))
        ]
        return sorted(found, key=lambda use: (-use.stories, folded(use.tag.name)))[:limit]

    def add(self, tag: Tag) -> Tag:
        """Create a tag; its name and aliases must be free."""
        row = self._columns(tag, key=None) | {"id": tag.id}
        added = self._connection.execute(insert(TagRow).values(row).returning(TagRow.key))
        self._write_aliases(added.scalar_one(), tag.aliases)
        self._notes.tags = True
        return self.get(tag.id)

    def save(self, tag: Tag) -> Tag:
        """Store a tag's new name, kind, description, aliases and parent."""
        key = self.key(tag.id)
        row = self._columns(tag, key)
        self._connection.execute(update(TagRow).where(TagRow.key == key).values(row))
        self._write_aliases(key, tag.aliases)
        self._stories_changed(self._carriers(key))
        self._notes.tags = True
        return self.get(tag.id)

    def remove(self, tag_id: str) -> None:
        """Delete a tag and take it off every story."""
        key = self.key(tag_id)
        carriers = self._carriers(key)
        self._connection.execute(delete(TagRow).where(TagRow.key == key))
        self._stories_changed(carriers)
        self._notes.tags = True

    def resolve(self, tag: Tag) -> Tag:
        """Return the library's tag for ``tag``: by id, else by name or alias, else created."""
        known = self._read(TagRow.id == tag.id)
        if known:
            return known[0]
        return self.named(tag.name) or self.add(tag)

    def resolve_name(self, name: str, kind: TagKind = TagKind.TOPIC) -> Tag:
        """Return the tag called ``name``, by name or alias; create one of ``kind`` if none is."""
        return self.named(name) or self.add(Tag(id=new_id(), name=name, kind=kind))

    def some(self, tag_ids: Iterable[str]) -> tuple[Tag, ...]:
        """Return those of the tags that exist, by name."""
        return self._read(TagRow.id.in_(list(tag_ids)))

    def key(self, tag_id: str) -> int:
        """Return the row of the tag; NotFound if there is none of that id."""
        key = self._connection.scalar(select(TagRow.key).where(TagRow.id == tag_id))
        if key is None:
            raise NotFound(f"There is no tag with the id {tag_id}.")
        return key

    def _read(self, condition: ColumnElement[bool]) -> tuple[Tag, ...]:
        rows = _ROWS.where(condition).order_by(TagRow.folded)
        return self._tags(self._connection.execute(rows).mappings().all())

    def _tags(self, rows: Sequence[RowMapping]) -> tuple[Tag, ...]:
        if not rows:
            return ()
        aliases = self._aliases([row["key"] for row in rows])
        return tuple(
            Tag(
                id=row["id"],
                name=row["name"],
                kind=TagKind(row["kind"]),
                description=row["description"],
                aliases=aliases.get(row["key"], ()),
                parent_id=row["parent_id"],
            )
            for row in rows
        )

    def _aliases(self, keys: Sequence[int]) -> dict[int, tuple[str, ...]]:
        query = select(TagAliasRow.tag_key, TagAliasRow.name).order_by(TagAliasRow.key)
        if len(keys) < _MANY:
            query = query.where(TagAliasRow.tag_key.in_(keys))
        found: dict[int, tuple[str, ...]] = {}
        for key, name in self._connection.execute(query):
            found[key] = (*found.get(key, ()), name)
        return found

    def _key_of_name(self, name: str) -> int | None:
        query = select(TagRow.key).where(TagRow.folded == name)
        alias = select(TagAliasRow.tag_key).where(TagAliasRow.folded == name)
        return self._connection.scalar(query.union_all(alias))

    def _columns(self, tag: Tag, key: int | None) -> dict[str, str | int | None]:
        name = self._free_name(tag.name, owner=key)
        row: dict[str, str | int | None] = {
            "name": name,
            "folded": folded(name),
            "kind": tag.kind.value,
            "description": tag.description,
            "parent_key": self._parent_key(tag, key),
        }
        refuse_unstorable(row)
        return row

    def _free_name(self, name: str, owner: int | None) -> str:
        """Return ``name`` tidied; raise if it is empty or stands for another tag than ``owner``."""
        refuse_unstorable({"name of the tag": name})
        clean = tidied(name)
        if not clean:
            raise StandfirstError("A tag needs a name.")
        holder = self._key_of_name(folded(clean))
        if holder not in (None, owner):
            raise StandfirstError(f"There is a tag called “{clean}” already.")
        return clean

    def _parent_key(self, tag: Tag, key: int | None) -> int | None:
        """Return the row of the parent; raise if a tag would stand above itself."""
        if tag.parent_id is None:
            return None
        parent = self.key(tag.parent_id)
        above: int | None = parent
        while above is not None:
            if above == key:
                raise StandfirstError(f"The tag “{tag.name}” cannot stand above itself.")
            above = self._connection.scalar(select(TagRow.parent_key).where(TagRow.key == above))
        return parent

    def _write_aliases(self, key: int, aliases: Iterable[str]) -> None:
        self._connection.execute(delete(TagAliasRow).where(TagAliasRow.tag_key == key))
        own = self._connection.scalar(select(TagRow.folded).where(TagRow.key == key))
        for alias in aliases:
            name = self._free_name(alias, owner=key)
            if folded(name) == own or self._key_of_name(folded(name)) == key:
                continue
            self._connection.execute(
                insert(TagAliasRow).values(tag_key=key, name=name, folded=folded(name))
            )

    def _carriers(self, key: int) -> dict[int, str]:
        """Return the stories that carry the tag: row and id."""
        query = (
            select(ArticleRow.key, ArticleRow.id)
            .join(ArticleTagRow, ArticleTagRow.article_key == ArticleRow.key)
            .where(ArticleTagRow.tag_key == key)
        )
        return dict(self._connection.execute(query).all())

    def _stories_changed(self, stories: Mapping[int, str]) -> None:
        self._index.refresh_names(stories)
        self._notes.articles.update(stories.values())
