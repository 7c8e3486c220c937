"""Which body line stands at the upper edge of the page, and how far to scroll for a line."""

from editor_app.shell.editor.open_story import OpenStory
from editor_app.shell.editor.page_view import PageView


def scroll_of_line(view: PageView, story: OpenStory, line: float) -> int:
    """Return the scroll value that brings a body line to the upper edge."""
    if line <= 0:
        return 0
    block, column = story.block_at(int(line), 0)
    rect = view.block_rect(block)
    start = story.line_of(block, column)[0]
    share = min(1.0, max(0.0, line - start)) / story.lines_of(block)
    return round(view.verticalScrollBar().value() + rect.top() + rect.height() * share)


def top_line(view: PageView, story: OpenStory, *, exact: bool = True) -> float:
    """Return the body line at the upper edge; a part of it may be above."""
    block = view.top_block()
    line, _ = story.line_of(block, 0, exact=exact)
    rect = view.block_rect(block)
    if line < 0 or rect.height() <= 0:
        return 0.0
    share = min(1.0, max(0.0, -rect.top() / rect.height()))
    return line + share * story.lines_of(block, exact=exact)
