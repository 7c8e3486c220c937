"""Finding stories by their words."""

from sqlalchemy import Connection, text

from editor_app.model.article import StorySummary
from editor_app.store import query, values
from editor_app.store.articles import Articles
from editor_app.store.indexing import Progress, StoryIndex
from editor_app.store.tables import UtcTime

_FOUND = f"""
SELECT {", ".join(f"a.{name} AS {name}" for name in values.SUMMARY)}
FROM story_index JOIN articles AS a ON a.key = story_index.rowid
WHERE story_index MATCH :match
ORDER BY {{order}} LIMIT :limit
"""  # noqa: S608 - the columns are our own names


class Search:
    """Asking the full-text index."""

    def __init__(self, connection: Connection, articles: Articles, index: StoryIndex) -> None:
        self._connection = connection
        self._articles = articles
        self._index = index

    def stories(self, typed: str = "", limit: int | None = None) -> list[StorySummary]:
        """Return the stories that hold every word of ``typed``; all of them for "".

        The last word may be a beginning. Short queries list the newest first,
        longer ones the best match.
        """
        if not typed.strip():
            return self._articles.newest(limit)
        order = "rank, a.touched DESC" if query.by_rank(typed) else "a.touched DESC"
        found = self._found(query.match_expression(typed), order, limit)
        return found or self._found(query.forgiving_expression(typed), order, limit)

    def rebuild(self, progress: Progress | None = None) -> None:
        """Make the index anew from the stories; what the check asks for when they differ."""
        self._index.rebuild(progress)

    def _found(self, expression: str, order: str, limit: int | None) -> list[StorySummary]:
        if not expression:
            return []
        statement = text(_FOUND.format(order=order)).columns(updated=UtcTime(), published=UtcTime())
        parameters = {"match": expression, "limit": -1 if limit is None else limit}
        found = self._connection.execute(statement, parameters)
        return [values.summary(row) for row in found.mappings()]
