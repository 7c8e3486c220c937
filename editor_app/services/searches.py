"""Saved searches: queries that the newsroom comes back to, and how much each finds."""

from datetime import datetime

from editor_app.model.changes import Changes
from editor_app.model.errors import NotFound
from editor_app.model.ids import new_id
from editor_app.model.query_text import parse
from editor_app.model.saved_search import SavedSearch
from editor_app.store.library import Library


def every(library: Library) -> tuple[SavedSearch, ...]:
    """Return the saved searches in order."""
    with library.read() as work:
        return work.searches.all()


def keep(library: Library, name: str, query: str) -> Changes:
    """Save a query under a name; one that has the name already looks for this from now on."""
    with library.write() as work:
        same = (one.id for one in work.searches.all() if one.name.casefold() == name.casefold())
        work.searches.put(SavedSearch(id=next(same, None) or new_id(), name=name, query=query))
    return work.changes


def rename(library: Library, search_id: str, name: str) -> Changes:
    """Give a saved search another name; NotFound if it is gone."""
    with library.write() as work:
        known = {one.id: one for one in work.searches.all()}
        if search_id not in known:
            raise NotFound("The saved search is gone.")
        work.searches.put(SavedSearch(id=search_id, name=name, query=known[search_id].query))
    return work.changes


def remove(library: Library, search_id: str) -> Changes:
    """Forget a saved search; NotFound if it is gone already."""
    with library.write() as work:
        work.searches.remove(search_id)
    return work.changes


def put_back(library: Library, search: SavedSearch) -> Changes:
    """Save a search again that was removed."""
    with library.write() as work:
        work.searches.put(search)
    return work.changes


def counts(library: Library, now: datetime) -> dict[str, int]:
    """Return how many stories each saved search finds, by its id; days are days where ``now`` is.

    The bin counts only where a search asks for it.
    """
    with library.read() as work:
        return {
            one.id: work.search.count(parse(one.query, now), now) for one in work.searches.all()
        }
