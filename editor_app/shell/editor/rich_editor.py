"""The page a story is written on, looking as it will be read."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit, QWidget

from editor_app.markup.leaves import Kind
from editor_app.markup.runs import OBJECT
from editor_app.shell.editor.answers import delete_selection, selected_thing
from editor_app.shell.editor.clipboard import mime_data
from editor_app.shell.editor.commands_marks import set_link
from editor_app.shell.editor.contract import PageWidget
from editor_app.shell.editor.hand import Hand, marks_of
from editor_app.shell.editor.insertion import insert_leaves
from editor_app.shell.editor.keys import answer_for, typed_text
from editor_app.shell.editor.page import Page
from editor_app.shell.editor.page_painter import PagePainter, Seen, box_rect
from editor_app.shell.editor.page_style import BODY, DETAILS_HEIGHT, INDENTS, PageStyle
from editor_app.shell.editor.paste import is_address, leaves_of, plain_leaves
from editor_app.shell.editor.pictures import Pictures
from editor_app.shell.editor.structure import LISTS, Lexicon, Part
from editor_app.shell.editor.things import Things
from editor_app.shell.editor.typing_text import Typist
from editor_app.shell.tokens import LIGHT, Tokens

MARGIN = 24
"""The least space beside the column."""


class RichEditor(PageWidget):
    """Shows one `Page` and lets the writer work on it.

    ``edited`` follows every change by the writer's hand. ``thing_opened``
    carries the position of a figure, island or note the writer wants to change,
    ``files_dropped`` paths, ``picture_pasted`` a QImage. ``laid_out`` says that
    the headline or the column may stand elsewhere than before.
    """

    edited = Signal()
    thing_opened = Signal(int)
    laid_out = Signal()
    link_asked = Signal()
    files_dropped = Signal(list)
    picture_pasted = Signal(object)

    def __init__(self, tokens: Tokens = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures = Pictures()
        self._tokens = tokens
        self._held: list[QKeyEvent] | None = None
        self.focus_mode = False
        self.typewriter = False
        self._body_size = 20
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("page")
        self.setProperty("surface", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Story")
        self.setCursorWidth(2)
        self.setTabChangesFocus(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUndoRedoEnabled(True)
        self.page = self.new_page()
        self._take_up(self.page)
        self._wear()

    # --- pages

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
        self._take_up(page)

    def _take_up(self, page: Page) -> None:
        self.page = page
        self.setDocument(page.document)
        page.document.setDefaultFont(page.style.font(BODY))
        page.document.documentLayout().setPaintDevice(page.style.device)
        self.things = Things(page, self.pictures)
        self.painter = PagePainter(page)
        self.hand = Hand(page, self)
        self.typist = Typist(self.hand)
        page.changed.connect(self.edited)
        page.document.documentLayout().documentSizeChanged.connect(self.laid_out)
        self._set_column()

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw in other colours."""
        self._tokens = tokens
        self.page.style.set_tokens(tokens)
        self._wear()
        self.page.restyle()

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

    # --- the column

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
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._set_column()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the writing face whatever the application's font becomes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "page"):
            self.page.document.setDefaultFont(self.page.style.font(BODY))

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Type, act or move. Keys pressed while a long text still loads are kept for later."""
        if self._held is not None:
            self._held.append(event.clone())
            return
        thing = selected_thing(self.hand)
        if thing is not None and self._key_on_thing(event, thing):
            event.accept()
            return
        answer = answer_for(event)
        if answer is not None and answer(self.hand):
            event.accept()
        elif text := typed_text(event):
            self.typist.type_text(text)
            event.accept()
        elif not self._edit_key(event) and self._moves(event):
            super().keyPressEvent(event)
            if event.key() in _ARROWS:
                self._select_thing()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        if self.typewriter:
            self._centre_caret()

    def _key_on_thing(self, event: QKeyEvent, thing: QTextBlock) -> bool:
        """Enter opens a selected figure or island; arrows go on to its neighbours."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in _ENTER and self.page.structure(thing).kind is not Kind.RULE:
            self.thing_opened.emit(thing.position())
            return True
        below = event.key() in {Qt.Key.Key_Right, Qt.Key.Key_Down}
        target = thing.next() if below else thing.previous()
        if event.key() not in _ARROWS or not target.isValid():
            return False
        self.hand.place(target.position() + (0 if below else target.length() - 1))
        self._select_thing()
        return True

    def _select_thing(self) -> None:
        """Let the caret not stand beside a figure, divider or island but select it."""
        cursor = self.textCursor()
        if not cursor.hasSelection() and self.hand.structure.atom:
            block = cursor.block()
            self.hand.place(block.position() + 1, block.position())

    def _edit_key(self, event: QKeyEvent) -> bool:
        for key, act in (
            (QKeySequence.StandardKey.Undo, self.undo),
            (QKeySequence.StandardKey.Redo, self.redo),
            (QKeySequence.StandardKey.Cut, self.cut),
            (QKeySequence.StandardKey.Copy, self.copy),
            (QKeySequence.StandardKey.Paste, self.paste),
            (QKeySequence.StandardKey.SelectAll, self.select_more),
        ):
            if event.matches(key):
                act()
                event.accept()
                return True
        return False

    def _moves(self, event: QKeyEvent) -> bool:
        """Whether a key moves the caret or nothing: the widget itself may not change the text."""
        return event.key() in _MOVING_KEYS or not event.text()

    def hold_keys(self) -> None:
        """Keep keys from now on until `release_keys`."""
        self._held = self._held or []

    def release_keys(self) -> None:
        """Type what was held back, in order."""
        held, self._held = self._held or [], None
        for event in held:
            self.keyPressEvent(event)

    def drop_keys(self) -> None:
        """Forget what was held back: another story is about to be shown."""
        self._held = None

    def can_replace(self, start: int, end: int) -> bool:
        """Whether a stretch of text is words of one block, with nothing else among them."""
        document = self.document()
        block = document.findBlock(start)
        words = block.text()[start - block.position() : end - block.position()]
        return document.findBlock(end) == block and OBJECT not in words

    def replace_pieces(self, pieces: Sequence[tuple[int, int, str]]) -> None:
        """Put words in place of stretches of text, in order, as one step of undo."""
        with self.hand.edit() as edit:
            for start, end, words in reversed(pieces):
                block = self.document().findBlock(start)
                marks = marks_of(self.page.entry(block).runs, start - block.position())
                edit.remove(start, end)
                edit.insert(start, words.replace("\n", " "), marks)

    def select_more(self) -> None:
        """Select the headline, the standfirst or the body; then everything."""
        document = self.page.document
        block = self.hand.block
        kind = self.hand.structure.kind
        start, end = block.position(), block.position() + block.length() - 1
        if kind not in {Part.HEADLINE, Part.STANDFIRST}:
            start = document.findBlockByNumber(2).position()
            end = document.characterCount() - 1
        cursor = self.textCursor()
        if (cursor.selectionStart(), cursor.selectionEnd()) == (start, end):
            start, end = 0, document.characterCount() - 1
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def cut(self) -> None:
        """Copy the selection and remove it."""
        if self.textCursor().hasSelection():
            self.copy()
            delete_selection(self.hand)

    # --- clipboard and drop

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """Return the selection as leaves, HTML, Markdown and text."""
        return mime_data(self.hand)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        """Take words and pictures."""
        return source.hasText() or source.hasHtml() or source.hasImage() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Put what was copied or dropped on the page, cleaned."""
        if self._held is not None:
            return
        if self._takes_files(source):
            self.files_dropped.emit([url.toLocalFile() for url in source.urls()])
        elif source.hasImage() and not source.hasHtml() and not source.hasText():
            self.picture_pasted.emit(source.imageData())
        elif is_address(source.text()) and self.textCursor().hasSelection():
            set_link(self.hand, source.text().strip())
        else:
            insert_leaves(self.hand, leaves_of(source))

    @staticmethod
    def _takes_files(source: QMimeData) -> bool:
        return bool(source.urls()) and all(url.isLocalFile() for url in source.urls())

    def paste_plain(self) -> None:
        """Paste the words alone."""
        insert_leaves(self.hand, plain_leaves(QGuiApplication.clipboard().text()))

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Take what is dropped; words dragged within the page move."""
        if self._held is not None:
            return
        target = self.cursorForPosition(event.position().toPoint()).position()
        moved = event.source() in {self, self.viewport()} and not (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )
        if moved:
            self._move_selection(target, event.mimeData())
        else:
            self.hand.place(target)
            self.insertFromMimeData(event.mimeData())
        # The widget would remove the words it moved a second time.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def _move_selection(self, target: int, data: QMimeData) -> None:
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if start <= target <= end:
            return
        leaves = leaves_of(data)
        before = self.document().characterCount()
        delete_selection(self.hand)
        if target > end:
            target -= before - self.document().characterCount()
        self.hand.place(target)
        insert_leaves(self.hand, leaves)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        """Compose with an input method; what it commits is typed like any other words."""
        if self._held is not None:
            return
        if event.commitString() and not event.replacementLength():
            self.typist.type_text(event.commitString())
            event.setCommitString("")
        elif event.preeditString() and self.textCursor().hasSelection():
            delete_selection(self.hand)
        super().inputMethodEvent(event)
        if event.preeditString():
            self._dress_composition()

    def _dress_composition(self) -> None:
        """Keep the block's type while letters are composed: Qt sets only its own underline."""
        block = self.textCursor().block()
        own = self.page.drawn(block)
        if own:
            layout = block.layout()
            start = layout.preeditAreaPosition()
            size = len(layout.preeditAreaText())
            for piece in own:
                if piece.start <= start <= piece.start + piece.length:
                    piece.length += size
                elif piece.start > start:
                    piece.start += size
            layout.setFormats([*own, *layout.formats()])

    # --- mouse

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer what can be done here; the widget's own menu would tear blocks."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        selected = self.textCursor().hasSelection()
        for words, act, possible in (
            ("Undo", self.undo, self.document().isUndoAvailable()),
            ("Redo", self.redo, self.document().isRedoAvailable()),
            ("", None, False),
            ("Cut", self.cut, selected),
            ("Copy", self.copy, selected),
            ("Paste", self.paste, self.canPaste()),
            ("Paste without formatting", self.paste_plain, self.canPaste()),
            ("", None, False),
            ("Link…", self.link_asked.emit, True),
            ("Select all", self.select_more, True),
        ):
            if act is None:
                menu.addSeparator()
            else:
                menu.addAction(words, act).setEnabled(possible)
        menu.popup(event.globalPos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tick a task whose box is clicked."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._tick_at(event.position())
            self._select_thing()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open a thing, or select a word."""
        super().mouseDoubleClickEvent(event)
        cursor = self.cursorForPosition(event.position().toPoint())
        if self.page.structure(cursor.block()).atom:
            self.thing_opened.emit(cursor.block().position())

    def _tick_at(self, point: QPointF) -> None:
        block = self.cursorForPosition(point.toPoint()).block()
        structure = self.page.structure(block)
        task = structure.get("task")
        if not task:
            return
        depth = next(i for i, step in enumerate(structure.path) if step.kind in LISTS)
        x = sum(INDENTS[step.kind] for step in structure.path[:depth]) * self.page.style.scale
        seen = Seen(block, structure, self.block_rect(block))
        if box_rect(seen, x, self.page.style.scale).adjusted(-4, -4, 4, 4).contains(point):
            with self.hand.edit() as edit:
                edit.set_structure(block, structure.having(task=" " if task == "x" else "x"))

    # --- painting

    def block_rect(self, block: QTextBlock) -> QRectF:
        """Return where ``block`` stands in the viewport."""
        rect = self.document().documentLayout().blockBoundingRect(block)
        return rect.translated(0, -self.verticalScrollBar().value())

    def top_block(self) -> QTextBlock:
        """Return the block at the upper edge of the view."""
        return self.cursorForPosition(QPoint(0, 0)).block()

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
        """Veil every block but the caret's, as far as the third text colour."""
        veil = QColor(self._tokens.color("canvas"))
        veil.setAlphaF(0.42)
        here = self.textCursor().block()
        for this in seen:
            if this.block != here:
                painter.fillRect(this.rect.adjusted(-30, 0, 4, 0), veil)

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

    def later(self, act: Callable[[], None]) -> None:
        """Do something once this event is over."""
        QTimer.singleShot(0, self, act)


_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
_MOVING_KEYS = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)
