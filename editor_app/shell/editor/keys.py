"""Which key does what on the page."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

from editor_app.shell.editor.commands_marks import leave_code
from editor_app.shell.editor.hand import Hand
from editor_app.shell.editor.keys_delete import backspace, delete, delete_to
from editor_app.shell.editor.keys_enter import down, enter, line_break
from editor_app.shell.editor.keys_tab import back_tab, tab

Answer = Callable[[Hand], bool]
_Standard = QKeySequence.StandardKey
_Move = QTextCursor.MoveOperation
_NO_MODIFIER = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier

STANDARD_KEYS: tuple[tuple[QKeySequence.StandardKey, Answer], ...] = (
    (_Standard.DeleteStartOfWord, delete_to(_Move.PreviousWord)),
    (_Standard.DeleteEndOfWord, delete_to(_Move.NextWord)),
    (_Standard.DeleteEndOfLine, delete_to(_Move.EndOfLine)),
)

KEYS: dict[tuple[int, Qt.KeyboardModifier], Answer] = {
    (Qt.Key.Key_Return, _NO_MODIFIER): enter,
    (Qt.Key.Key_Enter, _NO_MODIFIER): enter,
    (Qt.Key.Key_Return, _SHIFT): line_break,
    (Qt.Key.Key_Enter, _SHIFT): line_break,
    (Qt.Key.Key_Backspace, _NO_MODIFIER): backspace,
    (Qt.Key.Key_Backspace, _SHIFT): backspace,
    (Qt.Key.Key_Delete, _NO_MODIFIER): delete,
    (Qt.Key.Key_Tab, _NO_MODIFIER): tab,
    (Qt.Key.Key_Backtab, _SHIFT): back_tab,
    (Qt.Key.Key_Backtab, _NO_MODIFIER): back_tab,
    (Qt.Key.Key_Down, _NO_MODIFIER): down,
    (Qt.Key.Key_Right, _NO_MODIFIER): leave_code,
}


def answer_for(event: QKeyEvent) -> Answer | None:
    """Return what the page does at this key, None where the widget's own move is right."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if found := KEYS.get((event.key(), modifiers)):
        return found
    return next((answer for key, answer in STANDARD_KEYS if event.matches(key)), None)


def typed_text(event: QKeyEvent) -> str:
    """Return the words a key types, empty for a command or a move."""
    text = event.text()
    if not text or not text.isprintable():
        return ""
    held = event.modifiers()
    control = bool(held & Qt.KeyboardModifier.ControlModifier)
    alt = bool(held & Qt.KeyboardModifier.AltModifier)
    # Ctrl+Alt is AltGr on many keyboards and types letters.
    return "" if control != alt or held & Qt.KeyboardModifier.MetaModifier else text
