"""How much of a text to parse again after an edit, and the proof that it was enough.

The block parser reads from top to bottom. A window that begins with an untouched unit, which
would be parsed alike at the start of a text, and that ends with an untouched unit, which comes
out at the same lines as before, leaves everything outside as it was: unless something in or
above the window reaches over its end, such as a fence or a tag that is closed far below.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from editor_app.markup.live_units import LiveUnit, ends_alone, stands_alone, tag_of
from editor_app.markup.source_map import MappedText
from editor_app.markup.source_map_lines import Reach


@dataclass(frozen=True, slots=True)
class Change:
    """Lines `start` up to `end` of a text became `count` other lines."""

    start: int
    end: int
    count: int

    @property
    def delta(self) -> int:
        """Return how many lines the text grew by."""
        return self.count - (self.end - self.start)


@dataclass(frozen=True, slots=True)
class Window:
    """Units `first` up to `last`, not included, of the old text, to be parsed again.

    `open_end` means that the window reaches to the end of the text.
    """

    first: int
    last: int
    open_end: bool


def common_ends(old: str, new: str) -> tuple[int, int]:
    """Return how many characters the two texts share at their start, and then at their end."""
    shared = min(len(old), len(new))
    start = _longest(shared, lambda low, high: old[low:high] == new[low:high])
    return start, _longest(
        shared - start,
        lambda low, high: (
            old[len(old) - high : len(old) - low] == new[len(new) - high : len(new) - low]
        ),
    )


def _longest(limit: int, same: Callable[[int, int], bool]) -> int:
    """Return the largest length up to `limit` for which every part is the `same`."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if same(low, middle):
            low = middle
        else:
            high = middle - 1
    return low


class Windows:
    """Finds windows in a text of old units, lines and reaches, for one change of it."""

    def __init__(
        self,
        units: Sequence[LiveUnit],
        lines: Sequence[str],
        reaches: Sequence[Reach],
        change: Change,
    ) -> None:
        self._units = units
        self._lines = lines
        self._reaches = reaches
        self._change = change

    def narrowest(self, closings: frozenset[str]) -> Window:
        """Return the window to try first; `closings` are fences that the change may close."""
        touched = bisect_left(self._units, self._change.start, key=_end)
        after = bisect_right(self._units, self._change.end, key=_start)
        first = self._anchor(touched - 1)
        while (above := self._reaching(first, closings)) is not None:
            first = self._anchor(min(bisect_right(self._units, above, key=_start), first) - 1)
        return self._until(first, after)

    def whole(self) -> Window:
        """Return the window that is the whole text."""
        return Window(0, len(self._units), open_end=True)

    def opened(self, window: Window) -> Window:
        """Return `window` down to the end of the text."""
        return Window(window.first, len(self._units), open_end=True)

    def upwards(self, window: Window) -> Window:
        """Return `window` with an earlier start."""
        return Window(self._anchor(window.first - 1), window.last, window.open_end)

    def downwards(self, window: Window) -> Window:
        """Return `window` about twice as long."""
        return self._until(window.first, window.last + max(1, window.last - window.first))

    def down_to(self, window: Window, line: int) -> Window:
        """Return `window` until after `line` of the old text."""
        return self._until(window.first, bisect_right(self._units, line, key=_start))

    def first_line(self, window: Window) -> int:
        """Return the line that `window` begins on."""
        return self._units[window.first].start if window.first else 0

    def end_line(self, window: Window) -> int:
        """Return the line of the old text before which `window` ends."""
        return len(self._lines) if window.open_end else self._units[window.last - 1].end

    def _anchor(self, index: int) -> int:
        while index > 0 and not stands_alone(self._units[index], self._lines):
            index -= 1
        return max(index, 0)

    def _until(self, first: int, index: int) -> Window:
        """Return the window up to the first untouched unit from `index` on that can prove it."""
        while index < len(self._units):
            unit = self._units[index]
            if stands_alone(unit, self._lines) and ends_alone(unit, self._lines):
                window = Window(first, index + 1, open_end=False)
                if not self.reached_below(window):
                    return window
            index += 1
        return Window(first, len(self._units), open_end=True)

    def reached_below(self, window: Window) -> bool:
        """Whether raw HTML in the old text of `window` made something of what is below."""
        end = self.end_line(window)
        return any(reach.goes_to(end) for reach in self._raw_tokens(window))

    def holds_raw_tokens(self, window: Window) -> bool:
        """Whether the old text of `window` has raw HTML that reaches beyond its own lines."""
        return any(True for _ in self._raw_tokens(window))

    def _raw_tokens(self, window: Window) -> Iterator[Reach]:
        first, end = self.first_line(window), self.end_line(window)
        for reach in self._reaches:
            if reach.start < end and not reach.fence and (not first or reach.start >= first):
                yield reach

    def _reaching(self, first: int, closings: frozenset[str]) -> int | None:
        """Return the line of something above unit `first` that reaches into the window."""
        if not first:
            return None
        line = self._units[first].start
        for reach in self._reaches:
            if reach.start >= line:
                continue
            if reach.fence in closings if reach.fence else reach.goes_to(line):
                return reach.start
        return None


def _start(unit: LiveUnit) -> int:
    return unit.start


def _end(unit: LiveUnit) -> int:
    return unit.end


def closed_fences(lines: Sequence[str]) -> frozenset[str]:
    """Return the fences that one of `lines` can close."""
    bare = (line.expandtabs().rstrip(" ") for line in lines if line.startswith(("```", "~~~")))
    return frozenset(fence for fence in bare if not fence.strip(fence[0]))


def closing_line(lines: Sequence[str], start: int, fence: str) -> int | None:
    """Return the first of `lines`, from `start` on, that closes `fence`."""
    for number in range(start, len(lines)):
        if lines[number].startswith(fence) and lines[number].expandtabs().rstrip(" ") == fence:
            return number
    return None


def ends_alike(window: Window, old: Sequence[LiveUnit], mapped: MappedText, offset: int) -> bool:
    """Whether the window's last unit came out where it was; `offset` turns its lines into old."""
    if not mapped.units:
        return False
    last, expected = mapped.units[-1], old[window.last - 1]
    if any(not reach.fence and reach.goes_to(last.start) for reach in mapped.reaches):
        return False
    return (last.start + offset, last.end + offset, tag_of(last)) == (
        expected.start,
        expected.end,
        expected.tag,
    )


def begins_alike(window: Window, old: Sequence[LiveUnit], mapped: MappedText) -> bool:
    """Whether the window's first unit is still of the kind it was, so that none above joins it."""
    if not window.first:
        return True
    if not mapped.units:
        return False
    return mapped.units[0].start == 0 and tag_of(mapped.units[0]) == old[window.first].tag
