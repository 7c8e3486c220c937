"""The middle of the window: the find bar, the active editor, and a quiet remark below it."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from editor_app.model.article import Article
from editor_app.shell.editor.contract import Draft, Editor, Place
from editor_app.shell.tokens import Tokens
from editor_app.shell.widgets.basics import label, row
from editor_app.shell.wording import translate

if TYPE_CHECKING:
    from editor_app.shell.editor.find_bar import FindBar


class Mode(StrEnum):
    """The two ways of writing."""

    WRITE = "Write"
    MARKDOWN = "Markdown"


def mode_name(mode: Mode) -> str:
    """Return what a way of writing is called."""
    return {
        Mode.WRITE: translate("Mode", "Write"),
        Mode.MARKDOWN: translate("Mode", "Markdown"),
    }[mode]


class EditorPane(QWidget):
    """Holds the editors, of which exactly one is active, and passes on what it tells.

    ``mode_changed`` carries the new mode. ``replacing_all`` and ``much_pasted``
    come before the text changes in many places.
    """

    edited = Signal()
    caret_moved = Signal(int)
    scrolled = Signal(float)
    selection_changed = Signal()
    mode_changed = Signal(object)
    replacing_all = Signal()
    much_pasted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._editors: dict[Mode, Editor] = {}
        self._mode = Mode.MARKDOWN
        self._find_bar: FindBar | None = None
        self._guard: QObject | None = None
        self._stack = QStackedWidget()
        self._note_label = label("", "warn", wrap=True)
        self._note = QFrame()
        self._note.setObjectName("note")
        self._note.setLayout(row(self._note_label, margins=(12, 6, 12, 6)))
        self._note.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._bars = QVBoxLayout()
        layout.addLayout(self._bars)
        self._finding = QVBoxLayout()
        layout.addLayout(self._finding)
        layout.addWidget(self._stack, 1)
        layout.addLayout(row(self._note, margins=(16, 0, 16, 0)))

    @property
    def find_bar(self) -> "FindBar":
        """The find bar; it is made when it is first asked for."""
        if self._find_bar is None:
            from editor_app.shell.editor.find_bar import (  # noqa: PLC0415 - not before paint
                FindBar,
            )

            self._find_bar = FindBar()
            self._finding.addWidget(self._find_bar)
            self._find_bar.closed.connect(self.focus_text)
            self._find_bar.replacing_all.connect(self.replacing_all)
            self._find_bar.use(self.editor.widget)
        return self._find_bar

    def add(self, mode: Mode, editor: Editor) -> None:
        """Take in an editor; the first one becomes active."""
        self._editors[mode] = editor
        self._stack.addWidget(editor.widget)
        self._watch(editor)
        if editor.bar is not None:
            self._bars.addWidget(editor.bar)
            editor.bar.hide()
        if len(self._editors) == 1:
            self._activate(mode)

    def guard(self, guard: QObject) -> None:
        """Let ``guard`` see, and stop, what is about to happen to the text of every editor."""
        self._guard = guard
        for editor in self._editors.values():
            self._watch(editor)

    def replace(self, mode: Mode, editor: Editor, article: Article | None) -> None:
        """Let an editor take the place of the one there was, with the story that is open."""
        old = self._editors.get(mode)
        active = mode is self._mode and old is not None
        if active and old is not None:
            place, had_focus = old.place(), old.widget.hasFocus()
            self._leave(old)
        self.add(mode, editor)
        if active:
            self._activate(mode)
            if article is not None:
                self.open(article, place)
            if had_focus:
                self.focus_text()
        if old is not None:
            _take_down(old)

    @property
    def mode(self) -> Mode:
        """The active way of writing."""
        return self._mode

    @property
    def modes(self) -> frozenset[Mode]:
        """The ways of writing there are."""
        return frozenset(self._editors)

    @property
    def editor(self) -> Editor:
        """The active editor."""
        return self._editors[self._mode]

    def open(self, article: Article, place: Place) -> None:
        """Show a story in the active editor."""
        self.editor.load(article)
        self.editor.go_to(place)
        self._search_here()

    def switch(self, mode: Mode, article: Article | None) -> None:
        """Go over to another editor with the story as it stands; caret and scroll stay."""
        if mode is self._mode or mode not in self._editors:
            return
        place = self.editor.place()
        self._activate(mode)
        if article is not None:
            self.open(article, place)
        self.focus_text()
        self.mode_changed.emit(mode)

    def draft(self) -> Draft:
        """Return what is on the page."""
        return self.editor.draft()

    def wear(self, tokens: Tokens) -> None:
        """Change the colours of every editor."""
        for editor in self._editors.values():
            editor.wear(tokens)

    def use_media(self, folder: Path) -> None:
        """Let every editor take the library's pictures from ``folder``."""
        for editor in self._editors.values():
            editor.use_media(folder)

    def focus_page(self, *, on: bool, dim: bool = True) -> None:
        """Put the bar away; with ``dim`` let only the paragraph of the caret stand out."""
        for editor in self._editors.values():
            editor.focus_page(on=on and dim)
        if self.editor.bar is not None:
            self.editor.bar.setVisible(not on)

    def focus_text(self) -> None:
        """Put the focus into the text."""
        self.editor.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _activate(self, mode: Mode) -> None:
        if mode is not self._mode and self._mode in self._editors:
            self._leave(self.editor)
        self._mode = mode
        editor = self.editor
        editor.edited.connect(self.edited)
        editor.caret_moved.connect(self.caret_moved)
        editor.scrolled.connect(self.scrolled)
        editor.noted.connect(self._show_note)
        editor.much_pasted.connect(self.much_pasted)
        editor.widget.selectionChanged.connect(self.selection_changed)
        if editor.bar is not None:
            editor.bar.show()
        self._stack.setCurrentWidget(editor.widget)
        self._show_note("")
        self._search_here()

    def _watch(self, editor: Editor) -> None:
        if self._guard is not None:
            editor.widget.installEventFilter(self._guard)
            editor.widget.viewport().installEventFilter(self._guard)
            if editor.bar is not None:
                editor.bar.setEnabled(False)

    def _search_here(self) -> None:
        if self._find_bar is not None:
            self._find_bar.use(self.editor.widget)

    def _leave(self, editor: Editor) -> None:
        editor.edited.disconnect(self.edited)
        editor.caret_moved.disconnect(self.caret_moved)
        editor.scrolled.disconnect(self.scrolled)
        editor.noted.disconnect(self._show_note)
        editor.much_pasted.disconnect(self.much_pasted)
        editor.widget.selectionChanged.disconnect(self.selection_changed)
        if editor.bar is not None:
            editor.bar.hide()

    def _show_note(self, words: str) -> None:
        self._note_label.setText(words)
        self._note.setVisible(bool(words))


def _take_down(editor: Editor) -> None:
    for widget in filter(None, (editor.widget, editor.bar)):
        widget.hide()
        widget.deleteLater()
    editor.deleteLater()
