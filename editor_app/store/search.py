"""Finding stories by their words."""

from sqlalchemy import Connection, text

from editor_app.model.article import StorySummary
from editor_app.store import query, values
from editor_app.store.articles import Articles
from editor_app.store.tables import UtcTime

_FOUND = f"""
SELECT {", ".join(f"a.{name} AS {name}" for name in values.SUMMARY)}
FROM story_index JOIN articles AS a ON a.key = story_index.rowid
WHERE story_index MATCH :match
ORDER BY {{order}} LIMIT :limit
"""  # noqa: S608 - the columns are our own names


class Search:
    """The reading side of the full-text index."""

    def __init__(self, connection: Connection, articles: Articles) -> None:
        self._connection = connection
        self._articles = articles

    def stories(self, typed: str = "", limit: int | None = None) -> list[StorySummary]:
        """Return the stories that hold every word of ``typed``; all of them for "".

        The last word may be a beginning. Short queries list the newest first,
        longer ones the best match.
        """
        if not typed.strip():
            return self._articles.newest(limit)
        expression = query.match_expression(typed)
        if not expression:
            return []
        order = "rank, a.touched DESC" if query.by_rank(typed) else "a.touched DESC"
        statement = text(_FOUND.format(order=order)).columns(updated=UtcTime(), published=UtcTime())
        found = self._connection.execute(
            statement, {"match": expression, "limit": -1 if limit is None else limit}
        )
        return [values.summary(row) for row in found.mappings()]
