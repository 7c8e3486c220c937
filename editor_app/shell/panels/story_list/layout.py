"""Breaks the words of a row into lines once, so that painting it again only draws."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from editor_app.model.outline import ListedStory, Marks
from editor_app.shell.panels.story_list.places import Measures
from editor_app.shell.scale import factor
from editor_app.shell.typefaces import interface_font
from editor_app.shell.widgets.drawing import line_starts
from editor_app.shell.wording import translate

HEADLINE_LINES = 2
LINE_HEIGHT = 18
_REMEMBERED = 400
_SAMPLE = "Council narrowly passes late-bus budget after vote"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its words, and from where to where words that were looked for reach, in pixels."""

    text: str
    marks: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class RowLayout:
    """The lines of a row at one width; ``kind`` is its height as ``Measures`` has it.

    ``facts`` is what the last line begins with, and ``facts_width`` its width.
    """

    headline: tuple[Line, ...]
    line: Line | None
    facts: str
    facts_width: float

    @property
    def kind(self) -> int:
        """The kind of the row."""
        return len(self.headline) - 1 + (2 if self.line else 0)


class RowSetter:
    """Sets rows in type. Everything is in the size of the interface that it was dressed for.

    ``line_height`` is that of any line; ``headline_base`` and ``line_base`` are
    how far under the top of its line a text stands.
    """

    def __init__(self) -> None:
        self._width = 0
        self._known: dict[int, tuple[ListedStory, RowLayout]] = {}
        self.dress()

    def dress(self) -> None:
        """Take the typefaces in today's size; rows are set anew."""
        self._factor = factor()
        self.headline = interface_font(13, QFont.Weight.DemiBold)
        self.line = interface_font(12)
        self.facts = interface_font(11, QFont.Weight.Medium)
        self.section = interface_font(11, QFont.Weight.DemiBold)
        self._headline_metrics = QFontMetricsF(self.headline)
        self._line_metrics = QFontMetricsF(self.line)
        self.facts_metrics = QFontMetricsF(self.facts)
        self._known.clear()

        self.line_height = self.scaled(LINE_HEIGHT)
        self.headline_base = self._base(self._headline_metrics)
        self.line_base = self._base(self._line_metrics)

    def scaled(self, pixels: int) -> int:
        """Return a length of the design at the size that the rows are dressed for."""
        return round(pixels * self._factor)

    def measures(self, width: int) -> Measures:
        """Return the heights of rows in a list whose words are ``width`` pixels wide."""
        letter = self._headline_metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        short = self.scaled(10) + self.line_height + self.scaled(30)
        tall = short + self.line_height
        more = self.scaled(20)
        return Measures(
            heights=(short, tall, short + more, tall + more),
            heading=self.scaled(34),
            letters=int(width / letter),
        )

    def layout(self, row: ListedStory, width: int) -> RowLayout:
        """Return a row set to ``width``; a row that was set before comes from memory."""
        if width != self._width:
            self._width = width
            self._known.clear()
        known = self._known.get(id(row))
        if known is not None and known[0] is row:
            return known[1]
        if len(self._known) > _REMEMBERED:
            self._known.clear()
        made = self._set(row, width)
        self._known[id(row)] = row, made
        return made

    def _set(self, row: ListedStory, width: int) -> RowLayout:
        headline = row.story.headline or translate("StoryList", "Untitled")
        starts = line_starts(headline, self.headline, width, HEADLINE_LINES + 1)[:HEADLINE_LINES]
        lines = []
        for number, start in enumerate(starts or [0]):
            last = number >= len(starts) - 1
            end = len(headline) if last else starts[number + 1]
            marks = row.headline_marks
            lines.append(_line(headline, (start, end), marks, self._headline_metrics, width))
        under = None
        if row.line:
            under = _line(row.line, (0, len(row.line)), row.line_marks, self._line_metrics, width)
        facts = _facts(row)
        return RowLayout(tuple(lines), under, facts, self.facts_metrics.horizontalAdvance(facts))

    def _base(self, metrics: QFontMetricsF) -> float:
        """Return how far under the top of its line a text stands."""
        return round((self.line_height - metrics.height()) / 2 + metrics.ascent())


def _facts(row: ListedStory) -> str:
    words = translate("StoryList", "%n words", "", row.story.words)
    words = words.replace(str(row.story.words), f"{row.story.words:,}")
    return f"{row.story.desk}  ·  {words}" if row.story.desk else words


def _line(
    text: str, part: tuple[int, int], marks: Marks, metrics: QFontMetricsF, width: int
) -> Line:
    start, end = part
    words = text[start:end].rstrip()
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
    kept = len(words) if shown == words else len(shown) - 1
    found = []
    for first, last in marks:
        left, right = max(first - start, 0), min(last - start, kept)
        if left < right:
            before = metrics.horizontalAdvance(words[:left])
            found.append((before, before + metrics.horizontalAdvance(words[left:right])))
    return Line(shown, tuple(found))
