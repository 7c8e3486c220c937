"""What a story quotes is read when it is saved, and what lacks a link can be searched for."""

from dataclasses import replace

import pytest

from editor_app.services import drafts, finding, sourcing
from editor_app.store.library import Library

OPEN = "“We wanted a rota,” Ines Calloway told Northshore Wire.\n"
LINKED = OPEN.replace("Northshore Wire", "[Northshore Wire](https://example.org/vote)")


def unlinked(library: Library) -> list[str]:
    return [story.headline for story in finding.stories(library, "has:unlinked-quote")]


@pytest.fixture
def story(library: Library):
    made = drafts.new_story(library, headline="Strike ends")
    drafts.save(library, replace(made, body=OPEN))
    return drafts.load(library, made.id)


def test_a_saved_story_can_be_found_by_what_lacks_a_link(library: Library, story) -> None:
    assert unlinked(library) == ["Strike ends"]
    drafts.save(library, replace(story, body=LINKED))
    assert unlinked(library) == []
    drafts.save(library, replace(story, body="Nothing is quoted here.\n"))
    assert unlinked(library) == []
    with library.read() as work:
        assert work.sources.of(story.id) == ()


def test_what_needs_no_link_stays_so_while_the_text_around_it_changes(library, story) -> None:
    (one,) = sourcing.sources(library, story)
    assert (one.quotation.who, one.quotation.outlet, one.is_open) == (
        "Ines Calloway",
        "Northshore Wire",
        True,
    )
    sourcing.waive(library, story.id, one.quotation.mark)
    assert unlinked(library) == []
    changed = replace(story, body=f"A new first paragraph.\n\n{OPEN}")
    drafts.save(library, changed)
    assert unlinked(library) == []
    (again,) = sourcing.sources(library, changed)
    assert (again.waived, again.is_open) == (True, False)
    sourcing.waive(library, story.id, one.quotation.mark, on=False)
    assert unlinked(library) == ["Strike ends"]


def test_an_outlet_linked_once_is_known_in_every_story(library: Library) -> None:
    body = "“It is over,” Ann Lee told [Quayside](https://example.org/q) on Monday.\n"
    first = drafts.new_story(library, headline="One")
    drafts.save(library, replace(first, body=body.replace("told", "said in a report by")))
    second = drafts.new_story(library, headline="Two")
    text = "According to Quayside, forty ships are waiting.\n"
    assert [
        one.quotation.outlet for one in sourcing.sources(library, replace(second, body=text))
    ] == ["Quayside"]


def test_stories_that_nobody_read_are_read_bit_by_bit(library: Library) -> None:
    for number in range(25):
        drafts.new_story(library, headline=f"Story {number}", body=OPEN)
    assert unlinked(library) == []
    assert sourcing.catch_up(library)
    assert not sourcing.catch_up(library)
    assert len(unlinked(library)) == 25


def test_a_story_is_not_read_twice(library: Library, story) -> None:
    with library.write() as work:
        work.sources.set(story.id, [])
        sourcing.settle(work, story)
        assert work.sources.of(story.id) == ()
