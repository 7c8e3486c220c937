"""The formatting bar above a page."""

from PySide6.QtCore import QTimer

from editor_app.shell.editor.caret_state import caret_state
from editor_app.shell.editor.contract import Mark
from editor_app.shell.editor.format_marks import apply_mark
from editor_app.shell.editor.formatting_bar import FormattingBar
from editor_app.shell.editor.rich_editor import RichEditor

_DELAY = 40


class PageBar(FormattingBar):
    """Shows what the caret of one page is in, and does to its text what is chosen."""

    def __init__(self, view: RichEditor) -> None:
        super().__init__()
        self._view = view
        self.mark_chosen.connect(self._apply)
        self.undo_wanted.connect(view.undo)
        self._soon = QTimer(self, singleShot=True, interval=_DELAY)
        self._soon.timeout.connect(self._show)
        view.edited.connect(self._soon.start)
        view.cursorPositionChanged.connect(self._soon.start)

    def _apply(self, mark: Mark) -> None:
        apply_mark(self._view, mark)
        self._view.setFocus()

    def _show(self) -> None:
        can_undo = self._view.document().isUndoAvailable()
        self.show_state(caret_state(self._view.hand), can_undo=can_undo)
