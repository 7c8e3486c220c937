"""Saved searches keep their place, take another name, and say how much they find."""

import pytest

from editor_app.model.errors import NotFound, StandfirstError
from editor_app.services import drafts, searches
from editor_app.store.library import Library


def test_a_saved_search_counts_what_it_finds(library: Library, clock) -> None:
    for headline in ("Port strike", "Port fares", "Bus budget"):
        drafts.new_story(library, headline=headline)
    searches.keep(library, "The port", "port")
    searches.keep(library, "Drafts", "status:draft")
    searches.keep(library, "Half a word", "por")
    counted = searches.counts(library, clock())
    assert [(one.name, counted[one.id]) for one in searches.every(library)] == [
        ("The port", 2),
        ("Drafts", 3),
        ("Half a word", 2),
    ]


def test_one_name_is_one_search(library: Library) -> None:
    searches.keep(library, "The port", "port")
    searches.keep(library, "the Port", "tag:port")
    assert [(one.name, one.query) for one in searches.every(library)] == [("the Port", "tag:port")]


def test_a_search_is_renamed_removed_and_put_back(library: Library) -> None:
    searches.keep(library, "A", "port")
    (search,) = searches.every(library)
    searches.rename(library, search.id, "Port")
    assert [(one.name, one.query) for one in searches.every(library)] == [("Port", "port")]
    assert searches.remove(library, search.id).searches
    assert searches.every(library) == ()
    for gone in (searches.remove, lambda lib, key: searches.rename(lib, key, "B")):
        with pytest.raises(NotFound):
            gone(library, search.id)
    searches.put_back(library, search)
    assert [one.name for one in searches.every(library)] == ["A"]
    with pytest.raises(StandfirstError):
        searches.rename(library, search.id, "  ")
