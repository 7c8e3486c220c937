"""What happens when words are typed: where they go, how they are set, how undo groups them."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtGui import QTextCursor

from editor_app.markup.runs import PLAIN
from editor_app.shell.editor.answers import selected_thing
from editor_app.shell.editor.hand import Hand
from editor_app.shell.editor.removal import remove_range
from editor_app.shell.editor.smart_text import smart_replacement
from editor_app.shell.editor.structure import Structure
from editor_app.shell.editor.type_ahead import apply_block_rule, apply_inline_rule

PAUSE_SECONDS = 1.0
"""A pause this long starts a new undo step."""


class Typist:
    """Puts typed words on the page. Undo takes them back by words or pauses."""

    def __init__(self, hand: Hand, clock: Callable[[], float] = monotonic) -> None:
        self._hand = hand
        self._clock = clock
        self._last_key = 0.0
        self._after_space = False
        self.language = "en"
        self.smart = True
        self.marks = ""

    def type_text(self, text: str) -> None:
        """Type ``text`` at the caret, in place of the selection."""
        hand = self._hand
        if selected_thing(hand) is not None:
            hand.place(hand.cursor.selectionEnd())
        cursor = hand.cursor
        if cursor.hasSelection():
            self._replace_selection(text)
        elif hand.structure.atom:
            self._type_beside_thing(text)
        else:
            self._insert(cursor, text)
        self._apply_rules(text)

    def _insert(self, cursor: QTextCursor, text: str) -> None:
        now = self._clock()
        document = self._hand.page.document
        new_word = self._after_space and not text.isspace()
        if new_word or now - self._last_key > PAUSE_SECONDS:
            document.setModified(False)
        self._last_key, self._after_space = now, text.isspace()
        marks = self._hand.typing_marks()
        number = self._hand.page.binding.lexicon.marks_number(marks)
        cursor.insertText(text, self._hand.page.style.char_format(number))
        self._hand.place(cursor.position())

    def _replace_selection(self, text: str) -> None:
        hand = self._hand
        cursor = hand.cursor
        marks = hand.typing_marks()
        with hand.edit() as edit:
            position = remove_range(edit, cursor.selectionStart(), cursor.selectionEnd())
            block = hand.page.document.findBlock(position)
            if hand.page.structure(block).atom:
                marks = PLAIN
            edit.insert(position, text, marks)
        hand.place(edit.cursor.position())
        self._last_key, self._after_space = self._clock(), text.isspace()

    def _type_beside_thing(self, text: str) -> None:
        """Words typed at a thing start a paragraph above or below it."""
        hand = self._hand
        block = hand.block
        structure = Structure(path=hand.structure.path)
        with hand.edit() as edit:
            if hand.cursor.atBlockStart():
                made = edit.insert_above(block, structure)
            else:
                made = edit.split(block.position() + block.length() - 1, structure)
            edit.insert(made.position(), text, PLAIN)
        hand.place(edit.cursor.position())

    def _apply_rules(self, text: str) -> None:
        hand = self._hand
        if hand.structure.code or hand.typing_marks().code:
            return
        if apply_block_rule(hand, text) or apply_inline_rule(hand, text):
            return
        if self.smart:
            self._apply_smart_text()

    def _apply_smart_text(self) -> None:
        hand = self._hand
        cursor = hand.cursor
        column = cursor.positionInBlock()
        before = text_before(cursor, 24)
        made = smart_replacement(before, self.marks or self.language)
        if made is None or made.length > column:
            return
        position = cursor.position()
        marks = hand.typing_marks()
        with hand.edit() as edit:
            edit.remove(position - made.length, position)
            edit.insert(position - made.length, made.text, marks)
        hand.place(edit.cursor.position())


def text_before(cursor: QTextCursor, most: int) -> str:
    """Return up to ``most`` positions of the block's text before the caret."""
    probe = QTextCursor(cursor)
    probe.setPosition(max(cursor.block().position(), cursor.position() - most))
    probe.setPosition(cursor.position(), QTextCursor.MoveMode.KeepAnchor)
    return probe.selectedText()
