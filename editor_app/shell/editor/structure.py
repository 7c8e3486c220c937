"""What one block of the page is, and how that truth is kept inside a QTextDocument.

Formats of a QTextDocument carry numbers in user properties; a `Lexicon` knows
which structure, setting of text or thing each number stands for. Fonts, margins
and colours are display only and are never read back.
"""

from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum

from PySide6.QtGui import QTextFormat

from editor_app.markup.leaves import Container, Kind, Leaf, Path, Step
from editor_app.markup.runs import PLAIN, Attributes, Marks, Thing, attributes


class Property(IntEnum):
    """The user properties of block and character formats."""

    STRUCTURE = QTextFormat.Property.UserProperty + 1
    MARKS = QTextFormat.Property.UserProperty + 2
    THING = QTextFormat.Property.UserProperty + 3


class Part(StrEnum):
    """Blocks of the page that are no leaf of the body."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    CELL = "cell"
    """One cell of a table; the table itself carries the structure of the leaf."""

    FILLER = "filler"
    """The block that Qt needs after a table; a paragraph once something stands in it."""


ATOMS = frozenset({Kind.RULE, Kind.FIGURE, Kind.ISLAND})
"""Blocks that are one thing: a single object character, no text of their own."""

LISTS = frozenset({Container.BULLETS, Container.NUMBERS})
QUOTES = frozenset({Container.QUOTE, Container.ATTRIBUTED, Container.PULL})


@dataclass(frozen=True, slots=True)
class Structure:
    """A leaf without its words."""

    kind: Kind | Part = Kind.PARAGRAPH
    path: Path = ()
    attrs: Attributes = ()

    @classmethod
    def of(cls, leaf: Leaf) -> "Structure":
        """Return the structure of ``leaf``."""
        return cls(leaf.kind, leaf.path, leaf.attrs)

    @property
    def atom(self) -> bool:
        """Whether the block is one thing instead of text."""
        return self.kind in ATOMS

    @property
    def prose(self) -> bool:
        """Whether the block is ordinary text of the body: a paragraph or heading."""
        return not self.atom and self.kind not in _SPECIAL

    @property
    def last(self) -> Step | None:
        """The innermost container."""
        return self.path[-1] if self.path else None

    @property
    def code(self) -> bool:
        """Whether the block is a line of code."""
        return self.kind is Kind.CODE_LINE

    @property
    def level(self) -> int:
        """The heading level, or 0."""
        return self.kind.level if isinstance(self.kind, Kind) else 0

    def get(self, name: str) -> str:
        """One attribute, or nothing."""
        return dict(self.attrs).get(name, "")

    def having(self, **values: str | None) -> "Structure":
        """Return the structure with attributes set, or taken away where the value is None."""
        merged = {**dict(self.attrs), **values}
        kept = {name: value for name, value in merged.items() if value is not None}
        return replace(self, attrs=attributes(kept))

    def within(self, kinds: frozenset[Container]) -> Step | None:
        """Return the innermost container of one of ``kinds``."""
        return next((step for step in reversed(self.path) if step.kind in kinds), None)


_SPECIAL = frozenset({Kind.CODE_LINE, Kind.TABLE, Part.HEADLINE, Part.STANDFIRST, Part.CELL})

PARAGRAPH = Structure()
HEADLINE = Structure(Part.HEADLINE)
STANDFIRST = Structure(Part.STANDFIRST)
CELL = Structure(Part.CELL)
HEAD_CELL = Structure(Part.CELL, attrs=(("head", "1"),))
FILLER = Structure(Part.FILLER)


def shared_depth(one: Path, other: Path) -> int:
    """How many containers two leaves have in common, items not regarded."""
    depth = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine.container != theirs.container:
            break
        depth += 1
        if mine.item != theirs.item:
            break
    return depth


class Lexicon:
    """Numbers for structures, marks and things; a number once given never changes its meaning.

    The undo history of a document refers to them, so nothing is ever removed.
    Number 0 is a plain paragraph, plain text and no thing.
    """

    def __init__(self) -> None:
        self._structures: list[Structure] = [PARAGRAPH]
        self._structure_numbers = {PARAGRAPH: 0}
        self._marks: list[Marks] = [PLAIN]
        # Marks compare without their abbreviation, which still has to be shown.
        self._marks_numbers = {(PLAIN, ""): 0}
        self._things: list[Thing | None] = [None]
        self._thing_numbers: dict[Thing, int] = {}

    def structure(self, number: int) -> Structure:
        """Return the structure behind ``number``."""
        return self._structures[number]

    def structure_number(self, structure: Structure) -> int:
        """Return the number of ``structure``."""
        number = self._structure_numbers.get(structure)
        if number is None:
            number = self._structure_numbers[structure] = len(self._structures)
            self._structures.append(structure)
        return number

    def marks(self, number: int) -> Marks:
        """Return the setting of text behind ``number``."""
        return self._marks[number]

    def marks_number(self, marks: Marks) -> int:
        """Return the number of ``marks``."""
        key = (marks, marks.abbreviation)
        number = self._marks_numbers.get(key)
        if number is None:
            number = self._marks_numbers[key] = len(self._marks)
            self._marks.append(marks)
        return number

    def thing(self, number: int) -> Thing | None:
        """Return the thing behind ``number``."""
        return self._things[number]

    def thing_number(self, thing: Thing) -> int:
        """Return the number of ``thing``."""
        number = self._thing_numbers.get(thing)
        if number is None:
            number = self._thing_numbers[thing] = len(self._things)
            self._things.append(thing)
        return number
