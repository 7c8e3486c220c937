"""What every editor of a story can do, whichever way it shows the text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from editor_app.model.article import Article
from editor_app.shell.tokens import Tokens

if TYPE_CHECKING:
    from editor_app.shell.editor.hand import Hand


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What the writer has on the page: the fields an editor shows, and the Markdown body.

    ``tags`` holds names in order, or ``None`` where the editor does not show tags.
    """

    headline: str
    standfirst: str
    authors: tuple[str, ...]
    dateline: str
    body: str
    tags: tuple[str, ...] | None = None

    def upon(self, article: Article) -> Article:
        """Return the story with this as its text."""
        return replace(
            article,
            headline=self.headline,
            standfirst=self.standfirst,
            authors=self.authors,
            dateline=self.dateline,
            body=self.body,
        )


@dataclass(frozen=True, slots=True)
class Place:
    """Where the writer is: a caret and a scroll position, in body lines counted from 0.

    ``column`` is in characters. ``top`` is the line at the upper edge, with a fraction.
    A caret in the headline or in the front matter has a negative line.
    """

    line: int = 0
    column: int = 0
    top: float = 0.0

    @classmethod
    def read(cls, written: str) -> "Place":
        """Return the place that was ``written``; the top of the story for anything else."""
        try:
            line, column, top = written.split()
            return cls(int(line), int(column), float(top))
        except ValueError:
            return cls(top=-99)

    @property
    def written(self) -> str:
        """The place in words that ``read`` understands."""
        return f"{self.line} {self.column} {self.top:.3f}"


class Mark(StrEnum):
    """What the Format menu does to the text at the caret."""

    BOLD = "bold"
    ITALIC = "italic"
    STRIKE = "strike"
    CODE = "code"
    LINK = "link"
    BODY = "body"
    HEADING_1 = "heading 1"
    HEADING_2 = "heading 2"
    HEADING_3 = "heading 3"
    HEADING_4 = "heading 4"
    HEADING_5 = "heading 5"
    HEADING_6 = "heading 6"
    QUOTE = "attributed quote"
    PULL_QUOTE = "pull quote"
    BULLETS = "bullets"
    NUMBERS = "numbers"
    DIVIDER = "divider"


class PageWidget(QTextEdit):
    """A text widget whose document has a structure that plain cursors would tear."""

    def can_replace(self, start: int, end: int) -> bool:
        """Whether a stretch of text is words of one block, with nothing else among them."""
        raise NotImplementedError

    def replace_pieces(self, pieces: Sequence[tuple[int, int, str]]) -> None:
        """Put words in place of stretches of text, in order, as one step of undo."""
        raise NotImplementedError

    def paste_plain(self) -> None:
        """Paste the words alone."""
        raise NotImplementedError

    typewriter = False
    """Whether the line of the caret stays in the middle."""

    def set_typewriter(self, *, on: bool) -> None:
        """Keep the line of the caret in the middle, or let it move again."""
        raise NotImplementedError


TextWidget = QPlainTextEdit | QTextEdit


class Editor(QObject):
    """One way of writing the story: the page in Write mode, or its Markdown source.

    ``edited`` follows every change by the writer and never a load;
    ``caret_moved`` carries the body line of the caret; ``scrolled`` the body
    line at the upper edge, with a fraction; ``noted`` a quiet remark for the
    writer, empty once it is settled. ``much_pasted`` comes before a whole page
    is pasted.
    """

    edited = Signal()
    caret_moved = Signal(int)
    scrolled = Signal(float)
    noted = Signal(str)
    much_pasted = Signal()

    @property
    def widget(self) -> TextWidget:
        """The widget to show, to focus, and to search in."""
        raise NotImplementedError

    @property
    def bar(self) -> QWidget | None:
        """What stands above the widget while this editor is active, if anything."""
        return None

    def load(self, article: Article) -> None:
        """Show a story from its beginning; its own undo history comes back with it."""
        raise NotImplementedError

    def show_fields(self, article: Article) -> None:
        """Bring the fields up to date after a change made in a panel; the body stays."""
        raise NotImplementedError

    def draft(self) -> Draft:
        """Return what is on the page now. The body is verbatim but for the writer's edits."""
        raise NotImplementedError

    def replace_body(self, body: str) -> bool:
        """Put another body in place of this one, as one step of the undo history.

        Return whether that could be done to the byte; if not, nothing has changed.
        """
        raise NotImplementedError

    @property
    def loading(self) -> bool:
        """Whether a story is still being put on the page."""
        return False

    def follow(self, other: "Editor", article: Article) -> None:
        """Say what another editor says of the same ``article``; text and fields come from it."""
        place, story = self.place(), other.draft().upon(article)
        if self.draft().body != story.body and not self.replace_body(story.body):
            self.load(story)
            self.go_to(place)
        self.show_fields(story)

    def place(self) -> Place:
        """Return where the caret is and what is in view."""
        raise NotImplementedError

    def go_to(self, place: Place) -> None:
        """Put the caret and the scroll position there, as near as the text allows."""
        raise NotImplementedError

    def scroll_to(self, line: float) -> None:
        """Bring a body line to the upper edge; the caret stays. ``scrolled`` is not sent."""
        raise NotImplementedError

    def apply(self, mark: Mark) -> None:
        """Give the selection, or the paragraph of the caret, a mark; or take it away again."""
        raise NotImplementedError

    def wear(self, tokens: Tokens) -> None:
        """Change to another colour scheme."""
        raise NotImplementedError

    @property
    def hand(self) -> "Hand | None":
        """What commands of the page work with; None where there is only source."""
        return None

    def use_media(self, folder: Path) -> None:
        """Take the library's pictures from ``folder``."""

    def focus_page(self, *, on: bool) -> None:
        """Let only the paragraph of the caret stand out."""
