"""P15: one story in two windows is one document: what is typed in one stands in the other."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from editor_app.model.article import Article, Status
from editor_app.model.errors import StandfirstError
from editor_app.model.message import Message
from editor_app.services import drafts, history
from editor_app.shell.autosave import Progress
from editor_app.shell.editor.contract import Place
from editor_app.shell.editor.pane import Mode
from editor_app.shell.newsroom.newsroom import Newsroom
from editor_app.shell.session import Snapshot
from editor_app.store.library import Library
from tests.shell.window.several import Desks, stored

# Said by the platform that stands for a screen in tests.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
MODES = [
    (Mode.MARKDOWN, Mode.MARKDOWN),
    (Mode.WRITE, Mode.WRITE),
    (Mode.WRITE, Mode.MARKDOWN),
    (Mode.MARKDOWN, Mode.WRITE),
]


def body(newsroom: Newsroom) -> str:
    story = newsroom.desk.session.story()
    assert story is not None
    return story.body


def share(desks: Desks, story_id: str, modes: tuple[Mode, Mode] = MODES[0]) -> Newsroom:
    """Show the story of the first window in a second one too."""
    second = desks.another()
    desks.open(second, story_id)
    desks.until(lambda: second.desk.session.story_id == story_id)
    for newsroom, mode in zip((desks.first, second), modes, strict=True):
        newsroom.desk.pane.switch(mode, newsroom.desk.session.story())
        desks.until(lambda newsroom=newsroom: not newsroom.desk.pane.editor.loading)
    return second


def refuse(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every save of a window fail from now on."""

    def fail(
        _snapshot: Snapshot,
        _then: Callable[[Article], None],
        failed: Callable[[Exception], None],
    ) -> None:
        failed(StandfirstError(Message("The disk is full.")))

    monkeypatch.setattr(newsroom.saving.autosave, "_save", fail)


@pytest.mark.parametrize("modes", MODES, ids=str)
def test_what_is_typed_in_one_stands_in_the_other(
    desks: Desks, ids: list[str], path: Path, modes: tuple[Mode, Mode]
) -> None:
    second = share(desks, ids[0], modes)
    for turn in range(3):
        desks.type_at_end(desks.first, f" one {turn}")
        desks.until(lambda: body(second) == body(desks.first))
        desks.type_at_end(second, f" two {turn}")
        desks.until(lambda: body(second) == body(desks.first))
    desks.save(second)
    desks.save(desks.first)
    words = stored(path, ids[0])
    assert " ".join(words.split()) == "Port. one 0 two 0 one 1 two 1 one 2 two 2"
    assert words == body(desks.first) == body(second)


def test_the_window_that_was_typed_in_saves_and_both_say_so(desks: Desks, ids: list[str]) -> None:
    second = share(desks, ids[0])
    desks.type_at_end(desks.first, " First.")
    desks.until(lambda: "First." in body(second))
    assert second.clean
    desks.type_at_end(second, " Second.")
    desks.until(lambda: "Second." in body(desks.first))
    assert desks.first.clean
    assert not second.clean
    desks.save(second)
    for newsroom in (desks.first, second):
        said = [one.text() for one in newsroom.desk.status_bar.findChildren(QLabel)]
        assert any(words.startswith("Saved") for words in said)


def test_the_caret_of_the_other_stays(desks: Desks, ids: list[str]) -> None:
    second = share(desks, ids[0], MODES[1])
    text = second.desk.pane.editor.widget
    text.moveCursor(text.textCursor().MoveOperation.End)
    cursor = text.textCursor()
    cursor.movePosition(cursor.MoveOperation.Left, n=3)
    text.setTextCursor(cursor)
    before = text.textCursor().position()
    desks.type_at_end(desks.first, " And more.")
    desks.until(lambda: "And more." in body(second))
    assert text.textCursor().position() == before


def test_undo_in_one_is_undone_in_the_other(desks: Desks, ids: list[str]) -> None:
    second = share(desks, ids[0], MODES[1])
    desks.type_at_end(desks.first, "X")
    desks.until(lambda: body(second) == "Port.X\n")
    second.desk.pane.editor.widget.undo()
    desks.until(lambda: body(desks.first) == "Port.\n")


def test_details_changed_in_one_are_not_taken_back_by_the_other(
    desks: Desks, ids: list[str], path: Path
) -> None:
    second = share(desks, ids[0])
    desks.type_at_end(second, " Typed.")
    desks.first.amend(desk="Business", status=Status.READY)
    known = second.desk.session.known
    assert known is not None
    assert (known.desk, known.status) == ("Business", Status.READY)
    desks.until(lambda: "Typed." in body(desks.first))
    desks.save(second)
    desks.save(desks.first)
    with Library.open(path) as library:
        story = drafts.load(library, ids[0])
    assert (story.desk, story.status) == ("Business", Status.READY)
    assert "Typed." in story.body


def test_a_headline_typed_in_one_is_not_set_back_by_a_save(desks: Desks, ids: list[str]) -> None:
    second = share(desks, ids[0], MODES[1])
    text = desks.first.desk.pane.editor.widget
    text.moveCursor(text.textCursor().MoveOperation.Start)
    for letter in "New ":
        desks.qtbot.keyClicks(text, letter)
        desks.first.finish()
        desks.qtbot.wait(30)
    desks.until(lambda: desks.first.clean)
    desks.qtbot.wait(100)
    for newsroom in (desks.first, second):
        story = newsroom.desk.session.story()
        assert story is not None
        assert story.headline == "New Port"


