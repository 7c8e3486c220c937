"""Draws what stands beside and behind the words: bars, panels, bullets, numbers, boxes, hints."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextBlock, QTextLine

from editor_app.markup.leaves import Container, Step
from editor_app.shell.editor.page import Page
from editor_app.shell.editor.page_style import BODY_PX, INDENTS, INTERFACE, WRITING, utf16_length
from editor_app.shell.editor.structure import LISTS, QUOTES, Part, Structure
from editor_app.shell.wording import QT_TRANSLATE_NOOP, translate

HINTS = {
    Part.HEADLINE: QT_TRANSLATE_NOOP("Page", "Headline"),
    Part.STANDFIRST: QT_TRANSLATE_NOOP("Page", "Standfirst"),
}
_HEADLINE_LIMITS = {Part.HEADLINE: 90, Part.STANDFIRST: 220}


@dataclass(frozen=True, slots=True)
class Seen:
    """A block in view: what it is and where it stands in the viewport."""

    block: QTextBlock
    structure: Structure
    rect: QRectF


class PagePainter:
    """Draws the furniture of the blocks in view."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._ordinals: tuple[int, dict[tuple[int, int], int]] = (-1, {})

    def paint_under(self, painter: QPainter, seen: Sequence[Seen], width: float) -> None:
        """Draw everything that belongs behind or beside the words."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        below: Sequence[Seen | None] = [*seen[1:], None]
        for this, after in zip(seen, below, strict=True):
            if this.structure.code:
                self._paint_code(painter, this, after, width)
            if this.structure.path:
                self._paint_containers(painter, this, after)
            self._paint_inline_code(painter, this)
            self._paint_hint(painter, this, width)

    def _paint_containers(self, painter: QPainter, this: Seen, after: Seen | None) -> None:
        scale = self._page.style.scale
        x = 0.0
        for depth, step in enumerate(this.structure.path):
            if step.kind in QUOTES:
                self._paint_bar(painter, this, after, depth, x)
            elif self._starts(this, depth):
                if step.kind in LISTS:
                    self._paint_marker(painter, this, step, x)
                elif step.kind is Container.FOOTNOTE:
                    number = self._page.footnote_number(step.label)
                    self._beside(painter, this, str(number or step.label), x, font=(INTERFACE, 13))
            x += INDENTS[step.kind] * scale

    def _starts(self, this: Seen, depth: int) -> bool:
        above = this.block.previous()
        path = self._page.structure(above).path
        return path[: depth + 1] != this.structure.path[: depth + 1]

    def _paint_bar(
        self, painter: QPainter, this: Seen, after: Seen | None, depth: int, x: float
    ) -> None:
        bottom = this.rect.bottom()
        if after is not None and len(after.structure.path) > depth:
            same = after.structure.path[: depth + 1] == this.structure.path[: depth + 1]
            bottom = after.rect.top() if same else bottom
        pull = this.structure.path[depth].kind is Container.PULL
        bar = QRectF(x, this.rect.top(), 3, bottom - this.rect.top())
        painter.fillRect(bar, self._page.style.tokens.color("accent" if pull else "text"))

    def _paint_marker(self, painter: QPainter, this: Seen, step: Step, x: float) -> None:
        task = this.structure.get("task")
        if task:
            self._paint_box(painter, box_rect(this, x, self._page.style.scale), task == "x")
        elif step.kind is Container.BULLETS:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._page.style.tokens.color("text2"))
            radius = 2.6 * self._page.style.scale
            centre = QPointF(x + 10 * self._page.style.scale, first_line_middle(this))
            painter.drawEllipse(centre, radius, radius)
        else:
            ordinal = step.start + self._ordinal(step)
            self._beside(painter, this, f"{ordinal}.", x, font=(WRITING, BODY_PX))

    def _paint_box(self, painter: QPainter, box: QRectF, done: bool) -> None:
        tokens = self._page.style.tokens
        painter.setPen(QPen(tokens.color("accent" if done else "field_hc"), 1.4))
        painter.setBrush(tokens.color("accent") if done else QColor(Qt.GlobalColor.transparent))
        painter.drawRoundedRect(box, 3, 3)
        if done:
            side = box.width()
            painter.setPen(QPen(tokens.color("on_accent"), 1.8))
            painter.drawPolyline(
                [
                    box.topLeft() + QPointF(side * 0.24, side * 0.52),
                    box.topLeft() + QPointF(side * 0.43, side * 0.72),
                    box.topLeft() + QPointF(side * 0.78, side * 0.3),
                ]
            )

    def _beside(
        self,
        painter: QPainter,
        this: Seen,
        words: str,
        x: float,
        *,
        font: tuple[str, int],
    ) -> None:
        scale = self._page.style.scale
        made = QFont(font[0])
        made.setPixelSize(round(font[1] * scale))
        painter.setFont(made)
        painter.setPen(self._page.style.tokens.color("text2"))
        line = this.block.layout().lineAt(0)
        baseline = this.rect.top() + line.y() + line.ascent()
        painter.drawText(QPointF(x + 2 * scale, baseline), words)

    def _ordinal(self, step: Step) -> int:
        """Return how many items of its list stand above this one."""
        if self._ordinals[0] != self._page.version:
            self._ordinals = (self._page.version, self._count_items())
        return self._ordinals[1].get((step.id, step.item), 0)

    def _count_items(self) -> dict[tuple[int, int], int]:
        found: dict[tuple[int, int], int] = {}
        counts: dict[int, int] = {}
        for structure in (entry.structure for entry in self._page.entries):
            for step in structure.path:
                key = (step.id, step.item)
                if step.kind is Container.NUMBERS and key not in found:
                    found[key] = counts.get(step.id, 0)
                    counts[step.id] = found[key] + 1
        return found

    def _paint_code(self, painter: QPainter, this: Seen, after: Seen | None, width: float) -> None:
        scale = self._page.style.scale
        path = this.structure.path
        left = sum(INDENTS[step.kind] for step in path[:-1]) * scale
        above = self._page.structure(this.block.previous()).path
        first = above != path
        last = after is None or after.structure.path != path
        top = this.rect.top() - (10 * scale if first else 0)
        bottom = this.rect.bottom() + (10 * scale if last else 0.5)
        panel = QRectF(left, top, width - left, bottom - top)
        tokens = self._page.style.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("sunken"))
        painter.drawRect(panel)
        language = this.structure.get("info")
        if first and language:
            font = QFont(INTERFACE)
            font.setPixelSize(round(11 * scale))
            painter.setFont(font)
            painter.setPen(tokens.color("text3"))
            place = QRectF(panel.right() - 160, top + 4, 150, 16)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, language)

    def _paint_inline_code(self, painter: QPainter, this: Seen) -> None:
        """Put a quiet ground behind code within a line."""
        position = 0
        for run in self._page.entry(this.block).runs:
            size = utf16_length(run.text)
            if run.marks.code:
                for place in text_rects(this, position, position + size):
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(self._page.style.tokens.color("sunken"))
                    painter.drawRoundedRect(place.adjusted(-2, 1, 2, 1), 4, 4)
            position += size

    def _paint_hint(self, painter: QPainter, this: Seen, width: float) -> None:
        kind = this.structure.kind
        if not isinstance(kind, Part) or kind not in HINTS:
            return
        length = this.block.length() - 1
        limit = _HEADLINE_LIMITS[kind]
        if length > limit * 0.8:
            font = QFont(INTERFACE)
            font.setPixelSize(11)
            painter.setFont(font)
            painter.setPen(self._page.style.tokens.color("warn" if length > limit else "text3"))
            place = QRectF(0, this.rect.top() - 16, width, 14)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, f"{length} of {limit}")
        elif not length:
            self._write_hint(painter, this, translate("Page", HINTS[kind]))

    def _write_hint(self, painter: QPainter, this: Seen, words: str) -> None:
        painter.setFont(self._hint_font(this))
        painter.setPen(self._page.style.tokens.color("disabled"))
        line = this.block.layout().lineAt(0)
        painter.drawText(QPointF(0, this.rect.top() + line.y() + line.ascent()), words)

    def _hint_font(self, this: Seen) -> QFont:
        font = QFont(this.block.charFormat().font())
        font.setPixelSize(round(font.pointSizeF() * self._page.style.dots_per_inch / 72))
        return font


def text_rects(this: Seen, start: int, end: int) -> Iterator[QRectF]:
    """Walk through the places, line by line, of the text between two positions of a block."""
    layout = this.block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        if last <= start or first >= end:
            continue
        left = _cursor_x(line, max(first, start))
        right = _cursor_x(line, min(last, end))
        top = this.rect.top() + line.y() + line.ascent() * 0.22
        yield QRectF(left, top, right - left, line.ascent() * 0.98).translated(this.rect.left(), 0)


def _cursor_x(line: QTextLine, position: int) -> float:
    found: object = line.cursorToX(position)
    # Qt's stubs say a number, Qt gives the number and the position it stands for.
    place = found[0] if isinstance(found, tuple) else found
    return float(place) if isinstance(place, int | float) else 0.0


def first_line_middle(this: Seen) -> float:
    """Return the height of the middle of small letters in a block's first line."""
    line = this.block.layout().lineAt(0)
    return this.rect.top() + line.y() + line.ascent() * 0.68


def box_rect(this: Seen, x: float, scale: float) -> QRectF:
    """Return where the tick box of a task stands."""
    side = 16 * scale
    return QRectF(x + 2, first_line_middle(this) - side / 2, side, side)
