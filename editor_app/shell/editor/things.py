"""Draws what is no text: figures, dividers and islands, and the things within a line."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from editor_app.markup.leaves import Kind
from editor_app.markup.runs import FootnoteReference, InlineImage, Note, RawInline
from editor_app.shell.editor.binding import ATOM_OBJECT, INLINE_OBJECT
from editor_app.shell.editor.islands import Islands, ReadIsland
from editor_app.shell.editor.page import Entry, Page
from editor_app.shell.editor.page_style import BODY_PX, INTERFACE, SOURCE
from editor_app.shell.editor.pictures import Pictures
from editor_app.shell.editor.structure import Property, Structure
from editor_app.shell.wording import translate

_ISLAND_LINES = 8
_TALLEST_PICTURE = 420
_CARD_PADDING = 12
_EDGE = 16
"""Room at the left of an island for the line that sets it off."""


class Things(QPyTextObject):
    """Gives the layout the size of every thing on a page, and draws it."""

    def __init__(self, page: Page, pictures: Pictures, read_island: ReadIsland) -> None:
        super().__init__(page)
        self._page = page
        self.pictures = pictures
        self._islands = Islands(page.style, pictures, read_island, self)
        self._islands.rendered.connect(self._show_rendered)
        self.width = 561.0
        layout = page.document.documentLayout()
        layout.registerHandler(ATOM_OBJECT, self)
        layout.registerHandler(INLINE_OBJECT, self)

    def intrinsicSize(  # noqa: N802 - Qt's name
        self,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803 - Qt's name
        format: QTextFormat,  # noqa: A002 - Qt's name
    ) -> QSizeF:
        """Return the size of the thing at a position."""
        if format.objectType() == ATOM_OBJECT:
            return self._atom_size(self._page.structure(doc.findBlock(posInDocument)))
        return self._inline_size(format)

    def drawObject(  # noqa: N802 - Qt's name
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803 - Qt's name
        format: QTextFormat,  # noqa: A002 - Qt's name
    ) -> None:
        """Draw the thing at a position."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if format.objectType() == ATOM_OBJECT:
            self._draw_atom(
                painter, QRectF(rect), self._page.structure(doc.findBlock(posInDocument))
            )
        else:
            self._draw_inline(painter, QRectF(rect), format)
        painter.restore()

    def redraw_pictures(self) -> None:
        """Show the pictures there are by now."""
        self._islands.forget()
        self._page.redraw(_may_have_picture)

    def _show_rendered(self, sources: frozenset[str]) -> None:
        self._page.redraw(lambda entry: _island_source(entry.structure) in sources)

    # --- blocks

    def _atom_size(self, structure: Structure) -> QSizeF:
        scale = self._page.style.scale
        width = self.width - self._page.style.block_format(structure, None).leftMargin() * scale
        if structure.kind is Kind.RULE:
            return QSizeF(width, 24 * scale)
        if structure.kind is Kind.FIGURE:
            return QSizeF(width, self._picture_rect(structure, width).height() + self._words(44))
        rendering = self._islands.known(structure.get("source"), width - self._words(_EDGE))
        if rendering is not None and rendering.document is not None:
            return QSizeF(width, rendering.size.height())
        lines = min(_ISLAND_LINES, structure.get("source").count("\n") + 1)
        return QSizeF(width, self._words(20 + 18 * lines) + 2 * _CARD_PADDING)

    def _words(self, pixels: float) -> float:
        return pixels * self._page.style.scale

    def _picture_rect(self, structure: Structure, width: float) -> QRectF:
        picture = self.pictures.picture(structure.get("src"))
        if picture.isNull():
            return QRectF(0, 0, width, 96 * self._page.style.scale)
        size = QSizeF(picture.size())
        if size.width() > width or size.height() > _TALLEST_PICTURE:
            bounds = QSizeF(width, _TALLEST_PICTURE)
            size = size.scaled(bounds, Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF(0, 0, size.width(), size.height())

    def _draw_atom(self, painter: QPainter, rect: QRectF, structure: Structure) -> None:
        if structure.kind is Kind.RULE:
            painter.setPen(QPen(self._page.style.tokens.color("field"), 1))
            middle = round(rect.center().y()) + 0.5
            painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle))
        elif structure.kind is Kind.FIGURE:
            self._draw_figure(painter, rect, structure)
        else:
            self._draw_island(painter, rect, structure)

    def _draw_figure(self, painter: QPainter, rect: QRectF, structure: Structure) -> None:
        tokens = self._page.style.tokens
        place = self._picture_rect(structure, rect.width()).translated(rect.topLeft())
        picture = self.pictures.picture(structure.get("src"))
        if picture.isNull():
            painter.setPen(QPen(tokens.color("border"), 1))
            painter.setBrush(tokens.color("chrome"))
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
            self._write(
                painter,
                place,
                structure.get("src") or translate("Page", "No picture"),
                "text3",
                13,
                middle=True,
            )
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(place, picture, QRectF(picture.rect()))
        below = QRectF(rect.left(), place.bottom() + self._words(6), rect.width(), self._words(19))
        caption = structure.get("caption") or translate("Page", "No caption")
        self._write(painter, below, caption, "text2" if structure.get("caption") else "text3", 14)
        below.translate(0, self._words(18))
        credit = structure.get("credit")
        missing = not structure.get("alt")
        words = "  ·  ".join(
            filter(None, (credit, translate("Page", "No alt text") if missing else ""))
        )
        self._write(painter, below, words, "warn" if missing else "text3", 12)

    def _draw_island(self, painter: QPainter, rect: QRectF, structure: Structure) -> None:
        """Draw an island as it will be read, beside a quiet edge; until then, or else, a card."""
        source = structure.get("source")
        place = rect.adjusted(self._words(_EDGE), 0, 0, 0)
        rendering = self._islands.known(source, place.width())
        if rendering is None:
            self._islands.want(source, place.width())
        if rendering is None or rendering.document is None:
            self._draw_card(painter, rect, structure)
            return
        edge = QRectF(rect.left(), rect.top(), 2, rect.height())
        painter.fillRect(edge, self._page.style.tokens.color("field"))
        rendering.draw(painter, place)

    def _draw_card(self, painter: QPainter, rect: QRectF, structure: Structure) -> None:
        tokens = self._page.style.tokens
        painter.setPen(QPen(tokens.color("border"), 1))
        painter.setBrush(tokens.color("chrome"))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        inner = rect.adjusted(_CARD_PADDING, _CARD_PADDING - 2, -_CARD_PADDING, 0)
        reason = translate("Messages", structure.get("reason") or "HTML")
        label = translate("Page", "Kept as source · {reason}").format(reason=reason)
        self._write(painter, QRectF(inner.topLeft(), QSizeF(inner.width(), 18)), label, "text3", 12)
        lines = structure.get("source").split("\n")
        if len(lines) > _ISLAND_LINES:
            lines = [*lines[: _ISLAND_LINES - 1], "…"]
        top = inner.top() + self._words(20)
        for number, line in enumerate(lines):
            place = QRectF(inner.left(), top + self._words(18) * number, inner.width(), 18)
            self._write(painter, place, line.expandtabs(4)[:200], "text2", 13, family=SOURCE)

    def _write(
        self,
        painter: QPainter,
        place: QRectF,
        words: str,
        colour: str,
        pixels: int,
        *,
        family: str = INTERFACE,
        middle: bool = False,
    ) -> None:
        font = self._font(family, pixels)
        painter.setFont(font)
        painter.setPen(self._page.style.tokens.color(colour))
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        align = Qt.AlignmentFlag.AlignVCenter | (
            Qt.AlignmentFlag.AlignHCenter if middle else Qt.AlignmentFlag.AlignLeft
        )
        painter.drawText(place, align, shown)

    def _font(self, family: str, pixels: int) -> QFont:
        font = QFont(family)
        font.setPixelSize(max(8, round(pixels * self._page.style.scale)))
        return font

    # --- within a line

    def _inline_size(self, made: QTextFormat) -> QSizeF:
        thing = self._thing(made)
        height = BODY_PX * self._page.style.scale
        if isinstance(thing, InlineImage):
            picture = self.pictures.picture(thing.src)
            if not picture.isNull():
                size = QSizeF(picture.size())
                bounds = QSizeF(self.width, min(size.height(), _TALLEST_PICTURE))
                return size.scaled(bounds, Qt.AspectRatioMode.KeepAspectRatio)
        words = self._inline_words(made)
        extra = 2 if isinstance(thing, FootnoteReference) else 10
        return QSizeF(
            QFontMetricsF(self._inline_font(made)).horizontalAdvance(words) + extra, height
        )

    def _inline_font(self, made: QTextFormat) -> QFont:
        thing = self._thing(made)
        return self._font(SOURCE if isinstance(thing, RawInline) else INTERFACE, 13)

    def _inline_words(self, made: QTextFormat) -> str:
        thing = self._thing(made)
        if isinstance(thing, FootnoteReference):
            return str(self._page.footnote_number(thing.label) or thing.label)
        if isinstance(thing, Note):
            return f"✎ {thing.text[:40]}"
        if isinstance(thing, InlineImage):
            return f"▣ {thing.alt or thing.src}"[:40]
        return thing.source[:40] if isinstance(thing, RawInline) else ""

    def _thing(self, made: QTextFormat) -> object:
        return self._page.binding.lexicon.thing(made.intProperty(Property.THING))

    def _draw_inline(self, painter: QPainter, rect: QRectF, made: QTextFormat) -> None:
        thing = self._thing(made)
        tokens = self._page.style.tokens
        if isinstance(thing, InlineImage):
            picture = self.pictures.picture(thing.src)
            if not picture.isNull():
                painter.drawPixmap(rect, picture, QRectF(picture.rect()))
                return
        painter.setFont(self._inline_font(made))
        words = self._inline_words(made)
        if isinstance(thing, FootnoteReference):
            painter.setPen(tokens.color("accent"))
            painter.drawText(rect.translated(0, -4), Qt.AlignmentFlag.AlignCenter, words)
            return
        frame = QPainterPath()
        frame.addRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
        note = isinstance(thing, Note)
        painter.fillPath(frame, tokens.color("warn_soft" if note else "sunken"))
        painter.setPen(tokens.color("warn" if note else "text2"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)


def _island_source(structure: Structure) -> str | None:
    return structure.get("source") if structure.kind is Kind.ISLAND else None


def _may_have_picture(entry: Entry) -> bool:
    if entry.structure.kind in {Kind.FIGURE, Kind.ISLAND}:
        return True
    return any(isinstance(run.thing, InlineImage) for run in entry.runs)
