"""The list shows everything, or what matches, in the order asked for, and marks what was found."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from editor_app.model.article import Article, Status
from editor_app.model.outline import SECOND_LINE
from editor_app.model.story_link import LinkState, StoryLink
from editor_app.model.story_query import Order, SearchStopped
from editor_app.model.tag import Tag
from editor_app.services import drafts, finding
from editor_app.services.finding import Wanted
from editor_app.store import search
from editor_app.store.library import Library

# A Saturday.
NOW = datetime(2031, 6, 14, 9, 30, tzinfo=UTC)
PORT, STRIKE = Tag(id="port", name="Calder Port", aliases=("Quays",)), Tag(id="st", name="strike")

STORIES: tuple[dict[str, Any], ...] = (
    {"id": "a", "headline": "Dock strike ends", "desk": "Business", "tags": (PORT, STRIKE),
     "authors": ("Ines Calloway",), "body": "Crane crews return to quay nine.", "age": 0},
    {"id": "b", "headline": "Ferry fares", "desk": "Politics", "status": Status.IN_EDIT,
     "authors": ("Bo Ray", "Émile Roux"), "tags": (PORT,), "age": 1, "standfirst": "They rise."},
    {"id": "c", "headline": "bus budget", "desk": "Politics", "status": Status.PUBLISHED,
     "body": "word " * 30, "published": NOW - timedelta(days=40), "age": 2},
    {"id": "d", "headline": "Zoo reopens", "status": Status.PUBLISHED, "age": 40,
     "published": NOW - timedelta(days=39), "embargo": NOW + timedelta(days=1)},
    {"id": "e", "headline": "Old strike", "status": Status.SPIKED, "age": 3},
)  # fmt: skip


@pytest.fixture
def filled(library: Library) -> Library:
    """A library of five stories, touched on different days; one is in the bin."""
    with library.write() as work:
        for number, given in enumerate(reversed(STORIES)):
            fields = dict(given)
            moment = NOW - timedelta(days=fields.pop("age"))
            story = Article(slug=f"s{number}", created=moment, updated=moment, **fields)
            work.articles.add(story)
        work.links.set("a", [StoryLink(target_id="b")])
        work.links.set("b", [StoryLink(target_id="c")])
        work.links.set("c", [StoryLink(target_id="d", state=LinkState.PINNED)])
        work.links.notes.weigh({("b", "c"): True})
        work.sources.notes.read("b", edition=1, unlinked=1)
        work.sources.notes.read("c", edition=1, unlinked=0)
    return library


def listed(library: Library, query: str = "", order: Order = Order.MATCH) -> str:
    return "".join(finding.outline(library, Wanted(query, order), NOW).ids)


def test_all_stories_last_touched_first(library: Library) -> None:
    made = [drafts.new_story(library, headline=name) for name in ("One", "Two", "Three")]
    assert [story.id for story in finding.stories(library)] == [one.id for one in made[::-1]]
    assert finding.count(library) == 3
    assert len(finding.stories(library, limit=2)) == 2


def test_stories_that_match(library: Library) -> None:
    drafts.new_story(library, headline="Port strike", body="Cranes stand still.")
    drafts.new_story(library, headline="Bus budget")
    (found,) = finding.stories(library, "crane sti")
    assert (found.headline, found.words, found.standfirst) == ("Port strike", 3, "")
    assert finding.stories(library, "crane budget") == []


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", "abcd"),
        ("strike", "a"),
        ("strike z", "a"),
        ("strike z ", ""),
        ("strike status:bin", "e"),
        ("status:bin,ready", "e"),
        ("-strike", "bcd"),
        ("-strike status:spiked", ""),
        ("status:published", "cd"),
        ("-status:published", "ab"),
        ("desk:pol", "bc"),
        ("desk:POLITICS", "bc"),
        ('desk:"Pol"', ""),
        ("desk:politics,business", "abc"),
        ("-desk:politics", "ad"),
        ("desk:politics -desk:politics", ""),
        ("tag:calder", "ab"),
        ('tag:"calder port"', "ab"),
        ("tag:quays", "ab"),
        ("tag:calder tag:strike", "a"),
        ("tag:calder -tag:strike", "b"),
        ("by:calloway", "a"),
        ("by:ines", "a"),
        ('by:"Bo Ray"', "b"),
        ('by:"Bo"', ""),
        ("by:émile", "b"),
        ("by:lloway", ""),
        ("after:2031-06-13", "ab"),
        ("before:2031-06-13", "cd"),
        ("after:yesterday", "ab"),
        ("before:2031-06", "d"),
        ("after:friday before:saturday", "b"),
        ("has:weak-related", "b"),
        ("has:unlinked-quote", "b"),
        ("has:embargo", "d"),
        ("has:related", "abc"),
        ("-has:tags", "cd"),
        ("crane tag:strike desk:bus", "a"),
        ("crane*", "a"),
        ("desk:", "abcd"),
        ("nothing:here", ""),
    ],
)  # fmt: skip
def test_operators(filled: Library, query: str, ids: str) -> None:
    assert listed(filled, query) == ids


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        (Order.EDITED, "abcd"),
        (Order.PUBLISHED, "dcab"),
        (Order.HEADLINE, "cabd"),
        (Order.WORDS, "cabd"),
    ],
)
def test_orders(filled: Library, order: Order, ids: str) -> None:
    assert listed(filled, order=order) == ids


def test_days_are_told_where_the_list_is_in_their_order(filled: Library) -> None:
    outline = finding.outline(filled, Wanted(), NOW)
    assert [(day.isoformat(), row) for day, row in outline.days] == [
        ("2031-06-14", 0),
        ("2031-06-13", 1),
        ("2031-06-12", 2),
        ("2031-05-05", 3),
    ]
    assert finding.outline(filled, Wanted(order=Order.WORDS), NOW).days == ()
    assert finding.outline(filled, Wanted("strike"), NOW).days == ()


def test_sizes_tell_how_long_headlines_are_and_whether_a_line_follows(filled: Library) -> None:
    assert tuple(finding.outline(filled, Wanted(), NOW).sizes) == (16, 11 + SECOND_LINE, 10, 11)


def test_a_list_may_be_cut(filled: Library) -> None:
    cut = finding.outline(filled, Wanted(limit=2), NOW)
    assert (cut.ids, cut.more) == (["a", "b"], True)
    assert not finding.outline(filled, Wanted(), NOW).more


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("query", ["port", "port ", "po", "quay -crane", "port status:published"])
def test_words_that_many_stories_have_list_them_in_the_same_order(
    filled: Library, monkeypatch: pytest.MonkeyPatch, query: str, order: Order
) -> None:
    few = finding.outline(filled, Wanted(query, order), NOW)
    monkeypatch.setattr(search, "_MANY", 1)
    assert finding.outline(filled, Wanted(query, order), NOW) == few


def test_a_search_that_nobody_waits_for_ends(library: Library) -> None:
    with library.write() as work:
        for number in range(300):
            moment = NOW - timedelta(minutes=number)
            work.articles.add(
                Article(id=f"{number}", slug=f"s{number}", headline="port", body="quay " * 50,
                        created=moment, updated=moment)
            )  # fmt: skip
    looks = iter([False])
    for stopped in (lambda: True, lambda: next(looks, True)):
        with pytest.raises(SearchStopped):
            finding.outline(library, Wanted("quay"), NOW, stopped)
    assert len(finding.outline(library, Wanted("quay"), NOW, lambda: False).ids) == 300


def test_a_letter_is_looked_for_in_the_newest_headlines(library: Library) -> None:
    with library.write() as work:
        for number in range(90):
            moment = NOW - timedelta(minutes=number)
            headline = "Élan of ports" if number % 30 else "Nothing"
            work.articles.add(
                Article(id=f"{number:02}", slug=f"s{number}", headline=headline, body="quay",
                        created=moment, updated=moment)
            )  # fmt: skip
    found = finding.outline(library, Wanted("e"), NOW)
    assert (len(found.ids), found.more) == (87, True)
    assert found.ids[:2] == ["01", "02"]
    assert len(finding.outline(library, Wanted("q"), NOW).ids) == 90


def marked(text: str, marks: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in marks]


@pytest.mark.parametrize(
    ("query", "headline", "line", "in_line"),
    [
        ("strik", ["strike"], "", []),
        ("docks", ["Dock"], "", []),
        ("crane", [], "Crane crews return to quay nine.", ["Crane"]),
        ("strike returning ", ["strike"], "Crane crews return to quay nine.", ["return"]),
        ('"quay nine"', [], "Crane crews return to quay nine.", ["quay nine"]),
        ("calloway", [], "Ines Calloway · Calder Port · strike · Quays", ["Calloway"]),
        ("", [], "", []),
    ],
)
def test_what_was_found_is_marked(
    filled: Library, query: str, headline: list[str], line: str, in_line: list[str]
) -> None:
    (row,) = finding.rows(filled, ["a"], query, NOW)
    assert marked(row.story.headline, row.headline_marks) == headline
    assert (row.line, marked(row.line, row.line_marks)) == (line, in_line)


def test_a_place_deep_in_a_text_is_shown_with_what_stands_around_it(library: Library) -> None:
    story = drafts.new_story(
        library, headline="Port", body="Begin. " * 200 + "\n\nThe café\n by the quay shut."
    )
    (row,) = finding.rows(library, [story.id], "cafe", NOW)
    assert row.line.startswith("…Begin. Begin.")
    assert row.line.endswith("The café by the quay shut.")
    assert marked(row.line, row.line_marks) == ["café"]


def test_rows_come_in_the_order_asked_for_and_without_those_that_are_gone(filled: Library) -> None:
    rows = finding.rows(filled, ["c", "gone", "b"], "", NOW)
    assert [(row.story.id, row.line) for row in rows] == [("c", ""), ("b", "They rise.")]


def test_choices_are_what_the_stories_have(filled: Library) -> None:
    choices = finding.choices(filled)
    assert choices.desks == ("Business", "Politics")
    assert choices.tags == ("Calder Port", "strike")
    assert choices.total == 4


def test_a_story_edited_again_is_first(filled: Library) -> None:
    drafts.save(filled, replace(drafts.load(filled, "d"), headline="Zoo"))
    assert listed(filled) == "dabc"
