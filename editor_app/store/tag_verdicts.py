"""What a reader has said no to: that two tags are one, and that a name belongs to a story."""

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import aliased

from editor_app.model.errors import NotFound
from editor_app.store.folding import folded
from editor_app.store.tables import ArticleRow
from editor_app.store.tag_tables import RefusedNameRow, TagRow, TagsApartRow

_ONE, _OTHER = aliased(TagRow), aliased(TagRow)
_PAIRS = (
    select(_ONE.id, _OTHER.id)
    .select_from(TagsApartRow)
    .join(_ONE, _ONE.key == TagsApartRow.one_key)
    .join(_OTHER, _OTHER.key == TagsApartRow.other_key)
)
_KEYS = select(TagRow.key).where(TagRow.id.in_(bindparam("ids", expanding=True)))
_STORY = select(ArticleRow.key).where(ArticleRow.id == bindparam("wanted"))
_REFUSED = (
    select(RefusedNameRow.folded)
    .join(ArticleRow, ArticleRow.key == RefusedNameRow.article_key)
    .where(ArticleRow.id == bindparam("wanted"))
)


class TagVerdicts:
    """Refusals about tags; kept until they are taken back."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def apart(self) -> frozenset[frozenset[str]]:
        """Return the pairs of tags, by id, that look alike and are not the same."""
        return frozenset(frozenset(pair) for pair in self._connection.execute(_PAIRS))

    def keep_apart(self, one: str, other: str) -> None:
        """Remember that two tags are not the same."""
        row = self._pair(one, other)
        self._connection.execute(insert(TagsApartRow).on_conflict_do_nothing(), row)

    def let_meet(self, one: str, other: str) -> None:
        """Forget that two tags are not the same."""
        row = self._pair(one, other)
        self._connection.execute(
            delete(TagsApartRow).where(
                TagsApartRow.one_key == row["one_key"], TagsApartRow.other_key == row["other_key"]
            )
        )

    def refused(self, article_id: str) -> frozenset[str]:
        """Return the names, folded, that a story is not to be offered."""
        return frozenset(self._connection.scalars(_REFUSED, {"wanted": article_id}))

    def refuse(self, article_id: str, names: Iterable[str]) -> None:
        """Offer a story these names no more."""
        key = self._story(article_id)
        for name in names:
            row = {"article_key": key, "folded": folded(name)}
            self._connection.execute(insert(RefusedNameRow).on_conflict_do_nothing(), row)

    def allow(self, article_id: str, names: Iterable[str]) -> None:
        """Offer a story these names again."""
        wanted = [folded(name) for name in names]
        self._connection.execute(
            delete(RefusedNameRow).where(
                RefusedNameRow.article_key == self._story(article_id),
                RefusedNameRow.folded.in_(wanted),
            )
        )

    def _pair(self, one: str, other: str) -> dict[str, int]:
        keys = sorted(self._connection.scalars(_KEYS, {"ids": [one, other]}))
        if len(keys) != 2:
            raise NotFound("One of the two tags is not there any more.")
        return {"one_key": keys[0], "other_key": keys[1]}

    def _story(self, article_id: str) -> int:
        key = self._connection.scalar(_STORY, {"wanted": article_id})
        if key is None:
            raise NotFound("There is no story with the id {id}.", id=article_id)
        return key
