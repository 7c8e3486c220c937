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

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from editor_app.markup.runs import Attributes, Rows, Runs, attributes

SEPARATOR = "<!-- -->"
"""Stands between two containers of one kind, which Markdown would otherwise join; before code
that an item begins with, which would otherwise be words; in an empty item whose bullet would
otherwise underline the line above it."""


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
    """Name the kind of a heading of ``level`` 1 to 6."""
    return Kind(f"heading{level}")


@dataclass(frozen=True, slots=True)
class Step:
    """One container on the way down to a leaf.

    ``id`` tells one container from its neighbour, ``item`` one list item or
    description from the next (0 where there are none). ``start`` counts for
    NUMBERS, ``label`` for FOOTNOTE.
    """

    kind: Container
    id: int
    item: int = 0
    start: int = 1
    label: str = ""

    @property
    def container(self) -> tuple[Container, int]:
        """What two leaves of the same container have in common."""
        return self.kind, self.id


Path = tuple[Step, ...]


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
        """Return one attribute."""
        for key, value in self.attrs:
            if key == name:
                return value
        return default

    def having(self, **values: str | None) -> "Leaf":
        """Return the leaf with attributes set, or taken away where the value is None."""
        merged = {**dict(self.attrs), **values}
        kept = ((name, value) for name, value in merged.items() if value is not None)
        return replace(self, attrs=attributes(kept))

    @property
    def text(self) -> str:
        """The words as a document would show them; empty for tables, figures and islands."""
        return "".join(run.text for run in self.runs)


def island(source: str, reason: str) -> Leaf:
    """Make a leaf that keeps ``source`` verbatim because of ``reason``."""
    return Leaf(kind=Kind.ISLAND, attrs=attributes({"source": source, "reason": reason}))


def chunks(leaves: Iterable[Leaf]) -> list[tuple[Leaf, ...]]:
    """Group leaves into top-level blocks: a leaf of its own, or all leaves of one container."""
    groups: list[list[Leaf]] = []
    current: tuple[Container, int] | None = None
    for leaf in leaves:
        container = leaf.path[0].container if leaf.path else None
        if container is None or container != current:
            groups.append([])
        groups[-1].append(leaf)
        current = container
    return [tuple(group) for group in groups]
