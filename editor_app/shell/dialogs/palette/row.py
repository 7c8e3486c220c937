"""How a row of the palette is drawn."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor_app.shell.dialogs.palette.items import Item
from editor_app.shell.icons import icon
from editor_app.shell.keymap import caps
from editor_app.shell.scale import scaled
from editor_app.shell.tokens import Tokens, current
from editor_app.shell.typefaces import interface_font
from editor_app.shell.widgets.drawing import draw_status, write

ROW = 38
"""The height of a row in the design."""

ITEM = Qt.ItemDataRole.UserRole
"""Under which role a row has its ``Item``."""

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_MEDIUM, _STRONG = QFont.Weight.Medium, QFont.Weight.DemiBold


class RowDelegate(QStyledItemDelegate):
    """Draws icon or status, words, a quieter note, and facts or keys at the right."""

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a row."""
        return QSize(option.rect.width(), scaled(ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a row."""
        item = index.data(ITEM)
        if not isinstance(item, Item):
            return
        tokens = current()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.color("select"))
            painter.drawRoundedRect(option.rect, scaled(7), scaled(7))
        box = option.rect.adjusted(scaled(12), 0, -scaled(12), 0)
        _paint_glyph(painter, box, item, tokens, chosen=chosen)
        right = _paint_keys(painter, box, item, tokens)
        left = box.left() + scaled(26)
        words = QRect(left, box.top(), right - left - scaled(12), box.height())
        words = _mirrored(words, box, painter)
        _paint_words(painter, words, item, tokens, chosen=chosen)
        painter.restore()


def _mirrored(place: QRect, row: QRect, painter: QPainter) -> QRect:
    return QStyle.visualRect(painter.layoutDirection(), row, place)


def _paint_glyph(
    painter: QPainter, box: QRect, item: Item, tokens: Tokens, *, chosen: bool
) -> None:
    side = scaled(14 if item.status else 16)
    place = _mirrored(QRect(box.left(), box.center().y() - side // 2, side, side), box, painter)
    if item.status is not None:
        draw_status(painter, QRectF(place), item.status, tokens)
    elif item.icon:
        color = "disabled" if item.reason else "accent" if chosen else "text2"
        icon(item.icon, color).paint(painter, place)


def _paint_keys(painter: QPainter, box: QRect, item: Item, tokens: Tokens) -> int:
    """Draw the keys, or the facts; return where they begin."""
    right = box.right()
    if item.facts:
        painter.setFont(interface_font(12))
        painter.setPen(tokens.color("text3"))
        painter.drawText(box, _MIDDLE | Qt.AlignmentFlag.AlignRight, item.facts)
        return right - painter.fontMetrics().horizontalAdvance(item.facts)
    painter.setFont(interface_font(11, _MEDIUM))
    height = scaled(20)
    keys = caps(item.keys)  # which are read from left to right in every language
    for key in keys if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft else keys[::-1]:
        width = painter.fontMetrics().horizontalAdvance(key) + scaled(14)
        cap = QRect(right - width, box.center().y() - height // 2, width, height)
        cap = _mirrored(cap, box, painter)
        painter.setPen(tokens.color("border"))
        painter.setBrush(tokens.color("sunken"))
        painter.drawRoundedRect(cap.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(tokens.color("text3"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
        right -= width + scaled(6)
    return right


def _paint_words(
    painter: QPainter, box: QRect, item: Item, tokens: Tokens, *, chosen: bool
) -> None:
    painter.setFont(interface_font(13, _STRONG if chosen else _MEDIUM))
    painter.setPen(tokens.color("disabled" if item.reason else "text"))
    metrics = painter.fontMetrics()
    words = metrics.elidedText(item.text, Qt.TextElideMode.ElideRight, max(box.width(), 0))
    base = box.top() + round((box.height() - metrics.height()) / 2) + metrics.ascent()
    write(painter, QPointF(box.left(), base), words, box.toRectF())
    note = box.adjusted(metrics.horizontalAdvance(words) + scaled(10), 0, 0, 0)
    note = _mirrored(note, box, painter)
    painter.setFont(interface_font(12))
    painter.setPen(tokens.color("text3"))
    quiet = painter.fontMetrics().elidedText(
        item.reason or item.note, Qt.TextElideMode.ElideRight, max(note.width(), 0)
    )
    painter.drawText(note, _MIDDLE, quiet)
