"""The real program without its preview, for tests that kill it; run as a process of its own.

    python program.py FOLDER JOB

It works on FOLDER/library.standfirst and says in lines of JSON what it does.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor_app import app as application
from editor_app.app import Program
from editor_app.model.errors import StandfirstError
from editor_app.services import drafts
from editor_app.shell.editor.pane import Mode
from editor_app.shell.ending import Ending
from editor_app.shell.preferences import Preferences
from editor_app.shell.theme import Theme
from editor_app.store import unsaved


def say(**facts: Any) -> None:
    sys.stdout.write(f"{json.dumps(facts)}\n")
    sys.stdout.flush()


def pause(milliseconds: int) -> None:
    """Let the program go on; unlike QTest's own way, this leaves its other threads their turn."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main(folder: Path, job: str) -> int:
    app = QApplication(["standfirst"])
    preferences = Preferences(folder / "settings.ini")
    preferences.remember("mode", Mode.MARKDOWN)
    if job.startswith("broken"):
        break_saving()
    program = Program(folder / "library.standfirst", preferences, Theme(app, preferences))
    program._begin_preview = lambda: None
    ending = Ending(app)
    ending.wanted.connect(program.end)
    program.show()
    QTimer.singleShot(0, lambda: JOBS[job.removeprefix("broken ")](program))
    code = app.exec()
    program.close()
    return code


def break_saving() -> None:
    def save(*_: object, **__: object) -> None:
        raise StandfirstError("the disk is full")

    drafts.save = save


def ready(program: Program) -> None:
    while program.newsroom is None or not program.window.desk.session.story_id:
        pause(20)


def type_words(program: Program) -> None:
    """Type in the middle of the text and say when it is safe somewhere."""
    ready(program)
    desk = program.window.desk
    widget = desk.pane.editor.widget
    widget.moveCursor(widget.textCursor().MoveOperation.End)
    QTest.keyClicks(widget, "Never saved.")
    pause(2_600)
    while not unsaved.waiting(application_path(program)):
        pause(20)
    say(typed=True)


def type_and_wait_for_the_end(program: Program) -> None:
    """Type, and say so at once: the end comes before the save does."""
    ready(program)
    widget = program.window.desk.pane.editor.widget
    widget.moveCursor(widget.textCursor().MoveOperation.End)
    QTest.keyClicks(widget, "At the last moment.")
    say(typed=True)


def begin_a_draft(program: Program) -> None:
    """Begin a story without a headline and say when it is on the disk by itself."""
    ready(program)
    desk = program.window.desk
    program.newsroom.stories.begin()
    widget = desk.pane.editor.widget
    widget.moveCursor(widget.textCursor().MoveOperation.End)
    QTest.keyClicks(widget, "An untitled draft.")
    while not program.newsroom.clean:
        pause(20)
    say(id=desk.session.story_id)


def look(program: Program) -> None:
    """Say what is on the page, and whether anything is asked."""
    ready(program)
    pause(300)
    desk = program.window.desk
    story = desk.session.story()
    say(
        id=story.id,
        body=story.body,
        line=desk.pane.editor.place().line,
        asked=QApplication.activeModalWidget() is not None,
    )
    program.window.leave()


def application_path(program: Program) -> Path:
    return program._path


JOBS = {
    "type": type_words,
    "end": type_and_wait_for_the_end,
    "draft": begin_a_draft,
    "look": look,
}

if __name__ == "__main__":
    assert application.__file__
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
