#!/usr/bin/env python3
"""Plays every scene of the pictures in the real program, and photographs the display.

    python3 benchmarks/scenes.py LIBRARY FOLDER     (started by screens.py, on its display)

Each scene is reached by the commands a reader uses. The library holds the sample stories.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTextEdit, QWidget

from editor_app.app import Program
from editor_app.model.saved_search import SavedSearch
from editor_app.model.story_link import StoryLink
from editor_app.services import drafts, finding, history, related, searches
from editor_app.settings import APPEARANCE
from editor_app.shell.editor.pane import Mode
from editor_app.shell.preferences import Preferences
from editor_app.shell.preview.live_preview import LivePreview
from editor_app.shell.theme import Theme
from editor_app.store.library import Library

APPEARANCES = ("light", "dark")
_HEADLINE = "Calder port strike ends after council backs night-shift deal"
_WEAK_CARD = "Ten suppers for a rainy bank holiday"
_SEARCHES = {
    "Waiting for me": "status:ready",
    "Weak related stories": "has:weak-related",
    "Quotes without a link": "has:unlinked-quote",
}
_CARET_AFTER = "6am on Monday."
_PATIENCE = 40.0
_MOMENT = 700
_PAINTED = 1_800


def furnish(path: Path) -> str:
    """Give the sample story what a day of work would: versions, cards, a goal; return its id.

    The library gets the saved searches of the pictures too.
    """
    library = Library.open(path)
    try:
        ids = {story.headline: story.id for story in finding.stories(library)}
        story_id = ids[_HEADLINE]
        story = drafts.load(library, story_id)
        early = story.body.replace("on Thursday night", "late on Thursday", 1)
        drafts.save(library, replace(story, body=early.replace("agreement", "rota", 1)))
        history.name_version(library, story_id, "After desk call")
        drafts.save(library, replace(story, goal=800))
        cards = [linked.link for linked in related.links(library, story_id)][:3]
        cards.append(StoryLink(target_id=ids[_WEAK_CARD]))
        related.set_links(library, story_id, cards)
        for name, query in _SEARCHES.items():
            searches.keep(library, name, query)
    finally:
        library.close()
    return story_id


class Stage:
    """The running program, and short words for what scenes do with it."""

    def __init__(self, program: Program, preferences: Preferences, folder: Path) -> None:
        self.window = program.window
        self.desk = program.window.desk
        self._program = program
        self._preferences = preferences
        self._folder = folder

    def until(self, condition: Callable[[], object]) -> None:
        """Let the program go on until ``condition`` holds; ``TimeoutError`` if it never does."""
        end = monotonic() + _PATIENCE
        while not condition():
            if monotonic() > end:
                raise TimeoutError("a scene was never ready")
            self.pause(50)

    def pause(self, milliseconds: int = _MOMENT) -> None:
        """Let the program go on for a while."""
        # Not QTest.qWait, which lets no thread of Python's run meanwhile.
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def ready(self) -> None:
        """Wait until the library is open and the preview shows its page."""
        self.until(lambda: self._program.newsroom)
        self.until(lambda: self.window.findChild(LivePreview))
        self.pause(5_000)

    def wear(self, appearance: str) -> None:
        """Change to another colour scheme."""
        self._preferences.set(APPEARANCE, appearance)
        self.pause(_PAINTED)

    def run(self, command: str) -> None:
        """Carry out a command."""
        self.window.commands.refresh()
        self.window.commands[command].trigger()
        self.pause()

    def type(self, words: str) -> None:
        """Type into whatever has the focus."""
        QTest.keyClicks(QApplication.focusWidget(), words)
        self.pause()

    def press(self, key: Qt.Key) -> None:
        """Press a key in whatever has the focus."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key)
        self.pause()

    def search(self, query: str) -> None:
        """Search the library for ``query``, chips and all."""
        self.desk.stories.look_at(SavedSearch(id="", name="", query=query))
        self.pause()

    def tab(self, name: str) -> None:
        """Show a tab of the inspector."""
        self.desk.inspector.show_tab(name)
        self.pause()

    def photograph(self, name: str, appearance: str) -> None:
        """Keep what the display shows."""
        self.pause()
        width = self.window.width()
        path = self._folder / f"{name}_{appearance}_{width}.png"
        QApplication.primaryScreen().grabWindow(0).save(str(path))
        print(path, flush=True)

    def close_dialogs(self) -> None:
        """Close whatever lies over the window."""
        for dialog in self.window.findChildren(QDialog):
            dialog.close()
        self.pause()


