"""Where the rows of a list stand: any number of them, each as high as its words need."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from editor_app.model.outline import LONGEST, SECOND_LINE

_CHUNK = 512


@dataclass(frozen=True, slots=True)
class Measures:
    """Pixels: the heights of rows by kind, of a heading, and the letters that fit into a line.

    A row's kind is 0 or 1 for a headline of one or two lines, and 2 more with
    a line under it.
    """

    heights: tuple[int, int, int, int]
    heading: int
    letters: int


class Places:
    """Computes tops and rows from one byte a row; nothing is measured but what is in sight."""

    def __init__(self, measures: Measures) -> None:
        self._measures = measures
        self._sizes = b""
        self._headings: Sequence[int] = ()
        self._kinds = bytearray()
        self._tops: list[int] = [0]

    @property
    def height(self) -> int:
        """The height of all rows and headings."""
        return self._tops[-1] + len(self._headings) * self._measures.heading

    @property
    def heading(self) -> int:
        """The height of a heading."""
        return self._measures.heading

    def arrange(
        self, sizes: bytes, headings: Sequence[int], measures: Measures | None = None
    ) -> None:
        """Place rows of these sizes; ``headings`` are the rows that a heading stands above."""
        self._sizes, self._headings = sizes, headings
        self._measures = measures or self._measures
        self._kinds = bytearray(sizes.translate(self._guesses()))
        self._add_up()

    def measure(self, measures: Measures) -> None:
        """Place the same rows anew, because a line is wider or letters are larger."""
        if measures != self._measures:
            self.arrange(self._sizes, self._headings, measures)

    def top(self, row: int) -> int:
        """Return the top of a row from the beginning of the list; a heading stands above it."""
        chunk = row // _CHUNK
        inside = self._sum(chunk * _CHUNK, row)
        headings = bisect_right(self._headings, row)
        return self._tops[chunk] + inside + headings * self._measures.heading

    def row_height(self, row: int) -> int:
        """Return the height of a row."""
        return self._measures.heights[self._kinds[row]]

    def row_at(self, y: int) -> int:
        """Return the row that holds a height, or the row above when it is a heading's; -1 above."""
        low, high = -1, len(self._kinds)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self.top(middle) <= y else (low, middle)
        return low

    def correct(self, row: int, kind: int) -> int:
        """Take the true kind of a row; return by how much all rows below it move."""
        before = self._kinds[row]
        if before == kind:
            return 0
        self._kinds[row] = kind
        moved = self._measures.heights[kind] - self._measures.heights[before]
        for chunk in range(row // _CHUNK + 1, len(self._tops)):
            self._tops[chunk] += moved
        return moved

    def _guesses(self) -> bytes:
        """Return the kind that a row of each size probably has."""
        letters = self._measures.letters
        kinds = []
        for size in range(256):
            lines = 1 if size & LONGEST > letters else 0
            kinds.append(lines + (2 if size & SECOND_LINE else 0))
        return bytes(kinds)

    def _add_up(self) -> None:
        count = len(self._kinds)
        heights = (self._sum(first, first + _CHUNK) for first in range(0, count, _CHUNK))
        self._tops = [*accumulate(heights, initial=0)]

    def _sum(self, first: int, end: int) -> int:
        count = self._kinds.count
        none, one, two, three = self._measures.heights
        return (
            count(0, first, end) * none
            + count(1, first, end) * one
            + count(2, first, end) * two
            + count(3, first, end) * three
        )
