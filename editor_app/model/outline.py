"""An outline: which stories a list has and in what order, without a word of them."""

from collections.abc import Sequence
from dataclasses import dataclass
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


def size_of(headline: str, line: str) -> int:
    """Return the size of a story as an outline has it."""
    return min(len(headline), LONGEST) + (SECOND_LINE if line else 0)
