"""A library that can only be read: all can be looked at, copied and exported, and no more."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent

from editor_app.shell.desk import Desk
from editor_app.shell.tasks import OpenLibrary, Tasks
from editor_app.shell.wording import translate

_ALLOWED = ("view.", "go.", "list.", "help.")
_ALSO_ALLOWED = frozenset({
    "file.export", "file.export_again", "file.copy_markdown", "file.copy_html", "file.print",
    "file.health", "file.new_window", "file.quit", "file.show_bin", "edit.copy",
    "edit.select_all", "edit.find", "edit.find_next", "edit.find_previous", "edit.preferences",
    "story.compare",
})  # fmt: skip
_FORMS = frozenset({"Story", "Tags", "Related", "Sources"})
_MOVES = frozenset({
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Escape, Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab, Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt,
})  # fmt: skip
_CHANGING = frozenset({
    QEvent.Type.InputMethod, QEvent.Type.DragEnter, QEvent.Type.Drop, QEvent.Type.ContextMenu,
})  # fmt: skip


class Viewing(QObject):
    """Keeps hands off a library that lies where nothing can be written.

    ``known`` says that it is decided whether this is one.
    """

    known = Signal()

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self.only = False
        tasks.run(_only_to_view, then=self._know)

    def refusal(self, command: str) -> str:
        """Return why a command cannot be done here, or an empty string."""
        if not self.only or command.startswith(_ALLOWED) or command in _ALSO_ALLOWED:
            return ""
        return translate("Reasons", "This library can only be read")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let nothing through to the text that would change it."""
        del watched
        return event.type() in _CHANGING or _types(event)

    def _know(self, only: bool) -> None:
        self.only = only
        if only:
            self._desk.pane.guard(self)
            inspector = self._desk.inspector
            inspector.current_changed.connect(self._close_form)
            self._close_form(inspector.current)
            self.known.emit()

    def _close_form(self, tab: str) -> None:
        page = self._desk.inspector.page(tab)
        around = page.parentWidget() if page is not None else None
        if around is not None:  # a panel enables itself again with every story
            around.setEnabled(tab not in _FORMS)


def _types(event: QEvent) -> bool:
    if isinstance(event, QMouseEvent):
        return event.button() == Qt.MouseButton.MiddleButton  # pastes what is selected elsewhere
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    copies = event.matches(QKeySequence.StandardKey.Copy)
    return not (copies or event.matches(QKeySequence.StandardKey.SelectAll)) and (
        Qt.Key(event.key()) not in _MOVES
    )


def _only_to_view(library: OpenLibrary) -> bool:
    return bool(library.view_only)
