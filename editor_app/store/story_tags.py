"""Which stories carry which tags, in what order, and which tag leads."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, func, insert, select, update

from editor_app.model.errors import NotFound, StandfirstError
from editor_app.model.tag import Tag
from editor_app.store.indexing import StoryIndex
from editor_app.store.notes import ChangeNotes
from editor_app.store.tables import ArticleRow, ArticleTagRow, TagRow
from editor_app.store.tags import Tags


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
        key = self._connection.scalar(select(ArticleRow.key).where(ArticleRow.id == article_id))
        if key is None:
            raise NotFound(f"There is no story with the id {article_id}.")
        known = {tag.id: tag for tag in self._tags.some(tag.id for tag in tags)}
        resolved = {tag.id: known.get(tag.id) or self._tags.resolve(tag) for tag in tags}
        lead = resolved.get(lead_tag_id) if lead_tag_id is not None else None
        if lead_tag_id is not None and lead is None:
            raise StandfirstError("The lead tag has to be one of the story's tags.")
        self._write(key, [tag.id for tag in resolved.values()], lead.id if lead else None)
        self._index.refresh_names([key])
        self._notes.articles.add(article_id)
        self._notes.tags = True

    def of(self, article_id: str) -> tuple[Tag, ...]:
        """Return the tags of a story, in its order."""
        return self.of_each([article_id]).get(article_id, ())

    def of_each(self, article_ids: Iterable[str]) -> dict[str, tuple[Tag, ...]]:
        """Return the tags of those stories that have any."""
        query = (
            select(ArticleRow.id, TagRow.id)
            .join(ArticleTagRow, ArticleTagRow.article_key == ArticleRow.key)
            .join(TagRow, TagRow.key == ArticleTagRow.tag_key)
            .where(ArticleRow.id.in_(list(article_ids)))
            .order_by(ArticleTagRow.position)
        )
        pairs = self._connection.execute(query).all()
        tags = {tag.id: tag for tag in self._tags.some({tag_id for _, tag_id in pairs})}
        found: dict[str, tuple[Tag, ...]] = {}
        for article_id, tag_id in pairs:
            found[article_id] = (*found.get(article_id, ()), tags[tag_id])
        return found

    def counts(self, tag_ids: Iterable[str]) -> dict[str, int]:
        """Return how many stories carry each of those tags; none that nobody carries."""
        query = (
            select(TagRow.id, func.count())
            .join(ArticleTagRow, ArticleTagRow.tag_key == TagRow.key)
            .where(TagRow.id.in_(list(tag_ids)))
            .group_by(TagRow.id)
        )
        return dict(self._connection.execute(query).all())

    def carriers(self, tag_ids: Iterable[str], limit: int | None = None) -> tuple[str, ...]:
        """Return the ids of the stories that carry any of the tags, last touched first."""
        query = (
            select(ArticleRow.id)
            .join(ArticleTagRow, ArticleTagRow.article_key == ArticleRow.key)
            .join(TagRow, TagRow.key == ArticleTagRow.tag_key)
            .where(TagRow.id.in_(list(tag_ids)))
            .group_by(ArticleRow.key)
            .order_by(ArticleRow.touched.desc())
            .limit(limit)
        )
        return tuple(self._connection.scalars(query))

    def _write(self, article_key: int, tag_ids: Iterable[str], lead_id: str | None) -> None:
        wanted = list(dict.fromkeys(tag_ids))
        query = select(TagRow.id, TagRow.key).where(TagRow.id.in_(wanted))
        keys = dict(self._connection.execute(query).all())
        self._connection.execute(
            delete(ArticleTagRow).where(ArticleTagRow.article_key == article_key)
        )
        if wanted:
            rows = [
                {"article_key": article_key, "tag_key": keys[tag_id], "position": position}
                for position, tag_id in enumerate(wanted)
            ]
            self._connection.execute(insert(ArticleTagRow), rows)
        self._connection.execute(
            update(ArticleRow)
            .where(ArticleRow.key == article_key)
            .values(lead_tag_key=None if lead_id is None else keys[lead_id])
        )
