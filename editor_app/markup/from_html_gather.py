"""The reader of foreign HTML: a stream of tags and text becomes leaves, block by block."""

import itertools
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from editor_app.markup.from_html_blocks import CAPTION, Table, WordLists, picture_leaf, take_marker
from editor_app.markup.from_html_runs import tidy, without
from editor_app.markup.from_html_styles import (
    declarations,
    heading_level,
    is_code_block,
    is_skipped,
    language_of,
    marks_of,
)
from editor_app.markup.leaves import Container, Kind, Leaf, Path, Step, heading
from editor_app.markup.runs import (
    PLAIN,
    FootnoteReference,
    InlineImage,
    Marks,
    RawInline,
    Run,
    attributes,
    placed,
)
from editor_app.markup.tree import BLOCKS

_WORD_LEVEL = re.compile(r"\blevel(\d+)\b")


@dataclass(slots=True)
class ListBeingRead:
    """A list being read; ``item`` is the last item's id."""

    kind: Container
    id: int
    start: int = 1
    item: int = 0


@dataclass(slots=True)
class Frame:
    """What one open element means for what stands in it."""

    tag: str
    marks: Marks = PLAIN
    path: Path = ()
    kind: Kind = Kind.PARAGRAPH
    code: bool = False
    holds: ListBeingRead | None = None
    word_level: int = 0
    caption: bool = False
    raw_end: str = ""
    outside: list[Leaf] | None = None

    def inside(self, tag: str, marks: Marks) -> "Frame":
        """Return the frame of an element within this one."""
        return Frame(
            tag, marks, self.path, self.kind, self.code, None, self.word_level, self.caption
        )


@dataclass(slots=True)
class Gatherer:
    """The target of the parser: turns tags and text into leaves."""

    openings: Mapping[str, "Opening"]
    closings: Mapping[str, "Closing"]
    leaves: list[Leaf] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=lambda: [Frame("")])
    runs: list[Run] = field(default_factory=list)
    code: list[str] = field(default_factory=list)
    info: str = ""
    task: str = ""
    marker: str = ""
    skipping: int = 0
    quotation: int = 0
    tables: list[Table] = field(default_factory=list)
    word: WordLists = field(default_factory=WordLists)
    ids: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    # What the parser calls

    def start(self, tag: str, attrib: Mapping[str, str]) -> None:
        """Take in an opening tag."""
        style = declarations(attrib)
        if self.skipping or is_skipped(tag, attrib, style):
            self.skipping += 1
            return
        above = self.frames[-1]
        frame = above.inside(tag, marks_of(tag, style, above.marks))
        if tag in BLOCKS and tag != "br" and not above.code:
            self.flush()
            level = heading_level(tag, attrib, style)
            frame.kind = heading(level) if level else frame.kind
            frame.word_level = _word_level(attrib, style) or above.word_level
        if is_code_block(tag, style) and not above.code:
            self.flush()
            frame.code, self.info = True, language_of(attrib)
        self.frames.append(frame)
        opening = self.openings.get(tag)
        # Code is only text and line ends: nothing may begin in it that would have to end.
        if opening and (not frame.code or tag in ("br", "code")):
            opening(self, frame, attrib, style)

    def end(self, tag: str) -> None:
        """Take in a closing tag; the parser closes what the source forgot."""
        if self.skipping:
            self.skipping -= 1
            return
        frame = self.frames.pop()
        if frame.code:
            if not self.frames[-1].code:
                self._end_code(frame)
            elif tag in BLOCKS and tag != "br":
                self._new_code_line()
            return
        if frame.raw_end:
            self._end_raw(frame)
        if tag in BLOCKS and tag != "br":
            self.flush(frame)
        closing = self.closings.get(tag)
        if closing:
            closing(self, frame)

    def _end_raw(self, frame: Frame) -> None:
        """End what is raised or lowered, unless it was nothing or the number of a note."""
        begun = RawInline(frame.raw_end.replace("/", ""))
        for back in (1, 2):
            inside = [run.thing for run in self.runs[len(self.runs) - back + 1 :]]
            opened = len(self.runs) >= back and self.runs[-back].thing == begun
            if opened and all(isinstance(thing, FootnoteReference) for thing in inside):
                del self.runs[-back]
                return
        self.runs.append(placed(RawInline(frame.raw_end), frame.marks))

    def data(self, data: str) -> None:
        """Take in text."""
        if self.skipping:
            self.marker += data if len(self.marker) < 40 else ""
            return
        frame = self.frames[-1]
        if frame.code:
            self.code.append(data)
        elif data:
            self.runs.append(Run(data, frame.marks))

    def comment(self, _text: str) -> None:
        """Let a comment pass."""

    def close(self) -> None:
        """End the last block."""
        self.flush()

    # Leaves

    def flush(self, frame: Frame | None = None) -> None:
        """End the current block and keep it if it holds anything."""
        frame = frame or self.frames[-1]
        runs, self.runs = self.runs, []
        if not runs:
            return
        marker, self.marker = self.marker, ""
        if frame.word_level and not marker:
            marker = take_marker(runs)
        for words in tidy(runs):
            path = frame.path
            attrs: dict[str, str] = {}
            if frame.word_level and marker:
                path = (*path, *self.word.path(frame.word_level, marker, self.ids))
                attrs["tight"] = "1"
            elif not self.tables:
                self.word.open.clear()
            if self.task:
                attrs["task"], self.task = self.task, ""
            if frame.caption:
                attrs[CAPTION] = "1"
            self.leaves.append(_block(path, frame.kind, attrs, words))

    def _end_code(self, frame: Frame) -> None:
        text = "".join(self.code).replace("\r\n", "\n").replace("\xa0", " ").expandtabs(4)
        self.code = []
        lines = text.strip("\n").rstrip().split("\n")
        if not any(lines):
            return
        step = Step(Container.CODE, next(self.ids))
        attrs = attributes({"fence": "```", "info": self.info})
        for line in lines:
            runs = (Run(line.rstrip()),) if line.strip() else ()
            self.leaves.append(Leaf((*frame.path, step), Kind.CODE_LINE, attrs, runs))

    def _new_code_line(self) -> None:
        if self.code and not self.code[-1].endswith("\n"):
            self.code.append("\n")


Style = Mapping[str, str]
Opening = Callable[[Gatherer, Frame, Style, Style], None]
"""Called with the frame, the attributes and the inline style of an element that begins."""

Closing = Callable[[Gatherer, Frame], None]


def _word_level(attrib: Mapping[str, str], style: Mapping[str, str]) -> int:
    """Return the level of a list item that Word wrote as a paragraph, or 0."""
    listed = style.get("mso-list", "")
    match = _WORD_LEVEL.search(listed)
    if match:
        return int(match[1])
    is_item = attrib.get("class", "").startswith("MsoListParagraph") and listed != "none"
    inches = re.match(r"([\d.]+)in", style.get("margin-left", ""))
    return max(1, round(float(inches[1]) / 0.5)) if is_item and inches else int(is_item)


def _block(path: Path, kind: Kind, attrs: dict[str, str], runs: tuple[Run, ...]) -> Leaf:
    """Return a leaf for words, a figure where they are only a picture."""
    image = runs[0].thing
    alone = len(runs) == 1 and kind is Kind.PARAGRAPH and not runs[0].marks.link
    if alone and isinstance(image, InlineImage):
        return picture_leaf(path, image).having(**attrs)
    if kind.level or kind is Kind.TERM:
        runs = without(runs, "bold")
    return Leaf(path, kind, attributes(attrs), runs)
