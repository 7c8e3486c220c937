"""The page as a screen reader walks it: headings, lists, quotations, tables and links as a tree.

Qt tells assistive programs the words of a text edit and where its caret is, but
not what its blocks are. This tree says that; `reading_outline` hands it out.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtGui import QAccessible

from editor_app.markup.leaves import Container, Kind
from editor_app.markup.runs import OBJECT, Break, FootnoteReference, InlineImage, Note, Run, Runs
from editor_app.shell.editor.page import Entry
from editor_app.shell.editor.page_style import utf16_length
from editor_app.shell.editor.structure import LISTS, Part
from editor_app.shell.wording import translate

Role = QAccessible.Role


@dataclass(frozen=True, slots=True)
class Node:
    """One thing to read. It stands in the blocks from ``first`` to ``last``, both included.

    A link stands in a part of one block only, in ``span``: from and to, in UTF-16 units.
    """

    role: Role
    name: str
    first: int
    last: int
    description: str = ""
    children: tuple["Node", ...] = ()
    span: tuple[int, int] | None = None


Numbered = tuple[int, Entry]
Columns = Callable[[int], int]
"""How many columns the table around the block of a number has."""


def reading_tree(entries: Sequence[Entry], columns: Columns) -> tuple[Node, ...]:
    """Return what stands on the page, from top to bottom."""
    shown = [(number, entry) for number, entry in enumerate(entries) if not _is_filler(entry)]
    return tuple(_level(shown, 0, columns))


def _level(entries: Sequence[Numbered], depth: int, columns: Columns) -> Iterator[Node]:
    """Walk through what stands ``depth`` containers deep."""
    for _, group in groupby(entries, lambda numbered: _container(numbered, depth)):
        inside = list(group)
        structure = inside[0][1].structure
        if structure.kind is Part.CELL:
            yield from _tables(inside, columns)
        elif len(structure.path) <= depth:
            yield from (_block(number, entry) for number, entry in inside)
        else:
            yield _contained(inside, depth, columns)


def _container(numbered: Numbered, depth: int) -> tuple[Container, int] | bool:
    structure = numbered[1].structure
    if structure.kind is Part.CELL:
        return True
    return structure.path[depth].container if len(structure.path) > depth else False


def _contained(inside: Sequence[Numbered], depth: int, columns: Columns) -> Node:
    kind = inside[0][1].structure.path[depth].kind
    first, last = inside[0][0], inside[-1][0]
    if kind is Container.CODE:
        words = "\n".join(spoken(entry.runs) for _, entry in inside)
        return Node(Role.Section, words, first, last, translate("Reading", "Code"))
    if kind in LISTS:
        items = tuple(
            _item(list(group), depth, columns)
            for _, group in groupby(inside, lambda numbered: numbered[1].structure.path[depth].item)
        )
        return Node(Role.List, "", first, last, _items(len(items)), items)
    role, description = {
        Container.QUOTE: (Role.BlockQuote, translate("Reading", "Quote")),
        Container.ATTRIBUTED: (Role.BlockQuote, translate("Reading", "Attributed quote")),
        Container.PULL: (Role.BlockQuote, translate("Reading", "Pull quote")),
        Container.FOOTNOTE: (Role.Note, translate("Reading", "Footnote")),
    }.get(kind, (Role.List, translate("Reading", "Definitions")))
    return Node(role, "", first, last, description, tuple(_level(inside, depth + 1, columns)))


def _items(count: int) -> str:
    return translate("Reading", "%n items", "", count)


def _item(inside: Sequence[Numbered], depth: int, columns: Columns) -> Node:
    """Return a list item; its own words are its name, whatever else it holds its children."""
    number, entry = inside[0]
    own = entry if len(entry.structure.path) == depth + 1 else None
    name = spoken(own.runs) if own else ""
    task = own.structure.get("task") if own else ""
    description = ""
    if task:
        done, open_ = translate("Reading", "ticked"), translate("Reading", "not ticked")
        description = done if task == "x" else open_
    below = inside[1:] if own else inside
    children = (*_links(number, own), *_level(below, depth + 1, columns))
    return Node(Role.ListItem, name, number, inside[-1][0], description, children)


def _tables(cells: Sequence[Numbered], columns: Columns) -> Iterator[Node]:
    """Tell tables apart where one follows the other, and cut each into rows."""
    start = 0
    while start < len(cells):
        first = cells[start][0]
        across = max(1, columns(first))
        end = start + across
        while end < len(cells) and cells[end][1].structure.get("head") != "1":
            end += 1
        yield _table(cells[start:end], across)
        start = end


def _table(cells: Sequence[Numbered], across: int) -> Node:
    rows = []
    for top in range(0, len(cells), across):
        row = cells[top : top + across]
        head = Role.ColumnHeader if top == 0 else Role.Cell
        children = tuple(
            Node(head, spoken(entry.runs), number, number, "", _links(number, entry))
            for number, entry in row
        )
        rows.append(Node(Role.Row, "", row[0][0], row[-1][0], "", children))
    return Node(Role.Table, "", cells[0][0], cells[-1][0], "", tuple(rows))


def _block(number: int, entry: Entry) -> Node:
    structure = entry.structure
    role, description = Role.Paragraph, ""
    name = spoken(entry.runs)
    if structure.level:
        role = Role.Heading
        description = translate("Reading", "Level {number}").format(number=structure.level)
    elif structure.kind is Part.HEADLINE:
        role, description = Role.Heading, translate("Reading", "Headline")
    elif structure.kind is Part.STANDFIRST:
        description = translate("Reading", "Standfirst")
    elif structure.kind is Kind.FIGURE:
        role = Role.Graphic
        name = structure.get("alt") or translate("Reading", "No alternative text")
        description = structure.get("caption")
    elif structure.kind is Kind.RULE:
        role, name = Role.Separator, translate("Reading", "Divider")
    elif structure.kind is Kind.ISLAND:
        role, name = Role.Section, structure.get("source")
        description = translate("Reading", "Kept as source")
    elif structure.kind is Kind.ATTRIBUTION:
        description = translate("Reading", "Attribution")
    return Node(role, name, number, number, description, _links(number, entry))


def _links(number: int, entry: Entry | None) -> tuple[Node, ...]:
    """Return the links of a block; one that changes its setting midway is one link."""
    found: list[Node] = []
    place = 0
    for link, group in groupby(entry.runs if entry else (), lambda run: run.marks.link):
        runs = tuple(group)
        length = sum(utf16_length(run.text) for run in runs)
        if link is not None:
            words = spoken(runs)
            span = (place, place + length)
            found.append(Node(Role.Link, words, number, number, link.href, (), span))
        place += length
    return tuple(found)


def spoken(runs: Runs) -> str:
    """Return the words of ``runs`` as they are read out."""
    return "".join(_said(run) for run in runs)


def _said(run: Run) -> str:
    thing = run.thing
    if isinstance(thing, InlineImage):
        return thing.alt
    if isinstance(thing, FootnoteReference):
        return translate("Reading", " (footnote {label}) ").format(label=thing.label)
    if isinstance(thing, Note):
        return translate("Reading", " (note: {words}) ").format(words=thing.text)
    if isinstance(thing, Break):
        return " "
    return run.text.replace(OBJECT, "")


def _is_filler(entry: Entry) -> bool:
    return entry.structure.kind is Part.FILLER and not entry.runs
