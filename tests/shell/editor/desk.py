"""A page to try keys on, described and read back as Markdown with ‸ for the caret."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from editor_app.markup.document import OpenText
from editor_app.markup.write import write
from editor_app.shell.editor.rich_editor import RichEditor

CARET = "‸"
KEYS = {
    "Enter": (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    "Shift+Enter": (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier),
    "Backspace": (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
    "Delete": (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
    "Tab": (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
    "Shift+Tab": (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier),
    "Up": (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier),
    "Down": (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
    "Left": (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
    "Right": (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
    "Home": (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier),
    "End": (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier),
    "Ctrl+Home": (Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier),
    "Ctrl+End": (Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier),
    "Ctrl+Z": (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
    "Ctrl+A": (Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier),
    "Ctrl+Backspace": (Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier),
    "Ctrl+Delete": (Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier),
}


class Desk:
    """A rich editor with a text on it."""

    def __init__(self, qtbot) -> None:
        self.editor = RichEditor()
        qtbot.addWidget(self.editor)
        self.editor.resize(760, 600)
        self.text = OpenText.load("")

    def lay(self, markdown, headline="Headline", standfirst="Standfirst"):
        """Put a text on the page; two carets mark a selection."""
        self.text = OpenText.load(markdown)
        page = self.editor.page
        page.begin(headline, standfirst)
        page.append(self.text.leaves)
        page.finish()
        places = []
        while not (found := page.document.find(CARET)).isNull():
            places.append(found.selectionStart())
            found.removeSelectedText()
        page.document.clearUndoRedoStacks()
        cursor = self.editor.textCursor()
        if places:
            cursor.setPosition(places[0])
            if len(places) > 1:
                cursor.setPosition(places[1], QTextCursor.MoveMode.KeepAnchor)
        self.editor.setTextCursor(cursor)
        return self

    def press(self, *keys):
        """Press keys by name; ``type:`` types the rest, with ␣ for a space."""
        for key in keys:
            if key.startswith("type:"):
                for letter in key[5:].replace("␣", " "):
                    self.type(letter)
            else:
                code, held = KEYS[key]
                QTest.keyClick(self.editor, code, held)
        return self

    def type(self, text):
        """Type words."""
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.editor, letter)
            else:
                self.editor.typist.type_text(letter)
        return self

    @property
    def markdown(self):
        """The body."""
        return write(self.editor.page.leaves())

    @property
    def saved(self):
        """The body as it would be saved."""
        return self.text.save(self.editor.page.leaves()).text

    def with_caret(self):
        """The body with the caret shown; the page is not used after this."""
        cursor = self.editor.textCursor()
        places = sorted({cursor.selectionStart(), cursor.selectionEnd()}, reverse=True)
        for place in places:
            cursor.setPosition(place)
            cursor.insertText(CARET)
        return self.markdown.rstrip("\n")


def cases(name):
    """Read a table of cases: title, text, keys, text, with lines of = between cases."""
    text = (Path(__file__).parent / "cases" / f"{name}.md").read_text(encoding="utf-8")
    for case in text.split("\n=====\n")[1:]:
        title, _, rest = case.strip("\n").partition("\n")
        before, _, rest = rest.partition("\n▶ ")
        keys, _, after = rest.partition("\n")
        yield title, before.strip("\n"), keys.split(), after.strip("\n")
