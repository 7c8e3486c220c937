"""Makes backups while the window is open: every half hour, before leaving, and when asked."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.model.backup import Backup, Occasion
from editor_app.model.errors import Cancelled, StandfirstError
from editor_app.services import keeping
from editor_app.settings import BACKUP_FOLDER, BACKUPS_KEPT
from editor_app.shell.desk import Desk
from editor_app.shell.dialogs.waiting import waiting_box
from editor_app.shell.tasks import OpenLibrary, Tasks, Worker
from editor_app.shell.wording import spoken, translate

INTERVAL = 30 * 60 * 1000
"""Milliseconds between two looks whether a backup is due."""

_TROUBLE = "backup-trouble"


class Backups(QObject):
    """Backs up beside the library thread, with a connection of its own that only reads.

    ``finished`` says that the window may close; ``changed`` that there is
    another backup; ``health_wanted`` that the reader wants to see more.
    """

    finished = Signal()
    changed = Signal()
    health_wanted = Signal()
    _progressed = Signal(int)

    def __init__(self, desk: Desk, tasks: Tasks, is_last: Callable[[], bool]) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._is_last = desk, tasks, is_last
        self._library: OpenLibrary = None
        self._worker: Worker | None = None
        self._finishing = False
        self.done = False
        self.last_trouble = desk.preferences.remembered(_TROUBLE)
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(lambda: self.make_if_due(Occasion.INTERVAL))
        desk.preferences.changed.connect(self._on_preference)
        tasks.run(_itself, then=self._know)

    def make_if_due(
        self,
        occasion: Occasion,
        then: Callable[[Backup | None], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        progress: keeping.Progress | None = None,
    ) -> None:
        """Back up what changed since the newest backup; ``then`` is told None where nothing did."""

        def work() -> Backup | None:
            if not keeping.is_due(self._library):
                return None
            return keeping.back_up(self._library, occasion, progress=progress)

        self._submit(work, then, failed)

    def make_now(
        self,
        then: Callable[[Backup | None], None],
        failed: Callable[[Exception], None],
        progress: keeping.Progress | None = None,
    ) -> None:
        """Back up because the reader says so, also where the library shrank."""
        work = partial(keeping.back_up, wanted=True, progress=progress)
        self._submit(lambda: work(self._library, Occasion.HAND), then, failed)

    def finish(self) -> None:
        """Back up before the last window closes; ``finished`` follows, whatever comes of it."""
        if self._finishing:
            return
        self._finishing = True
        if self._library is None or not self._is_last():
            QTimer.singleShot(0, self, self._finished)  # the window is still being asked to close
            return
        skipped = Event()
        dialog = waiting_box(
            self._desk.window,
            translate("Backups", "Backup"),
            translate("Backups", "Making a backup before closing…"),
            translate("Backups", "Skip"),
        )
        dialog.setMaximum(100)
        dialog.canceled.connect(skipped.set)
        self._progressed.connect(dialog.setValue)

        def report(done: int, total: int) -> None:
            # On the worker's thread: the signal crosses over to the dialog by itself.
            self._progressed.emit(100 * done // max(total, 1))
            if skipped.is_set():
                raise Cancelled("Stopped.")

        def end(_: object) -> None:
            self._progressed.disconnect(dialog.setValue)
            dialog.close()
            self._finished()

        self.make_if_due(Occasion.CLOSING, end, end, report)

    def close(self) -> None:
        """Finish the backup that is being made, and end its thread."""
        self._timer.stop()
        if self._worker is not None:
            self._worker.close()

    def _finished(self) -> None:
        self._finishing = False
        self.done = True
        self.finished.emit()

    def _submit(
        self,
        work: Callable[[], Backup | None],
        then: Callable[[Backup | None], None] | None,
        failed: Callable[[Exception], None] | None,
    ) -> None:
        if self._worker is None:
            self._worker = Worker("backups", self)

        def made(backup: Backup | None) -> None:
            self._note_trouble(None)
            if backup is not None:
                self.changed.emit()
            if then is not None:
                then(backup)

        def went_wrong(error: Exception) -> None:
            self._note_trouble(error)
            if failed is not None:
                failed(error)

        self._worker.submit(work, made, went_wrong)

    def _note_trouble(self, error: Exception | None) -> None:
        """Remember what stopped a backup until one succeeds, and say it once."""
        trouble = "" if error is None or isinstance(error, Cancelled) else spoken(error)
        if isinstance(error, Cancelled) or trouble == self.last_trouble:
            return
        self.last_trouble = trouble
        self._desk.preferences.remember(_TROUBLE, trouble)
        if trouble:
            self._say(trouble)

    def _say(self, trouble: str) -> None:
        offer = translate("Backups", "Library health…")
        self._desk.notices.say(trouble, offer, self.health_wanted.emit)

    def _know(self, library: OpenLibrary) -> None:
        self._library = library
        self._use_preferences()
        self._timer.start()
        if self.last_trouble:
            self._say(self.last_trouble)
        for notice in library.notices:
            self._desk.notices.say(notice)

    def _on_preference(self, name: str) -> None:
        if name in (BACKUP_FOLDER.name, BACKUPS_KEPT.name) and self._library is not None:
            self._use_preferences()

    def _use_preferences(self) -> None:
        preferences = self._desk.preferences
        folder, days = preferences.get(BACKUP_FOLDER), preferences.get(BACKUPS_KEPT)
        try:
            keeping.keep_in(self._library, Path(folder) if folder else None, days)
        except StandfirstError as error:
            self._desk.notices.say(spoken(error))


def _itself(library: OpenLibrary) -> OpenLibrary:
    return library
