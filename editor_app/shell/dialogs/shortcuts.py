"""The list of keys: every command that has one, to look up, to search and to print."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QTextDocument
from PySide6.QtWidgets import QDialog, QFrame, QTextBrowser, QWidget

from editor_app.shell.keymap import Entry, Keymap, caps, native
from editor_app.shell.scale import scaled
from editor_app.shell.tokens import LIGHT, Tokens, current
from editor_app.shell.typefaces import interface_font
from editor_app.shell.widgets.basics import button, column, label, row
from editor_app.shell.widgets.search_field import SearchField
from editor_app.shell.wording import translate

_SIZE = QSize(640, 680)


class ShortcutsDialog(QDialog):
    """Shows the keys as they are now. ``change_wanted`` asks for the place to change them."""

    change_wanted = Signal()

    def __init__(self, parent: QWidget, keymap: Keymap) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Keys", "Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._keymap = keymap
        self.search = SearchField(translate("Keys", "Search a command or a key"))
        self.search.searched.connect(self._show)
        self.list = QTextBrowser()
        self.list.setObjectName("keyList")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setOpenLinks(False)
        self.list.setAccessibleName(translate("Keys", "Keys"))
        change = button(translate("Keys", "Change keys…"), "ghost")
        change.clicked.connect(self._change)
        paper = button(translate("Keys", "Print…"))
        paper.clicked.connect(self._print)
        close = button(translate("Keys", "Close"), "primary")
        close.clicked.connect(self.accept)
        title = label(translate("Keys", "Keys"), "display")
        top = row(title, None, self.search, margins=(24, 20, 24, 12))
        self.search.setMinimumWidth(260)
        foot = row(change, None, paper, close, margins=(16, 12, 24, 16))
        self.setLayout(column(top, self.list, foot, spacing=0))
        room = parent.size() - QSize(40, 40)
        self.resize(QSize(scaled(_SIZE.width()), scaled(_SIZE.height())).boundedTo(room))
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._step_out)
        self.search.left.connect(self.list.setFocus)
        self._show("")
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Do not take the Enter that ends a search for an answer."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _show(self, typed: str) -> None:
        found = list(_matching(self._keymap, typed.casefold().split()))
        nothing = translate("Keys", "No key of that name")
        document = key_document(found, self._keymap, current(), scaled(13))
        self.list.setDocument(document)
        document.setParent(self.list)
        if not found:
            self.list.setPlainText(nothing)

    def _step_out(self) -> None:
        """End the search, or close the list."""
        if self.search.text():
            self.search.clear()
        else:
            self.reject()

    def _change(self) -> None:
        self.accept()
        self.change_wanted.emit()

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - slow to load

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(translate("Keys", "Keys of Standfirst"))
        dialog = QPrintDialog(printer, self)
        entries = list(_matching(self._keymap, []))
        page = key_document(entries, self._keymap, LIGHT, 10)
        page.setParent(dialog)
        dialog.accepted.connect(lambda: page.print_(printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)


def key_document(
    entries: Sequence[Entry], keymap: Keymap, tokens: Tokens, size: int
) -> QTextDocument:
    """Return the keys of ``entries`` by category as a document in type of ``size`` pixels."""
    parts = []
    for category, group in groupby(entries, key=lambda entry: entry.category):
        name = translate("Commands", category.capitalize())
        rows = "".join(_row(entry, keymap) for entry in group)
        parts.append(f"<h3>{escape(name)}</h3><table width='100%' cellspacing='0'>{rows}</table>")
    font = interface_font(13)
    font.setPixelSize(size)
    document = QTextDocument()
    document.setDefaultFont(font)
    document.setDocumentMargin(24)
    document.setDefaultStyleSheet(
        f"h3 {{ color: {tokens.text}; font-size: {size + 2}px; margin: 14px 0 4px 0; }}"
        f"td {{ color: {tokens.text}; padding: 4px 0; border-bottom: 1px solid {tokens.border}; }}"
        f".key {{ color: {tokens.text2}; font-weight: 500; }}"
    )
    document.setHtml("".join(parts))
    return document


def _row(entry: Entry, keymap: Keymap) -> str:
    keys = " &nbsp;·&nbsp; ".join(
        escape(" + ".join(caps(native(key)))) for key in keymap.keys(entry.name)
    )
    text = escape(translate("Commands", entry.text))
    return f"<tr><td>{text}</td><td align='right' class='key'>{keys}</td></tr>"


def _matching(keymap: Keymap, words: Sequence[str]) -> Iterator[Entry]:
    for entry in keymap.entries:
        keys = keymap.keys(entry.name)
        said = " ".join((entry.text, entry.category, entry.words, *map(native, keys))).casefold()
        if keys and all(word in said for word in words):
            yield entry
