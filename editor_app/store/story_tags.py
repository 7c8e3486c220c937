"""Which stories carry which tags, in what order, and which tag leads."""

import json
from collections.abc import Iterable, Sequence
from itertools import chain

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from editor_app.model.errors import NotFound, StandfirstError
from editor_app.model.tag import Tag
from editor_app.store import tag_rows
from editor_app.store.engine import raw
from editor_app.store.indexing import StoryIndex
from editor_app.store.notes import ChangeNotes
from editor_app.store.tables import ArticleRow, ArticleTagRow
from editor_app.store.tag_tables import TagRow
from editor_app.store.tags import Tags

_KEY = select(ArticleRow.key).where(ArticleRow.id == bindparam("wanted"))
_ON = (
    tag_rows.ROWS.join(ArticleTagRow, ArticleTagRow.tag_key == TagRow.key)
    .where(ArticleTagRow.article_key == bindparam("story"))
    .order_by(ArticleTagRow.position)
)
# Asked many times over, and answered faster without help.
_IDS = (
    "SELECT a.id, t.id FROM json_each(?) AS wanted JOIN articles AS a ON a.id = wanted.value"
    " JOIN article_tags AS x ON x.article_key = a.key JOIN tags AS t ON t.key = x.tag_key"
    " ORDER BY x.position"
)
_COUNTS = (
    "SELECT id, stories FROM (SELECT t.id,"
    " (SELECT count(*) FROM article_tags WHERE tag_key = t.key)"
    " AS stories FROM json_each(?) AS wanted JOIN tags AS t ON t.id = wanted.value) WHERE stories"
)
_LEADS = (
    select(ArticleRow.id, TagRow.id)
    .join(TagRow, TagRow.key == ArticleRow.lead_tag_key)
    .where(ArticleRow.id.in_(bindparam("ids", expanding=True)))
)
_CARRIERS = (
    "SELECT a.id FROM json_each(?) AS wanted JOIN tags AS t ON t.id = wanted.value"
    " JOIN article_tags AS x ON x.tag_key = t.key JOIN articles AS a ON a.key = x.article_key"
    " GROUP BY a.key ORDER BY count(*) DESC, a.published DESC, a.id LIMIT ?"
)
_SHARING = (
    "SELECT DISTINCT a.id FROM json_each(?) AS wanted JOIN articles AS a ON a.id = wanted.value"
    " JOIN article_tags AS x ON x.article_key = a.key"
    " WHERE x.tag_key IN (SELECT key FROM tags WHERE id IN (SELECT value FROM json_each(?)))"
)
_ADD = insert(ArticleTagRow)
_DROP = delete(ArticleTagRow).where(ArticleTagRow.article_key == bindparam("story"))
_LEAD = update(ArticleRow).where(ArticleRow.key == bindparam("story"))

_Placed = tuple[tuple[Tag, ...], str | None]


class StoryTags:
    """The tags on stories."""

    def __init__(
        self, connection: Connection, notes: ChangeNotes, tags: Tags, index: StoryIndex
    ) -> None:
        self._connection = connection
        self._notes = notes
        self._tags = tags
        self._index = index

    def set(self, article_id: str, tags: Sequence[Tag], lead_tag_id: str | None) -> None:
        """Give a story exactly these tags, in this order.

        A tag that the library knows by id, name or alias is that tag; an
        unknown one is created. ``lead_tag_id`` names one of ``tags``, or none.
        """
        key = self._connection.scalar(_KEY, {"wanted": article_id})
        if key is None:
            raise NotFound("There is no story with the id {id}.", id=article_id)
        self._connection.execute(_DROP, {"story": key})
        self._connection.execute(_LEAD, {"story": key, "lead_tag_key": None})
        self.put_on_new(key, tags, lead_tag_id)
        self._index.refresh_names([key])
        self._notes.articles.add(article_id)
        self._notes.tags = True

    def put_on_new(self, article_key: int, tags: Sequence[Tag], lead_tag_id: str | None) -> _Placed:
        """Put tags on a story that has none yet; return them and the lead tag's id as stored.

        The story's index is left to the caller.
        """
        resolved = self._tags.resolve(tags) if tags else {}
        if lead_tag_id is not None and lead_tag_id not in resolved:
            raise StandfirstError("The lead tag has to be one of the story's tags.")
        placed = dict(resolved.values())  # one tag given by two names is one tag
        rows = [
            {"article_key": article_key, "tag_key": key, "position": position}
            for position, key in enumerate(placed)
        ]
        if rows:
            self._connection.execute(_ADD, rows)
            self._notes.tags = True
        if lead_tag_id is None:
            return tuple(placed.values()), None
        lead_key, lead = resolved[lead_tag_id]
        self._connection.execute(_LEAD, {"story": article_key, "lead_tag_key": lead_key})
        return tuple(placed.values()), lead.id

    def on(self, article_key: int) -> tuple[Tag, ...]:
        """Return the tags of the story in row ``article_key``, in its order."""
        return tuple(tag_rows.read(self._connection, _ON, story=article_key).values())

    def of_each(self, article_ids: Iterable[str]) -> dict[str, tuple[Tag, ...]]:
        """Return the tags of those stories that have any, in each story's order."""
        carried = self.ids_of_each(article_ids)
        tags = {tag.id: tag for tag in self._tags.some(set(chain(*carried.values())))}
        return {one: tuple(tags[tag_id] for tag_id in ids) for one, ids in carried.items()}

    def ids_of_each(self, article_ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the ids of the tags of those stories that have any, in each story's order."""
        found: dict[str, tuple[str, ...]] = {}
        wanted = json.dumps(list(dict.fromkeys(article_ids)))
        for article_id, tag_id in raw(self._connection).execute(_IDS, (wanted,)):
            found[article_id] = (*found.get(article_id, ()), tag_id)
        return found

    def leads(self, article_ids: Iterable[str]) -> dict[str, str]:
        """Return the id of the lead tag of those stories that have one."""
        return dict(self._connection.execute(_LEADS, {"ids": list(article_ids)}).all())

    def counts(self, tag_ids: Iterable[str]) -> dict[str, int]:
        """Return how many stories carry each of those tags; none that nobody carries."""
        wanted = json.dumps(list(dict.fromkeys(tag_ids)))
        return dict(raw(self._connection).execute(_COUNTS, (wanted,)))

    def carriers(self, tag_ids: Iterable[str], limit: int = -1) -> tuple[str, ...]:
        """Return the ids of the stories that carry any of the tags: most of them, newest first."""
        wanted = json.dumps(list(tag_ids)), limit
        return tuple(one for (one,) in raw(self._connection).execute(_CARRIERS, wanted))

    def sharing(self, tag_ids: Iterable[str], article_ids: Iterable[str]) -> frozenset[str]:
        """Return which of the stories carry any of the tags."""
        wanted = json.dumps(list(article_ids)), json.dumps(list(tag_ids))
        return frozenset(one for (one,) in raw(self._connection).execute(_SHARING, wanted))
