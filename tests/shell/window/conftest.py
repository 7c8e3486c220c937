"""A real window on a real library in a folder of its own; only the web view is left out."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.app import Program
from editor_app.model.article import Article
from editor_app.services import drafts
from editor_app.shell.editor.contract import Place
from editor_app.shell.editor.pane import EditorPane, Mode
from editor_app.shell.editor.source_editor import SourceEditor
from editor_app.shell.main_window import MainWindow
from editor_app.shell.newsroom.newsroom import Newsroom
from editor_app.shell.preferences import Preferences
from editor_app.shell.tasks import Tasks, Worker
from editor_app.shell.theme import Theme
from editor_app.store.library import Library
from tests.shell.window.several import Desks

PATIENCE = 30_000


class OpenDesk:
    """A window with its newsroom, and short words for what tests do with it."""

    def __init__(self, qtbot: QtBot, folder: Path, app: QApplication) -> None:
        self.qtbot = qtbot
        self.path = folder / "library.standfirst"
        self.preferences = Preferences(folder / "settings.ini")
        self.preferences.remember("mode", "Markdown")
        self.theme = Theme(app, self.preferences)
        self.tasks = Tasks(lambda: Library.open(self.path))
        self.thinker = Worker("thinker")
        self.troubles: list[Exception] = []
        self.tasks.went_wrong.connect(self.troubles.append)
        self.window = MainWindow(self.preferences, self.theme)
        self.desk = self.window.desk
        # These tests speak of front matter and lines, so they write in the source.
        self.desk.pane.switch(Mode.MARKDOWN, None)
        self.window.resize(1440, 900)
        self.window.show()
        # Where no window manager does it, a window has to ask for the keyboard.
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)

    def attach(self) -> None:
        self.newsroom = Newsroom(self.desk, self.tasks, self.thinker)
        self.window.attach(self.newsroom)
        self.settle()

    def settle(self) -> None:
        """Wait until the library thread has nothing to do and its answers have come."""
        for _ in range(2):
            answers: list[bool] = []
            self.tasks.submit(lambda: True, then=answers.append)
            self.qtbot.waitUntil(lambda answers=answers: bool(answers), timeout=PATIENCE)

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE)

    def open(self, headline: str) -> None:
        """Open a story through the list."""
        model = self.desk.stories.model
        rows = {model.index(row).data(): row for row in range(model.rowCount())}
        self.desk.stories.view.setCurrentIndex(model.index(rows[headline]))
        self.desk.stories.view.clicked.emit(model.index(rows[headline]))
        self.until(lambda: self.known.headline == headline)

    @property
    def known(self) -> Article:
        story = self.desk.session.story()
        assert story is not None
        return story

    @property
    def text(self) -> Any:
        """The widget of the active editor."""
        return self.desk.pane.editor.widget

    def type_at_end(self, words: str) -> None:
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)
        self.qtbot.keyClicks(self.text, words)

    def save(self) -> None:
        self.newsroom.saving.autosave.flush()
        self.until(lambda: self.newsroom.clean)

    def stored(self, story_id: str) -> Article:
        """Return a story as it is on the disk."""
        with Library.open(self.path) as library:
            return drafts.load(library, story_id)

    @property
    def listed(self) -> list[str]:
        model = self.desk.stories.model
        return [model.index(row).data() for row in range(model.rowCount())]

    def close(self) -> None:
        self.window.leave()
        self.thinker.close()
        self.tasks.close()
        self.window.deleteLater()


@pytest.fixture
def early_desk(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[OpenDesk]:
    """A window whose library is not open yet."""
    desk = OpenDesk(qtbot, tmp_path, qapp)
    yield desk
    desk.close()
    assert desk.troubles == []


@pytest.fixture
def empty_desk(early_desk: OpenDesk) -> OpenDesk:
    """A window on a new library."""
    early_desk.attach()
    return early_desk


@pytest.fixture
def desk(tmp_path: Path, early_desk: OpenDesk) -> OpenDesk:
    """A window on a library of three stories, the last of them open."""
    with Library.open(tmp_path / "library.standfirst") as library:
        for headline, body in (
            ("Ferry fares to rise", "The ferry fare rises in May.\n"),
            ("Quay nine reopens", "Cranes move again on quay nine.\n\nThe rota holds.\n"),
            ("Strike ends at the port", "Dockworkers voted on Thursday.\n\nA rota was agreed.\n"),
        ):
            story = drafts.new_story(library, headline=headline, body=body)
            drafts.save(library, replace(story, desk="Business"))
    early_desk.attach()
    early_desk.until(lambda: len(early_desk.listed) == 3)
    early_desk.open("Strike ends at the port")
    return early_desk


class Source:
    """The source editor in its pane, without window or library."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.pane = EditorPane()
        self.editor = SourceEditor(self.pane)
        self.pane.add(Mode.MARKDOWN, self.editor)
        self.pane.resize(760, 600)
        self.pane.show()
        self.pane.activateWindow()
        qtbot.addWidget(self.pane)
        qtbot.waitUntil(self.pane.isActiveWindow, timeout=PATIENCE)
        moment = datetime(2026, 6, 12, tzinfo=UTC)
        self.open(
            Article(
                id="strike",
                slug="strike",
                headline="Strike ends at the port",
                body="Dockworkers voted on Thursday.\n\nA rota was agreed.\n",
                created=moment,
                updated=moment,
            )
        )

    def open(self, story: Article) -> None:
        self.story = story
        self.pane.open(story, Place())

    @property
    def text(self) -> Any:
        return self.editor.widget

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE)

    def type_at_end(self, words: str) -> None:
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)
        self.qtbot.keyClicks(self.text, words)


@pytest.fixture
def source(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Source:
    """The source editor with one story, dressed as in the window."""
    Theme(qapp, Preferences(tmp_path / "settings.ini"))
    return Source(qtbot)


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
