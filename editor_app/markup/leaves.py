"""Leaves: the flat, editable structure of a text, one value per block a caret can stand in.

A text is a tuple of `Leaf`. Nesting is not a tree of objects but a path: every
leaf names the containers it stands in, outermost first, as `Step` values.
Neighbours whose paths share a step (same kind and id) stand in the same
container; neighbours that also share its item stand in the same list item.
So a list of two items, the second with two paragraphs, is three leaves::

    Leaf((Step(BULLETS, 1, item=2),), PARAGRAPH, runs=...)
    Leaf((Step(BULLETS, 1, item=3),), PARAGRAPH, runs=...)
    Leaf((Step(BULLETS, 1, item=3),), PARAGRAPH, runs=...)

Container and item ids are unique within one open text, carry no order and are
never written to the file: an editor makes a new container or item by using an
integer that is not in use.

Everything here is frozen and hashable, so an unchanged block can be the same
object from one save to the next, which is what makes saving cheap.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

OBJECT = "\ufffc"
"""The text of a run that stands for one thing instead of words (image, note, raw HTML…)."""

LINE_BREAK = "\u2028"
"""The text of a hard break."""


class Container(StrEnum):
    """What a step of a path can be."""

    QUOTE = "quote"
    """A plain block quotation."""

    ATTRIBUTED = "attributed"
    """A quotation whose last leaf is an ATTRIBUTION."""

    PULL = "pull"
    """A pull quote; its last leaf may be an ATTRIBUTION."""

    BULLETS = "bullets"
    """A bullet list. Each item is a distinct ``Step.item``; a task item's first leaf has the
    attribute ``task``: ``" "`` or ``"x"``."""

    NUMBERS = "numbers"
    """A numbered list, counted from ``Step.start``; tasks as in bullets."""

    CODE = "code"
    """A code block: its leaves are CODE_LINE, one for each line."""

    FOOTNOTE = "footnote"
    """The text of the footnote named ``Step.label``."""

    DEFINITIONS = "definitions"
    """A definition list: TERM leaves have item 0, the leaves of one description share another."""


class Kind(StrEnum):
    """What a leaf is."""

    PARAGRAPH = "paragraph"
    """Attribute ``tight`` ("1"): the bare words of a list item or description, without
    paragraph spacing. Only the first leaf of an item can be tight."""

    HEADING_1 = "heading1"
    HEADING_2 = "heading2"
    HEADING_3 = "heading3"
    HEADING_4 = "heading4"
    HEADING_5 = "heading5"
    HEADING_6 = "heading6"

    CODE_LINE = "code line"
    """One line of a code block, last in its path a CODE step; at most one plain run.
    Attributes, the same on every line of the block: ``fence`` (the characters that open it,
    empty or absent for an indented block), ``info`` (what follows the fence: the language)."""

    RULE = "rule"
    """A divider; no runs."""

    TABLE = "table"
    """`Leaf.cells`: rows of cells of runs, the first row is the head, all rows equally long.
    Attribute ``align``: one of ``-``, ``l``, ``c``, ``r`` for each column."""

    FIGURE = "figure"
    """A picture standing alone. ``runs`` are empty; attributes ``src``, ``alt``, ``caption``,
    ``credit``."""

    ATTRIBUTION = "attribution"
    """Who said it: the last line of an attributed or pull quote, without its dash."""

    TERM = "term"
    """The term of a definition list."""

    ISLAND = "island"
    """What cannot be edited as text. Attributes ``source`` (its Markdown, without the final
    line end) and ``reason`` (why, in a few words). Never inside a container."""

    @property
    def level(self) -> int:
        """The level of a heading, 0 for anything else."""
        return int(self.value[-1]) if self.value.startswith("heading") else 0


def heading(level: int) -> Kind:
    """The kind of a heading of ``level`` 1 to 6."""
    return Kind(f"heading{level}")


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


Attributes = tuple[tuple[str, str], ...]
"""Names and values, sorted by name: a dictionary that can be hashed."""


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
        """The link with a new address, written inline from now on."""
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
    """A wrapped line's end."""
    return Run(" ", marks, Break.SOFT)


def hard_break(marks: Marks = PLAIN) -> Run:
    """A line break that readers see."""
    return Run(LINE_BREAK, marks, Break.HARD)


def placed(thing: InlineImage | FootnoteReference | RawInline | Note, marks: Marks = PLAIN) -> Run:
    """A thing as a run."""
    return Run(OBJECT, marks, thing)


@dataclass(frozen=True, slots=True)
class Step:
    """One container on the way down to a leaf.

    ``id`` tells one container from its neighbour, ``item`` one list item or
    description from the next (0 where there are none). ``start`` counts for
    NUMBERS, ``label`` for FOOTNOTE; ``attributes`` are those of the container's
    own attribute list (``{: .class }``).
    """

    kind: Container
    id: int
    item: int = 0
    start: int = 1
    label: str = ""
    attributes: Attributes = ()

    @property
    def container(self) -> tuple[Container, int]:
        """What two leaves of the same container have in common."""
        return self.kind, self.id


Path = tuple[Step, ...]


def attributes(values: Mapping[str, str] | Iterable[tuple[str, str]]) -> Attributes:
    """Names and values as a sorted, hashable tuple."""
    return tuple(sorted(dict(values).items()))


@dataclass(frozen=True, slots=True)
class Leaf:
    """One block: where it stands, what it is, and its words.

    Every kind may carry ``id``, ``class`` and other names from an attribute
    list in ``attrs``, with the prefix ``@`` (``@id``, ``@class``).
    """

    path: Path = ()
    kind: Kind = Kind.PARAGRAPH
    attrs: Attributes = ()
    runs: Runs = ()
    cells: Rows = ()

    def get(self, name: str, default: str = "") -> str:
        """One attribute."""
        for key, value in self.attrs:
            if key == name:
                return value
        return default

    def having(self, **values: str | None) -> "Leaf":
        """The leaf with attributes set, or taken away where the value is None."""
        merged = {**dict(self.attrs), **values}
        kept = ((name, value) for name, value in merged.items() if value is not None)
        return replace(self, attrs=attributes(kept))

    @property
    def text(self) -> str:
        """The words as a document would show them; empty for tables, figures and islands."""
        return "".join(run.text for run in self.runs)


def island(source: str, reason: str) -> Leaf:
    """A leaf that keeps ``source`` verbatim because of ``reason``."""
    return Leaf(kind=Kind.ISLAND, attrs=attributes({"source": source, "reason": reason}))


def chunks(leaves: Iterable[Leaf]) -> list[tuple[Leaf, ...]]:
    """Leaves grouped into top-level blocks: a leaf of its own, or all leaves of one container."""
    groups: list[list[Leaf]] = []
    current: tuple[Container, int] | None = None
    for leaf in leaves:
        container = leaf.path[0].container if leaf.path else None
        if container is None or container != current:
            groups.append([])
        groups[-1].append(leaf)
        current = container
    return [tuple(group) for group in groups]


def merged(runs: Iterable[Run]) -> Runs:
    """Runs with neighbours in the same setting joined and empty ones dropped."""
    out: list[Run] = []
    for run in runs:
        last = out[-1] if out else None
        if not run.text:
            continue
        if last and last.thing is None and run.thing is None and last.marks == run.marks:
            out[-1] = replace(last, text=last.text + run.text)
        else:
            out.append(run)
    return tuple(out)
