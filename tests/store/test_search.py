"""Search finds what was typed, whatever was typed."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.model.tag import Tag, TagKind
from editor_app.store.library import Library

TEXTS = {
    "strike": ("Port strike ends", "", "Crane crews return. O'Brien signed for AT&T."),
    "virus": ("Clinics count covid-19 cases", "A NEAR miss", "Ministers wore masks, 100% of them."),
    "cafe": ("Café reopens", "", "The negotiations were long; the baker from Łódź ran 😀 home."),
}


@pytest.fixture
def filled(library: Library, story) -> Library:
    with library.write() as work:
        for slug, (headline, standfirst, body) in TEXTS.items():
            work.articles.add(
                story(id=slug, slug=slug, headline=headline, standfirst=standfirst, body=body)
            )
    return library


def _found(library: Library, typed: str) -> list[str]:
    with library.read() as work:
        return [found.id for found in work.search.stories(typed)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("O'Brien", ["strike"]),
        ("o’brien", ["strike"]),
        ("AT&T", ["strike"]),
        ("covid-19", ["virus"]),
        ("100%", ["virus"]),
        ("NEAR(", ["virus"]),
        ("near miss", ["virus"]),
        ('"near miss"', ["virus"]),
        ('"miss near"', []),
        ('masks "', ["virus"]),
        ('"masks', ["virus"]),
        ("headline:masks", []),
        ("{headline}: masks", []),
        ("crane*", ["strike"]),
        ("^crane", ["strike"]),
        ("crane AND crews", []),
        ("crane OR masks", []),
        ("NOT crane", []),
        ("crane -crews", []),
        ("crane -gulls", ["strike"]),
        ("(crane", ["strike"]),
        ("crane)", ["strike"]),
        ("crane + crews", ["strike"]),
        ("crane\x00", ["strike"]),
        ("crane\x00crews", ["strike"]),
        ("cafe", ["cafe"]),
        ("CAFÉ", ["cafe"]),
        ("łódź", ["cafe"]),
        ("home 😀", ["cafe"]),
        ("😀", []),
        ("*", []),
        ('"', []),
        ("''", []),
        (";--", []),
        ("\ud800", []),
        ("crane \ud800", ["strike"]),
    ],
)
def test_no_query_is_syntax(filled: Library, typed: str, expected: list[str]) -> None:
    assert _found(filled, typed) == expected


@pytest.mark.parametrize("typed", ["", "   ", "\t\n"])
def test_nothing_typed_lists_all_the_newest_first(filled: Library, typed: str) -> None:
    assert _found(filled, typed) == ["cafe", "virus", "strike"]


@pytest.mark.parametrize("length", range(1, len("negotiations") + 1))
def test_a_growing_word_never_loses_its_story(filled: Library, length: int) -> None:
    assert "cafe" in _found(filled, "negotiations"[:length])


def test_only_the_last_word_is_a_beginning(filled: Library) -> None:
    assert _found(filled, "crane ret") == ["strike"]
    assert _found(filled, "ret crane") == []
    assert _found(filled, "ret ") == []


def test_words_in_other_forms_are_found(filled: Library) -> None:
    assert _found(filled, "returning cranes ") == ["strike"]


def test_markup_is_not_searched(library: Library, story) -> None:
    with library.write() as work:
        work.articles.add(story(body="Read [the report](https://example.org/secretpath) now."))
    assert len(_found(library, "report")) == 1
    assert _found(library, "secretpath") == []


def test_short_queries_list_the_newest_and_long_ones_the_best(library: Library, story) -> None:
    with library.write() as work:
        work.articles.add(story(id="best", headline="Harbour harbour", body="harbour"))
        work.articles.add(story(id="newest", body="We saw the harbour. " + "And more. " * 50))
    assert _found(library, "harb") == ["newest", "best"]
    assert _found(library, "harbour") == ["best", "newest"]


def test_bylines_tags_and_aliases_are_searched(library: Library, story) -> None:
    port = Tag(id="t", name="Calder Port", kind=TagKind.PLACE, aliases=("Quayside",))
    with library.write() as work:
        work.articles.add(story(id="a", authors=("Ines Calloway",), tags=(port,)))
    for typed in ("calloway", "calder", "quayside"):
        assert _found(library, typed) == ["a"]
    with library.write() as work:
        work.tags.save(Tag(id="t", name="Harwick Docks", kind=TagKind.PLACE))
    assert _found(library, "harwick") == ["a"]
    assert _found(library, "quayside") == _found(library, "calder") == []
    with library.write() as work:
        work.tags.remove("t")
    assert _found(library, "harwick") == []


def test_the_index_follows_edits_and_removals(filled: Library) -> None:
    with filled.write() as work:
        work.articles.save(replace(work.articles.get("strike"), body="Only gulls remain."))
    assert _found(filled, "crews") == []
    assert _found(filled, "gulls") == ["strike"]
    with filled.write() as work:
        work.articles.remove(["strike"])
    assert _found(filled, "gulls") == []
    assert filled.check().problems == ()


def test_what_is_rolled_back_is_not_found(library: Library, story) -> None:
    def fail_halfway() -> None:
        with library.write() as work:
            work.articles.add(story(body="Never filed."))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_halfway()
    assert _found(library, "filed") == []
    assert library.check().problems == ()


def test_limit(filled: Library) -> None:
    with filled.read() as work:
        assert len(work.search.stories("", 2)) == 2
        assert len(work.search.stories("the", 1)) == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    typed=st.text(st.characters(), max_size=40) | st.text("ab\"'*^(){}:-+,.NEAR \x00", max_size=12)
)
def test_anything_may_be_typed(filled: Library, typed: str) -> None:
    assert isinstance(_found(filled, typed), list)


def test_a_rebuilt_index_finds_the_same(filled: Library) -> None:
    with filled.write() as work:
        work.index.rebuild()
    assert _found(filled, "covid-19") == ["virus"]
    assert filled.check().problems == ()
