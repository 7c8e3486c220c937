"""Every opening leaves the text as it was, and a version may have a name."""

from dataclasses import replace

from editor_app.services import drafts, history
from editor_app.store.library import Library


def test_the_text_before_the_first_edit_is_kept(library: Library, clock) -> None:
    story = drafts.new_story(library, headline="Port strike", body="As filed.")
    clock.turn(days=1)
    assert history.keep_before_editing(library, story.id).articles == {story.id}
    drafts.save(library, replace(story, body="Rewritten."))
    (kept,) = history.revisions(library, story.id)
    assert (kept.body, kept.number, kept.label, kept.created) == ("As filed.", 1, "", clock.moment)


def test_an_opening_without_a_change_since_keeps_nothing_new(library: Library) -> None:
    story = drafts.new_story(library, body="As filed.")
    history.keep_before_editing(library, story.id)
    assert not history.keep_before_editing(library, story.id)
    assert len(history.revisions(library, story.id)) == 1


def test_a_named_version(library: Library) -> None:
    story = drafts.new_story(library, body="As filed.")
    assert history.name_version(library, story.id, "as filed").label == "as filed"
    drafts.save(library, replace(story, body="Cut to 400 words."))
    history.name_version(library, story.id, "cut")
    assert [(kept.label, kept.body) for kept in history.revisions(library, story.id)] == [
        ("cut", "Cut to 400 words."),
        ("as filed", "As filed."),
    ]


def test_the_order_of_versions_does_not_ask_the_clock(library: Library, clock) -> None:
    story = drafts.new_story(library, body="one")
    history.keep_before_editing(library, story.id)
    clock.turn(days=-365)
    drafts.save(library, replace(story, body="two"))
    history.keep_before_editing(library, story.id)
    assert [kept.body for kept in history.revisions(library, story.id)] == ["two", "one"]
