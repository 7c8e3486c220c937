"""The recovery screen: a window of its own in the place of a library that does not open."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QStackedWidget, QWidget

from editor_app.model.backup import Backup
from editor_app.model.errors import Cancelled
from editor_app.model.library_trouble import Fault, LibraryTrouble
from editor_app.model.salvage import SalvageReport
from editor_app.services import recovery
from editor_app.shell.recovery import words
from editor_app.shell.recovery.choices import Choices
from editor_app.shell.recovery.outcome import Outcome, Working
from editor_app.shell.tasks import Worker
from editor_app.shell.wording import spoken, translate

T = TypeVar("T")

_USUAL = (960, 800)
_LEAST = (640, 480)


class RecoveryWindow(QMainWindow):
    """Shows the ways out. Everything is done on a thread of its own.

    ``open_wanted`` carries the path of the library to open next: the restored
    one, a new one, or another one. ``error`` is what opening it has raised.
    """

    open_wanted = Signal(object)
    _progressed = Signal(int, int)

    def __init__(self, path: Path, error: Exception | None, root: Path | None = None) -> None:
        super().__init__()
        self.setObjectName("recoveryWindow")
        self.setWindowTitle("Standfirst")
        self.setMinimumSize(*_LEAST)
        self.resize(*_USUAL)
        self._path, self._root = path, root
        self._error = error
        self._choices: Choices | None = None
        self._pages = QStackedWidget()
        self.setCentralWidget(self._pages)
        self._worker = Worker("recovery", self)
        self._worker.went_wrong.connect(self._say_failed)

    def begin(self) -> None:
        """Look at the file and show what can be done."""
        self._work_on(translate("Recovery", "Looking at the library…"))
        self._worker.submit(lambda: recovery.diagnose(self._path), self._show_choices)

    def restore(self, backup: Path) -> None:
        """Put a backup in the library's place, and have it opened."""
        stopped = Event()
        page = self._work_on(translate("Recovery", "Restoring the backup…"))
        page.let_stop(stopped.set)

        def report(done: int, total: int) -> None:
            self._report(done, total)
            if stopped.is_set():
                raise Cancelled("Stopped.")

        self._worker.submit(
            lambda: recovery.restore(self._path, backup, report), self._restored, self._not_restored
        )

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Finish what was begun before the window goes."""
        self._worker.close()
        super().closeEvent(event)

    # The choices

    def _show_choices(self, trouble: LibraryTrouble | None) -> None:
        if trouble is None:
            trouble = LibraryTrouble(
                path=self._path, fault=Fault.DAMAGED, detail=spoken(self._error or "")
            )
        choices = self._choices = Choices(trouble)
        choices.restore_wanted.connect(lambda backup: self.restore(backup.path))
        choices.save_wanted.connect(self._save)
        choices.files_wanted.connect(self._save_files)
        choices.anew_wanted.connect(self._begin_anew)
        choices.other_wanted.connect(self._open_other)
        choices.again_wanted.connect(lambda: self.open_wanted.emit(self._path))
        choices.quit_wanted.connect(self.close)
        self._show(choices)
        choices.focus_first()
        if trouble.fault is not Fault.FOREIGN:
            self._worker.submit(self._find_backups, choices.show_backups)
        else:
            choices.show_backups(())

    def _find_backups(self) -> tuple[Backup, ...]:
        known = recovery.good_backups(self._path, self._root)
        return tuple(backup for backup in known if recovery.is_good(backup))

    def _begin_anew(self) -> None:
        self._worker.submit(
            lambda: recovery.begin_anew(self._path),
            lambda _: self.open_wanted.emit(self._path),
            self._say_failed,
        )

    def _open_other(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            translate("Recovery", "Open another library"),
            str(self._path.parent),
            translate("Recovery", "Libraries (*.standfirst);;All files (*)"),
        )
        if name:
            self.open_wanted.emit(Path(name))

    # What is done

    def _save(self) -> None:
        target = recovery.free_place(self._path)
        self._rescue(
            lambda: recovery.save_to_library(self._path, target, self._root, self._report),
            lambda report: self._show_outcome(
                translate("Recovery", "%n stories were saved", None, report.stories),
                translate("Recovery", "{outcome} They are in the new library {path}.").format(
                    outcome=words.saved(report), path=target
                ),
                translate("Recovery", "Open the new library"),
                lambda: self.open_wanted.emit(target),
                report,
            ),
        )

    def _save_files(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, translate("Recovery", "Write the stories into"), str(self._path.parent)
        )
        if not name:
            return
        self._rescue(
            lambda: recovery.save_to_files(self._path, Path(name), self._root, self._report),
            lambda report: self._show_outcome(
                translate("Recovery", "%n stories were written", None, report.stories),
                translate("Recovery", "{outcome} The files are in {path}.").format(
                    outcome=words.saved(report), path=name
                ),
                "",
                self.close,
                report,
            ),
        )

    def _rescue(
        self, work: Callable[[], SalvageReport], then: Callable[[SalvageReport], None]
    ) -> None:
        self._work_on(translate("Recovery", "Saving what can be read…"))
        self._worker.submit(work, then, self._say_failed)

    def _report(self, done: int, total: int) -> None:
        # On the worker's thread: the signal crosses over to the bar by itself.
        self._progressed.emit(done, total)

    def _restored(self, kept: Path | None) -> None:
        text = translate("Recovery", "The library is again as it was then.")
        if kept is not None:
            beside = translate("Recovery", "The file that was there is kept as {name}.")
            text = f"{text} {beside.format(name=kept.name)}"
        self._show_outcome(
            translate("Recovery", "The backup is restored"),
            text,
            translate("Recovery", "Open the library"),
            lambda: self.open_wanted.emit(self._path),
        )

    def _not_restored(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._show_outcome(
                translate("Recovery", "Stopped"),
                translate("Recovery", "Nothing was restored; the library is as it was."),
                translate("Recovery", "Open the library"),
                lambda: self.open_wanted.emit(self._path),
            )
        else:
            self._say_failed(error)

    def _say_failed(self, error: Exception) -> None:
        headline = translate("Recovery", "That did not work")
        self._show_outcome(headline, spoken(error), "", self.close)

    # The pages

    def _work_on(self, doing: str) -> Working:
        page = Working(doing)
        self._progressed.connect(page.show_progress)
        self._show(page)
        return page

    def _show_outcome(
        self,
        headline: str,
        text: str,
        go: str,
        then: Callable[[], object],
        report: SalvageReport | None = None,
    ) -> None:
        outcome = Outcome(headline, text, go, report)
        outcome.go_wanted.connect(then)
        outcome.back_wanted.connect(self._go_back)
        self._show(outcome)
        outcome.focus_first()

    def _go_back(self) -> None:
        if self._choices is None:
            self.begin()
        else:
            self._show(self._choices)
            self._choices.focus_first()

    def _show(self, page: QWidget) -> None:
        before = self._pages.currentWidget()
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if before is not None and before is not self._choices and before is not page:
            self._pages.removeWidget(before)
            before.deleteLater()
