"""Checks the links of all stories, and exports the pages that show old ones."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from editor_app.model.changes import Changes
from editor_app.services import publishing, stale_links
from editor_app.services.stale_links import StaleLink
from editor_app.settings import EXPORT_FOLDER
from editor_app.shell.desk import Desk
from editor_app.shell.dialogs.links import LinksDialog
from editor_app.shell.events import Events
from editor_app.shell.newsroom.saving import Saving
from editor_app.shell.newsroom.site import site_of
from editor_app.shell.newsroom.stories import Stories
from editor_app.shell.tasks import OpenLibrary, Tasks
from editor_app.shell.widgets.shade import Shade
from editor_app.shell.wording import spoken, translate

_Report = tuple[tuple[StaleLink, ...], int]


class LinkPages(QObject):
    """Runs the report of links."""

    def __init__(
        self, desk: Desk, tasks: Tasks, events: Events, saving: Saving, stories: Stories
    ) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._events = desk, tasks, events
        self._saving, self._stories = saving, stories
        self._dialog: LinksDialog | None = None

    def check(self) -> None:
        """Open the report."""
        self._saving.autosave.flush()
        dialog = self._dialog = LinksDialog(self._desk.window)
        dialog.mended.connect(lambda stale: self._run(stale_links.mend, stale))
        dialog.kept.connect(lambda stale: self._run(stale_links.keep, stale))
        dialog.opened.connect(self._open)
        dialog.all_wanted.connect(self._mend_safe)
        dialog.export_wanted.connect(self.export_again)
        dialog.finished.connect(self._forget)
        self._refresh()
        Shade(self._desk.window, dialog)
        dialog.open()

    def export_again(self) -> None:
        """Export every page that shows old cards, where the last one was exported."""
        folder = self._desk.preferences.get(EXPORT_FOLDER)
        if not folder:
            words = translate("Links", "Export one story first, to say where the pages go")
            self._desk.toast.say(words, "ph.info")
            return
        self._saving.autosave.flush()
        site, out = site_of(self._desk.preferences), Path(folder).expanduser()

        def export(library: OpenLibrary) -> int:
            behind = stale_links.pages_behind(library)
            return len(publishing.export(library, behind, "html", out, site))

        self._tasks.run(export, then=self._exported, failed=self._complain)

    def _exported(self, count: int) -> None:
        words = translate("Links", "%n pages exported again", "", count)
        self._desk.toast.say(words, "ph.check-circle")
        self._changed(Changes())

    def _refresh(self) -> None:
        self._tasks.run(_report, then=self._show, failed=self._complain)

    def _show(self, report: _Report) -> None:
        if self._dialog is not None:
            self._dialog.show_report(*report)

    def _run(self, act: Callable[[Any, StaleLink], Changes], stale: StaleLink) -> None:
        self._tasks.run(act, stale, then=self._changed, failed=self._complain)

    def _mend_safe(self) -> None:
        self._tasks.run(
            stale_links.mend_safe, then=lambda _: self._changed(Changes()), failed=self._complain
        )

    def _changed(self, changes: Changes) -> None:
        self._events.library_changed.emit(changes)
        self._refresh()

    def _open(self, stale: StaleLink) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self._stories.open(stale.article_id)

    def _forget(self) -> None:
        self._dialog = None

    def _complain(self, error: Exception) -> None:
        self._desk.toast.say(spoken(error), "ph.warning-circle")


def _report(library: OpenLibrary) -> _Report:
    return stale_links.stale_links(library), len(stale_links.pages_behind(library))
