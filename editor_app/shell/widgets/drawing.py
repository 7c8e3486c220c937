"""Draws what style sheets cannot: status glyphs, wrapped lines, soft shadows."""

from collections.abc import Iterator, Sequence
from itertools import islice

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption

from editor_app.model.article import Status
from editor_app.shell.tokens import Tokens
from editor_app.shell.wording import QT_TRANSLATE_NOOP, translate

# Status is told by shape and colour, never by colour alone.
STATUS_LOOKS: dict[Status, tuple[str, str, str]] = {
    Status.DRAFT: (QT_TRANSLATE_NOOP("Status", "Draft"), "ring", "text3"),
    Status.IN_EDIT: (QT_TRANSLATE_NOOP("Status", "In edit"), "half", "review"),
    Status.READY: (QT_TRANSLATE_NOOP("Status", "Ready"), "three quarters", "ok"),
    Status.PUBLISHED: (QT_TRANSLATE_NOOP("Status", "Published"), "tick", "violet"),
    Status.ON_HOLD: (QT_TRANSLATE_NOOP("Status", "On hold"), "bar", "bad"),
    Status.CORRECTED: (QT_TRANSLATE_NOOP("Status", "Corrected"), "dot", "violet"),
    Status.WITHDRAWN: (QT_TRANSLATE_NOOP("Status", "Withdrawn"), "cross", "bad"),
    Status.SPIKED: (QT_TRANSLATE_NOOP("Status", "In the bin"), "cross", "text3"),
}

_SPANS = {"half": -180, "three quarters": -270, "dot": -360}
_STROKES: dict[str, Sequence[tuple[float, float, float, float]]] = {
    "tick": ((3.3, 6.2, 5.3, 8.2), (5.3, 8.2, 8.8, 4.2)),
    "bar": ((3.4, 6, 8.6, 6),),
    "cross": ((4, 4, 8, 8), (8, 4, 4, 8)),
}


def status_name(status: Status) -> str:
    """Return the words for a status."""
    return translate("Status", STATUS_LOOKS[status][0])


def draw_status(painter: QPainter, box: QRectF, status: Status, tokens: Tokens) -> None:
    """Draw the glyph of a status into a square box."""
    _, shape, role = STATUS_LOOKS[status]
    color = tokens.color(role)
    circle = box.adjusted(1, 1, -1, -1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.5))
    painter.setBrush(color if shape == "tick" else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(circle)
    _draw_inside(painter, circle, shape, color, tokens.color("canvas"))
    painter.restore()


def _draw_inside(
    painter: QPainter, circle: QRectF, shape: str, color: QColor, paper: QColor
) -> None:
    inner = circle.adjusted(2.4, 2.4, -2.4, -2.4)
    unit = circle.width() / 12
    pen = QPen(paper if shape == "tick" else color, 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if shape in _SPANS:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPie(inner, 90 * 16, _SPANS[shape] * 16)
        return
    painter.setPen(pen)
    for x1, y1, x2, y2 in _STROKES.get(shape, ()):
        start, end = QPointF(x1, y1) * unit, QPointF(x2, y2) * unit
        painter.drawLine(circle.topLeft() + start, circle.topLeft() + end)


def mirrored(box: QRectF, whole: QRectF, painter: QPainter) -> QRectF:
    """Return where a box belongs that is reckoned from the left of ``whole``.

    Where the painter draws from right to left, it is as far from the right.
    """
    if painter.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
        return box
    return box.translated(whole.left() + whole.right() - box.left() - box.right(), 0)


def write(painter: QPainter, at: QPointF, words: str, whole: QRectF) -> None:
    """Write words from a place on their base line, which is reckoned as in ``mirrored``.

    The words themselves run as their own letters do.
    """
    direction = painter.layoutDirection()
    if direction is Qt.LayoutDirection.RightToLeft:
        width = painter.fontMetrics().horizontalAdvance(words)
        at = mirrored(QRectF(at.x(), at.y(), width, 0), whole, painter).topLeft()
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(at, words)
    painter.setLayoutDirection(direction)


def draw_lines(painter: QPainter, box: QRectF, text: str, lines: int) -> int:
    """Draw ``text`` wrapped to at most ``lines`` lines, the last one elided; return how many."""
    metrics = painter.fontMetrics()
    starts = line_starts(text, painter.font(), box.width(), lines + 1)
    for number, start in enumerate(starts[:lines]):
        last = number == lines - 1 or number == len(starts) - 1
        end = len(text) if last else starts[number + 1]
        words = text[start:end].strip()
        if last:
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
        top = box.top() + number * metrics.height()
        write(painter, QPointF(box.left(), top + metrics.ascent()), words, box)
    return min(len(starts), lines)


def line_starts(text: str, font: QFont, width: float, limit: int) -> list[int]:
    """Return where each of the first ``limit`` lines of wrapped text begins."""
    # Nothing after a few hundred characters can reach the first lines.
    layout = QTextLayout(text[: 400 * limit], font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts = list(islice(_line_starts(layout, max(width, 1.0)), limit))
    layout.endLayout()
    return starts


def _line_starts(layout: QTextLayout, width: float) -> Iterator[int]:
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        yield line.textStart()


def draw_shadow(painter: QPainter, box: QRectF, tokens: Tokens, radius: float = 10) -> None:
    """Draw a soft shadow around a raised box; cheaper and crisper than a graphics effect."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    strength = 2.2 if tokens.dark else 1.0
    for reach in range(16, 0, -1):
        color = tokens.color("shadow")
        color.setAlpha(int(2.1 * strength * (17 - reach) / 8) + 1)
        painter.setBrush(color)
        grown = box.adjusted(-reach, -reach + 6, reach, reach + 6)
        painter.drawRoundedRect(grown, radius + reach, radius + reach)
    painter.restore()
