"""Saves by itself: shortly after typing pauses, and soon enough while it does not."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.model.article import Article
from editor_app.shell.session import Snapshot
from editor_app.shell.when import local_now
from editor_app.shell.wording import spoken

PAUSE = 2_000
LIMIT = 10_000
RETRY = 15_000

Saver = Callable[[Snapshot, Callable[[Article], None], Callable[[Exception], None]], None]


class Progress(Enum):
    """How far the text is on its way to the disk."""

    SAVED = auto()
    EDITED = auto()
    SAVING = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class SaveState:
    """What the status bar says. ``when`` is the last success, ``trouble`` why one failed."""

    progress: Progress
    when: datetime | None = None
    trouble: str = ""


class Autosave(QObject):
    """Takes snapshots and has them saved, one at a time, and none is dropped until it is.

    ``edited`` follows every change that will be saved. ``state_changed``
    carries the ``SaveState``, ``saved`` the story as the library has it now,
    ``settled`` says that nothing waits any more.
    """

    edited = Signal()
    state_changed = Signal(object)
    saved = Signal(object)
    settled = Signal()

    def __init__(
        self,
        take: Callable[[], Snapshot | None],
        save: Saver,
        parent: QObject | None = None,
        clock: Callable[[], datetime] = local_now,
    ) -> None:
        super().__init__(parent)
        self._take = take
        self._save = save
        self._clock = clock
        self._state = SaveState(Progress.SAVED)
        self._edited = False
        self._waiting: dict[str, Snapshot] = {}
        self._in_flight: Snapshot | None = None
        self._let_go: Snapshot | None = None
        self._asked_again = False
        self._pause = self._timer(PAUSE)
        self._limit = self._timer(LIMIT)
        self._retry = self._timer(RETRY)

    @property
    def state(self) -> SaveState:
        """How things stand."""
        return self._state

    @property
    def clean(self) -> bool:
        """Whether everything is on the disk."""
        return not self._edited and not self._waiting and self._in_flight is None

    @property
    def held(self) -> tuple[Snapshot, ...]:
        """What was taken from the page and is not on the disk yet; the newest of each story."""
        newest = dict(self._waiting)
        if self._in_flight is not None:
            newest.setdefault(self._in_flight.article.id, self._in_flight)
        return tuple(newest.values())

    def unsaved(self, story_id: str) -> Article | None:
        """Return a story's text that could not be saved yet, where there is one."""
        held = self._waiting.get(story_id) or self._in_flight
        return held.article if held and held.article.id == story_id else None

    def note_edit(self) -> None:
        """Say that the writer changed something."""
        self._edited = True
        self._pause.start()
        if not self._limit.isActive():
            self._limit.start()
        if self._state.progress is Progress.SAVED:
            self._tell(Progress.EDITED)
        self.edited.emit()

    def flush(self) -> None:
        """Take what was typed and start saving now."""
        self._pause.stop()
        self._limit.stop()
        self._retry.stop()
        if self._edited:
            self._edited = False
            snapshot = self._take()
            if snapshot is not None:
                self._waiting[snapshot.article.id] = snapshot
        self._next()

    def let_go(self, story_id: str) -> None:
        """Forget what is unsaved of the open story: it is on another page, and saved from there.

        A save under way goes on; if it fails it is not tried again.
        """
        self._pause.stop()
        self._limit.stop()
        self._edited = False
        self._waiting.pop(story_id, None)
        if self._in_flight is not None and self._in_flight.article.id == story_id:
            self._let_go = self._in_flight
        elif self.clean:
            self._retry.stop()
            self._tell(Progress.SAVED)
            self.settled.emit()

    def _timer(self, interval: int) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval)
        timer.timeout.connect(self.flush)
        return timer

    def _next(self) -> None:
        if self._in_flight is not None:
            self._asked_again = True
            return
        if not self._waiting:
            if self.clean:
                self.settled.emit()
            return
        snapshot = self._waiting.pop(next(iter(self._waiting)))
        self._in_flight = snapshot
        self._asked_again = False
        if self._state.progress is not Progress.FAILED:
            self._tell(Progress.SAVING)
        self._save(snapshot, self._on_saved, self._on_failed)

    def _on_saved(self, article: Article) -> None:
        self._in_flight = None
        if not self._waiting:
            self._tell(Progress.EDITED if self._edited else Progress.SAVED, when=self._clock())
        self.saved.emit(article)
        self._next()

    def _on_failed(self, error: Exception) -> None:
        snapshot, self._in_flight = self._in_flight, None
        if snapshot is not None and snapshot is self._let_go:
            self._tell(Progress.EDITED if self._edited else Progress.SAVED)
            self._next()
            return
        if snapshot is not None:
            # What was typed during the failed save is newer and stands.
            self._waiting.setdefault(snapshot.article.id, snapshot)
        self._tell(Progress.FAILED, trouble=spoken(error))
        if self._asked_again:
            self._next()
        else:
            self._retry.start()

    def _tell(self, progress: Progress, when: datetime | None = None, trouble: str = "") -> None:
        self._state = SaveState(progress, when or self._state.when, trouble)
        self.state_changed.emit(self._state)
