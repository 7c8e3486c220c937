"""Draws one story: status glyph, headline, standfirst, and a line of facts."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor_app.model.article import StorySummary
from editor_app.shell.panels.story_list.model import STORY, StoryModel
from editor_app.shell.tokens import Tokens, current
from editor_app.shell.typefaces import interface_font
from editor_app.shell.widgets.drawing import draw_lines, draw_status

ROW_HEIGHT = 96
SECTION_HEIGHT = 34
_INSET = 8
_PADDING = 12
_GLYPH = 14
_GAP = 8
# Headline and standfirst share three lines: a short headline leaves two to the standfirst.
_LINES = 3


class StoryDelegate(QStyledItemDelegate):
    """Every row has one height, so that any row's place is known without measuring others."""

    def __init__(self, model: StoryModel) -> None:
        super().__init__(model)
        self._model = model
        self._headline = interface_font(13, QFont.Weight.DemiBold)
        self._standfirst = interface_font(12)
        self._facts = interface_font(11, QFont.Weight.Medium)
        self._section = interface_font(11, QFont.Weight.DemiBold)

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a row."""
        return QSize(option.rect.width(), ROW_HEIGHT)

    def paint_section(self, painter: QPainter, box: QRectF, title: str) -> None:
        """Draw a heading above the rows of a day or month."""
        painter.setFont(self._section)
        painter.setPen(current().color("text3"))
        words = box.adjusted(_INSET + _PADDING, 8, -_PADDING, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a row."""
        story = index.data(STORY)
        if not isinstance(story, StorySummary):
            return
        tokens = current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(option.rect).adjusted(_INSET, 1, -_INSET, -1)
        _paint_ground(painter, card, option.state, tokens)
        inside = card.adjusted(_PADDING, 9, -_PADDING, -9)
        glyph = QRectF(inside.left(), inside.top() + 1, _GLYPH, _GLYPH)
        draw_status(painter, glyph, story.status, tokens)
        self._paint_words(painter, inside.adjusted(_GLYPH + _GAP, 0, 0, 0), story, tokens)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, box: QRectF, story: StorySummary, tokens: Tokens
    ) -> None:
        painter.setFont(self._headline)
        painter.setPen(tokens.color("text" if story.headline else "text3"))
        used = draw_lines(painter, box, story.headline or "Untitled", 2)
        below = box.adjusted(0, used * painter.fontMetrics().height() + 2, 0, 0)
        painter.setFont(self._standfirst)
        painter.setPen(tokens.color("text2"))
        draw_lines(painter, below, story.standfirst, _LINES - used)
        self._paint_facts(painter, box, story, tokens)

    def _paint_facts(
        self, painter: QPainter, box: QRectF, story: StorySummary, tokens: Tokens
    ) -> None:
        painter.setFont(self._facts)
        painter.setPen(tokens.color("text3"))
        facts = QRectF(box.left(), box.bottom() - 15, box.width(), 15)
        middle = Qt.AlignmentFlag.AlignVCenter
        when = self._model.time_of(story)
        painter.drawText(facts, middle | Qt.AlignmentFlag.AlignRight, when)
        room = int(facts.width()) - painter.fontMetrics().horizontalAdvance(when) - _GAP
        words = f"{story.words:,} word{'' if story.words == 1 else 's'}"
        left = f"{story.desk}  ·  {words}" if story.desk else words
        left = painter.fontMetrics().elidedText(left, Qt.TextElideMode.ElideRight, room)
        painter.drawText(facts, middle | Qt.AlignmentFlag.AlignLeft, left)


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
