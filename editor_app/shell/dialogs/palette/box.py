"""The box of the palette: a field, the rows found, and how they are drawn."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from editor_app.shell.dialogs.palette.items import Item, Source
from editor_app.shell.icons import icon
from editor_app.shell.tokens import Tokens, current
from editor_app.shell.typefaces import interface_font
from editor_app.shell.widgets.basics import column, label, row, rule
from editor_app.shell.widgets.popup import Popup
from editor_app.shell.widgets.search_field import SearchField

_ROW = 38
_SHOWN = 9
_ITEM = Qt.ItemDataRole.UserRole


class PaletteBox(Popup):
    """Lists what its source finds for the letters typed; Enter runs the row chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, 620)
        self._source: Source | None = None
        self._field = SearchField("Find a command")
        self._field.setProperty("role", "bare")
        self._model = QStandardItemModel(self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(_RowDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setMouseTracking(True)
        self._list.setFixedHeight(_ROW * _SHOWN + 8)
        self._list.setAccessibleName("Results")
        hints = row(
            label("↑↓", "key"),
            label("Choose", "meta"),
            8,
            label("Enter", "key"),
            label("Run", "meta"),
            None,
            label("Esc", "key"),
            label("Close", "meta"),
            margins=(16, 8, 16, 8),
        )
        top = row(self._field, margins=(10, 6, 12, 6))
        middle = row(self._list, margins=(8, 4, 8, 4))
        self.body.setLayout(column(top, rule(), middle, rule(), hints, spacing=0))
        self._field.textChanged.connect(self._fill)
        self._field.installEventFilter(self)
        self._list.clicked.connect(self._run)
        self._list.entered.connect(self._list.setCurrentIndex)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Move through the rows while the field has the focus."""
        if (
            watched is self._field
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
        ):
            return self._field_key(event)
        return super().eventFilter(watched, event)

    def start(self, source: Source, words: str) -> None:
        """Open the box on the rows of a source."""
        self._source = source
        self._field.clear()
        self._field.setPlaceholderText(words)
        self._field.setAccessibleName(words)
        self._fill("")
        self.open()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self, typed: str) -> None:
        self._model.clear()
        for item in self._source(typed) if self._source else ():
            made = QStandardItem(item.text)
            made.setData(item, _ITEM)
            made.setData(
                ", ".join(filter(None, (item.text, item.keys, item.reason))),
                Qt.ItemDataRole.AccessibleTextRole,
            )
            self._model.appendRow(made)
        self._list.setCurrentIndex(self._model.index(0, 0))

    def _field_key(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _SHOWN,
            Qt.Key.Key_PageUp: -_SHOWN,
        }
        key = Qt.Key(event.key())
        if key in steps:
            here = self._list.currentIndex().row() + steps[key]
            target = min(max(here, 0), self._model.rowCount() - 1)
            self._list.setCurrentIndex(self._model.index(target, 0))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self._list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close_box()
        else:
            return False
        return True

    def _run(self, index: QModelIndex) -> None:
        item = index.data(_ITEM)
        if isinstance(item, Item) and not item.reason:
            self.close_box()
            item.run()


class _RowDelegate(QStyledItemDelegate):
    """Draws icon, words, a quieter note, and the keys at the right."""

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a row."""
        return QSize(option.rect.width(), _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a row."""
        item = index.data(_ITEM)
        if not isinstance(item, Item):
            return
        tokens = current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.color("select"))
            painter.drawRoundedRect(option.rect, 7, 7)
        box = option.rect.adjusted(12, 0, -12, 0)
        if item.icon:
            color = "disabled" if item.reason else "text2"
            place = QRect(box.left(), box.center().y() - 8, 16, 16)
            icon(item.icon, color).paint(painter, place)
        right = self._paint_keys(painter, box, item, tokens)
        _paint_words(painter, box.adjusted(26, 0, right - box.right() - 12, 0), item, tokens)
        painter.restore()

    def _paint_keys(self, painter: QPainter, box: QRect, item: Item, tokens: Tokens) -> int:
        painter.setFont(interface_font(11, QFont.Weight.Medium))
        right = box.right()
        for key in reversed(_caps(item.keys)):
            width = painter.fontMetrics().horizontalAdvance(key) + 14
            cap = QRect(right - width, box.center().y() - 10, width, 20)
            painter.setPen(tokens.color("border"))
            painter.setBrush(tokens.color("sunken"))
            painter.drawRoundedRect(cap.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setPen(tokens.color("text3"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
            right -= width + 6
        return right


def _paint_words(painter: QPainter, box: QRect, item: Item, tokens: Tokens) -> None:
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.setFont(interface_font(13, QFont.Weight.Medium))
    painter.setPen(tokens.color("disabled" if item.reason else "text"))
    metrics = painter.fontMetrics()
    words = metrics.elidedText(item.text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, middle, words)
    note = box.adjusted(metrics.horizontalAdvance(words) + 10, 0, 0, 0)
    painter.setFont(interface_font(12))
    painter.setPen(tokens.color("text3"))
    quiet = painter.fontMetrics().elidedText(
        item.reason or item.note, Qt.TextElideMode.ElideRight, max(note.width(), 0)
    )
    painter.drawText(note, middle, quiet)


def _caps(keys: str) -> list[str]:
    """Return the keys of a shortcut, such as Ctrl, Shift, P; a plus sign is a key too."""
    if not keys:
        return []
    parts = keys.removesuffix("+").split("+") if keys != "+" else []
    parts = [part for part in parts if part]
    return [*parts, "+"] if keys.endswith("+") else parts
