"""A list view whose places are computed: any number of rows, of which those in sight are measured.

What Qt asks of an item view about places is answered here; what the reader
does with the rows is told in ``view``.
"""

from collections.abc import Iterable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from editor_app.shell.panels.story_list.delegate import StoryDelegate
from editor_app.shell.panels.story_list.model import StoryModel
from editor_app.shell.panels.story_list.places import Measures, Places
from editor_app.shell.scale import scaled

_FOOT = 12
_STEP = 32


class RowView(QListView):
    """Rows of their own heights with headings between them."""

    def __init__(self, model: StoryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stories = model
        self.rows = StoryDelegate(model)
        self._places = Places(self._measures())
        self.setModel(model)
        self.setItemDelegate(self.rows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        model.arranged.connect(self._arrange)
        model.filled.connect(self._settle)
        self._arrange()

    # Keeping the places true

    def dress(self) -> None:
        """Follow the size of the interface."""
        self.rows.setter.dress()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Set the rows anew for another width; the first row in sight stays where it is."""
        super().resizeEvent(event)
        self._fit()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802 - Qt's name
        """Draw anew after scrolling."""
        self._settle()

    def rows_in_sight(self) -> tuple[int, int]:
        """Return the first and the last row in sight; the last is before the first for none."""
        offset = self.verticalOffset()
        first = max(self._places.row_at(offset), 0)
        bottom = offset + self.viewport().height()
        last = min(self._places.row_at(bottom), self._stories.rowCount() - 1)
        return first, last

    def anchor(self) -> tuple[str, int]:
        """Return the first story in sight and where its top is; nothing at the very top."""
        first, last = self.rows_in_sight()
        if last < first or not self.verticalOffset():
            return "", 0
        return self._stories.ids(first, first)[0], self._places.top(first) - self.verticalOffset()

    def hold(self, anchor: tuple[str, int]) -> None:
        """Bring that story back to where it was; without one, the beginning of the list."""
        story_id, top = anchor
        row = self._stories.row_of(story_id) if story_id else None
        if row is not None:
            self.verticalScrollBar().setValue(self._places.top(row) - top)
        elif not story_id:
            self.verticalScrollBar().setValue(0)

    # What is selected, by id: rows come and go

    def selected_ids(self) -> tuple[str, ...]:
        """Return the ids of the selected stories, from the top."""
        ranges = sorted(
            (picked.top(), picked.bottom()) for picked in self.selectionModel().selection().toList()
        )
        return tuple(one for first, last in ranges for one in self._stories.ids(first, last))

    def select_ids(self, ids: Iterable[str], current: str) -> None:
        """Select those of the stories that are in the list, and go to ``current``."""
        picked = QItemSelection()
        for story_id in ids:
            row = self._stories.row_of(story_id)
            if row is not None:
                picked.select(self._stories.index(row), self._stories.index(row))
        flags = QItemSelectionModel.SelectionFlag
        row = self._stories.row_of(current) if current else None
        if row is not None:
            index = self._stories.index(row)
            self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
        self.selectionModel().select(picked, flags.ClearAndSelect)

    # Geometry, as Qt asks for it

    def visualRect(  # noqa: N802 - Qt's name
        self, index: QModelIndex | QPersistentModelIndex
    ) -> QRect:
        """Return where a row is in the viewport."""
        if not index.isValid():
            return QRect()
        top = self._places.top(index.row()) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._places.row_height(index.row()))

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802 - Qt's name
        """Return the row under a point of the viewport; none on a heading."""
        y = point.y() + self.verticalOffset()
        row = self._places.row_at(y)
        if row >= 0 and y - self._places.top(row) < self._places.row_height(row):
            return self._stories.index(row)
        return QModelIndex()

    def verticalOffset(self) -> int:  # noqa: N802 - Qt's name
        """Return how far the list is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:  # noqa: N802 - Qt's name
        """Never scroll sideways."""
        return 0

    def scrollTo(  # noqa: N802 - Qt's name
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into sight, with its heading where it stands under one."""
        if index.isValid():
            # What comes into sight is measured then, which may move the row a little.
            for _ in range(2):
                self._bring_into_sight(index.row(), hint)

    def doItemsLayout(self) -> None:  # noqa: N802 - Qt's name
        """Skip QListView's own layout, which would measure every row."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        """Fit the scroll bar to the rows."""
        bar = self.verticalScrollBar()
        height = self._places.height + scaled(_FOOT)
        bar.setRange(0, max(0, height - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(scaled(_STEP))

    def setSelection(  # noqa: N802 - Qt's name
        self, rect: QRect, command: QItemSelectionModel.SelectionFlag
    ) -> None:
        """Select the rows that a rectangle of the viewport touches."""
        box = rect.normalized()
        first = max(self._places.row_at(box.top() + self.verticalOffset()), 0)
        last = self._places.row_at(box.bottom() + self.verticalOffset())
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
        here = self.currentIndex().row() if self.currentIndex().isValid() else -1
        actions = QAbstractItemView.CursorAction
        target = {
            actions.MoveUp: here - 1,
            actions.MovePrevious: here - 1,
            actions.MoveDown: here + 1,
            actions.MoveNext: here + 1,
            actions.MovePageUp: self._a_page_from(here, -1),
            actions.MovePageDown: self._a_page_from(here, 1),
            actions.MoveHome: 0,
            actions.MoveEnd: count - 1,
        }.get(action, here)
        return self._stories.index(min(max(target, 0), count - 1))

    # What stands behind it

    def _measures(self) -> Measures:
        return self.rows.setter.measures(self.rows.words_width(self.viewport().width()))

    def _arrange(self) -> None:
        """Place the rows that the model has now."""
        headings = [section.row for section in self._stories.sections]
        self._places.arrange(self._stories.outline.sizes, headings, self._measures())
        self.updateGeometries()
        self._settle()

    def _fit(self) -> None:
        """Place the same rows for another width or size; the first one in sight stays there."""
        first, last = self.rows_in_sight()
        above = self._places.top(first) - self.verticalOffset() if last >= first else 0
        self._places.measure(self._measures())
        self.updateGeometries()
        if last >= first and self.verticalOffset():
            self.verticalScrollBar().setValue(self._places.top(first) - above)
        self._settle()

    def _settle(self) -> None:
        """Measure the rows in sight, and ask for the words of those that have none."""
        first, last = self.rows_in_sight()
        moved = 0
        for row in range(first, last + 1):
            listed = self._stories.row_at(self._stories.index(row))
            if listed is not None:
                width = self.rows.words_width(self.viewport().width())
                above = self._places.top(row) < self.verticalOffset()
                change = self._places.correct(row, self.rows.setter.layout(listed, width).kind)
                moved += change if above else 0
        if last >= first:
            self._stories.want(first, last)
        self.updateGeometries()
        if moved:
            self.verticalScrollBar().setValue(self.verticalOffset() + moved)
        self.viewport().update()

    def _bring_into_sight(self, row: int, hint: QAbstractItemView.ScrollHint) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top, bottom = self._places.top(row), self._places.top(row) + self._places.row_height(row)
        headed = any(section.row == row for section in self._stories.sections)
        upper = top - (self._places.heading if headed else 0)
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue((top + bottom - height) // 2)
        elif hint == QAbstractItemView.ScrollHint.PositionAtTop or upper < bar.value():
            bar.setValue(upper)
        elif bottom > bar.value() + height:
            bar.setValue(bottom - height)

    def _a_page_from(self, row: int, step: int) -> int:
        """Return the row that stands a page above (-1) or below (1)."""
        if row < 0:
            return 0
        target = self._places.row_at(self._places.top(row) + step * self.viewport().height())
        return target if target != row else row + step
