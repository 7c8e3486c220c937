"""What a text may cost: caps that no story comes near, for text that would hang the parser.

Python-Markdown takes quadratic time or worse for some inputs, and a search in C cannot be
interrupted. So the cost of a passage is estimated before it is parsed, from what it holds, and
the steps that were not foreseen are counted while they are taken. All caps are counts, which
do not depend on the machine; the time limit behind them is far above what a story takes.

A passage beyond its budget raises TooComplex, is shown as its source, and costs nothing else.
"""

import re
import time
from collections.abc import Iterable
from html import escape
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from editor_app.markup.characters import show_controls
from editor_app.model.errors import TooComplex
from editor_app.model.message import Message

MAX_NESTING = 60  # lists and quotes inside each other; also keeps the stack shallow
MAX_DEPTH = 120  # elements inside each other
MAX_CELLS = 4_000  # cells of a table that its text does not spell out
MAX_SECONDS = 3.0  # processor time for one passage

_BLOCK_STEPS = 3_000_000  # characters looked at again while a passage is taken apart
_BLOCK_STEPS_EACH = 60  # and so many for each of its characters
_SCANS = 1_000  # characters that a search through inline markup may pass over
_SCANS_EACH = 100
_REWRITES = 150_000_000  # characters copied while inline markup is replaced
_OPENERS = 400_000  # a pattern's openings times the characters each may search

_BRACKET = re.compile(r"[\[\]]")
_TICKS = re.compile(r"`+")
_LINK = re.compile(r"\]\(")
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/<>]*)[^<>]*>")
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"}


class Meter:
    """Counts what one passage costs."""

    def __init__(self) -> None:
        self._left = 0
        self._ticks = 0
        self._deadline = 0.0

    def start(self, allowed: int) -> None:
        """Begin a passage that may spend so much."""
        self._left = allowed
        self._ticks = 0
        self._deadline = 0.0

    def spend(self, cost: int) -> None:
        """Count `cost`; raises TooComplex when the passage has spent what it may."""
        self._left -= cost
        self._ticks += 1
        if self._left < 0 or (not self._ticks & 63 and self._is_late()):
            raise TooComplex("This passage is too complex to be shown formatted.")

    def _is_late(self) -> bool:
        now = time.thread_time()
        if not self._deadline:
            self._deadline = now + MAX_SECONDS
        return now > self._deadline


def block_steps(length: int) -> int:
    """Return what a passage of so many characters may cost while it is taken apart."""
    return _BLOCK_STEPS + _BLOCK_STEPS_EACH * length


def rewrites() -> int:
    """Return what the inline markup of a unit may cost."""
    return _REWRITES


def check_openers(text: str, opener: str) -> None:
    """Raise TooComplex when a search from each `opener` through `text` would take too long."""
    if text.count(opener) * len(text) > _OPENERS + _SCANS_EACH * len(text):
        raise TooComplex("This passage is too complex to be shown formatted.")


def check_cells(columns: int, rows: int, block: str) -> None:
    """Raise TooComplex when a table has far more cells than its text spells out."""
    if columns * rows > MAX_CELLS + 2 * len(block):
        raise TooComplex("This table is too large to be shown formatted.")


def check_row(row: str) -> None:
    """Raise TooComplex when telling bars in code from those between cells would take too long."""
    ticks = row.count("`")
    if ticks * (row.count("|") + ticks) > _OPENERS:
        raise TooComplex("This table is too large to be shown formatted.")


def check_inline(text: str) -> None:
    """Raise TooComplex when the searches of inline patterns through `text` would take too long."""
    allowed = _SCANS + _SCANS_EACH * len(text)
    if text.count("[") * len(text) > allowed and _bracket_scans(text) > allowed:
        raise TooComplex("There are too many brackets in this passage to show it formatted.")
    if text.count("](") * len(text) > allowed and _address_scans(text) > allowed:
        raise TooComplex("There are too many unfinished links in this passage.")
    if text.count("`") * len(text) > allowed and _tick_scans(text) > allowed:
        raise TooComplex("There are too many unfinished code marks in this passage.")


def _bracket_scans(text: str) -> int:
    """Return how far three patterns look for the bracket that closes each `[`, in characters."""
    opened: list[int] = []
    scans = 0
    for bracket in _BRACKET.finditer(text):
        if bracket[0] == "[":
            opened.append(bracket.start())
        elif opened:
            scans += bracket.start() - opened.pop()
    return 3 * (scans + sum(len(text) - position for position in opened))


def _address_scans(text: str) -> int:
    """Return the characters passed over to find the end of each address."""
    scans = 0
    for link in _LINK.finditer(text):
        end = text.find(")", link.end())
        between = text[link.end() : end] if end >= 0 else ""
        plain = end >= 0 and not any(mark in between for mark in "('\"")
        scans += (end if plain else len(text)) - link.start()
    return scans


def _tick_scans(text: str) -> int:
    """Return the characters passed over from each run of backticks that nothing closes."""
    runs = [(run.start(), run.end() - run.start()) for run in _TICKS.finditer(text)]
    last = {length: start for start, length in runs}
    return sum(len(text) - start for start, length in runs if last[length] == start)


def check_depth(elements: Iterable[Element]) -> None:
    """Raise TooComplex when elements are too deep inside each other."""
    level = list(elements)
    for _ in range(MAX_DEPTH):
        level = [child for element in level for child in element]
        if not level:
            return
    raise TooComplex("Marks are nested too deeply to be shown formatted.")


def check_html_depth(html: str) -> None:
    """Raise TooComplex when tags of raw HTML are too deep inside each other."""
    if html.count("<") < MAX_DEPTH:
        return
    depth = 0
    for tag in _TAG.finditer(html):
        if tag[1]:
            depth = max(0, depth - 1)
        elif not tag[0].endswith("/>") and tag[2].lower() not in _VOID:
            depth += 1
            if depth > 4 * MAX_DEPTH:
                raise TooComplex("HTML is nested too deeply to be shown.")


def source_element() -> Element:
    """Return the element that stands for a passage shown as its source."""
    return Element("pre", {"class": "source"})


def is_source(element: Element) -> bool:
    """Whether `element` shows a passage as its source."""
    return element.tag == "pre" and element.get("class") == "source"


def show_source(element: Element, source: str) -> None:
    """Let `element` show `source`."""
    element.text = AtomicString(escape(show_controls(source), quote=False))


def source_html(source: str) -> str:
    """Return the HTML that shows `source`."""
    return f'<pre class="source">{escape(show_controls(source), quote=False)}</pre>'


def notice(passages: int) -> str:
    """Return what to tell the reader when so many passages are shown as their source."""
    if not passages:
        return ""
    if passages == 1:
        return Message(
            "One passage is too complex to be shown formatted. Its source is shown instead."
        )
    return Message(
        "{count} passages are too complex to be shown formatted. Their source is shown instead.",
        count=passages,
    )
