"""A first look at the story while the page that edits it is still being loaded.

It reads as the page will, but knows Markdown only roughly: what it cannot tell
at a glance it leaves out. Keys typed into it are kept for the page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from editor_app.markup.leaves import Kind
from editor_app.model.article import Article
from editor_app.shell.editor.contract import Draft, Editor, Place
from editor_app.shell.editor.page_style import (
    BODY,
    FACES,
    MEASURE_PX,
    PAGE_TOP,
    Face,
)
from editor_app.shell.editor.spacing import DETAILS_HEIGHT
from editor_app.shell.editor.structure import Part
from editor_app.shell.tokens import Tokens, current
from editor_app.shell.typefaces import writing_family
from editor_app.shell.wording import translate

_ENOUGH = 4_000
_BAR_HEIGHT = 40
_LEFT_OUT = re.compile(r"\{:[^}\n]*\}|\{>>.*?<<\}|<!--.*?-->|!\[[^\]]*\]\([^)]*\)", re.DOTALL)
_LINK = re.compile(r"\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
_SIGNS = re.compile(r"(\*\*|__|~~|`+|(?<!\w)[*_]|[*_](?!\w))")
_HEADING = re.compile(r"(#{1,6})\s+(.*?)(?:\s#+)?$")
_BELOW, _BELOW_HEADING, _QUOTE_INDENT = 20, 5, 20


@dataclass(frozen=True, slots=True)
class _Block:
    """Words in one face, with the space below and an indent."""

    words: str
    face: Face
    below: int = _BELOW
    indent: int = 0


class Glance(Editor):
    """Shows a story without changing it; ``keys`` holds what was typed meanwhile."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = _GlanceView()
        self._bar = QWidget()
        self._bar.setFixedHeight(_BAR_HEIGHT)
        self._article: Article | None = None
        self._place = Place()

    @property
    def widget(self) -> QTextEdit:
        """The view."""
        return self._view

    @property
    def bar(self) -> QWidget:
        """The room of the formatting bar to come."""
        return self._bar

    @property
    def keys(self) -> list[QKeyEvent]:
        """The keys typed so far."""
        return self._view.keys

    def load(self, article: Article) -> None:
        """Remember the story; it is drawn once the place is known."""
        self._article = article

    def go_to(self, place: Place) -> None:
        """Draw the story from there on."""
        self._place = place
        if self._article is not None:
            self._view.draw(list(blocks(self._article, int(place.top))))

    def place(self) -> Place:
        """Return the place that was asked for."""
        return self._place

    def draft(self) -> Draft:
        """Return the story as it was loaded."""
        story = self._article
        if story is None:
            return Draft(headline="", standfirst="", authors=(), dateline="", body="")
        return Draft(
            headline=story.headline,
            standfirst=story.standfirst,
            authors=story.authors,
            dateline=story.dateline,
            body=story.body,
        )

    def show_fields(self, article: Article) -> None:
        """Show the story anew."""
        self.load(article)
        self.go_to(self._place)

    def scroll_to(self, line: float) -> None:
        """Stay: the page will go there."""

    def wear(self, tokens: Tokens) -> None:
        """Draw in other colours."""
        del tokens
        self.go_to(self._place)


class _GlanceView(QTextEdit):
    """The column of the page, without a caret; keeps the keys typed into it."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[QKeyEvent] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("surface", "canvas")
        self.setAccessibleName(translate("Page", "Story"))
        self.setReadOnly(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.document().setDocumentMargin(0)

    def draw(self, shown: list[_Block]) -> None:
        """Draw blocks from the top."""
        self.clear()
        frame = self.document().rootFrame().frameFormat()
        frame.setTopMargin(PAGE_TOP)
        self.document().rootFrame().setFrameFormat(frame)
        cursor = QTextCursor(self.document())
        for number, block in enumerate(shown):
            if number:
                cursor.insertBlock()
            cursor.setBlockFormat(_block_format(block))
            cursor.insertText(block.words, _char_format(block.face))
        # The view's own cursor went along with the words; the view must not follow it.
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keep a key for the page."""
        self.keys.append(event.clone())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the column in the middle, as the page does."""
        super().resizeEvent(event)
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        width = max(240, min(MEASURE_PX, room - 48))
        side = max(0, (room - width) // 2)
        self.setLineWrapColumnOrWidth(width)
        self.setViewportMargins(side, 0, max(0, self.width() - width - side), 0)


def blocks(story: Article, top: int) -> Iterator[_Block]:
    """Yield what a reader sees of a story from a body line on."""
    if top <= 0:
        yield _Block(story.headline, FACES[Part.HEADLINE], 8)
        yield _Block(story.standfirst, FACES[Part.STANDFIRST], DETAILS_HEIGHT)
    body = "\n".join(story.body.splitlines()[max(top, 0) :])[:_ENOUGH]
    for paragraph in re.split(r"\n\s*\n", _LEFT_OUT.sub("", body)):
        yield from _paragraph(paragraph.strip("\n"))


def _paragraph(source: str) -> Iterator[_Block]:
    if not source.strip():
        return
    if found := _HEADING.match(source):
        face = FACES[Kind(f"heading{len(found[1])}")]
        yield _Block(_plain(found[2]), face, _BELOW_HEADING)
    elif source.startswith(">"):
        words = " ".join(line.lstrip("> ") for line in source.splitlines())
        yield _Block(_plain(words), BODY, indent=_QUOTE_INDENT)
    elif not source.startswith(("```", "~~~", "|", "    ", "[^", "<")):
        yield _Block(_plain(" ".join(source.splitlines())), BODY)


def _plain(words: str) -> str:
    return _SIGNS.sub("", _LINK.sub(r"\1", words)).strip()


def _block_format(block: _Block) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(block.face.line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    made.setBottomMargin(block.below)
    made.setLeftMargin(block.indent)
    return made


def _char_format(face: Face) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontFamilies([writing_family(face.family)])
    font = made.font()
    font.setPixelSize(round(face.size))
    font.setWeight(face.weight)
    made.setFont(font)
    made.setForeground(current().color(face.colour or "text"))
    return made
