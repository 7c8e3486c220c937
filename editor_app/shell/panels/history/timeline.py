"""The timeline: a line with a dot for every version, its name, its time, and the words changed."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from editor_app.shell.panels.history.entries import Entry
from editor_app.shell.scale import scaled
from editor_app.shell.tokens import Tokens, current
from editor_app.shell.typefaces import interface_font
from editor_app.shell.widgets.drawing import mirrored, write

_ROW, _MOST_ROWS = 44, 6
_LINE_X, _WORDS_X, _FIGURES = 18, 36, 44
_ENTRY = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


class Timeline(QListView):
    """Shows entries; ``chosen`` carries the one the reader went to."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Entries(self)
        self.setModel(self._model)
        self.setItemDelegate(_EntryDelegate(self))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self._showing = False
        self.selectionModel().currentChanged.connect(self._choose)

    def show_entries(self, rows: Sequence[Entry], number: int) -> None:
        """Show rows; the one with the version ``number`` is current, 0 is the working copy."""
        self._showing = True
        self._model.show(rows)
        at = next(
            (
                place
                for place, entry in enumerate(rows)
                if any(version.number == number for version in entry.versions)
            ),
            0,
        )
        self.selectionModel().setCurrentIndex(
            self._model.index(at), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self._showing = False
        self.setFixedHeight(scaled(_ROW) * min(len(rows), _MOST_ROWS) + 2)

    def entry(self) -> Entry | None:
        """Return the current row."""
        found = self.currentIndex().data(_ENTRY)
        return found if isinstance(found, Entry) else None

    def _choose(self, index: QModelIndex) -> None:
        found = index.data(_ENTRY)
        if isinstance(found, Entry) and not self._showing:
            self.chosen.emit(found)


class _Entries(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[Entry] = ()

    def show(self, rows: Sequence[Entry]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._rows[index.row()]
        if role == _ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.spoken
        return None


class _EntryDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's
        return QSize(option.rect.width(), scaled(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(_ENTRY)
        if not isinstance(entry, Entry):
            return
        tokens = current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, option, tokens, selected=selected)
        self._paint_line(painter, option, index, tokens, selected=selected)
        self._paint_words(painter, QRectF(option.rect), entry, tokens, selected=selected)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens, *, selected: bool
    ) -> None:
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(option.rect).adjusted(0, 1, 0, -1)
        if selected or hovered:
            painter.setBrush(tokens.color("select" if selected else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        if selected and bool(option.state & QStyle.StateFlag.State_HasFocus):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tokens.color("accent"), 1))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _paint_line(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        tokens: Tokens,
        *,
        selected: bool,
    ) -> None:
        box = QRectF(option.rect)
        at = QRectF(box.left() + scaled(_LINE_X), box.center().y(), 0, 0)
        centre = mirrored(at, box, painter).topLeft()
        last = index.row() == index.model().rowCount() - 1
        painter.setPen(QPen(tokens.color("field"), 1))
        if index.row():
            painter.drawLine(QPointF(centre.x(), box.top()), centre)
        if not last:
            painter.drawLine(centre, QPointF(centre.x(), box.bottom() + 1))
        ink = tokens.color("accent" if selected else "text3")
        painter.setPen(QPen(ink, 1.5))
        painter.setBrush(ink if selected else tokens.color("canvas"))
        radius = scaled(4)
        painter.drawEllipse(centre, radius, radius)

    def _paint_words(
        self, painter: QPainter, row: QRectF, entry: Entry, tokens: Tokens, *, selected: bool
    ) -> None:
        box = _words_box(row)
        strong = entry.named or selected
        font = interface_font(13, QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        room = box.width() - 2 * scaled(_FIGURES)
        left = box.left() + (scaled(10) if entry.inside else 0)
        painter.setFont(font)
        painter.setPen(tokens.color("text"))
        title = painter.fontMetrics().elidedText(
            entry.title, Qt.TextElideMode.ElideRight, int(room - (left - box.left()))
        )
        middle = box.center().y()
        write(painter, QPointF(left, middle - scaled(3)), title, row)
        painter.setFont(interface_font(12))
        painter.setPen(tokens.color("text3"))
        write(painter, QPointF(left, middle + scaled(14)), entry.when, row)
        self._paint_figures(painter, row, entry, tokens)

    def _paint_figures(self, painter: QPainter, row: QRectF, entry: Entry, tokens: Tokens) -> None:
        box = _words_box(row)
        painter.setFont(interface_font(12))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        width = scaled(_FIGURES)
        for words, role, place in (
            (f"+{entry.added:,}" if entry.added else "", "ok", 2),
            (f"−{entry.gone:,}" if entry.gone else "", "bad", 1),
        ):
            painter.setPen(tokens.color(role))
            cell = QRectF(box.right() - place * width, box.top(), width, box.height())
            painter.drawText(mirrored(cell, row, painter), right, words)


def _words_box(row: QRectF) -> QRectF:
    """Return the room for a version's words and figures, reckoned from the left."""
    return row.adjusted(scaled(_WORDS_X), 0, -scaled(8), 0)
