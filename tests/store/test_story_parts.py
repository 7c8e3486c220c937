"""Sources, revisions and saved searches: what else a library keeps."""

from dataclasses import replace

import pytest

from editor_app.model.errors import NotFound, StandfirstError
from editor_app.model.saved_search import SavedSearch
from editor_app.model.source import Source
from editor_app.store.hashing import text_sha256
from editor_app.store.library import Library

QUOTED = Source(
    outlet="The Calder Echo",
    address="https://example.org/echo",
    who="Ines Calloway, union secretary",
    quotation="We won’t wait.",
)


def test_sources_come_back_in_order(library: Library, story) -> None:
    with library.write() as work:
        work.articles.add(story(id="a"))
        work.sources.set("a", [QUOTED, Source(outlet="Harbour Radio")])
        assert work.sources.of("a") == (QUOTED, Source(outlet="Harbour Radio"))
    with library.write() as work:
        work.sources.set("a", [QUOTED, Source(outlet="Harbour Radio")])
        assert not work.changes
        work.sources.set("a", [])
        assert work.sources.of("a") == ()
    with pytest.raises(NotFound), library.write() as work:
        work.sources.set("never", [QUOTED])


def test_revisions_are_numbered_by_story_and_newest_first(library: Library, story) -> None:
    with library.write() as work:
        one = work.articles.add(story(id="a", body="first"))
        work.articles.add(story(id="b", body="other"))
        for label, body in (("", "first"), ("as filed", "second"), ("", "third")):
            work.articles.save(replace(one, body=body))
            work.revisions.keep("a", one.created, label)
        work.revisions.keep("b", one.created)
        kept = work.revisions.of("a")
        assert [(r.number, r.label, r.body) for r in kept] == [
            (3, "", "third"),
            (2, "as filed", "second"),
            (1, "", "first"),
        ]
        assert kept[0].body_sha256 == text_sha256("third")
        assert [r.number for r in work.revisions.of("b")] == [1]
        assert work.revisions.get("a", 2) == kept[1]


def test_an_unchanged_story_is_not_kept_twice_but_may_be_named(library: Library, story) -> None:
    with library.write() as work:
        one = work.articles.add(story(id="a", body="first"))
        first = work.revisions.keep("a", one.created)
    with library.write() as work:
        assert work.revisions.keep("a", one.created) == first
        assert not work.changes
        assert work.revisions.keep("a", one.created, "as filed").number == first.number
        assert work.revisions.of("a")[0].label == "as filed"
        assert work.revisions.keep("a", one.created).label == "as filed"


def test_a_headline_alone_makes_a_new_version(library: Library, story) -> None:
    with library.write() as work:
        one = work.articles.add(story(id="a"))
        work.revisions.keep("a", one.created)
        work.articles.save(replace(one, headline="New"))
        assert work.revisions.keep("a", one.created).number == 2


def test_versions_that_are_not_there(library: Library, story) -> None:
    with library.write() as work:
        one = work.articles.add(story(id="a"))
        with pytest.raises(NotFound, match="no version 1"):
            work.revisions.get("a", 1)
        with pytest.raises(NotFound):
            work.revisions.keep("never", one.created)


def test_saved_searches_keep_their_order(library: Library) -> None:
    with library.write() as work:
        for name in ("port", "bus", "zoo"):
            work.searches.put(SavedSearch(id=name, name=name, query=f"{name} -"))
        work.searches.put(SavedSearch(id="port", name=" The  port ", query="quay"))
        work.searches.remove("bus")
    assert work.changes.searches
    with library.read() as work:
        assert work.searches.all() == (
            SavedSearch(id="port", name="The port", query="quay"),
            SavedSearch(id="zoo", name="zoo", query="zoo -"),
        )


def test_a_saved_search_needs_a_name_and_must_be_there(library: Library) -> None:
    with library.write() as work:
        with pytest.raises(StandfirstError, match="needs a name"):
            work.searches.put(SavedSearch(id="a", name=" ", query="quay"))
        with pytest.raises(NotFound):
            work.searches.remove("a")
