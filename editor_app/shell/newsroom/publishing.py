"""Sends the open story out: export dialog, export again, clipboard."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from editor_app.exchange.exporters import EXPORTERS
from editor_app.markup.to_html import render_body
from editor_app.model.article import Article
from editor_app.services import publishing
from editor_app.settings import EXPORT_FOLDER, EXPORT_FORMAT, EXPORT_OPEN
from editor_app.shell.desk import Desk
from editor_app.shell.dialogs.export import ExportChoice, ExportDialog
from editor_app.shell.editor.source_text import Header, write_header
from editor_app.shell.newsroom.saving import Saving
from editor_app.shell.newsroom.site import site_of
from editor_app.shell.tasks import OpenLibrary, Tasks
from editor_app.shell.widgets.shade import Shade
from editor_app.shell.wording import all_spoken, spoken, translate


class Publishing(QObject):
    """Exports the open story after everything typed has been saved."""

    def __init__(self, desk: Desk, tasks: Tasks, saving: Saving) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._saving = desk, tasks, saving

    def ask(self) -> None:
        """Open the export dialog."""
        story = self._desk.session.story()
        if story is None:
            return
        dialog = ExportDialog(self._desk.window, story, EXPORTERS, self._last_choice())
        dialog.export_wanted.connect(self.export)
        dialog.copy_wanted.connect(self.copy_html)
        Shade(self._desk.window, dialog)
        dialog.open()

    def again(self) -> None:
        """Export with the choices of last time; ask where there are none."""
        choice = self._last_choice()
        if choice.folder:
            self.export(choice)
        else:
            self.ask()

    def export(self, choice: ExportChoice) -> None:
        """Write the story where and how the reader chose."""
        preferences = self._desk.preferences
        preferences.set(EXPORT_FORMAT, choice.format_name)
        preferences.set(EXPORT_FOLDER, choice.folder)
        preferences.set(EXPORT_OPEN, choice.open_when_done)
        self._saving.autosave.flush()
        site = site_of(preferences)
        story_id, folder = self._desk.session.story_id, Path(choice.folder).expanduser()

        def write(library: OpenLibrary) -> tuple[Path, list[str]]:
            remarks: list[str] = []
            (path,) = publishing.export(
                library,
                [story_id],
                choice.format_name,
                folder,
                site,
                remark=lambda _, words: remarks.append(words),
            )
            return path, remarks

        self._tasks.run(
            write,
            then=lambda made: self._exported(*made, open_it=choice.open_when_done),
            failed=lambda error: self._desk.toast.say(
                translate("Publishing", "Not exported: {error}").format(error=spoken(error)),
                "ph.warning-circle",
            ),
        )

    def copy_markdown(self) -> None:
        """Put the selection, or the whole story with its fields, on the clipboard."""
        story = self._desk.session.story()
        if story is None:
            return
        selected = self._desk.pane.editor.widget.textCursor().selectedText()
        text = selected.replace("\u2029", "\n") or write_header(Header.of(story)) + story.body
        QGuiApplication.clipboard().setText(text)
        self._desk.toast.say(translate("Publishing", "Copied as Markdown"), "ph.check-circle")

    def copy_html(self) -> None:
        """Put the HTML code of the story's body on the clipboard."""
        story = self._desk.session.story()
        if story is not None:
            self._tasks.run(_body_html, story, then=self._copied_html)

    def _copied_html(self, html: str) -> None:
        mime = QMimeData()
        mime.setText(html)
        QGuiApplication.clipboard().setMimeData(mime)
        self._desk.toast.say(translate("Publishing", "HTML code copied"), "ph.check-circle")

    def _last_choice(self) -> ExportChoice:
        preferences = self._desk.preferences
        return ExportChoice(
            format_name=preferences.get(EXPORT_FORMAT),
            folder=preferences.get(EXPORT_FOLDER),
            open_when_done=preferences.get(EXPORT_OPEN),
        )

    def _exported(self, path: Path, remarks: Sequence[str], *, open_it: bool) -> None:
        words = translate("Publishing", "Exported to {path}").format(path=path)
        glyph = "ph.warning-circle" if remarks else "ph.check-circle"
        self._desk.toast.say(" · ".join((words, *all_spoken(remarks))), glyph)
        if open_it:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _body_html(_library: OpenLibrary, story: Article) -> str:
    return render_body(story.body).html
