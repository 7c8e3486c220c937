"""The tortured program: the real window, and a restless writer in front of it."""

import json
import os
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor_app.app import Program
from editor_app.model.article import Article
from editor_app.services import drafts
from editor_app.shell import autosave
from editor_app.shell.preferences import Preferences
from editor_app.shell.theme import Theme

_WORDS = "port strike quay rota deal vote cranes é “so” – *not* # 12,000 > - [x](y)".split()
_COMMANDS = (
    "edit.undo", "edit.redo", "view.source", "file.new", "go.back",
    "story.status_in_edit", "story.status_ready", "story.status_published", "story.name_version",
)  # fmt: skip


def write_until_killed(
    folder: Path, pipe: int, rng: random.Random, pause: int, *, preview: bool
) -> None:
    """Open the program on the library in ``folder`` and work in it for ever."""
    autosave.PAUSE = pause
    tell = _teller(pipe)
    _report_saves(tell)
    sys.excepthook = lambda kind, error, _: tell(kind="trouble", words=f"{kind.__name__}: {error}")
    app = QApplication(["standfirst"])
    preferences = Preferences(folder / "settings.ini")
    program = _Tortured(folder / "library.standfirst", preferences, Theme(app, preferences))
    program.with_preview = preview
    program.show()
    writer = _Writer(program, tell, rng)
    app.exec()
    del writer  # held until here: signals do not hold it


class _Tortured(Program):
    """The program, with or without its web view."""

    with_preview = False

    def _begin_preview(self) -> None:
        if self.with_preview:
            super()._begin_preview()


class _Writer:
    """Does something at random every few milliseconds."""

    def __init__(self, program: Program, tell: Callable[..., None], rng: random.Random) -> None:
        self._program, self._tell, self._rng = program, tell, rng
        self._opened = False
        self._clock = QTimer(program, singleShot=True)
        self._clock.timeout.connect(self._go_on)
        self._clock.start(1)

    def _go_on(self) -> None:
        self._clock.start(self._rng.randint(0, 40))
        newsroom = self._program.newsroom
        if newsroom is None:
            return
        desk = self._program.window.desk
        if not self._opened:
            if not desk.stories.model.rowCount() and not desk.session.story_id:
                newsroom.stories.begin("Port strike")
            if not desk.session.story_id:
                return
            self._opened = True
            desk.session.opened.connect(self._shown)
            self._tell(kind="opened", id=desk.session.story_id)
            self._shown(desk.session.known)
        self._act()

    def _shown(self, story: Article | None) -> None:
        self._tell(kind="showing", id=story.id if story else "")
        self._program.window.desk.preferences.flush()
        self._tell(kind="shown", id=story.id if story else "")

    def _act(self) -> None:
        chance = self._rng.random()
        if chance < 0.75:
            self._type()
        elif chance < 0.85:
            self._press(self._rng.choice((Qt.Key.Key_Backspace, Qt.Key.Key_Delete)))
        elif chance < 0.93:
            self._move()
        elif chance < 0.97:
            self._switch()
        else:
            self._command()

    def _type(self) -> None:
        if self._rng.random() < 0.1:
            self._press(Qt.Key.Key_Return)
        for character in f"{self._rng.choice(_WORDS)} ":
            self._press(Qt.Key.Key_unknown, character)

    def _move(self) -> None:
        keys = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Home)
        for _ in range(self._rng.randint(1, 8)):
            self._press(self._rng.choice(keys))

    def _switch(self) -> None:
        model = self._program.window.desk.stories.model
        rows = model.rowCount()
        story = model.story_at(model.index(self._rng.randrange(rows))) if rows else None
        if story is not None and self._program.newsroom is not None:
            self._program.newsroom.stories.open(story.id)

    def _command(self) -> None:
        name = self._rng.choice(_COMMANDS)
        actions = {action.objectName(): action for action in self._program.window.actions()}
        many = self._program.window.desk.stories.model.rowCount() > 12
        if name in actions and not (many and name.startswith("file.")):
            actions[name].trigger()
        if name == "story.name_version":
            self._program.window.desk.pane.focus_text()

    def _press(self, key: Qt.Key, text: str = "") -> None:
        widget = self._program.window.desk.pane.editor.widget
        if text:
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
            QApplication.sendEvent(widget, event)
        else:
            QTest.keyClick(widget, key)


def _teller(pipe: int) -> Callable[..., None]:
    def tell(**message: Any) -> None:
        content = json.dumps(message).encode() + b"\n"
        while content:
            content = content[os.write(pipe, content) :]

    return tell


def _report_saves(tell: Callable[..., None]) -> None:
    """Say what is about to be written and, once it is durable, that it was."""
    real = drafts.save

    def save(library: Any, article: Article, **choices: Any) -> Any:
        text = (article.headline, article.standfirst, article.body)
        tell(kind="writing", id=article.id, text=text)
        try:
            changes = real(library, article, **choices)
        except BaseException as error:
            tell(kind="trouble", words=f"a save failed: {error!r}")
            raise
        tell(kind="written", id=article.id)
        return changes

    drafts.save = save
