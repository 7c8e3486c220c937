"""Saved searches: queries with names, in the order the newsroom keeps them."""

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from editor_app.model.errors import NotFound, StandfirstError
from editor_app.model.saved_search import SavedSearch
from editor_app.store.folding import tidied
from editor_app.store.notes import ChangeNotes
from editor_app.store.tables import SavedSearchRow
from editor_app.store.values import refuse_unstorable


class SavedSearches:
    """The saved searches."""

    def __init__(self, connection: Connection, notes: ChangeNotes) -> None:
        self._connection = connection
        self._notes = notes

    def all(self) -> tuple[SavedSearch, ...]:
        """Return the saved searches in order."""
        query = select(SavedSearchRow.id, SavedSearchRow.name, SavedSearchRow.query).order_by(
            SavedSearchRow.position
        )
        rows = self._connection.execute(query)
        return tuple(SavedSearch(id=key, name=name, query=text) for key, name, text in rows)

    def put(self, search: SavedSearch) -> None:
        """Store a search under its id: a new one goes last, a known one keeps its place."""
        row = {"name": tidied(search.name), "query": search.query}
        refuse_unstorable(row)
        if not row["name"]:
            raise StandfirstError("A saved search needs a name.")
        last = self._connection.scalar(select(func.max(SavedSearchRow.position)))
        statement = insert(SavedSearchRow).values(id=search.id, position=(last or 0) + 1, **row)
        self._connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=row))
        self._notes.searches = True

    def remove(self, search_id: str) -> None:
        """Delete a saved search; NotFound if there is none of that id."""
        gone = self._connection.execute(
            delete(SavedSearchRow).where(SavedSearchRow.id == search_id)
        )
        if not gone.rowcount:
            raise NotFound("There is no saved search with the id {id}.", id=search_id)
        self._notes.searches = True
