"""Places in the page and lines in the source: which stands beside which."""

from bisect import bisect_right
from collections.abc import Iterable


class LineMap:
    """Translates between source lines and places, for one rendering of a story.

    A place is a block's index plus the part of the block that lies above, so
    that 2.5 is the middle of the third block. The blank lines below a block
    count to it: both translations are continuous and never run backwards.
    """

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        """Take the half-open range of source lines of every block, in order."""
        self._spans = tuple(spans)
        edges = [start for start, _ in self._spans]
        self._edges = [*edges, max([0, *(end for _, end in self._spans)])]

    def place_of(self, line: float) -> float:
        """Return the place beside a source line; a part of a line is part of the way on."""
        index = bisect_right(self._edges, line) - 1
        if index < 0:
            return 0.0
        if index >= len(self._spans):
            return float(len(self._spans))
        start, stop = self._edges[index], self._edges[index + 1]
        return index + (line - start) / (stop - start)

    def line_of(self, place: float) -> float:
        """Return the source line beside a place in the page."""
        index = int(place)
        if index >= len(self._spans):
            return float(self._edges[-1])
        start, stop = self._edges[index], self._edges[index + 1]
        return start + (place - index) * (stop - start)

    def line_at(self, place: float) -> int:
        """Return the line of text at a place, never a blank one between blocks."""
        index = int(place)
        if index >= len(self._spans):
            return max(self._edges[-1] - 1, 0)
        start, end = self._spans[index]
        return min(start + int((place - index) * (end - start)), max(end - 1, start))
