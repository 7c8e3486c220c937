"""The source of one story as a Qt document with its own undo history, true to every byte."""

from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from editor_app.model.article import Article
from editor_app.shell.editor.contract import Draft
from editor_app.shell.editor.highlighter import Highlighter
from editor_app.shell.editor.line_ends import LineEnds
from editor_app.shell.editor.source_text import (
    FENCE,
    Header,
    HeaderTrouble,
    read_header,
    split_source,
    write_header,
)
from editor_app.shell.editor.text_ends import shared_head, shared_tail
from editor_app.shell.tokens import Tokens
from editor_app.shell.typefaces import source_font
from editor_app.shell.wording import translate

_LONGEST_HEADER = 400


class OpenText:
    """A document showing one story, and the way back to its fields and body."""

    def __init__(self, article: Article, tokens: Tokens) -> None:
        self.document = QTextDocument()
        self.document.setDocumentLayout(QPlainTextDocumentLayout(self.document))
        self.document.setDefaultFont(source_font())
        self.highlighter = Highlighter(self.document, tokens)
        self._ends = LineEnds.of(article.body)
        self._header = Header.of(article)
        self.document.setPlainText(write_header(self._header) + self._ends.shown(article.body))
        self.document.clearUndoRedoStacks()
        self.document.setModified(False)

    def shows(self, article: Article) -> bool:
        """Tell whether the document says what the story says, so that it can be kept."""
        draft = self.draft()
        return draft.body == article.body and _as_header(draft) == Header.of(article)

    def draft(self) -> Draft:
        """Return the fields and the body; fields that cannot be read keep their last value."""
        block, shown = split_source(self._raw())
        self._header, _ = self._read(block)
        return Draft(
            headline=self._header.headline,
            standfirst=self._header.standfirst,
            authors=self._header.authors,
            dateline=self._header.dateline,
            tags=self._header.tags,
            body=self._ends.stored(shown),
        )

    def trouble(self) -> str:
        """Return what is wrong with the header in one line, or an empty string."""
        return self._read(split_source(self._raw())[0])[1]

    def show_fields(self, article: Article) -> None:
        """Bring the header up to date as one step of the undo history; the body stays."""
        wanted = Header.of(article)
        block, shown = split_source(self._raw())
        if block is None or self._read(block)[0] == wanted:
            return
        cursor = QTextCursor(self.document)
        end = self.document.characterCount() - 1 - _utf16_length(shown)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(write_header(wanted))

    def replace_body(self, body: str) -> bool:
        """Put another body there as one step of the undo history; tell whether it came out so."""
        wanted = self._ends.shown(body)
        _, shown = split_source(self._raw())
        start = self.document.characterCount() - 1 - _utf16_length(shown)
        self._exchange(start, shown, wanted)
        if self.draft().body == body:
            return True
        self.document.undo()
        return False

    def follow(self, other: "OpenText") -> None:
        """Say what another document of the story says, as one step of the undo history."""
        self._exchange(0, self._raw(), other._raw())  # noqa: SLF001 - one of the same kind

    def _exchange(self, start: int, shown: str, wanted: str) -> None:
        """Let ``wanted`` stand where ``shown`` does from ``start``; what they share stays."""
        if shown == wanted:
            return
        head = shared_head(shown, wanted)
        tail = shared_tail(shown[head:], wanted[head:])
        cursor = QTextCursor(self.document)
        cursor.setPosition(start + _utf16_length(shown[: len(shown) - tail]))
        cursor.setPosition(start + _utf16_length(shown[:head]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(wanted[head : len(wanted) - tail])

    def body_start(self) -> int:
        """Return the document line on which the body begins."""
        block = self.document.firstBlock()
        if block.text().rstrip() != FENCE:
            return 0
        for number in range(1, _LONGEST_HEADER):
            block = block.next()
            if not block.isValid():
                return 0
            if block.text().rstrip() == FENCE:
                blank = block.next().isValid() and not block.next().text()
                return number + (2 if blank else 1)
        return 0

    def _raw(self) -> str:
        return self.document.toRawText().replace("\u2029", "\n")

    def _read(self, block: str | None) -> tuple[Header, str]:
        if block is None:
            return self._header, translate("Source", "The front matter has lost its “---” lines.")
        try:
            return read_header(block), ""
        except HeaderTrouble as trouble:
            return self._header, str(trouble)


def _as_header(draft: Draft) -> Header:
    return Header(
        headline=draft.headline,
        standfirst=draft.standfirst,
        authors=draft.authors,
        dateline=draft.dateline,
        tags=draft.tags or (),
    )


def _utf16_length(text: str) -> int:
    """Return how many positions Qt counts for ``text``."""
    return len(text.encode("utf-16-le")) // 2
