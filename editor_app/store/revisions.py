"""Revisions: the earlier texts of each story."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, func, insert, select, update

from editor_app.model.errors import NotFound
from editor_app.model.revision import Revision
from editor_app.store.notes import ChangeNotes
from editor_app.store.tables import ArticleBodyRow, ArticleRow, RevisionRow
from editor_app.store.values import refuse_unstorable

_FIELDS = ("number", "created", "label", "headline", "standfirst", "body", "body_sha256")


class Revisions:
    """The kept versions. Numbers order them within a story; the clock does not."""

    def __init__(self, connection: Connection, notes: ChangeNotes) -> None:
        self._connection = connection
        self._notes = notes

    def of(self, article_id: str) -> tuple[Revision, ...]:
        """Return the story's revisions, newest first."""
        query = self._of_story(article_id).order_by(RevisionRow.number.desc())
        return tuple(
            _revision(article_id, row) for row in self._connection.execute(query).mappings()
        )

    def get(self, article_id: str, number: int) -> Revision:
        """Return one revision; NotFound if the story has none of that number."""
        query = self._of_story(article_id).where(RevisionRow.number == number)
        row = self._connection.execute(query).mappings().one_or_none()
        if row is None:
            raise NotFound(f"The story has no version {number}.")
        return _revision(article_id, row)

    def keep(self, article_id: str, created: datetime, label: str = "") -> Revision:
        """Keep the story as it stands and return that version.

        A story that is still as it was last kept gets no second version; a
        ``label`` then names the one that is there.
        """
        refuse_unstorable({"name of the version": label})
        story = self._story(article_id)
        newest = self._newest(story["key"])
        if newest is not None and _same_text(newest, story):
            return self._relabelled(article_id, story["key"], newest["number"], label)
        number = (newest["number"] if newest is not None else 0) + 1
        texts = {name: story[name] for name in ("headline", "standfirst", "body", "body_sha256")}
        self._connection.execute(
            insert(RevisionRow).values(
                article_key=story["key"], number=number, created=created, label=label, **texts
            )
        )
        self._notes.articles.add(article_id)
        return self.get(article_id, number)

    def count(self) -> int:
        """Return how many revisions all stories have together."""
        return self._connection.scalar(select(func.count()).select_from(RevisionRow)) or 0

    def _of_story(self, article_id: str) -> Select[Any]:
        return (
            select(*(getattr(RevisionRow, name) for name in _FIELDS))
            .join(ArticleRow, ArticleRow.key == RevisionRow.article_key)
            .where(ArticleRow.id == article_id)
        )

    def _story(self, article_id: str) -> RowMapping:
        query = (
            select(
                ArticleRow.key,
                ArticleRow.headline,
                ArticleRow.standfirst,
                ArticleBodyRow.body,
                ArticleBodyRow.body_sha256,
            )
            .join(ArticleBodyRow, ArticleBodyRow.article_key == ArticleRow.key)
            .where(ArticleRow.id == article_id)
        )
        row = self._connection.execute(query).mappings().one_or_none()
        if row is None:
            raise NotFound(f"There is no story with the id {article_id}.")
        return row

    def _newest(self, key: int) -> RowMapping | None:
        query = (
            select(*(getattr(RevisionRow, name) for name in _FIELDS))
            .where(RevisionRow.article_key == key)
            .order_by(RevisionRow.number.desc())
            .limit(1)
        )
        return self._connection.execute(query).mappings().one_or_none()

    def _relabelled(self, article_id: str, key: int, number: int, label: str) -> Revision:
        if label:
            self._connection.execute(
                update(RevisionRow)
                .where(RevisionRow.article_key == key, RevisionRow.number == number)
                .values(label=label)
            )
            self._notes.articles.add(article_id)
        return self.get(article_id, number)


def _revision(article_id: str, row: RowMapping) -> Revision:
    return Revision(article_id=article_id, **row)


def _same_text(kept: RowMapping, story: RowMapping) -> bool:
    return all(kept[name] == story[name] for name in ("headline", "standfirst", "body"))