def test_tags_typed_in_the_source_are_in_both(desks: Desks, ids: list[str], path: Path) -> None:
    second = share(desks, ids[0])
    source = desks.first.desk.pane.editor.widget
    place = source.toPlainText().index("tags: ") + len("tags: ")
    line = source.toPlainText()[place:].splitlines()[0]
    cursor = source.textCursor()
    cursor.setPosition(place)
    cursor.setPosition(place + len(line), cursor.MoveMode.KeepAnchor)
    cursor.insertText("[Harbour]")
    desks.save(desks.first)
    desks.type_at_end(second, " On.")
    desks.save(second)
    with Library.open(path) as library:
        story = drafts.load(library, ids[0])
    assert [tag.name for tag in story.tags] == ["Harbour"]
    assert "On." in story.body


def test_closing_or_leaving_at_once_leaves_every_word_to_the_other(
    desks: Desks, ids: list[str]
) -> None:
    second = share(desks, ids[0], MODES[2])  # between page and source words are passed on later
    desks.type_at_end(second, " Left.")
    desks.open(second, ids[1])
    desks.until(lambda: second.desk.session.story_id == ids[1])
    assert "Left." in body(desks.first)
    desks.open(second, ids[0])
    desks.until(lambda: second.desk.session.story_id == ids[0])
    desks.type_at_end(second, " Closed.")
    second.desk.window.close()
    desks.until(lambda: not second.desk.window.isVisible())
    assert "Left. Closed." in body(desks.first)


def test_another_text_put_on_one_page_stands_on_both(desks: Desks, ids: list[str]) -> None:
    second = share(desks, ids[0], MODES[1])
    long = "\n\n".join(f"Paragraph {number} of a long story." for number in range(1_200))
    for newsroom, words in ((second, long), (desks.first, "Short again.\n")):
        desks.until(lambda: not any(one.desk.pane.editor.loading for one in (desks.first, second)))
        story = newsroom.desk.session.story()
        assert story is not None
        newsroom.desk.pane.open(replace(story, body=words), Place())  # as restoring does
        newsroom.saving.autosave.note_edit()
        desks.until(lambda words=words: body(second) == body(desks.first) == words)


def test_a_story_is_opened_with_what_was_just_typed(desks: Desks, ids: list[str]) -> None:
    second = desks.another()
    desks.type_at_end(desks.first, " Not saved yet.")
    desks.open(second, ids[0])
    desks.until(lambda: second.desk.session.story_id == ids[0])
    assert body(second).endswith("Not saved yet.")


def test_what_one_cannot_save_the_other_saves_and_nothing_older_follows(
    desks: Desks, ids: list[str], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = share(desks, ids[0])
    refuse(desks.first, monkeypatch)
    desks.type_at_end(desks.first, " Refused.")
    desks.until(lambda: "Refused." in body(second))
    desks.first.finish()
    desks.until(lambda: desks.first.saving.autosave.state.progress is Progress.FAILED)
    assert not second.desk.banner.isHidden()  # it is the same text
    desks.type_at_end(second, " Taken up.")
    desks.until(lambda: "Taken up." in body(desks.first))
    desks.save(second)
    monkeypatch.undo()
    desks.first.finish()
    desks.until(lambda: desks.first.clean and second.clean)
    assert " ".join(stored(path, ids[0]).split()) == "Port. Refused. Taken up."
    assert desks.first.desk.banner.isHidden()
    assert second.desk.banner.isHidden()


def test_a_story_left_unsaved_comes_forward_where_it_is(
    desks: Desks, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    second = desks.another()
    free = next(one for one in ids if one not in (ids[0], second.desk.session.story_id))
    refuse(desks.first, monkeypatch)
    desks.type_at_end(desks.first, " Refused.")
    desks.open(desks.first, free)
    desks.until(lambda: desks.first.desk.session.story_id == free)
    desks.open(second, ids[0])
    desks.until(lambda: desks.first.desk.session.story_id == ids[0])
    assert second.desk.session.story_id != ids[0]
    said = [one.text() for one in desks.first.desk.toast.findChildren(QLabel)]
    assert "This story is not saved yet; it is open in this window" in said
    assert body(desks.first).endswith("Refused.")


def test_of_two_changes_in_one_moment_the_other_is_kept_in_history(
    desks: Desks, ids: list[str], path: Path
) -> None:
    second = share(desks, ids[0])
    for newsroom, words in ((desks.first, " Mine."), (second, " Theirs.")):
        cursor = newsroom.desk.pane.editor.widget.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        cursor.insertText(words)  # no event comes between the two
    desks.until(lambda: body(second) == body(desks.first))
    desks.save(desks.first)
    desks.save(second)
    desks.until(lambda: body(second) == body(desks.first))
    with Library.open(path) as library:
        kept = [one.body for one in history.revisions(library, ids[0])]
    everything = " ".join([*kept, stored(path, ids[0])])
    assert "Mine." in everything
    assert "Theirs." in everything
