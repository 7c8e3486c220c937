"""Shows whom the open story quotes, and writes what is missing into its text."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from editor_app.model.article import Article
from editor_app.model.changes import Changes
from editor_app.model.errors import StandfirstError
from editor_app.model.quotation import Quotation
from editor_app.services import sourcing
from editor_app.services.related import web_address
from editor_app.services.sourcing import Sourced
from editor_app.shell.desk import Desk
from editor_app.shell.editor.contract import Mark, Place
from editor_app.shell.events import Events
from editor_app.shell.newsroom.saving import Saving
from editor_app.shell.panels.sources.panel import SourcesPanel
from editor_app.shell.tasks import OpenLibrary, Tasks
from editor_app.shell.wording import spoken, translate

_DELAY = 400
_LINES_ABOVE = 4


@dataclass(frozen=True, slots=True)
class _View:
    """What a story quoted when it said ``body``."""

    story_id: str
    body: str
    sources: tuple[Sourced, ...]


class SourcesWork(QObject):
    """Runs the Sources panel. The story is read in the background, the newest text first."""

    def __init__(self, desk: Desk, tasks: Tasks, events: Events, saving: Saving) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._events, self._saving = desk, tasks, events, saving
        self._ticket = 0
        self._body = ""
        self._edit_at: int | None = None
        self.panel = SourcesPanel()
        self.panel.jumped.connect(self._jump)
        self.panel.paste_wanted.connect(self._paste)
        self.panel.waived.connect(self._waive)
        self.panel.written.connect(self._write)
        self.panel.add_wanted.connect(self.add_from_selection)
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self._refresh)
        desk.pane.edited.connect(self._timer.start)
        desk.session.opened.connect(self._refresh)
        desk.inspector.current_changed.connect(self._on_tab)
        events.library_changed.connect(self._timer.start)
        self._refresh()

    def add_from_selection(self) -> None:
        """Make an attributed quote of what is selected, and ask who said it.

        Where the caret stands in a quotation already, only ask.
        """
        story = self._desk.session.story()
        if story is None:
            return
        place = _offset(story.body, self._desk.pane.editor.place())
        quoted = sourcing.quotation_at(story, place)
        if quoted is None:
            self._desk.pane.editor.apply(Mark.QUOTE)
        self._edit_at = place
        self._desk.layout.open_inspector()
        self._desk.inspector.show_tab("Sources")
        self._refresh()

    # Looking

    def _on_tab(self, name: str) -> None:
        if name == "Sources":
            self._refresh()

    def _refresh(self) -> None:
        self._timer.stop()
        story = self._desk.session.story()
        self.panel.setEnabled(story is not None)
        if story is None or self._desk.inspector.current != "Sources":
            return
        self._ticket += 1
        ticket = self._ticket

        def look(library: OpenLibrary) -> _View | None:
            return _look(library, story) if ticket == self._ticket else None

        self._tasks.run(look, then=self._show, failed=self._complain)

    def _show(self, view: _View | None) -> None:
        if view is None or view.story_id != self._desk.session.story_id or self.panel.editing:
            return
        self._body = view.body
        self.panel.show_sources(view.sources)
        if self._edit_at is not None:
            self.panel.edit_at(self._edit_at)
            self._edit_at = None

    # Changing

    def _jump(self, quotation: Quotation) -> None:
        before = self._body[: quotation.at[0]]
        lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        line, column = len(lines) - 1, len(lines[-1])
        self._desk.pane.editor.go_to(Place(line, column, max(0.0, line - _LINES_ABOVE)))
        self._desk.pane.focus_text()

    def _paste(self, quotation: Quotation) -> None:
        address = web_address(QGuiApplication.clipboard().text())
        if address:
            self._write(quotation, replace(quotation, address=address))
            return
        words = translate("Sources", "The clipboard holds no web address; type it here")
        self._desk.toast.say(words, "ph.link-simple")
        self.panel.edit_link(quotation.mark)

    def _waive(self, quotation: Quotation, on: bool) -> None:
        story_id = self._desk.session.story_id
        self._set_waived(story_id, quotation.mark, on=on)
        if on:
            words = translate("Sources", "No link needed here")
            self._desk.toast.say(
                words,
                "ph.link-break",
                undo=lambda: self._set_waived(story_id, quotation.mark, on=False),
            )

    def _set_waived(self, story_id: str, mark: str, *, on: bool) -> None:
        def waive(library: OpenLibrary) -> Changes:
            return sourcing.waive(library, story_id, mark, on=on)

        self._tasks.run(waive, then=self._waived, failed=self._complain)

    def _waived(self, changes: Changes) -> None:
        self._events.library_changed.emit(changes)
        self._refresh()

    def _write(self, quotation: Quotation, wanted: Quotation) -> None:
        story = self._desk.session.story()
        if story is None or story.body != self._body:
            self._refresh()  # typed meanwhile: the places are not where they were
            return
        try:
            body = sourcing.amended(story.body, quotation, wanted)
        except StandfirstError as error:
            self._complain(error)
            return
        self._put(story, body)

    def _put(self, story: Article, body: str) -> None:
        """Let the page say ``body``, with caret and scroll where they were."""
        pane = self._desk.pane
        place = pane.editor.place()
        if pane.editor.replace_body(body):
            pane.editor.go_to(place)
        else:
            pane.open(replace(story, body=body), place)
        self._saving.autosave.note_edit()
        self._saving.autosave.flush()
        self._refresh()

    def _complain(self, error: Exception) -> None:
        self._desk.toast.say(spoken(error), "ph.warning-circle")


def _look(library: OpenLibrary, story: Article) -> _View:
    return _View(story.id, story.body, sourcing.sources(library, story))


def _offset(body: str, place: Place) -> int:
    """Return where in a body the caret stands."""
    lines = body.splitlines(keepends=True)
    line = max(0, min(place.line, len(lines)))
    return sum(map(len, lines[:line])) + (place.column if place.line >= 0 else 0)
