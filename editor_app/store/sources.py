"""Sources: who is quoted in which story."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select

from editor_app.model.errors import NotFound
from editor_app.model.source import Source
from editor_app.store.notes import ChangeNotes
from editor_app.store.source_notes import SourceNotes
from editor_app.store.tables import ArticleRow, SourceRow
from editor_app.store.values import refuse_unstorable


class Sources:
    """The sources of stories, in each story's order. ``notes`` say what was read and is open."""

    def __init__(self, connection: Connection, notes: ChangeNotes) -> None:
        self._connection = connection
        self._notes = notes
        self.notes = SourceNotes(connection)

    def of(self, article_id: str) -> tuple[Source, ...]:
        """Return the story's sources in order."""
        query = (
            select(SourceRow.outlet, SourceRow.address, SourceRow.who, SourceRow.quotation)
            .join(ArticleRow, ArticleRow.key == SourceRow.article_key)
            .where(ArticleRow.id == article_id)
            .order_by(SourceRow.position)
        )
        return tuple(
            Source(outlet=outlet, address=address, who=who, quotation=quotation)
            for outlet, address, who, quotation in self._connection.execute(query)
        )

    def set(self, article_id: str, sources: Sequence[Source]) -> None:
        """Give the story exactly these sources, in this order."""
        key = self._connection.scalar(select(ArticleRow.key).where(ArticleRow.id == article_id))
        if key is None:
            raise NotFound("There is no story with the id {id}.", id=article_id)
        if tuple(sources) == self.of(article_id):
            return
        self._connection.execute(delete(SourceRow).where(SourceRow.article_key == key))
        for position, source in enumerate(sources):
            row = {
                "outlet": source.outlet,
                "address": source.address,
                "who": source.who,
                "quotation": source.quotation,
            }
            refuse_unstorable(row)
            self._connection.execute(
                insert(SourceRow).values(article_key=key, position=position, **row)
            )
        self._notes.articles.add(article_id)
