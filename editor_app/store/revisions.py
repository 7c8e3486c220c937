"""Revisions: the earlier texts of each story, packed, each different text kept once."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or

from editor_app.model.errors import NotFound
from editor_app.model.revision import Reason, Revision
from editor_app.store.hashing import bytes_sha256
from editor_app.store.notes import ChangeNotes
from editor_app.store.packing import packed, unpacked
from editor_app.store.tables import ArticleBodyRow, ArticleRow, RevisionRow, RevisionTextRow
from editor_app.store.values import refuse_unstorable

_FIELDS = ("number", "created", "reason", "label", "headline", "standfirst", "body_sha256")
_TEXT = ("headline", "standfirst", "body_sha256")
_RANK = {reason: rank for rank, reason in enumerate(Reason)}


class Revisions:
    """The kept versions. Numbers order them within a story; the clock does not."""

    def __init__(self, connection: Connection, notes: ChangeNotes) -> None:
        self._connection = connection
        self._notes = notes

    def of(self, article_id: str, known: Iterable[Revision] = ()) -> tuple[Revision, ...]:
        """Return the story's revisions whose text is whole, newest first.

        The texts of those that are ``known`` already are not read again.
        """
        had = {(one.number, one.body_sha256): one for one in known if one.article_id == article_id}
        query = (
            select(*(getattr(RevisionRow, name) for name in _FIELDS))
            .join(ArticleRow, ArticleRow.key == RevisionRow.article_key)
            .where(ArticleRow.id == article_id)
            .order_by(RevisionRow.number.desc())
        )
        rows = self._connection.execute(query).mappings().all()
        found = (self._whole(article_id, row, had) for row in rows)
        return tuple(revision for revision in found if revision is not None)

    def _whole(
        self,
        article_id: str,
        row: RowMapping,
        had: Mapping[tuple[int, str], Revision],
    ) -> Revision | None:
        known = had.get((row["number"], row["body_sha256"]))
        if known is not None:
            return replace(known, label=row["label"], reason=Reason(row["reason"]))
        wanted = select(RevisionTextRow.packed).where(RevisionTextRow.sha256 == row["body_sha256"])
        return _revision(article_id, {**row, "packed": self._connection.scalar(wanted)})

    def get(self, article_id: str, number: int) -> Revision:
        """Return one revision; NotFound if the story has none of that number, or a damaged one."""
        query = self._of_story(article_id).where(RevisionRow.number == number)
        row = self._connection.execute(query).mappings().one_or_none()
        revision = _revision(article_id, dict(row)) if row is not None else None
        if revision is None:
            raise NotFound("The story has no version {number} that can be read.", number=number)
        return revision

    def newest(self, article_id: str) -> datetime | None:
        """Return when the story's newest revision was kept, None if it has none."""
        query = (
            select(RevisionRow.created)
            .join(ArticleRow, ArticleRow.key == RevisionRow.article_key)
            .where(ArticleRow.id == article_id)
            .order_by(RevisionRow.number.desc())
            .limit(1)
        )
        return self._connection.scalar(query)

    def moments(self, article_id: str) -> dict[int, tuple[datetime, Reason]]:
        """Return when and why each revision of the story was kept, by number."""
        query = (
            select(RevisionRow.number, RevisionRow.created, RevisionRow.reason)
            .join(ArticleRow, ArticleRow.key == RevisionRow.article_key)
            .where(ArticleRow.id == article_id)
        )
        return {
            number: (created, Reason(reason))
            for number, created, reason in self._connection.execute(query)
        }

    def keep(
        self,
        article_id: str,
        created: datetime,
        label: str = "",
        reason: Reason | None = None,
    ) -> Revision:
        """Keep the story as it stands and return that version.

        A story that is still as it was last kept gets no second version; a
        weightier ``reason`` then takes the place of the one that is there.
        With a ``label`` alone the reason is that it was named.
        """
        reason = reason or (Reason.NAMED if label else Reason.OPENED)
        refuse_unstorable({"name of the version": label})
        story = self._story(article_id)
        newest = self._newest(story["key"])
        if newest is not None and all(newest[name] == story[name] for name in _TEXT):
            return self._relabelled(article_id, story["key"], newest, label, reason)
        number = (newest["number"] if newest is not None else 0) + 1
        self._connection.execute(
            insert_or(RevisionTextRow)
            .values(sha256=story["body_sha256"], packed=packed(story["body"]))
            .on_conflict_do_nothing()
        )
        self._connection.execute(
            insert(RevisionRow).values(
                article_key=story["key"],
                number=number,
                created=created,
                reason=reason,
                label=label,
                **{name: story[name] for name in _TEXT},
            )
        )
        self._notes.articles.add(article_id)
        return self.get(article_id, number)

    def forget(self, article_id: str, numbers: Iterable[int]) -> None:
        """Delete revisions of the story, and the texts that nobody needs any more."""
        gone = list(numbers)
        if not gone:
            return
        key = self._story(article_id)["key"]
        self._connection.execute(
            delete(RevisionRow).where(RevisionRow.article_key == key, RevisionRow.number.in_(gone))
        )
        self._notes.articles.add(article_id)
        drop_unused_texts(self._connection)

    def count(self) -> int:
        """Return how many revisions all stories have together."""
        return self._connection.scalar(select(func.count()).select_from(RevisionRow)) or 0

    def _of_story(self, article_id: str) -> Select[Any]:
        return (
            select(*(getattr(RevisionRow, name) for name in _FIELDS), RevisionTextRow.packed)
            .join(ArticleRow, ArticleRow.key == RevisionRow.article_key)
            .join(RevisionTextRow, RevisionTextRow.sha256 == RevisionRow.body_sha256, isouter=True)
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
            raise NotFound("There is no story with the id {id}.", id=article_id)
        return row

    def _newest(self, key: int) -> RowMapping | None:
        query = (
            select(*(getattr(RevisionRow, name) for name in _FIELDS))
            .where(RevisionRow.article_key == key)
            .order_by(RevisionRow.number.desc())
            .limit(1)
        )
        return self._connection.execute(query).mappings().one_or_none()

    def _relabelled(
        self, article_id: str, key: int, newest: RowMapping, label: str, reason: Reason
    ) -> Revision:
        if _RANK[reason] >= _RANK[Reason(newest["reason"])] and (label or not newest["label"]):
            self._connection.execute(
                update(RevisionRow)
                .where(RevisionRow.article_key == key, RevisionRow.number == newest["number"])
                .values(label=label, reason=reason)
            )
            if (label, reason) != (newest["label"], newest["reason"]):
                self._notes.articles.add(article_id)
        return self.get(article_id, newest["number"])


def drop_unused_texts(connection: Connection) -> None:
    """Delete the texts that no revision has any more."""
    used = select(RevisionRow.body_sha256)
    connection.execute(delete(RevisionTextRow).where(RevisionTextRow.sha256.not_in(used)))


def _revision(article_id: str, row: Mapping[str, Any]) -> Revision | None:
    """Return the version in a row; None where its text is damaged."""
    values = {name: row[name] for name in _FIELDS if name != "reason"}
    body = unpacked(row["packed"] or b"")
    if bytes_sha256(body) != row["body_sha256"]:
        return None
    return Revision(
        article_id=article_id, reason=Reason(row["reason"]), body=body.decode(), **values
    )
