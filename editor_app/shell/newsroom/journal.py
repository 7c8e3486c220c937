"""Keeps what the library does not take in a file beside it, until the library has taken it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from editor_app.model.article import Article
from editor_app.services import rescue
from editor_app.services.rescue import UnsavedText
from editor_app.shell.autosave import Autosave, Progress, SaveState
from editor_app.shell.desk import Desk
from editor_app.shell.session import Snapshot
from editor_app.shell.tasks import OpenLibrary, Tasks, Worker

SLOW = 3_000
"""Milliseconds after which a save that has not ended is not waited for."""


class Journal(QObject):
    """Writes down text whose save failed or takes long, off the library's own thread.

    Remembers with every save where the caret is, so that a crash loses neither.
    """

    def __init__(self, desk: Desk, tasks: Tasks, worker: Worker, autosave: Autosave) -> None:
        super().__init__(desk.window)
        self._desk, self._worker, self._autosave = desk, worker, autosave
        self._library: Path | None = None
        self._stored: dict[str, str] = {}
        self._written: dict[str, Snapshot] = {}
        self._slow = QTimer(self, interval=SLOW)
        self._slow.timeout.connect(self.write)
        autosave.state_changed.connect(self._follow)
        autosave.saved.connect(self._forget)
        desk.session.opened.connect(self._note)
        self._note(desk.session.known)
        tasks.run(_path_of, then=self._use)

    def write(self) -> None:
        """Write down everything that is not in the library."""
        library = self._library
        if library is None:
            return
        for held in self._autosave.held:
            story = held.article
            if self._written.get(story.id) is held:
                continue
            self._written[story.id] = held
            text = UnsavedText(story, self._stored.get(story.id, ""), held.tags)
            # Why it cannot be kept is said already where it stays in sight: the save has failed.
            self._worker.submit(partial(rescue.keep, library, text), failed=lambda _error: None)

    def _use(self, library: Path) -> None:
        self._library = library

    def _note(self, article: Article | None) -> None:
        """Remember what the library has of a story that was just opened."""
        if article is not None and self._autosave.unsaved(article.id) is None:
            self._stored[article.id] = rescue.text_hash(article.body)

    def _follow(self, state: SaveState) -> None:
        if state.progress is Progress.SAVING:
            if not self._slow.isActive():
                self._slow.start()
            return
        self._slow.stop()
        if state.progress is Progress.FAILED:
            self.write()

    def _forget(self, article: Article) -> None:
        self._stored[article.id] = rescue.text_hash(article.body)
        if article.id == self._desk.session.story_id:
            place = self._desk.pane.editor.place()
            self._desk.preferences.remember("place", place.written)
        self._written.pop(article.id, None)
        held = {snapshot.article.id for snapshot in self._autosave.held}
        if self._library is not None and article.id not in held:
            self._worker.submit(partial(rescue.forget, self._library, article.id))


def _path_of(library: OpenLibrary) -> Path:
    path: Path = library.path
    return path
