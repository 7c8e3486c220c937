"""Story links: the ordered cards of a story, and the stories it never wants to see again."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.orm import aliased

from editor_app.model.errors import NotFound, StandfirstError
from editor_app.model.story_link import LinkState, StoryLink
from editor_app.store.card_notes import CardNotes
from editor_app.store.notes import ChangeNotes
from editor_app.store.tables import ArticleRow, StoryLinkRow
from editor_app.store.values import refuse_unstorable

_TARGET = aliased(ArticleRow)


class Links:
    """The links of stories, dismissed ones included. ``notes`` are what is known of the cards."""

    def __init__(self, connection: Connection, notes: ChangeNotes) -> None:
        self._connection = connection
        self._notes = notes
        self.notes = CardNotes(connection)

    def of(self, article_id: str) -> tuple[StoryLink, ...]:
        """Return the story's links in order, dismissed ones too."""
        query = (
            select(
                _TARGET.id,
                StoryLinkRow.address,
                StoryLinkRow.title,
                StoryLinkRow.teaser,
                StoryLinkRow.state,
            )
            .join(ArticleRow, ArticleRow.key == StoryLinkRow.article_key)
            .outerjoin(_TARGET, _TARGET.key == StoryLinkRow.target_key)
            .where(ArticleRow.id == article_id)
            .order_by(StoryLinkRow.position)
        )
        return tuple(
            StoryLink(
                target_id=target,
                address=address,
                title=title,
                teaser=teaser,
                state=LinkState(state),
            )
            for target, address, title, teaser, state in self._connection.execute(query)
        )

    def set(self, article_id: str, links: Sequence[StoryLink]) -> None:
        """Give the story exactly these links, in this order."""
        if tuple(links) == self.of(article_id):
            return
        key = self._key(article_id)
        rows = [self._row(key, position, link) for position, link in enumerate(links)]
        targets = [row["target_key"] for row in rows if row["target_key"] is not None]
        if key in targets:
            raise StandfirstError("A story cannot be related to itself.")
        if len(set(targets)) < len(targets):
            raise StandfirstError("A story can be related only once.")
        self._connection.execute(delete(StoryLinkRow).where(StoryLinkRow.article_key == key))
        if rows:
            self._connection.execute(insert(StoryLinkRow), rows)
        self.notes.follow(key)
        self._notes.links.add(article_id)

    def pointing_to(self, article_id: str) -> tuple[str, ...]:
        """Return the ids of the stories that have the story as a card."""
        query = (
            select(ArticleRow.id)
            .join(StoryLinkRow, StoryLinkRow.article_key == ArticleRow.key)
            .join(_TARGET, _TARGET.key == StoryLinkRow.target_key)
            .where(_TARGET.id == article_id, StoryLinkRow.state != LinkState.DISMISSED.value)
            .order_by(ArticleRow.touched.desc())
        )
        return tuple(self._connection.scalars(query))

    def _row(self, key: int, position: int, link: StoryLink) -> dict[str, str | int | None]:
        row: dict[str, str | int | None] = {
            "article_key": key,
            "position": position,
            "target_key": None if link.target_id is None else self._key(link.target_id),
            "address": link.address,
            "title": link.title,
            "teaser": link.teaser,
            "state": link.state.value,
        }
        refuse_unstorable(row)
        return row

    def _key(self, article_id: str) -> int:
        key = self._connection.scalar(select(ArticleRow.key).where(ArticleRow.id == article_id))
        if key is None:
            raise NotFound("There is no story with the id {id}.", id=article_id)
        return key
