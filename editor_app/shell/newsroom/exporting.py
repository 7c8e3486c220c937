"""Sends several stories out at once: asks how and where, and shows how it goes."""

from collections.abc import Sequence
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from editor_app.exchange.exporters import EXPORTERS
from editor_app.model.errors import StandfirstError
from editor_app.services import publishing
from editor_app.settings import EXPORT_FOLDER, EXPORT_FORMAT
from editor_app.shell.desk import Desk
from editor_app.shell.dialogs.palette.items import Item, Offer, ranked
from editor_app.shell.dialogs.waiting import waiting_box
from editor_app.shell.newsroom.saving import Saving
from editor_app.shell.newsroom.site import site_of
from editor_app.shell.tasks import OpenLibrary, Tasks
from editor_app.shell.wording import spoken, translate


class _Stopped(StandfirstError):  # noqa: N818 - reads as the fact it states
    """The reader has stopped the export."""


class Exporting(QObject):
    """Exports on the library thread; the progress shows after half a second and can be stopped."""

    _progressed = Signal(int)

    def __init__(self, desk: Desk, tasks: Tasks, saving: Saving) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._saving = desk, tasks, saving

    def ask(self, ids: Sequence[str]) -> None:
        """Ask for a format in the palette, then for a folder."""
        last = self._desk.preferences.get(EXPORT_FORMAT)
        formats = sorted(EXPORTERS, key=lambda one: one.name != last)

        def item(label: str, name: str) -> Item:
            return Item(text=label, icon="ph.export", run=lambda: self._ask_for_folder(ids, name))

        count = translate("Batches", "%n stories", "", len(ids))
        self._desk.palette.box.start(
            Offer(
                source=lambda typed: ranked((item(one.label, one.name) for one in formats), typed),
                asks=translate("Export", "Export {stories} as…").format(stories=count),
                does=translate("Batches", "Choose"),
                empty=translate("Export", "No format of that name"),
            )
        )

    def _ask_for_folder(self, ids: Sequence[str], format_name: str) -> None:
        folder = QFileDialog.getExistingDirectory(
            self._desk.window,
            translate("Export", "Export into a folder"),
            self._desk.preferences.get(EXPORT_FOLDER),
        )
        if folder:
            self._desk.preferences.set(EXPORT_FORMAT, format_name)
            self._desk.preferences.set(EXPORT_FOLDER, folder)
            self.export(ids, format_name, Path(folder))

    def export(self, ids: Sequence[str], format_name: str, folder: Path) -> None:
        """Write stories into a folder."""
        self._saving.autosave.flush()
        stopped, site = Event(), site_of(self._desk.preferences)
        dialog = waiting_box(
            self._desk.window,
            translate("Export", "Export"),
            translate("Export", "Writing the stories…"),
            translate("Export", "Stop"),
        )
        dialog.canceled.connect(stopped.set)
        self._progressed.connect(dialog.setValue)

        def progress(done: int, _total: int) -> None:
            # On the library thread: the signal crosses over to the dialog by itself.
            self._progressed.emit(done)
            if stopped.is_set():
                raise _Stopped(translate("Export", "Stopped; what was written so far stays."))

        def write(library: OpenLibrary) -> int:
            made = publishing.export(library, ids, format_name, folder, site, progress=progress)
            return len(made)

        def finish(words: str, glyph: str) -> None:
            self._progressed.disconnect(dialog.setValue)
            dialog.close()
            self._desk.toast.say(words, glyph)

        def exported(files: int) -> None:
            count = translate("Batches", "%n stories", "", files)
            words = translate("Export", "{stories} exported to {folder}")
            finish(words.format(stories=count, folder=folder), "ph.check-circle")

        dialog.setMaximum(len(ids))
        self._tasks.run(
            write, then=exported, failed=lambda error: finish(spoken(error), "ph.warning-circle")
        )
