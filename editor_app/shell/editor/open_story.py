"""A story on a page of its own, and where its blocks stand in the source."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QTextBlock

from editor_app.markup.leaves import Leaf
from editor_app.model.article import Article
from editor_app.shell.editor.line_map import LineMap, Row, column_of, place_in
from editor_app.shell.editor.opening import OpenBody
from editor_app.shell.editor.page import FIRST_BODY_BLOCK, Page


@dataclass(slots=True)
class OpenStory:
    """A story, its page with its own undo history, and its body once that is read.

    ``saved`` is the page's version, the body saved from it, and a remark.
    Where ``exact`` is not asked for, the lines of a moment ago will do.
    """

    article: Article
    page: Page
    body: OpenBody | None = None
    saved: tuple[int, str, str] = (-1, "", "")
    _map: LineMap | None = None
    _rows: tuple[int, list[Row]] = (-1, [])
    _others: list[OpenBody] = field(default_factory=list)

    def take(self, body: OpenBody) -> None:
        """Know the page as another body from now on; undo may lead back to the one before."""
        if self.body is not None:
            self._others = [*self._others, self.body][-_MOST_BODIES:]
        self._use(body)

    def save(self) -> bool:
        """Bring ``saved`` up to date with the page; tell whether that took anything."""
        if self.body is None or self.saved[0] == self.page.version:
            return False
        leaves = self.page.leaves()
        if self._others:
            nearest = max((self.body, *self._others), key=lambda body: body.shared(leaves))
            if nearest is not self.body:
                self._others = [*(one for one in self._others if one is not nearest), self.body]
                self._use(nearest)
        self.saved = self.page.version, *self.body.save(leaves)
        return True

    def _use(self, body: OpenBody) -> None:
        self.body = body
        self._map, self._rows = None, (-1, [])

    def read(self, source: str) -> list[Leaf]:
        """Return what a piece of Markdown says within this story."""
        return self.body.read(source) if self.body is not None else []

    def island_html(self, source: str) -> str | None:
        """Return an island of this story as HTML, not sanitised; None until the body is read."""
        return self.body.island_html(source) if self.body is not None else None

    def rows(self, *, exact: bool = True) -> list[Row]:
        """Return the source lines of every leaf."""
        if self.body is None or self.body.text is None:
            return []
        if self._map is None:
            self._map = LineMap(self.body.text)
            exact = True
        if exact and self._rows[0] != self.page.version:
            self._rows = self.page.version, self._map.rows(self.page.leaves())
        return self._rows[1]

    def line_of(self, block: QTextBlock, column: int, *, exact: bool = True) -> tuple[int, int]:
        """Return the body line and column of a place; line -1 in headline and standfirst."""
        if block.blockNumber() < FIRST_BODY_BLOCK:
            return -1, column
        rows = self.rows(exact=exact)
        if not rows:
            return 0, 0
        row = rows[min(self.page.leaf_index(block), len(rows) - 1)]
        leaves = self.page.entry(block).leaves
        line, inside = place_in(leaves[0], column) if leaves else (0, column)
        return row.line + min(line, row.lines - 1), inside

    def lines_of(self, block: QTextBlock, *, exact: bool = True) -> int:
        """Return how many source lines a block takes."""
        rows = self.rows(exact=exact)
        number = self.page.leaf_index(block)
        return rows[number].lines if number < len(rows) else 1

    def block_at(self, line: int, column: int) -> tuple[QTextBlock, int]:
        """Return the block on a body line, and the place in its words nearest to ``column``."""
        rows = self.rows()
        if line < 0 or not rows:
            number = 0 if line < 0 else FIRST_BODY_BLOCK
            return self.page.document.findBlockByNumber(number), column
        index = max((i for i, row in enumerate(rows) if row.line <= line), default=0)
        block = self.page.leaf_block(index)
        leaves = self.page.entry(block).leaves
        if not leaves or not leaves[0].runs:
            return block, 0
        return block, column_of(leaves[0], line - rows[index].line, column)


Twin = Callable[[Article], OpenStory | None]
"""Returns the page of another window that says the same as a story, if there is one."""


def no_twin(_article: Article) -> OpenStory | None:
    """Know of no other window."""
    return None


def opened(article: Article, twin: OpenStory | None) -> tuple[OpenBody, Sequence[Leaf]]:
    """Return a story's body and its leaves: those of its twin, ids included, or read anew."""
    if twin is not None and twin.body is not None:
        return twin.body, twin.page.leaves()
    body = OpenBody(article.body)
    return body, body.leaves


class OpenStories:
    """The stories opened last, with their undo histories; the oldest go first, long ones sooner."""

    def __init__(self) -> None:
        self._stories: OrderedDict[str, OpenStory] = OrderedDict()

    def take(self, story_id: str) -> OpenStory | None:
        """Return a story that was kept; it is kept no more."""
        return self._stories.pop(story_id, None)

    def keep(self, story: OpenStory) -> None:
        """Keep a story as the latest, and let go of what is too much."""
        self._stories[story.article.id] = story
        while len(self._stories) > 1 and (
            len(self._stories) > _MOST_STORIES or self._size() > _MOST_CHARACTERS
        ):
            _, oldest = self._stories.popitem(last=False)
            oldest.page.deleteLater()

    def _size(self) -> int:
        return sum(len(story.article.body) for story in self._stories.values())


_MOST_STORIES = 8
_MOST_BODIES = 4
_MOST_CHARACTERS = 1_500_000
