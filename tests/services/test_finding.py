"""The list shows everything, or what matches."""

from editor_app.services import drafts, finding
from editor_app.store.library import Library


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
