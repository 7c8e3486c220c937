"""A saved search: a query with a name."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSearch:
    """A query the newsroom comes back to."""

    id: str
    name: str
    query: str
