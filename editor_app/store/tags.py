"""Tags in the library: what they are called, which stories carry them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, delete, func, insert, select, update

from editor_app.model.errors import NotFound, StandfirstError
from editor_app.model.ids import new_id
from editor_app.model.tag import Tag, TagKind, TagUse
from editor_app.store.folding import folded, tidied
from editor_app.store.indexing import StoryIndex
from editor_app.store.notes import ChangeNotes
from editor_app.store.tables import ArticleRow, ArticleTagRow, TagAliasRow, TagRow
from editor_app.store.values import refuse_unstorable

_COLUMNS = (
    TagRow.key, TagRow.id, TagRow.name, TagRow.kind, TagRow.description, TagRow.parent_key,
)  # fmt: skip


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
        rows = self._rows().order_by(TagRow.folded)
        found = self._connection.execute(rows).mappings().all()
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
        name = self._free_name(tag.name, owner=None)
        row = {
            "id": tag.id,
            "name": name,
            "folded": folded(name),
            "kind": tag.kind.value,
            "description": tag.description,
            "parent_key": self._parent_key(tag, None),
        }
        refuse_unstorable(row)
        key = self._connection.execute(
            insert(TagRow).values(row).returning(TagRow.key)
        ).scalar_one()
        self._write_aliases(key, tag.aliases)
        self._notes.tags = True
        return self.get(tag.id)

    def save(self, tag: Tag) -> Tag:
        """Store a tag's new name, kind, description, aliases and parent."""
        key = self._known_key(tag.id)
        name = self._free_name(tag.name, owner=key)
        row = {
            "name": name,
            "folded": folded(name),
            "kind": tag.kind.value,
            "description": tag.description,
            "parent_key": self._parent_key(tag, key),
        }
        refuse_unstorable(row)
        self._connection.execute(update(TagRow).where(TagRow.key == key).values(row))
        self._write_aliases(key, tag.aliases)
        self._stories_changed(self._carriers(key))
        self._notes.tags = True
        return self.get(tag.id)

    def remove(self, tag_id: str) -> None:
        """Delete a tag and take it off every story."""
        key = self._known_key(tag_id)
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

    def set_on(self, article_id: str, tags: Sequence[Tag], lead_tag_id: str | None) -> None:
        """Give a story exactly these tags, in this order."""
        key = self._connection.scalar(select(ArticleRow.key).where(ArticleRow.id == article_id))
        if key is None:
            raise NotFound(f"There is no story with the id {article_id}.")
        self.assign(key, article_id, tags, lead_tag_id)

    def assign(
        self, article_key: int, article_id: str, tags: Sequence[Tag], lead_tag_id: str | None
    ) -> None:
        """Give the story in row ``article_key`` exactly these tags, in this order.

        ``lead_tag_id`` names one of ``tags``, as given or as resolved.
        """
        if not tags and lead_tag_id is None and not self.on_story(article_key):
            return
        resolved = {tag.id: self.resolve(tag) for tag in tags}
        lead = resolved.get(lead_tag_id) if lead_tag_id is not None else None
        if lead_tag_id is not None and lead is None:
            raise StandfirstError("The lead tag has to be one of the story's tags.")
        keys = dict.fromkeys(self._known_key(tag.id) for tag in resolved.values())
        self._write_story_tags(article_key, tuple(keys), lead)
        self._index.refresh_names([article_key])
        self._notes.articles.add(article_id)
        self._notes.tags = True

    def on_story(self, article_key: int) -> tuple[Tag, ...]:
        """Return the tags of the story in row ``article_key``, in its order."""
        rows = (
            self._rows()
            .join(ArticleTagRow, ArticleTagRow.tag_key == TagRow.key)
            .where(ArticleTagRow.article_key == article_key)
            .order_by(ArticleTagRow.position)
        )
        return self._tags(self._connection.execute(rows).mappings().all())

    def id_of(self, key: int | None) -> str | None:
        """Return the id of the tag in row ``key``."""
        if key is None:
            return None
        return self._connection.scalar(select(TagRow.id).where(TagRow.key == key))

    def _rows(self) -> Any:
        return select(*_COLUMNS)

    def _read(self, condition: ColumnElement[bool]) -> tuple[Tag, ...]:
        rows = self._rows().where(condition).order_by(TagRow.folded)
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
                parent_id=self.id_of(row["parent_key"]),
            )
            for row in rows
        )

    def _aliases(self, keys: Sequence[int]) -> dict[int, tuple[str, ...]]:
        query = select(TagAliasRow.tag_key, TagAliasRow.name).order_by(TagAliasRow.key)
        if len(keys) < 500:
            query = query.where(TagAliasRow.tag_key.in_(keys))
        found: dict[int, tuple[str, ...]] = {}
        for key, name in self._connection.execute(query):
            found[key] = (*found.get(key, ()), name)
        return found

    def _known_key(self, tag_id: str) -> int:
        key = self._connection.scalar(select(TagRow.key).where(TagRow.id == tag_id))
        if key is None:
            raise NotFound(f"There is no tag with the id {tag_id}.")
        return key

    def _key_of_name(self, name: str) -> int | None:
        query = select(TagRow.key).where(TagRow.folded == name)
        alias = select(TagAliasRow.tag_key).where(TagAliasRow.folded == name)
        return self._connection.scalar(query.union_all(alias))

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
        parent = self._known_key(tag.parent_id)
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

    def _write_story_tags(self, article_key: int, keys: Sequence[int], lead: Tag | None) -> None:
        self._connection.execute(
            delete(ArticleTagRow).where(ArticleTagRow.article_key == article_key)
        )
        if keys:
            rows = [
                {"article_key": article_key, "tag_key": key, "position": position}
                for position, key in enumerate(keys)
            ]
            self._connection.execute(insert(ArticleTagRow), rows)
        lead_key = self._known_key(lead.id) if lead else None
        self._connection.execute(
            update(ArticleRow).where(ArticleRow.key == article_key).values(lead_tag_key=lead_key)
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
