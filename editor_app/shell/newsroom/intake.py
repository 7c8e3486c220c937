"""Brings files into the library: asks for them, shows how it goes, says what did not work."""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QProgressDialog

from editor_app.exchange.importers import IMPORTERS
from editor_app.model.changes import Changes
from editor_app.model.errors import StandfirstError
from editor_app.services import intake
from editor_app.services.intake import IntakeReport
from editor_app.shell.desk import Desk
from editor_app.shell.dialogs.import_report import show_import_report
from editor_app.shell.dialogs.waiting import waiting_box
from editor_app.shell.events import Events
from editor_app.shell.newsroom.stories import Stories
from editor_app.shell.tasks import OpenLibrary, Tasks
from editor_app.shell.wording import spoken, translate


class _Stopped(StandfirstError):  # noqa: N818 - reads as the fact it states
    """The reader has stopped the import."""


class Intake(QObject):
    """Imports on the library thread; the progress shows after half a second and can be stopped."""

    _progressed = Signal(int, int)

    def __init__(self, desk: Desk, tasks: Tasks, events: Events, stories: Stories) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._events, self._stories = desk, tasks, events, stories

    def ask_for_files(self) -> None:
        """Ask for files and import them."""
        suffixes = sorted(suffix for one in IMPORTERS for suffix in one.suffixes)
        kinds = " ".join(f"*{suffix}" for suffix in suffixes)
        names, _ = QFileDialog.getOpenFileNames(
            self._desk.window,
            translate("Intake", "Import stories"),
            "",
            translate("Intake", "Stories ({kinds});;All files (*)").format(kinds=kinds),
        )
        self.bring_in([Path(name) for name in names])

    def ask_for_folder(self) -> None:
        """Ask for a folder and import every story file in it."""
        name = QFileDialog.getExistingDirectory(
            self._desk.window, translate("Intake", "Import a folder of stories")
        )
        self.bring_in([Path(name)] if name else [])

    def bring_in(self, paths: Sequence[Path]) -> None:
        """Import files and folders."""
        if paths:
            self._run(lambda library, report: intake.import_paths(library, paths, report))

    def bring_in_samples(self) -> None:
        """Import the sample stories."""
        self._run(lambda library, _: intake.import_samples(library))

    def _run(self, work: Callable[[OpenLibrary, intake.Progress], IntakeReport]) -> None:
        stopped = Event()
        dialog = waiting_box(
            self._desk.window,
            translate("Intake", "Import"),
            translate("Intake", "Bringing stories in…"),
            translate("Intake", "Stop"),
        )
        dialog.canceled.connect(stopped.set)
        self._progressed.connect(lambda done, total: _show_progress(dialog, done, total))

        def report(done: int, total: int) -> None:
            # On the library thread: the signal crosses over to the dialog by itself.
            self._progressed.emit(done, total)
            if stopped.is_set():
                raise _Stopped(
                    translate("Intake", "The import was stopped; what came in so far stays.")
                )

        def finish() -> None:
            self._progressed.disconnect()
            dialog.close()

        def done(result: IntakeReport) -> None:
            finish()
            self._imported(result)

        def failed(error: Exception) -> None:
            finish()
            self._stories.reload()
            self._desk.toast.say(spoken(error), "ph.warning-circle")

        self._tasks.run(work, report, then=done, failed=failed)

    def _imported(self, report: IntakeReport) -> None:
        changed = frozenset(story.article_id for story in (*report.stories, *report.stubs))
        self._stories.reload()
        self._events.library_changed.emit(Changes(articles=changed, tags=True, links=changed))
        if report.stories:
            self._stories.open(report.stories[-1].article_id)
        if report.problems:
            show_import_report(self._desk.window, report)
        elif report.stories:
            count = len(report.stories)
            words = translate("Intake", "%n stories", "", count)
            if count == 1:
                words = f"“{report.stories[0].headline}”"
            self._desk.toast.say(
                translate("Intake", "{words} brought in").format(words=words), "ph.check-circle"
            )
        else:
            self._desk.toast.say(
                translate("Intake", "There was no story file to bring in"), "ph.info"
            )


def _show_progress(dialog: QProgressDialog, done: int, total: int) -> None:
    dialog.setMaximum(total)
    dialog.setValue(done)
