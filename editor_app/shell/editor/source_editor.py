"""Markdown mode: the story as its source, front matter first."""

from collections import OrderedDict

from PySide6.QtCore import QObject, QTimer

from editor_app.model.article import Article
from editor_app.shell.editor.contract import Draft, Editor, Mark, Place
from editor_app.shell.editor.open_text import OpenText
from editor_app.shell.editor.source_marks import apply_mark
from editor_app.shell.editor.source_view import SourceView
from editor_app.shell.tokens import Tokens, current
from editor_app.shell.typefaces import source_font
from editor_app.shell.wording import translate

_KEPT_OPEN = 8
_NOTE_DELAY = 400


class SourceEditor(Editor):
    """Edits a story's source; keeps the documents of the last few, undo histories included."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = SourceView()
        self._texts: OrderedDict[str, OpenText] = OrderedDict()
        self._text: OpenText | None = None
        self._led_to = -1
        self._note_timer = QTimer(self, singleShot=True, interval=_NOTE_DELAY)
        self._note_timer.timeout.connect(self._note)
        self._view.much_pasted.connect(self.much_pasted)
        self._view.cursorPositionChanged.connect(self._tell_caret)
        self._view.verticalScrollBar().valueChanged.connect(self._tell_scroll)

    @property
    def widget(self) -> SourceView:
        """The text view."""
        return self._view

    def load(self, article: Article) -> None:
        """Show a story; one that was open a moment ago keeps its undo history."""
        if self._text is not None:
            self._text.document.contentsChange.disconnect(self._tell_change)
        known = self._texts.pop(article.id, None)
        text = known if known and known.shows(article) else OpenText(article, current())
        self._texts[article.id] = text
        if len(self._texts) > _KEPT_OPEN:
            self._texts.popitem(last=False)
        self._text = text
        self._view.setDocument(text.document)
        self._view.setCursorWidth(2)
        text.document.contentsChange.connect(self._tell_change)
        self._note()

    def follow(self, other: Editor, article: Article) -> None:
        """Say what another editor of the story says, as one step of the undo history."""
        theirs = other.shown if isinstance(other, SourceEditor) else None
        if self._text is None or theirs is None:
            super().follow(other, article)
        else:
            self._text.follow(theirs)

    @property
    def shown(self) -> OpenText | None:
        """The text in the view."""
        return self._text

    def show_fields(self, article: Article) -> None:
        """Bring the fields above the body up to date after a change made elsewhere."""
        if self._text is not None:
            self._text.show_fields(article)

    def draft(self) -> Draft:
        """Return the fields and the body as they stand."""
        if self._text is None:
            return Draft(headline="", standfirst="", authors=(), dateline="", body="", tags=())
        return self._text.draft()

    def replace_body(self, body: str) -> bool:
        """Put another body below the front matter."""
        return self._text is not None and self._text.replace_body(body)

    def place(self) -> Place:
        """Return the caret and the line at the upper edge, in body lines."""
        cursor = self._view.textCursor()
        start = self._body_start()
        return Place(
            line=cursor.blockNumber() - start,
            column=cursor.positionInBlock(),
            top=self._view.first_line_in_view() - start,
        )

    def go_to(self, place: Place) -> None:
        """Put the caret there and bring the place into view."""
        start = self._body_start()
        self._view.place_caret(place.line + start, place.column)
        self.scroll_to(place.top)
        self._view.ensureCursorVisible()

    def scroll_to(self, line: float) -> None:
        """Bring a body line to the upper edge, without telling so."""
        value = self._view.scroll_value(line + self._body_start())
        bar = self._view.verticalScrollBar()
        self._led_to = min(value, bar.maximum())
        bar.setValue(value)

    def apply(self, mark: Mark) -> None:
        """Put Markdown marks around the selection or before its lines, or take them off."""
        cursor = self._view.textCursor()
        if cursor.blockNumber() >= self._body_start():
            self._view.setTextCursor(apply_mark(cursor, mark))
        self._view.setFocus()

    def wear(self, tokens: Tokens) -> None:
        """Change the colours of every open text."""
        self._view.setFont(source_font())
        for text in self._texts.values():
            text.document.setDefaultFont(source_font())
            text.highlighter.wear(tokens)

    def _body_start(self) -> int:
        return self._text.body_start() if self._text is not None else 0

    def _tell_change(self, position: int, removed: int, added: int) -> None:
        if not removed and not added:
            return
        document = self._view.document()
        if document.findBlock(position).blockNumber() <= self._body_start():
            self._note_timer.start()
        self.edited.emit()

    def _tell_caret(self) -> None:
        self.caret_moved.emit(self._view.textCursor().blockNumber() - self._body_start())

    def _tell_scroll(self, value: int) -> None:
        if value == self._led_to:
            return
        self._led_to = -1
        self.scrolled.emit(self._view.first_line_in_view() - self._body_start())

    def _note(self) -> None:
        trouble = self._text.trouble() if self._text is not None else ""
        self.noted.emit(
            trouble and f"{trouble} {translate('Source', 'The last good values are kept.')}"
        )
