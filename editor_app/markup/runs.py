"""Runs: the words inside one block, with how they are set and the things between them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

OBJECT = "\ufffc"
"""The text of a run that stands for one thing instead of words (image, note, raw HTML…)."""

LINE_BREAK = "\u2028"
"""The text of a hard break."""


Attributes = tuple[tuple[str, str], ...]
"""Names and values, sorted by name: a dictionary that can be hashed."""


def attributes(values: Mapping[str, str] | Iterable[tuple[str, str]]) -> Attributes:
    """Return names and values as a sorted, hashable tuple."""
    return tuple(sorted(dict(values).items()))


class LinkForm(StrEnum):
    """How a link or inline image names its address in the source."""

    INLINE = "inline"
    """``[words](address)``"""

    AUTOMATIC = "automatic"
    """``<address>``: the words are the address"""

    FULL = "full"
    """``[words][label]``"""

    COLLAPSED = "collapsed"
    """``[label][]``: the words are the label"""

    SHORTCUT = "shortcut"
    """``[label]``: the words are the label"""


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link leads. For a reference form ``label`` names the definition.

    ``href`` is the resolved address also for references. A reference whose href
    the writer changes becomes an inline link (see `pointing_to`).
    """

    href: str
    title: str = ""
    form: LinkForm = LinkForm.INLINE
    label: str = ""
    attributes: Attributes = ()

    def pointing_to(self, href: str, title: str = "") -> "Link":
        """Return the link with a new address, written inline from now on."""
        return Link(href, title, attributes=self.attributes)


@dataclass(frozen=True, slots=True)
class InlineImage:
    """A picture within a line of text."""

    src: str
    alt: str = ""
    title: str = ""
    form: LinkForm = LinkForm.INLINE
    label: str = ""
    attributes: Attributes = ()


@dataclass(frozen=True, slots=True)
class FootnoteReference:
    """The number in the text that leads to the footnote named ``label``."""

    label: str


@dataclass(frozen=True, slots=True)
class RawInline:
    """Inline HTML kept as it is: ``source`` is one tag, or a comment, never its content."""

    source: str


@dataclass(frozen=True, slots=True)
class Note:
    """An editor's note ``{>>text<<}``: stays in the source, never published."""

    text: str


class Break(StrEnum):
    """A line end inside a block."""

    SOFT = "soft"
    """The line is only wrapped in the source: reads as a space."""

    HARD = "hard"
    """A new line on the page too."""


Thing = InlineImage | FootnoteReference | RawInline | Note | Break


@dataclass(frozen=True, slots=True)
class Marks:
    """How a run of text is set. ``abbreviation`` is display only and never compared."""

    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    link: Link | None = None
    abbreviation: str = field(default="", compare=False)


PLAIN = Marks()


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of one block: words in one setting, or one thing.

    ``text`` is what a document would show, always at least one character: the
    words; for a `Break.SOFT` one space, for a `Break.HARD` `LINE_BREAK`, for
    any other thing `OBJECT`. It never holds a line feed.
    """

    text: str
    marks: Marks = PLAIN
    thing: Thing | None = None


Runs = tuple[Run, ...]
Rows = tuple[tuple[Runs, ...], ...]


def soft_break(marks: Marks = PLAIN) -> Run:
    """Make the end of a wrapped line."""
    return Run(" ", marks, Break.SOFT)


def hard_break(marks: Marks = PLAIN) -> Run:
    """Make a line break that readers see."""
    return Run(LINE_BREAK, marks, Break.HARD)


def placed(thing: InlineImage | FootnoteReference | RawInline | Note, marks: Marks = PLAIN) -> Run:
    """Wrap a thing as a run."""
    return Run(OBJECT, marks, thing)


def merged(runs: Iterable[Run]) -> Runs:
    """Join neighbours in the same setting and drop empty runs."""
    out: list[Run] = []
    pieces: list[str] = []
    for run in runs:
        if not run.text:
            continue
        last = out[-1] if out else None
        if last is not None and last.thing is None is run.thing and _same(last.marks, run.marks):
            pieces.append(run.text)
            continue
        _join(out, pieces)
        out.append(run)
        pieces = [run.text]
    _join(out, pieces)
    return tuple(out)


def _same(one: Marks, other: Marks) -> bool:
    return one is other or one == other


def _join(out: list[Run], pieces: list[str]) -> None:
    """Let the last of ``out`` say all of ``pieces``."""
    if len(pieces) > 1:
        out[-1] = Run("".join(pieces), out[-1].marks)
