"""Finding: the stories of the library, all of them or those that match."""

from editor_app.model.article import StorySummary
from editor_app.store.library import Library


def stories(library: Library, query: str = "", limit: int | None = None) -> list[StorySummary]:
    """Return the stories that hold every word of ``query``; for "" all, last touched first."""
    with library.read() as work:
        return work.search.stories(query, limit)


def count(library: Library) -> int:
    """Return how many stories the library has."""
    with library.read() as work:
        return work.articles.count()
