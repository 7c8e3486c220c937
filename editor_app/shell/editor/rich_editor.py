"""The page a story is written on: keys, input methods and the mouse."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu

from editor_app.markup.leaves import Kind
from editor_app.shell.editor.answers import delete_selection, selected_thing
from editor_app.shell.editor.commands_insert import open_here
from editor_app.shell.editor.commands_marks import Place, follow_link
from editor_app.shell.editor.inline_things import selected_inline, thing_in
from editor_app.shell.editor.keys import answer_for, typed_text
from editor_app.shell.editor.page import Page
from editor_app.shell.editor.page_exchange import ExchangingPage
from editor_app.shell.editor.page_painter import Seen, box_rect
from editor_app.shell.editor.page_style import INDENTS
from editor_app.shell.editor.structure import LISTS, Part
from editor_app.shell.wording import translate


class RichEditor(ExchangingPage):
    """Lets the writer work on one `Page`.

    ``thing_opened`` carries the position of a figure, island, note or link the
    writer wants to change; ``link_asked`` asks for an address; ``link_followed``
    carries one to open.
    """

    thing_opened = Signal(int)
    link_asked = Signal()
    link_followed = Signal(str)

    def _take_up(self, page: Page) -> None:
        super()._take_up(page)
        self.hand.thing_wanted.connect(self.thing_opened)
        self.hand.link_wanted.connect(self.link_followed)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Type, act or move. Keys pressed while a long text still loads are kept for later."""
        if self._held is not None:
            self._held.append(event.clone())
            return
        thing = selected_thing(self.hand)
        if thing is not None and self._key_on_thing(event, thing):
            event.accept()
            return
        if event.key() in _ENTER and not event.modifiers() and selected_inline(self.hand):
            event.accept()
            open_here(self.hand)
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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer what can be done here; the widget's own menu would tear blocks."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        selected = self.textCursor().hasSelection()
        for name, act, possible in (
            ("Undo", self.undo, self.document().isUndoAvailable()),
            ("Redo", self.redo, self.document().isRedoAvailable()),
            ("", None, False),
            ("Cut", self.cut, selected),
            ("Copy", self.copy, selected),
            ("Paste", self.paste, self.canPaste()),
            ("Paste without formatting", self.paste_plain, self.canPaste()),
            ("", None, False),
            ("Link…", self.link_asked.emit, True),
            ("Open the link", lambda: follow_link(self.hand), follow_link(self.hand, do=False)),
            ("Change…", lambda: open_here(self.hand), open_here(self.hand, do=False)),
            ("Select all", self.select_more, True),
        ):
            if act is None:
                menu.addSeparator()
            else:
                menu.addAction(translate("Commands", name), act).setEnabled(possible)
        menu.popup(event.globalPos())

    def event(self, event: QEvent) -> bool:
        """Let a click or drag beside the column count for the line it is level with."""
        if isinstance(event, QMouseEvent) and event.type() in _MOUSE:
            point = QPointF(self.viewport().mapFrom(self, event.position().toPoint()))
            inside = QMouseEvent(
                event.type(),
                point,
                event.globalPosition(),
                event.button(),
                event.buttons(),
                event.modifiers(),
            )
            getattr(self, _MOUSE[event.type()])(inside)
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tick a task whose box is clicked; follow a link that is clicked with Ctrl."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                if not self.textCursor().hasSelection():
                    follow_link(self.hand)
                return
            self._tick_at(event.position())
            self._select_thing()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open a thing, or select a word."""
        super().mouseDoubleClickEvent(event)
        cursor = self.cursorForPosition(event.position().toPoint())
        if self.page.structure(cursor.block()).atom:
            self.thing_opened.emit(cursor.block().position())

        elif place := self._inline_at(event.position()):
            self.thing_opened.emit(place.start)

    def _inline_at(self, point: QPointF) -> Place | None:
        """Return the thing within a line that is under a point of the viewport."""
        cursor = self.cursorForPosition(point.toPoint())
        for start in (cursor.position() - 1, cursor.position()):
            if place := thing_in(self.hand, start):
                cursor.setPosition(place.start)
                left = self.cursorRect(cursor).left()
                cursor.setPosition(place.end)
                if left <= point.x() <= self.cursorRect(cursor).right():
                    return place
        return None

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

    def release_keys(self) -> None:
        """Type what was held back, in order."""
        held, self._held = self._held or [], None
        for event in held:
            self.keyPressEvent(event)


_MOUSE = {
    QEvent.Type.MouseButtonPress: "mousePressEvent",
    QEvent.Type.MouseMove: "mouseMoveEvent",
    QEvent.Type.MouseButtonRelease: "mouseReleaseEvent",
    QEvent.Type.MouseButtonDblClick: "mouseDoubleClickEvent",
}
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
