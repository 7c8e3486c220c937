"""The page as a widget: one column in the middle, drawn as it will be read."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from editor_app.shell.editor.answers import selected_thing
from editor_app.shell.editor.contract import PageWidget
from editor_app.shell.editor.hand import Hand
from editor_app.shell.editor.islands import ReadIsland
from editor_app.shell.editor.page import Page
from editor_app.shell.editor.page_edge import edge_near
from editor_app.shell.editor.page_painter import PagePainter, Seen
from editor_app.shell.editor.page_style import BODY, WRITING, PageStyle
from editor_app.shell.editor.pictures import Pictures
from editor_app.shell.editor.spacing import DETAILS_HEIGHT
from editor_app.shell.editor.structure import Lexicon
from editor_app.shell.editor.things import Things
from editor_app.shell.editor.typing_text import Typist
from editor_app.shell.tokens import LIGHT, Tokens
from editor_app.shell.typefaces import writing_family
from editor_app.shell.wording import translate

MARGIN = 24
"""The least space beside the column."""


class PageView(PageWidget):
    """Shows one `Page`; what the writer does on it is its children's matter.

    ``edited`` follows every change of the text. ``laid_out`` says that the
    headline or the column may stand elsewhere than before.
    """

    edited = Signal()
    laid_out = Signal()

    def __init__(self, tokens: Tokens = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures = Pictures()
        self.read_island: ReadIsland = _unread
        self._tokens = tokens
        self._held: list[QKeyEvent] | None = None
        self.focus_mode = False
        self.typewriter = False
        self._body_size = 20
        self._top = 0
        self._smart_text = (True, "")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("page")
        self.setProperty("surface", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translate("Page", "Story"))
        self.setCursorWidth(2)
        self.setTabChangesFocus(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUndoRedoEnabled(True)
        self.page = self.new_page()
        self._take_up(self.page)
        self._wear()

    def drop_keys(self) -> None:
        """Forget what was held back: another story is about to be shown."""
        self._held = None

    def hold_keys(self) -> None:
        """Keep keys from now on until `release_keys`."""
        self._held = self._held or []

    def new_page(self) -> Page:
        """Return an empty page in the style of this editor."""
        lexicon = Lexicon()
        style = PageStyle(lexicon, self._tokens)
        style.set_body_size(self._body_size)
        page = Page(style, lexicon, self)
        page.begin("", "")
        page.finish()
        return page

    def show_page(self, page: Page) -> None:
        """Show ``page``; the one shown before keeps its text and history."""
        self.page.changed.disconnect(self.edited)
        self.hand.deleteLater()
        self.things.deleteLater()
        self.document().documentLayout().documentSizeChanged.disconnect(self.laid_out)
        self._take_up(page)
        style = page.style
        if (style.tokens, style.body_size, style.writing) != (
            self._tokens,
            self._body_size,
            writing_family(WRITING),
        ):
            page.style.set_tokens(self._tokens)
            page.style.set_body_size(self._body_size)
            page.restyle()

    def _take_up(self, page: Page) -> None:
        self.page = page
        self.setDocument(page.document)
        page.document.setDefaultFont(page.style.font(BODY))
        page.document.documentLayout().setPaintDevice(page.style.device)
        self.things = Things(page, self.pictures, self._island_html)
        self.painter = PagePainter(page)
        self.hand = Hand(page, self)
        self.typist = Typist(self.hand)
        self.typist.smart, self.typist.marks = self._smart_text
        page.changed.connect(self.edited)
        page.document.documentLayout().documentSizeChanged.connect(self.laid_out)
        self._set_column()

    def _island_html(self, source: str) -> str | None:
        return self.read_island(source)

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw in other colours."""
        self._tokens = tokens
        self.page.style.set_tokens(tokens)
        self.page.document.setDefaultFont(self.page.style.font(BODY))
        self._wear()
        self.page.restyle()

    def set_smart_text(self, *, on: bool, marks: str) -> None:
        """Set quotes and dashes as typed or not; ``marks`` names a language to set them like.

        Empty ``marks`` sets them like the story's own language.
        """
        self._smart_text = on, marks
        self.typist.smart, self.typist.marks = self._smart_text

    @property
    def body_size(self) -> int:
        """The height of the body's type in pixels."""
        return self._body_size

    def set_body_size(self, pixels: int) -> None:
        """Set the body ``pixels`` high and everything else in proportion."""
        self._body_size = pixels
        self.page.style.set_body_size(pixels)
        self._set_column()
        self.page.restyle()

    def _wear(self) -> None:
        palette = QPalette(self.palette())
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, self._tokens.color("canvas"))
        palette.setColor(QPalette.ColorRole.Text, self._tokens.color("text"))
        palette.setColor(QPalette.ColorRole.Highlight, self._tokens.color("text_select"))
        palette.setColor(QPalette.ColorRole.HighlightedText, self._tokens.color("text"))
        self.setPalette(palette)
        self.viewport().setPalette(palette)

    def _set_column(self) -> None:
        measure = self.page.style.measure()
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        width = max(240, min(measure, room - 2 * MARGIN))
        side = max(0, (room - width) // 2)
        self.setViewportMargins(side, 0, max(0, room - width - side), 0)
        if self.lineWrapColumnOrWidth() != width or self.things.width != width:
            self.things.width = width
            self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
            self.setLineWrapColumnOrWidth(width)
        self.laid_out.emit()

    def details_rect(self) -> QRectF:
        """Return the room between standfirst and body, in the viewport."""
        above = self.block_rect(self.document().findBlockByNumber(1))
        height = DETAILS_HEIGHT * self.page.style.scale
        return QRectF(0, above.bottom(), self.things.width, height)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the column in the middle, and the caret in view where it was."""
        seen = self.hasFocus() and 0 <= self.cursorRect().bottom() <= event.oldSize().height()
        super().resizeEvent(event)
        self._set_column()
        if seen:
            self.ensureCursorVisible()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the writing face whatever the application's font becomes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "page"):
            self.page.document.setDefaultFont(self.page.style.font(BODY))

    def block_rect(self, block: QTextBlock) -> QRectF:
        """Return where ``block`` stands in the viewport."""
        rect = self.document().documentLayout().blockBoundingRect(block)
        return rect.translated(0, -self.verticalScrollBar().value())

    def top_block(self) -> QTextBlock:
        """Return the block at the upper edge of the view.

        It is looked for near the last one: Qt's own search goes through the whole text.
        """
        last = self.document().findBlockByNumber(self._top)
        block = edge_near(self.page, last, self.block_rect)
        if not block.isValid():
            block = self.cursorForPosition(QPoint(0, 0)).block()
        self._top = block.blockNumber()
        return block

    def seen_blocks(self) -> list[Seen]:
        """Return the blocks in view, from top to bottom."""
        height = self.viewport().height()
        block = self.top_block()
        if block.previous().isValid():
            block = block.previous()
        found: list[Seen] = []
        while block.isValid():
            rect = self.block_rect(block)
            found.append(Seen(block, self.page.structure(block), rect))
            if rect.top() > height:
                break
            block = block.next()
        return found

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the furniture of the page, then the words, then what lies over them."""
        seen = self.seen_blocks()
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        self.painter.paint_under(painter, seen, self.things.width)
        painter.end()
        super().paintEvent(event)
        thing = selected_thing(self.hand)
        if self.focus_mode or thing is not None:
            painter = QPainter(self.viewport())
            if self.focus_mode:
                self._dim(painter, seen)
            if thing is not None:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(self._tokens.color("accent"))
                painter.drawRoundedRect(self.block_rect(thing).adjusted(1, 1, -1, -1), 8, 8)
            painter.end()

    def _dim(self, painter: QPainter, seen: list[Seen]) -> None:
        """Let no letter outside the caret's block stand out more than the third text colour."""
        modes = QPainter.CompositionMode
        dark = self._tokens.dark
        painter.setCompositionMode(
            modes.CompositionMode_Darken if dark else modes.CompositionMode_Lighten
        )
        here = self.textCursor().block()
        width = self.viewport().width()
        bottoms = [after.rect.top() for after in seen[1:]] + [seen[-1].rect.bottom()]
        for this, bottom in zip(seen, bottoms, strict=True):
            if this.block != here:
                rect = QRectF(0, this.rect.top(), width, bottom - this.rect.top())
                painter.fillRect(rect, self._tokens.color("text3"))

    def set_focus_mode(self, *, on: bool) -> None:
        """Let only the caret's block stand out."""
        self.focus_mode = on
        self.viewport().update()

    def set_typewriter(self, *, on: bool) -> None:
        """Keep the caret's line in the middle."""
        self.typewriter = on
        if on:
            self._centre_caret()

    def _centre_caret(self) -> None:
        bar = self.verticalScrollBar()
        offset = self.cursorRect().center().y() - self.viewport().height() // 2
        bar.setValue(bar.value() + offset)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Take the focus without selecting anything."""
        super().focusInEvent(event)
        self.ensureCursorVisible()


def _unread(_source: str) -> None:
    """Read no island: there is no story yet."""
