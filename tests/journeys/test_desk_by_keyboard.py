"""A morning at the desk without the mouse: find, rename, spike and take back, move twenty."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from editor_app.model.article import Article, Status
from editor_app.model.story_query import Field
from editor_app.model.tag import Tag
from editor_app.services import drafts
from editor_app.shell.main_window import MainWindow
from editor_app.shell.newsroom.newsroom import Newsroom
from editor_app.shell.preferences import Preferences
from editor_app.shell.tasks import Tasks, Worker
from editor_app.shell.theme import Theme
from editor_app.store.library import Library

PATIENCE = 20_000
KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
FERRY = Tag(id="ferry", name="Ferry line")


def story(number: int) -> Article:
    """Return one of forty stories, a day apart; every fourth is about the ferry."""
    moment = datetime.now(UTC) - timedelta(days=number, minutes=1)
    ferry = number % 4 == 0
    headline = f"Ferry notes {number}" if ferry else f"Council notes {number}"
    body = "The gangway creaked again." if number == 36 else "Nothing much happened."
    return Article(
        id=f"{number:016x}",
        slug=f"story-{number}",
        headline=headline,
        standfirst="What was said and by whom." if number % 2 else "",
        body=body,
        desk="Local" if ferry else "Politics",
        status=Status.PUBLISHED if number % 3 else Status.DRAFT,
        created=moment,
        updated=moment,
        published=moment if number % 3 else None,
        tags=(FERRY,) if ferry else (),
    )


class Desk:
    """The window on a library of forty stories, and the keys that a journalist presses."""

    def __init__(self, qtbot: QtBot, app: QApplication, folder: Path) -> None:
        self.qtbot = qtbot
        self.path = folder / "library.standfirst"
        with Library.open(self.path) as library, library.write() as work:
            for number in range(40):
                work.articles.add(story(number))
        preferences = Preferences(folder / "settings.ini")
        preferences.remember("mode", "Markdown")
        Theme(app, preferences)
        self.tasks = Tasks(lambda: Library.open(self.path))
        self.thinker = Worker("thinker")
        self.troubles: list[Exception] = []
        self.tasks.went_wrong.connect(self.troubles.append)
        self.window = MainWindow(preferences, Theme(app, preferences))
        self.list = self.window.desk.stories
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        self.newsroom = Newsroom(self.window.desk, self.tasks, self.thinker)
        self.window.attach(self.newsroom)
        self.until(lambda: self.rows == 40 and self.window.desk.session.story_id)

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE)

    @property
    def rows(self) -> int:
        return self.list.model.rowCount()

    @property
    def focused(self) -> QWidget:
        widget = QApplication.focusWidget() or self.window.focusWidget()
        assert widget is not None
        return widget

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
        """Press a key in whatever has the keyboard, as the system does."""
        QTest.keyClick(self.window.windowHandle(), key, modifiers)

    def type(self, words: str) -> None:
        for letter in words:
            QTest.keyClick(self.window.windowHandle(), letter)

    def headline(self, row: int) -> str:
        return str(self.list.model.index(row).data())

    def stored(self, number: int) -> Article:
        with Library.open(self.path) as library:
            return drafts.load(library, f"{number:016x}")

    def count(self, **wanted: object) -> int:
        """Return how many of the forty stories have these values."""
        with Library.open(self.path) as library:
            stories = [drafts.load(library, f"{number:016x}") for number in range(40)]
        return sum(
            all(getattr(one, name) == value for name, value in wanted.items()) for one in stories
        )

    def close(self) -> None:
        self.window.leave()
        self.thinker.close()
        self.tasks.close()
        self.window.deleteLater()


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path)
    yield made
    made.close()
    assert made.troubles == []


def test_an_old_story_is_found_by_half_a_word_and_a_tag_and_renamed(desk: Desk) -> None:
    desk.press(KEY.Key_F, CTRL | SHIFT)
    assert desk.focused is desk.list.search
    desk.type("tag:ferry gangw")
    desk.until(lambda: desk.rows == 1)
    desk.until(lambda: desk.headline(0) == "Ferry notes 36")
    row = desk.list.model.row_at(desk.list.model.index(0))
    assert row is not None
    assert [row.line[start:end] for start, end in row.line_marks] == ["gangway"]

    desk.press(KEY.Key_Down)
    assert desk.focused is desk.list.view
    desk.press(KEY.Key_F2)
    assert isinstance(desk.focused, QLineEdit)
    desk.type("Gangway to be mended")
    desk.press(KEY.Key_Return)
    desk.until(lambda: desk.headline(0) == "Gangway to be mended")
    desk.until(lambda: desk.stored(36).headline == "Gangway to be mended")
    assert desk.stored(36).body == "The gangway creaked again."

    # Escape leaves the search, and all stories are there again.
    assert desk.focused is desk.list.view
    desk.press(KEY.Key_Escape)
    desk.until(lambda: desk.rows == 40)
    assert desk.list.search.text() == ""


def test_three_stories_go_into_the_bin_and_come_back(desk: Desk) -> None:
    desk.list.view.setFocus()
    desk.press(KEY.Key_Home)
    desk.press(KEY.Key_Down)
    before = [desk.headline(row) for row in range(6)]
    desk.press(KEY.Key_Down, SHIFT)
    desk.press(KEY.Key_Down, SHIFT)
    assert len(desk.list.selected_ids) == 3
    desk.press(KEY.Key_Delete)
    desk.until(lambda: desk.rows == 37)
    assert desk.count(status=Status.SPIKED) == 3
    assert desk.window.desk.toast.can_undo
    desk.press(KEY.Key_Z, CTRL)
    desk.until(lambda: desk.rows == 40)
    assert desk.count(status=Status.SPIKED) == 0
    desk.until(lambda: [desk.headline(row) for row in range(6)] == before)


def test_the_open_story_goes_into_the_bin_and_is_taken_out_again(desk: Desk) -> None:
    first = desk.window.desk.session.story_id
    desk.list.view.setFocus()
    desk.press(KEY.Key_Backspace, CTRL)
    desk.until(lambda: desk.rows == 39 and desk.window.desk.session.story_id != first)
    desk.window.commands["file.show_bin"].trigger()
    desk.until(lambda: desk.rows == 1)
    desk.until(lambda: desk.list.model.row_at(desk.list.model.index(0)) is not None)
    row = desk.list.model.row_at(desk.list.model.index(0))
    assert row is not None
    assert (row.story.id, row.days_left) == (first, 30)
    desk.list.view.setCurrentIndex(desk.list.model.index(0))
    desk.window.commands.refresh()
    desk.window.commands["file.restore"].trigger()
    desk.until(lambda: desk.rows == 0)
    assert "The bin is empty" in desk.list.empty.words
    desk.list.clear_filters()
    desk.until(lambda: desk.rows == 40)
    assert desk.stored(0).status is Status.DRAFT


def test_twenty_stories_change_their_desk_at_once(desk: Desk) -> None:
    desk.press(KEY.Key_F, CTRL | SHIFT)
    desk.type("council desk:pol")
    desk.until(lambda: desk.rows == 30)
    desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Home)
    for _ in range(19):
        desk.press(KEY.Key_Down, SHIFT)
    assert len(desk.list.selected_ids) == 20
    desk.press(KEY.Key_M, CTRL | SHIFT)
    desk.type("Courts")
    desk.press(KEY.Key_Return)
    desk.until(lambda: desk.count(desk="Courts") == 20)
    desk.until(lambda: desk.rows == 10)
    desk.press(KEY.Key_Z, CTRL)
    desk.until(lambda: desk.count(desk="Courts") == 0)
    assert desk.count(desk="Politics") == 30


def test_a_status_for_all_that_is_selected_leaves_out_what_may_not_have_it(desk: Desk) -> None:
    desk.list.view.setFocus()
    desk.press(KEY.Key_A, CTRL)
    desk.press(KEY.Key_1, CTRL | SHIFT)
    desk.until(desk.window.desk.toast.isVisible)
    # A published story goes back to In edit, never to Draft.
    assert desk.count(status=Status.DRAFT) == 14
    desk.press(KEY.Key_3, CTRL | SHIFT)
    desk.until(lambda: desk.count(status=Status.READY) == 40)


def test_three_stories_are_exported_at_once(desk: Desk, tmp_path: Path, monkeypatch) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    desk.list.view.setFocus()
    desk.press(KEY.Key_Home)
    desk.press(KEY.Key_Down, SHIFT)
    desk.press(KEY.Key_Down, SHIFT)
    desk.press(KEY.Key_E, CTRL)
    desk.type("markdown")
    desk.press(KEY.Key_Return)
    desk.until(lambda: len(list(folder.glob("story-*.md"))) == 3)
    desk.until(desk.window.desk.toast.isVisible)


def test_space_looks_at_a_story_without_opening_it(desk: Desk) -> None:
    opened = desk.window.desk.session.story_id
    looked: list[str] = []
    desk.list.peeked.connect(looked.append)
    desk.list.view.setFocus()
    desk.press(KEY.Key_Home)
    desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Space)
    desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Escape)
    assert looked == [f"{1:016x}", f"{2:016x}", ""]
    assert desk.window.desk.session.story_id == opened


def test_a_search_is_kept_counted_and_looked_at_again(desk: Desk) -> None:
    desk.press(KEY.Key_F, CTRL | SHIFT)
    desk.type('gangway tag:"Ferry line"')
    desk.until(lambda: desk.rows == 1)
    desk.window.commands.refresh()
    desk.window.commands["list.keep_search"].trigger()
    desk.type("The gangway")
    desk.press(KEY.Key_Return)
    desk.until(lambda: [(one.search.name, one.count) for one in desk.list.saved.rows]
               == [("The gangway", "1")])  # fmt: skip
    desk.list.clear_filters()
    desk.until(lambda: desk.rows == 40)
    desk.list.saved.rows[0].setFocus()
    desk.press(KEY.Key_Return)
    desk.until(lambda: desk.rows == 1)
    assert desk.list.search.text() == "gangway"
    assert desk.list.filters.filters.tags == ("Ferry line",)


def test_an_older_search_never_replaces_a_newer_one(desk: Desk) -> None:
    for words in ("c", "co", "council", "ferry"):
        desk.list.search.setText(words)
        desk.list.search.tell_now()
    desk.until(lambda: desk.rows == 10)
    done: list[bool] = []
    desk.tasks.submit(lambda: True, then=done.append)
    desk.until(lambda: done)
    assert desk.rows == 10
    assert all(desk.headline(row).startswith("Ferry") for row in range(10))


def test_nothing_found_says_what_was_looked_for_and_leads_back(desk: Desk) -> None:
    desk.list.search.setText("zebra")
    desk.until(lambda: desk.list.filters.offered(Field.DESK))
    menu = desk.list.filters.open(Field.DESK)
    menu.actions()[0].trigger()
    menu.close()
    desk.list.search.tell_now()
    desk.until(lambda: desk.rows == 0)
    assert "zebra" in desk.list.empty.words
    assert "in Local" in desk.list.empty.words
    desk.list.view.left.emit()
    desk.until(lambda: desk.rows == 40)
