"""Draws one story: status glyph, headline, the line under it, and a line of facts."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor_app.model.outline import ListedStory
from editor_app.shell.panels.story_list.layout import Line, RowLayout, RowSetter
from editor_app.shell.panels.story_list.model import ROW, StoryModel
from editor_app.shell.tokens import Tokens, current
from editor_app.shell.widgets.drawing import draw_status, mirrored, write
from editor_app.shell.wording import translate

_INSET, _PADDING, _TOP, _GLYPH, _GAP = 8, 12, 10, 14, 8
_REACH = 5
"""The pointer hits the glyph from so many pixels around it."""

_AT_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_AT_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class StoryDelegate(QStyledItemDelegate):
    """Draws rows that were set in type before; what is not there yet is hinted at by bars."""

    def __init__(self, model: StoryModel) -> None:
        super().__init__(model)
        self._model = model
        self.setter = RowSetter()
        self._scaled = self.setter.scaled

    def words_width(self, width: int) -> int:
        """Return how wide the words are in a row of that width."""
        left = self._scaled(_INSET + _PADDING + _GLYPH + _GAP)
        return max(width - left - self._scaled(_INSET + _PADDING), 40)

    def glyph_box(self, row: QRect, direction: Qt.LayoutDirection) -> QRect:
        """Return where the pointer hits the status glyph of a row."""
        glyph = QStyle.visualRect(direction, row, self._glyph(row))
        return glyph.adjusted(-_REACH, -_REACH, _REACH, _REACH)

    def _glyph(self, row: QRect) -> QRect:
        """Return where the status glyph of a row stands, reckoned from the left."""
        left, top = row.left() + self._scaled(_INSET + _PADDING), row.top() + self._scaled(_TOP)
        side = self._scaled(_GLYPH)
        return QRect(left, top + 1, side, side)

    def headline_box(self, row: QRect, lines: int, direction: Qt.LayoutDirection) -> QRect:
        """Return where the headline of a row stands."""
        left = row.left() + self._scaled(_INSET + _PADDING + _GLYPH + _GAP)
        height = self.setter.line_height * lines
        words = QRect(left, row.top() + self._scaled(_TOP), self.words_width(row.width()), height)
        return QStyle.visualRect(direction, row, words)

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return a height that no row exceeds; the view knows better."""
        width = self.words_width(option.rect.width())
        return QSize(option.rect.width(), self.setter.measures(width).heights[-1])

    def paint_section(self, painter: QPainter, box: QRectF, title: str) -> None:
        """Draw a heading above the rows of a day or month."""
        painter.setFont(self.setter.section)
        painter.setPen(current().color("text3"))
        words = mirrored(
            box.adjusted(
                self._scaled(_INSET + _PADDING), self._scaled(8), -self._scaled(_PADDING), 0
            ),
            box,
            painter,
        )
        painter.drawText(words, _AT_LEFT, title)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a row."""
        tokens = current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(option.rect).adjusted(self._scaled(_INSET), 1, -self._scaled(_INSET), -1)
        _paint_ground(painter, card, option.state, tokens)
        row = index.data(ROW)
        if isinstance(row, ListedStory):
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_row(painter, option.rect, row, tokens, selected=selected)
        else:
            self._paint_bars(painter, QRectF(option.rect), tokens)
        painter.restore()

    def _paint_row(
        self, painter: QPainter, box: QRect, row: ListedStory, tokens: Tokens, *, selected: bool
    ) -> None:
        whole, glyph = QRectF(box), QRectF(self._glyph(box))
        draw_status(painter, mirrored(glyph, whole, painter), row.story.status, tokens)
        layout = self.setter.layout(row, self.words_width(box.width()))
        ground = tokens.color("warn_line" if selected else "warn_soft")
        words = QPointF(glyph.right() + self._scaled(_GAP), box.top() + self._scaled(_TOP))
        pen = _Pen(painter, whole, words, ground)
        pen.write(self.setter.headline, tokens.color("text" if row.story.headline else "text3"))
        for line in layout.headline:
            pen.draw(line, self.setter.headline_base, self.setter.line_height)
        if layout.line:
            pen.skip(self._scaled(2))
            pen.write(self.setter.line, tokens.color("text2"))
            pen.draw(layout.line, self.setter.line_base, self.setter.line_height)
        self._paint_facts(painter, box, row, layout)

    def _paint_facts(
        self, painter: QPainter, box: QRect, row: ListedStory, layout: RowLayout
    ) -> None:
        metrics, tokens = self.setter.facts_metrics, current()
        width = self.words_width(box.width())
        left = box.right() + 1 - self._scaled(_INSET + _PADDING) - width
        top, height = box.bottom() - self._scaled(11 + 15), self._scaled(16)
        facts = mirrored(QRectF(left, top, width, height), QRectF(box), painter)
        painter.setFont(self.setter.facts)
        painter.setPen(tokens.color("warn" if row.days_left is not None else "text3"))
        when = self._when(row)
        painter.drawText(facts, _AT_RIGHT, when)
        room = width - metrics.horizontalAdvance(when) - self._scaled(_GAP)
        shown = layout.facts
        if layout.facts_width > room:
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, room)
        painter.setPen(tokens.color("text3"))
        painter.drawText(facts, _AT_LEFT, shown)

    def _when(self, row: ListedStory) -> str:
        if row.days_left is not None:
            return translate("StoryList", "%n days left", "", row.days_left)
        return self._model.time_of(row.story.updated)

    def _paint_bars(self, painter: QPainter, box: QRectF, tokens: Tokens) -> None:
        """Hint at a row whose words are on their way."""
        words = QRectF(self.headline_box(box.toRect(), 1, Qt.LayoutDirection.LeftToRight))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("hover"))
        height = self._scaled(9)
        for number, part in enumerate((0.9, 0.6)):
            top = words.top() + self._scaled(4) + number * self._scaled(20)
            bar = QRectF(words.left(), top, words.width() * part, height)
            painter.drawRoundedRect(mirrored(bar, box, painter), 3, 3)


class _Pen:
    """Writes line under line, with a ground behind the words that were looked for."""

    def __init__(self, painter: QPainter, row: QRectF, at: QPointF, ground: QColor) -> None:
        self._painter, self._row, self._at, self._ground = painter, row, at, ground
        self._color = QColor()

    def write(self, font: QFont, color: QColor) -> None:
        """Take a typeface and a colour."""
        self._painter.setFont(font)
        self._color = color

    def skip(self, height: float) -> None:
        """Leave room."""
        self._at += QPointF(0, height)

    def draw(self, line: Line, base: float, height: float) -> None:
        """Draw a line and go on to the next one."""
        if line.marks:
            width = self._painter.fontMetrics().horizontalAdvance(line.text)
            left = mirrored(QRectF(self._at.x(), 0, width, 0), self._row, self._painter).left()
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(self._ground)
            for start, end in line.marks:
                box = QRectF(left + start - 1, self._at.y() + 0.5, end - start + 2, height - 1)
                self._painter.drawRoundedRect(box, 3, 3)
        self._painter.setPen(self._color)
        write(self._painter, self._at + QPointF(0, base), line.text, self._row)
        self.skip(height)


def _paint_ground(painter: QPainter, card: QRectF, state: QStyle.StateFlag, tokens: Tokens) -> None:
    selected = bool(state & QStyle.StateFlag.State_Selected)
    if selected or state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("select" if selected else "hover"))
        painter.drawRoundedRect(card, 8, 8)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(tokens.color("accent"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(card.adjusted(0.75, 0.75, -0.75, -0.75), 7.5, 7.5)
