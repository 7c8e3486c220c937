"""An outline: which stories a list has and in what order, without a word of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from editor_app.model.article import StorySummary

Marks = tuple[tuple[int, int], ...]
"""Where words were found in a text: start and end of each."""

LONGEST = 127
"""Headlines from this length on count as one size."""

SECOND_LINE = 128
"""Added to a size where a story has a standfirst."""


@dataclass(frozen=True, slots=True)
class Outline:
    """Stories by id, in order. A ``sizes`` byte is the length of the headline, and ``SECOND_LINE``.

    ``days`` are the days of the last edits, each with the first row that it
    has; there are none where the order is another one. ``more`` says that the
    list was cut.
    """

    ids: Sequence[str] = ()
    sizes: bytes = b""
    days: tuple[tuple[date, int], ...] = ()
    more: bool = False


@dataclass(frozen=True, slots=True)
class ListedStory:
    """A row of a list: the story, and the line under its headline with the words found in both.

    ``days_left`` is how long a story in the bin stays there.
    """

    story: StorySummary
    line: str = ""
    headline_marks: Marks = ()
    line_marks: Marks = ()
    days_left: int | None = None


def outline_of(stories: Sequence[StorySummary], days: Sequence[date]) -> Outline:
    """Return the outline of stories that are at hand, edited on these days."""
    starts = [row for row, day in enumerate(days) if row == 0 or day != days[row - 1]]
    return Outline(
        ids=[story.id for story in stories],
        sizes=bytes(size_of(story.headline, story.standfirst) for story in stories),
        days=tuple((days[row], row) for row in starts),
    )


def with_first(outline: Outline, story: StorySummary, day: date) -> Outline:
    """Return the outline with a story at the top that was edited just now, on ``day``."""
    rest = without(outline, story.id)
    days = [(one, row + 1) for one, row in rest.days if one != day]
    size = bytes([size_of(story.headline, story.standfirst)])
    return replace(rest, ids=[story.id, *rest.ids], sizes=size + rest.sizes, days=((day, 0), *days))


def without(outline: Outline, story_id: str) -> Outline:
    """Return the outline without a story."""
    if story_id not in outline.ids:
        return outline
    gone = outline.ids.index(story_id)
    ends = [row for _, row in outline.days[1:]] + [len(outline.ids)]
    days = tuple(
        (day, row - (row > gone))
        for (day, row), end in zip(outline.days, ends, strict=True)
        if (row, end) != (gone, gone + 1)
    )
    ids = [*outline.ids[:gone], *outline.ids[gone + 1 :]]
    sizes = outline.sizes[:gone] + outline.sizes[gone + 1 :]
    return replace(outline, ids=ids, sizes=sizes, days=days)


def size_of(headline: str, line: str) -> int:
    """Return the size of a story as an outline has it."""
    return min(len(headline), LONGEST) + (SECOND_LINE if line else 0)