def write(stage: Stage) -> None:
    """Put the caret where the picture has it."""
    stage.desk.pane.switch(Mode.WRITE, stage.desk.session.story())
    page = stage.desk.pane.editor.widget
    stage.until(lambda: not getattr(stage.desk.pane.editor, "loading", False))
    if isinstance(page, QTextEdit):
        found = page.document().find(_CARET_AFTER)
        found.setPosition(found.selectionEnd())
        page.setTextCursor(found)
        page.verticalScrollBar().setValue(0)
    page.setFocus()


@contextmanager
def main_scene(stage: Stage) -> Iterator[None]:
    """Show the page, the list narrowed to a tag, the preview on a phone."""
    stage.search('tag:"Calder Port"')
    preview = stage.window.findChild(LivePreview)
    phone = preview.findChild(QWidget, "phone_button") if preview else None
    if phone is not None:
        phone.click()
    yield
    stage.search("")


@contextmanager
def empty(stage: Stage) -> Iterator[None]:
    """Show a search that finds nothing."""
    stage.tab("Related")
    stage.search("desk:Business tag:ferry")
    yield
    stage.search("")


@contextmanager
def markdown(stage: Stage) -> Iterator[None]:
    """Show the source of the same story."""
    stage.run("view.mode")
    yield
    stage.run("view.mode")


@contextmanager
def focus(stage: Stage) -> Iterator[None]:
    """Show only the page."""
    stage.run("view.focus")
    yield
    stage.run("view.focus")


def over(command: str, words: str = "") -> Callable[[Stage], Iterator[None]]:
    """Return a scene of something that lies over the window, with ``words`` typed into it."""

    def scene(stage: Stage) -> Iterator[None]:
        stage.run(command)
        if words:
            stage.type(words)
        yield
        stage.press(Qt.Key.Key_Escape)
        stage.close_dialogs()

    return scene


def tab(name: str) -> Callable[[Stage], Iterator[None]]:
    """Return a scene of one tab of the inspector."""

    def scene(stage: Stage) -> Iterator[None]:
        stage.tab(name)
        yield

    return scene


def find(stage: Stage) -> Iterator[None]:
    """Show the find bar."""
    stage.run("edit.find")
    stage.type("night")
    yield
    stage.press(Qt.Key.Key_Escape)


SCENES: dict[str, Callable[[Stage], object]] = {
    "main": main_scene,
    "empty": empty,
    "markdown": markdown,
    "focus": focus,
    "find": contextmanager(find),
    "palette": contextmanager(over("go.commands", "quote")),
    "quickopen": contextmanager(over("go.story", "port")),
    "export": contextmanager(over("file.export")),
    "preferences": contextmanager(over("edit.preferences")),
    "keys": contextmanager(over("help.keys")),
    "health": contextmanager(over("file.health")),
    "story": contextmanager(tab("Story")),
    "tags": contextmanager(tab("Tags")),
    "related": contextmanager(tab("Related")),
    "sources": contextmanager(tab("Sources")),
    "history": contextmanager(tab("History")),
}


def play(stage: Stage, story_id: str, wanted: list[str]) -> None:
    """Photograph every scene, light and dark."""
    stage.ready()
    if not story_id:
        stage.pause(_PAINTED)
        for appearance in APPEARANCES:
            stage.wear(appearance)
            stage.photograph("firstrun", appearance)
        return
    stage.desk.stories.chosen.emit(story_id)
    stage.pause(_PAINTED)
    for appearance in APPEARANCES:
        stage.wear(appearance)
        for name, scene in SCENES.items():
            if not wanted or name in wanted:
                stage.tab("Preview")
                write(stage)
                with scene(stage):
                    stage.photograph(name, appearance)


def main(library: Path, folder: Path, wanted: list[str]) -> None:
    """Start the program on ``library`` and play."""
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    app = QApplication(sys.argv[:1])
    story_id = furnish(library) if library.exists() else ""
    preferences = Preferences(folder / "scenes.ini")
    program = Program(library, preferences, Theme(app, preferences))
    program.window.resize(app.primaryScreen().size())
    program.show()
    play(Stage(program, preferences, folder), story_id, wanted)
    program.close()
    (folder / "scenes.ini").unlink(missing_ok=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
