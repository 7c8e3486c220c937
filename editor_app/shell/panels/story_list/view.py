"""The list itself: draws what is in sight, and tells what the reader does with it."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from editor_app.shell.panels.story_list.geometry import RowView
from editor_app.shell.panels.story_list.headline_field import HeadlineField
from editor_app.shell.panels.story_list.model import StoryModel
from editor_app.shell.wording import translate


class StoryListView(RowView):
    """The stories, by mouse and by key.

    ``deleted``, ``left``, ``opened`` and ``peeked`` tell of Delete, Escape,
    Enter and Space, ``typed`` of letters, ``focused`` of the keyboard coming or
    going. ``renamed`` carries a story's id and
    its new headline, ``status_wanted`` a point on the screen where a status is
    to be chosen for the row that was clicked.
    """

    deleted = Signal()
    left = Signal()
    opened = Signal(QModelIndex)
    peeked = Signal(QModelIndex)
    typed = Signal(str)
    renamed = Signal(str, str)
    status_wanted = Signal(QPoint)
    focused = Signal()

    def __init__(self, model: StoryModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.setObjectName("storyList")
        self.setAccessibleName(translate("StoryList", "Stories"))
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._pointed = -1
        self._field: HeadlineField | None = None

    def rename(self) -> None:
        """Let the headline of the current story be written anew where it stands."""
        index = self.currentIndex()
        row = self._stories.row_at(index)
        if row is None:
            return
        self.scrollTo(index)
        story, place = row.story, self.visualRect(index)
        lines = len(self.rows.setter.layout(row, self.rows.words_width(place.width())).headline)
        box = self.rows.headline_box(place, lines, self.layoutDirection())
        self._field = HeadlineField(story.headline, self.viewport())
        self._field.place(box)
        self._field.finished.connect(lambda words: self._rename(story.id, story.headline, words))

    def _rename(self, story_id: str, before: str, words: str | None) -> None:
        if self._field is not None and self._field.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field = None
        if words is not None and words != before:
            self.renamed.emit(story_id, words)

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the rows and headings in sight."""
        painter = QPainter(self.viewport())
        headings = {section.row: section.title for section in self._stories.sections}
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        first, last = self.rows_in_sight()
        for row in range(first, min(last + 2, self._stories.rowCount())):
            index = self._stories.index(row)
            place = self.visualRect(index)
            if row in headings:
                high = self._places.heading
                above = QRect(0, place.top() - high, place.width(), high)
                self.rows.paint_section(painter, above.toRectF(), headings[row])
            if place.intersects(event.rect()):
                option.rect = place
                option.state = self._state(index)
                self.rows.paint(painter, option, index)

    def _state(self, index: QModelIndex) -> QStyle.StateFlag:
        state = QStyle.StateFlag.State_Enabled
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        if self.hasFocus() and index == self.currentIndex():
            state |= QStyle.StateFlag.State_HasFocus
        if index.row() == self._pointed:
            state |= QStyle.StateFlag.State_MouseOver
        return state

    # What the reader does

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the size of the interface and its colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.dress()

    def event(self, event: QEvent) -> bool:
        """Keep "select all" for the list, where it has the keyboard."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.SelectAll)
        ):
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that the commands are about the list now."""
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that the commands are about the open story again."""
        super().focusOutEvent(event)
        self.focused.emit()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the pointer from row to row."""
        if event.type() in (QEvent.Type.HoverMove, QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            inside = event.type() != QEvent.Type.HoverLeave
            point = self.viewport().mapFromGlobal(self.cursor().pos())
            pointed = self.indexAt(point).row() if inside else -1
            if pointed != self._pointed:
                self._pointed = pointed
                self.viewport().update()
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take a click on a status glyph as the wish for another status."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        on_glyph = self._glyph_box(index).contains(point)
        if on_glyph and event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            self.status_wanted.emit(event.globalPosition().toPoint())
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let the release of such a click pass as well; it opens nothing."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        if not self._glyph_box(index).contains(point) or event.modifiers():
            super().mouseReleaseEvent(event)

    def _glyph_box(self, index: QModelIndex) -> QRect:
        """Return where the pointer hits the glyph of a row; nowhere without a row."""
        row = self.visualRect(index)
        return self.rows.glyph_box(row, self.layoutDirection()) if index.isValid() else QRect()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open, peek, rename, delete, search or leave by key; all else moves through the list."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex())
        elif key == Qt.Key.Key_Space and not event.modifiers():
            self.peeked.emit(self.currentIndex())
        elif key == Qt.Key.Key_Delete:
            self.deleted.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text().isprintable() and event.text().strip() and not _commands(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _text: str) -> None:  # noqa: N802 - Qt's name
        """Leave letters to the search field, which finds more than the first letter."""


def _commands(event: QKeyEvent) -> bool:
    """Tell whether a key was pressed with one that makes it a command."""
    commanding = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
    return bool(event.modifiers() & (commanding | Qt.KeyboardModifier.AltModifier))
