"""Which source lines each line came from, while a text is prepared for the block parser."""

import re
from bisect import bisect_right
from typing import NamedTuple

from markdown.extensions.fenced_code import FencedBlockPreprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from editor_app.markup.extensions.notes import NotesPreprocessor

_FENCE = re.compile(r"~{3,}|`{3,}")
_OPENING = re.compile(
    r"(?P<fence>~{3,}|`{3,})[ ]*"
    r"(\{[^\n]*\}|(\.?[\w#.+-]*[ ]*)?(hl_lines=(?P<quote>[\"']).*?(?P=quote)[ ]*)?)"
)


class LineMap:
    """For every line of the prepared text: the first and the last source line behind it."""

    def __init__(self, count: int) -> None:
        self.first = list(range(count))
        self.last = list(range(count))

    def replace(self, start: int, count: int, spans: list[tuple[int, int]]) -> None:
        """Let `spans` stand for the `count` lines from `start` on."""
        self.first[start : start + count] = [first for first, _ in spans]
        self.last[start : start + count] = [last for _, last in spans]

    def compose(self, firsts: list[int], lasts: list[int]) -> None:
        """Take on lines that each cover the present lines `firsts[i]` to `lasts[i]`."""
        final = len(self.first) - 1
        self.first = [self.first[min(line, final)] for line in firsts]
        self.last = [self.last[min(line, final)] for line in lasts]


class Reach(NamedTuple):
    """Something on source line `start` that is what it is because of lines far below it.

    It ends on line `end`, or was looked for to the end of the text in vain when that is None.
    `fence` is the fence that would close it, "" when it is HTML. A `start` of -1 says that
    something upset the reader of HTML so that all of the text depends on all of it.
    """

    start: int
    end: int | None
    fence: str = ""

    def goes_to(self, line: int) -> bool:
        """Whether it reaches `line`."""
        return self.end is None or self.end >= line

    def moved(self, lines: int) -> "Reach":
        """Return the same, so many lines further down."""
        if self.start < 0:
            return self
        end = None if self.end is None else self.end + lines
        return Reach(self.start + lines, end, self.fence)


class LineTracker:
    """The line map of the text in work, shared by the steps that change lines."""

    def __init__(self) -> None:
        self.lines = LineMap(0)
        self.reaches: list[Reach] = []

    def start(self, count: int) -> None:
        """Begin with a text of `count` lines, each its own source."""
        self.lines = LineMap(count)
        self.reaches = []


class MappedNotes(NotesPreprocessor):
    """Takes editors' notes out and keeps the line map true."""

    tracker: LineTracker

    def joined(self, line: int, count: int) -> None:
        """One line is left of the `count + 1` that the note covered."""
        lines = self.tracker.lines
        line -= self._gone
        lines.replace(line, count + 1, [(lines.first[line], lines.last[line + count])])
        self._gone += count

    def run(self, lines: list[str]) -> list[str]:
        """`lines` without their notes."""
        self._gone = 0
        return super().run(lines)


class MappedFences(FencedBlockPreprocessor):
    """Stashes fenced code, one fence at a time, in linear time, and keeps the line map true."""

    tracker: LineTracker

    def run(self, lines: list[str]) -> list[str]:
        """`lines` with a blank line, a placeholder and a blank line for each fenced block."""
        if not any(line.startswith(("```", "~~~")) for line in lines):
            return lines
        closings = _closings(lines)
        prepared: list[str] = []
        position = 0
        while position < len(lines):
            end = self._end(lines, position, closings)
            block = super().run(lines[position : end + 1]) if end else []
            if len(block) == 3 and HTML_PLACEHOLDER_RE.fullmatch(block[1]):
                self._map(len(prepared), end - position + 1)
                prepared += block
                position = end + 1
            else:
                prepared.append(lines[position])
                position += 1
        return prepared

    def _end(self, lines: list[str], start: int, closings: dict[str, list[int]]) -> int:
        """Return the line that closes the fence opened on line `start`, 0 when there is none."""
        line = lines[start]
        if not line.startswith(("```", "~~~")) or not (opening := _OPENING.fullmatch(line)):
            return 0
        candidates = closings.get(opening["fence"], [])
        after = bisect_right(candidates, start)
        if after == len(candidates):
            self.tracker.reaches.append(Reach(start, None, opening["fence"]))
            return 0
        return candidates[after]

    def _map(self, line: int, count: int) -> None:
        lines = self.tracker.lines
        first, last = lines.first[line], lines.last[line + count - 1]
        lines.replace(line, count, [(first, first - 1), (first, last), (last + 1, last)])


def _closings(lines: list[str]) -> dict[str, list[int]]:
    """Return the lines that can close a fence, by the fence they consist of."""
    closings: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        if line.startswith(("```", "~~~")):
            bare = line.rstrip(" ")
            if _FENCE.fullmatch(bare):
                closings.setdefault(bare, []).append(number)
    return closings
