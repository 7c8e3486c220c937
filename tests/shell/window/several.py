"""A program with several windows, and short words for what is done in them."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from editor_app.app import Program
from editor_app.services import drafts
from editor_app.shell.newsroom.newsroom import Newsroom
from editor_app.store.library import Library

PATIENCE = 20_000


def stored(path: Path, story_id: str) -> str:
    """The text of a story as it is on the disk."""
    with Library.open(path) as library:
        return drafts.load(library, story_id).body


class Desks:
    """The windows of a program, each with its newsroom."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self.qtbot = program, qtbot
        program.show()
        self.until(lambda: program.newsroom is not None)
        self.first = program.newsroom
        self.until(lambda: self.first.desk.session.story_id)

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE)

    def another(self) -> Newsroom:
        """Open another window and return its newsroom."""
        self.first.desk.window.commands["file.new_window"].trigger()
        newsroom = self.first.company.members[-1]
        assert newsroom is not self.first
        self.until(lambda: newsroom.desk.stories.model.rowCount() > 0)
        self.until(lambda: newsroom.desk.session.story_id)
        return newsroom

    def open(self, newsroom: Newsroom, story_id: str) -> None:
        newsroom.stories.open(story_id)

    def type_at_end(self, newsroom: Newsroom, words: str) -> None:
        text = newsroom.desk.pane.editor.widget
        text.moveCursor(text.textCursor().MoveOperation.End)
        self.qtbot.keyClicks(text, words)

    def save(self, newsroom: Newsroom) -> None:
        newsroom.finish()
        self.until(lambda: newsroom.clean)
