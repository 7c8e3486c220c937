"""Joins the window on the library's health to the services that do the work."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QLocale, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from editor_app.model.backup import Backup, Occasion
from editor_app.model.check_report import CheckReport
from editor_app.model.errors import Cancelled
from editor_app.services import health, keeping
from editor_app.shell.desk import Desk
from editor_app.shell.dialogs.library_health import BackupLine, LibraryHealth
from editor_app.shell.newsroom.backups import Backups
from editor_app.shell.recovery import words
from editor_app.shell.tasks import OpenLibrary, Tasks
from editor_app.shell.widgets.shade import Shade
from editor_app.shell.wording import spoken, translate


class Health(QObject):
    """Opens the window. ``recovery_wanted`` carries a ``Backup`` to restore, or None.

    ``copy_opened`` carries the path of a library to open beside this one.
    """

    recovery_wanted = Signal(object)
    copy_opened = Signal(object)
    _progressed = Signal(int, int)

    def __init__(self, desk: Desk, tasks: Tasks, backups: Backups) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._backups = desk, tasks, backups
        self._dialog: LibraryHealth | None = None
        self._stopped = Event()
        backups.health_wanted.connect(self.open)
        backups.changed.connect(self._refresh)

    def open(self) -> None:
        """Open the window on the library's health."""
        self._tasks.run(_place, then=self._show)

    def _show(self, place: str) -> None:
        if self._dialog is not None:
            self._dialog.raise_()
            return
        dialog = self._dialog = LibraryHealth(self._desk.window, place)
        dialog.finished.connect(self._forget)
        dialog.check_wanted.connect(self._check)
        dialog.stop_wanted.connect(self._stopped.set)
        dialog.backup_wanted.connect(self._back_up)
        dialog.restore_wanted.connect(self._restore)
        dialog.copy_wanted.connect(self._open_copy)
        dialog.folder_wanted.connect(self._show_folder)
        dialog.compact_wanted.connect(self._compact)
        dialog.index_wanted.connect(self._rebuild_index)
        dialog.recovery_wanted.connect(lambda: self._restore(None))
        self._progressed.connect(dialog.show_progress)
        dialog.show_engine(
            translate("LibraryHealth", "SQLite {version}").format(version=health.sqlite_version())
        )
        self._refresh()
        Shade(self._desk.window, dialog)
        dialog.open()

    def _forget(self) -> None:
        self._stopped.set()
        if self._dialog is not None:
            self._progressed.disconnect(self._dialog.show_progress)
        self._dialog = None

    def _refresh(self) -> None:
        if self._dialog is not None:
            self._tasks.run(keeping.backups, then=self._list)
            self._tasks.run(health.sizes, then=self._measure)

    def _list(self, backups: tuple[Backup, ...]) -> None:
        if self._dialog is not None:
            self._dialog.show_backups([
                BackupLine(one, words.made(one), words.holds(one), _why(one.occasion))
                for one in backups
            ])  # fmt: skip

    def _measure(self, sizes: health.Sizes) -> None:
        if self._dialog is not None:
            self._dialog.show_sizes([
                (translate("LibraryHealth", "library"), _bytes(sizes.library)),
                (translate("LibraryHealth", "versions in it"), _bytes(sizes.versions)),
                (translate("LibraryHealth", "pictures"), _bytes(sizes.pictures)),
                (translate("LibraryHealth", "backups"), _bytes(sizes.backups)),
                (translate("LibraryHealth", "free on the disk"), _bytes(sizes.free)),
            ])  # fmt: skip

    # What it does

    def _check(self) -> None:
        doing = translate("LibraryHealth", "Checking every text, version and picture…")
        self._do(doing, health.check, self._report)

    def _compact(self) -> None:
        doing = translate("LibraryHealth", "Compacting…")
        self._do(doing, health.compact, self._compacted)

    def _rebuild_index(self) -> None:
        doing = translate("LibraryHealth", "Reading every story anew for the search…")
        done = translate("LibraryHealth", "The search knows every story again.")
        self._do(doing, health.rebuild_index, lambda _: self._end(done))

    def _do(
        self,
        doing: str,
        work: Callable[[OpenLibrary, health.Progress], Any],
        then: Callable[[Any], None],
    ) -> None:
        self._begin(doing)
        self._tasks.run(work, self._tell, then=then, failed=lambda error: self._end(spoken(error)))

    def _begin(self, doing: str) -> None:
        self._stopped.clear()
        if self._dialog is not None:
            self._dialog.begin_work(doing)

    def _tell(self, done: int, total: int) -> None:
        """Show how far work is; called on its thread, which the signal crosses by itself."""
        self._progressed.emit(done, total)
        if self._stopped.is_set():
            raise Cancelled("Stopped.")

    def _report(self, report: CheckReport) -> None:
        if self._dialog is not None:
            self._dialog.show_report(report)

    def _compacted(self, saved: int) -> None:
        freed = translate("LibraryHealth", "The file is {size} smaller.")
        none = translate("LibraryHealth", "The file has no gaps; it is as small as it can be.")
        self._end(freed.format(size=_bytes(saved)) if saved > 0 else none)
        self._refresh()

    def _back_up(self) -> None:
        self._begin(translate("LibraryHealth", "Making a backup…"))
        made = translate("LibraryHealth", "The backup is made and verified.")
        self._backups.make_now(
            lambda _: self._end(made), lambda error: self._end(spoken(error)), self._tell
        )

    def _end(self, said: str) -> None:
        if self._dialog is not None:
            self._dialog.end_work(said)

    def _restore(self, backup: Backup | None) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self.recovery_wanted.emit(backup)

    def _show_folder(self) -> None:
        self._tasks.run(keeping.folder, then=_open_folder)

    def _open_copy(self, backup: Backup) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._desk.window,
            translate("LibraryHealth", "Make a copy of the backup"),
            f"{backup.made.astimezone():%Y-%m-%d %H.%M}.standfirst",
            translate("LibraryHealth", "Libraries (*.standfirst)"),
        )
        if name:
            self._tasks.run(
                lambda _: keeping.copy_backup(backup, Path(name)),
                then=lambda _: self.copy_opened.emit(Path(name)),
                failed=lambda error: self._end(spoken(error)),
            )


def _place(library: OpenLibrary) -> str:
    return str(library.path)


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _bytes(size: int) -> str:
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _why(occasion: Occasion) -> str:
    return {
        Occasion.CLOSING: translate("LibraryHealth", "on closing"),
        Occasion.INTERVAL: translate("LibraryHealth", "while working"),
        Occasion.MIGRATION: translate("LibraryHealth", "before an update"),
        Occasion.IMPORT: translate("LibraryHealth", "before an import"),
        Occasion.DELETION: translate("LibraryHealth", "before deleting"),
        Occasion.RESTORE: translate("LibraryHealth", "before a restore"),
        Occasion.HAND: translate("LibraryHealth", "by hand"),
    }[occasion]
