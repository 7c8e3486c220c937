"""P15: several windows on one library; a story has one page, whichever window asks for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from editor_app.app import Program
from editor_app.model.article import Status
from editor_app.services import drafts, history
from editor_app.shell.preferences import Preferences
from editor_app.shell.theme import Theme
from editor_app.store.library import Library

PATIENCE = 20_000
# Said by the platform that stands for a screen in tests.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Desks:
    """A program with its windows, and short words for what is done in them."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self.qtbot = program, qtbot
        program.show()
        self.until(lambda: program.newsroom is not None)
        self.first = program.newsroom
        self.until(lambda: self.first.desk.session.story_id)

    def until(self, condition) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE)

    def another(self):
        """Open another window and return its newsroom."""
        self.first.desk.window.commands["file.new_window"].trigger()
        newsroom = self.first.company.members[-1]
        assert newsroom is not self.first
        self.until(lambda: newsroom.desk.stories.model.rowCount() > 0)
        self.until(lambda: newsroom.desk.session.story_id)
        return newsroom

    def open(self, newsroom, story_id: str) -> None:
        newsroom.stories.open(story_id)

    def type_at_end(self, newsroom, words: str) -> None:
        text = newsroom.desk.pane.editor.widget
        text.moveCursor(text.textCursor().MoveOperation.End)
        self.qtbot.keyClicks(text, words)

    def save(self, newsroom) -> None:
        newsroom.finish()
        self.until(lambda: newsroom.clean)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.standfirst"


@pytest.fixture
def ids(path: Path) -> list[str]:
    with Library.open(path) as library:
        return [
            drafts.new_story(library, headline=name, body=f"{name}.\n").id
            for name in ("Port", "Ferry", "Tram")
        ]


@pytest.fixture
def desks(qtbot: QtBot, qapp, tmp_path: Path, path: Path, ids: list[str]) -> Iterator[Desks]:
    preferences = Preferences(tmp_path / "settings.ini")
    preferences.remember("mode", "Markdown")
    preferences.remember("story", ids[0])
    program = Program(path, preferences, Theme(qapp, preferences))
    program._begin_preview = lambda: None
    yield Desks(program, qtbot)
    program.window.leave()
    program.close()
    program.window.deleteLater()


def _stored(path: Path, story_id: str) -> str:
    with Library.open(path) as library:
        return drafts.load(library, story_id).body


def test_another_window_shows_another_story(desks: Desks, ids: list[str]) -> None:
    second = desks.another()
    assert desks.first.desk.session.story_id == ids[0]
    assert second.desk.session.story_id in ids[1:]
    assert second.desk.window.isVisible()


def test_what_is_typed_in_both_is_kept(desks: Desks, ids: list[str], path: Path) -> None:
    second = desks.another()
    other = second.desk.session.story_id
    for turn in range(3):
        desks.type_at_end(desks.first, f" first {turn}")
        desks.type_at_end(second, f" second {turn}")
    desks.save(desks.first)
    desks.save(second)
    assert _stored(path, ids[0]).endswith(" first 0 first 1 first 2")
    assert _stored(path, other).endswith(" second 0 second 1 second 2")


def test_a_story_that_is_open_comes_forward_where_it_is(
    desks: Desks, ids: list[str], path: Path
) -> None:
    second = desks.another()
    there = second.desk.session.story_id
    desks.type_at_end(desks.first, " Typed in the first.")
    desks.open(second, ids[0])  # one page for it, one history of undoing
    desks.until(desks.first.desk.window.isActiveWindow)
    said = [one.text() for one in desks.first.desk.toast.findChildren(QLabel)]
    assert "This story is already open in this window" in said
    assert not desks.first.desk.toast.isHidden()
    assert second.desk.session.story_id == there
    desks.type_at_end(desks.first, " And on.")
    desks.save(desks.first)
    assert _stored(path, ids[0]).endswith(" Typed in the first. And on.")
    with Library.open(path) as library:
        assert len(history.revisions(library, ids[0])) == 1  # no window overwrote another


def test_a_story_that_was_left_can_be_taken_up_by_the_other(
    desks: Desks, ids: list[str], path: Path
) -> None:
    second = desks.another()
    free = next(one for one in ids if one not in (ids[0], second.desk.session.story_id))
    desks.type_at_end(desks.first, " Left.")
    desks.open(desks.first, free)
    desks.until(lambda: desks.first.desk.session.story_id == free)
    desks.until(lambda: desks.first.clean)
    desks.open(second, ids[0])
    desks.until(lambda: second.desk.session.story_id == ids[0])
    desks.type_at_end(second, " Taken up.")
    desks.save(second)
    assert _stored(path, ids[0]).endswith(" Left. Taken up.")


def test_what_one_window_changes_the_other_shows_and_keeps(
    desks: Desks, ids: list[str], path: Path
) -> None:
    second = desks.another()
    second.batches.set_status([ids[0]], Status.READY)
    desks.until(lambda: desks.first.desk.session.known.status is Status.READY)
    desks.type_at_end(desks.first, " Still here.")
    desks.save(desks.first)
    with Library.open(path) as library:
        story = drafts.load(library, ids[0])
    assert (story.status, story.body) == (Status.READY, "Port.\n Still here.")


def test_a_new_story_of_one_is_in_the_list_of_the_other(desks: Desks) -> None:
    second = desks.another()
    second.stories.begin("Breaking")
    desks.until(lambda: desks.first.desk.stories.model.rowCount() == 4)


def test_closing_one_leaves_the_other_and_the_last_makes_the_backup(
    desks: Desks, ids: list[str], path: Path
) -> None:
    ended = []
    desks.program.all_closed.connect(lambda: ended.append(True))
    second = desks.another()
    desks.type_at_end(desks.first, " Before closing.")
    desks.first.desk.window.close()
    desks.until(lambda: not desks.first.desk.window.isVisible())
    assert ended == []
    assert second.desk.window.isVisible()
    desks.open(second, ids[0])  # the window that had it is gone
    desks.until(lambda: second.desk.session.story_id == ids[0])
    assert "Before closing." in second.desk.session.story().body
    second.desk.window.commands["file.quit"].trigger()
    desks.until(lambda: ended == [True])
    with Library.open(path) as library:
        (backup,) = library.backups.all()
    assert backup.facts.stories == 3


def test_quitting_saves_both_and_makes_one_backup(desks: Desks, ids: list[str], path: Path) -> None:
    ended = []
    desks.program.all_closed.connect(lambda: ended.append(True))
    second = desks.another()
    other = second.desk.session.story_id
    desks.type_at_end(desks.first, " In the first.")
    desks.type_at_end(second, " In the second.")
    second.desk.window.commands["file.quit"].trigger()
    desks.until(lambda: ended == [True])
    assert _stored(path, ids[0]).endswith(" In the first.")
    assert _stored(path, other).endswith(" In the second.")
    with Library.open(path) as library:
        assert len(library.backups.all()) == 1
