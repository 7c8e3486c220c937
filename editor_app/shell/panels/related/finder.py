"""The field that adds a story by its headline, or a page elsewhere by its address."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.model.article import StorySummary
from editor_app.shell.panels.related.outside import OutsideForm
from editor_app.shell.panels.related.suggestion import StoryRow
from editor_app.shell.widgets.basics import StatusGlyph, label
from editor_app.shell.widgets.search_field import SearchField
from editor_app.shell.wording import translate


class Finder(QWidget):
    """``asked`` carries what was typed, to be answered by ``offer``.

    ``chosen`` carries a story's id, ``linked`` a link to a page elsewhere.
    """

    asked = Signal(str)
    chosen = Signal(str)
    peeked = Signal(str)
    linked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = SearchField(translate("Related", "Add a story, or paste a web address"))
        self.field.searched.connect(self._search)
        self.field.installEventFilter(self)
        self.form = OutsideForm()
        self.form.linked.connect(self.linked)
        self.form.closed.connect(self._close_form)
        self.form.hide()
        self._found = QWidget()
        self._rows = QVBoxLayout(self._found)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._found.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self.field, self._found, self.form):
            layout.addWidget(widget)

    def ask(self) -> None:
        """Let the reader type."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def offer(self, typed: str, stories: Sequence[StorySummary]) -> None:
        """List the stories that might be meant."""
        if typed != self.field.text().strip():
            return
        self._clear()
        for story in stories:
            made = StoryRow(story, story.desk, StatusGlyph(story.status), can_dismiss=False)
            made.added.connect(lambda story=story: self._choose(story.id))
            made.peeked.connect(lambda story=story: self.peeked.emit(story.id))
            self._rows.addWidget(made)
        if not stories:
            self._rows.addWidget(label(translate("Related", "No story of that name"), "meta"))
        self._found.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Go into the list, or take the first of it, by key."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            rows = self._found.findChildren(StoryRow) if self._found.isVisible() else []
            if event.key() == Qt.Key.Key_Down and rows:
                rows[0].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and rows:
                rows[0].added.emit()
                return True
        return super().eventFilter(watched, event)

    def _search(self, typed: str) -> None:
        words = typed.strip()
        if words.lower().startswith(("http://", "https://", "www.")):
            self._clear()
            self.form.begin(words)
        elif words:
            self.asked.emit(words)
        else:
            self._clear()

    def _choose(self, story_id: str) -> None:
        self.field.clear()
        self._clear()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(story_id)

    def _close_form(self) -> None:
        self.form.hide()
        self.field.clear()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        self._found.hide()
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
