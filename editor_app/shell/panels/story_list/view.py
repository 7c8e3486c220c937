"""The list itself: any number of rows, of which only those in sight cost anything."""

from bisect import bisect_right

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from editor_app.shell.panels.story_list.delegate import ROW_HEIGHT, SECTION_HEIGHT, StoryDelegate
from editor_app.shell.panels.story_list.model import StoryModel

_FOOT = 12


class StoryListView(QListView):
    """Rows of one height with headings between them; places are computed, never measured.

    ``deleted``, ``left`` and ``opened`` tell of the Delete, Escape and Enter keys.
    """

    deleted = Signal()
    left = Signal()
    opened = Signal(QModelIndex)

    def __init__(self, model: StoryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stories = model
        self._rows = StoryDelegate(model)
        self.setModel(model)
        self.setItemDelegate(self._rows)
        self.setObjectName("storyList")
        self.setAccessibleName("Stories")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._pointed = -1

    # Geometry: a row's top is its height times its number, plus the headings above it.

    def visualRect(  # noqa: N802 - Qt's name
        self, index: QModelIndex | QPersistentModelIndex
    ) -> QRect:
        """Return where a row is in the viewport."""
        if not index.isValid():
            return QRect()
        top = self._top(index.row()) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), ROW_HEIGHT)

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802 - Qt's name
        """Return the row under a point of the viewport; none on a heading."""
        y = point.y() + self.verticalOffset()
        row = self._row_at(y)
        if 0 <= row < self._stories.rowCount() and 0 <= y - self._top(row) < ROW_HEIGHT:
            return self._stories.index(row)
        return QModelIndex()

    def verticalOffset(self) -> int:  # noqa: N802 - Qt's name
        """Return how far the list is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:  # noqa: N802 - Qt's name
        """Never scroll sideways."""
        return 0

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802 - Qt's name
        """Draw anew after scrolling."""
        self.viewport().update()

    def scrollTo(  # noqa: N802 - Qt's name
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into sight, with its heading where it stands under one."""
        if not index.isValid():
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top = self._top(index.row())
        headed = any(section.row == index.row() for section in self._stories.sections)
        upper = top - (SECTION_HEIGHT if headed else 0)
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(top - (height - ROW_HEIGHT) // 2)
        elif upper < bar.value():
            bar.setValue(upper)
        elif top + ROW_HEIGHT > bar.value() + height:
            bar.setValue(top + ROW_HEIGHT - height)

    def doItemsLayout(self) -> None:  # noqa: N802 - Qt's name
        """Skip QListView's own layout, which would measure every row."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        """Fit the scroll bar to the rows."""
        bar = self.verticalScrollBar()
        height = self._top(self._stories.rowCount()) + _FOOT
        bar.setRange(0, max(0, height - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(ROW_HEIGHT // 3)

    def setSelection(  # noqa: N802 - Qt's name
        self, rect: QRect, command: QItemSelectionModel.SelectionFlag
    ) -> None:
        """Select the rows that a rectangle of the viewport touches."""
        box = rect.normalized()
        first = max(self._row_at(box.top() + self.verticalOffset()), 0)
        last = min(self._row_at(box.bottom() + self.verticalOffset()), self._stories.rowCount() - 1)
        picked = QItemSelection()
        if last >= first and self._stories.rowCount():
            picked.select(self._stories.index(first), self._stories.index(last))
        self.selectionModel().select(picked, command)

    def visualRegionForSelection(  # noqa: N802 - Qt's name
        self, _selection: QItemSelection
    ) -> QRegion:
        """Redraw all of the viewport when the selection changes; it is only a few rows."""
        return QRegion(self.viewport().rect())

    def moveCursor(  # noqa: N802 - Qt's name
        self,
        action: QAbstractItemView.CursorAction,
        _modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Return the row that a key leads to."""
        count = self._stories.rowCount()
        if not count:
            return QModelIndex()
        page = max(self.viewport().height() // ROW_HEIGHT, 1)
        here = self.currentIndex().row() if self.currentIndex().isValid() else -1
        actions = QAbstractItemView.CursorAction
        target = {
            actions.MoveUp: here - 1,
            actions.MovePrevious: here - 1,
            actions.MoveDown: here + 1,
            actions.MoveNext: here + 1,
            actions.MovePageUp: here - page,
            actions.MovePageDown: here + page,
            actions.MoveHome: 0,
            actions.MoveEnd: count - 1,
        }.get(action, here)
        return self._stories.index(min(max(target, 0), count - 1))

    def _top(self, row: int) -> int:
        """Return the top of a row from the beginning of the list."""
        headings = bisect_right(self._stories.sections, row, key=lambda section: section.row)
        return row * ROW_HEIGHT + headings * SECTION_HEIGHT

    def _row_at(self, y: int) -> int:
        """Return the row that holds a height, or the row above when it is a heading's."""
        low, high = -1, self._stories.rowCount()
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self._top(middle) <= y else (low, middle)
        return low

    # Drawing and keys

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the rows and headings in sight."""
        painter = QPainter(self.viewport())
        offset, box = self.verticalOffset(), event.rect()
        first = max(self._row_at(box.top() + offset), 0)
        headings = {section.row: section.title for section in self._stories.sections}
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        for row in range(first, self._stories.rowCount()):
            index = self._stories.index(row)
            place = self.visualRect(index)
            if row in headings:
                above = QRect(0, place.top() - SECTION_HEIGHT, place.width(), SECTION_HEIGHT)
                self._rows.paint_section(painter, above.toRectF(), headings[row])
            if place.top() - SECTION_HEIGHT > box.bottom():
                break
            option.rect = place
            option.state = self._state(index)
            self._rows.paint(painter, option, index)

    def _state(self, index: QModelIndex) -> QStyle.StateFlag:
        state = QStyle.StateFlag.State_Enabled
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        if self.hasFocus() and index == self.currentIndex():
            state |= QStyle.StateFlag.State_HasFocus
        if index.row() == self._pointed:
            state |= QStyle.StateFlag.State_MouseOver
        return state

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

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open, delete or leave by key; everything else moves through the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
