"""Every opening leaves the text as it was, and a version may have a name."""

import sqlite3
from contextlib import closing
from dataclasses import replace

from editor_app.model.article import Status
from editor_app.model.revision import Reason
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


def test_a_change_of_status_keeps_a_version(library: Library) -> None:
    story = drafts.new_story(library, body="As filed.")
    drafts.save(library, replace(story, status=Status.READY))
    history.follow(library, replace(story, status=Status.READY), Status.DRAFT)
    (kept,) = history.revisions(library, story.id)
    assert (kept.reason, kept.label) == (Reason.STATUS, "ready")


def test_in_the_course_of_writing_a_version_is_kept_every_ten_minutes(
    library: Library, clock
) -> None:
    story = drafts.new_story(library, body="0")
    history.keep_before_editing(library, story.id)
    for minute in range(1, 31):
        clock.turn(minutes=1)
        drafts.save(library, replace(story, body=str(minute)))
        history.follow(library, story, Status.DRAFT)
    assert [kept.body for kept in history.revisions(library, story.id)] == ["30", "20", "10", "0"]


def test_old_versions_grow_fewer(library: Library, clock) -> None:
    story = drafts.new_story(library, body="0")
    for number in range(30):
        drafts.save(library, replace(story, body=str(number)))
        history.keep(library, story.id, Reason.AUTOSAVED)
        clock.turn(minutes=1)
    clock.turn(days=100)
    drafts.save(library, replace(story, body="today"))
    history.keep_before_editing(library, story.id)
    kept = [revision.body for revision in history.revisions(library, story.id)]
    assert kept == ["today", "29", "0"]


def test_a_weightier_reason_takes_the_place_of_the_one_that_is_there(library: Library) -> None:
    story = drafts.new_story(library, body="As filed.")
    history.keep_before_editing(library, story.id)
    history.name_version(library, story.id, "as filed")
    history.keep(library, story.id, Reason.RESTORING)
    (kept,) = history.revisions(library, story.id)
    assert (kept.reason, kept.label) == (Reason.NAMED, "as filed")


def test_texts_are_packed_and_each_is_kept_once(library: Library) -> None:
    long, short = "All quiet on the quay. " * 20_000, "Cut."
    story = drafts.new_story(library, body=long)
    for body in (long, short, long, short, long):
        drafts.save(library, replace(story, body=body))
        history.keep(library, story.id, Reason.AUTOSAVED)
    assert [len(kept.body) for kept in history.revisions(library, story.id)] == [
        len(long), len(short), len(long), len(short), len(long),
    ]  # fmt: skip
    with closing(sqlite3.connect(library.path)) as plain:
        count, size = plain.execute(
            "SELECT count(*), sum(length(packed)) FROM revision_texts"
        ).fetchone()
    assert count == 2
    assert size < len(long) / 50


def test_a_deleted_story_leaves_no_text_behind(library: Library) -> None:
    story = drafts.new_story(library, body="Off the record.")
    history.name_version(library, story.id, "as told")
    drafts.remove(library, [story.id])
    with closing(sqlite3.connect(library.path)) as plain:
        assert plain.execute("SELECT count(*) FROM revision_texts").fetchone() == (0,)
