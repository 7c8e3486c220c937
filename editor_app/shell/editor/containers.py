"""Moves blocks into and out of lists, quotes and other containers."""

from dataclasses import replace

from PySide6.QtGui import QTextBlock

from editor_app.markup.leaves import Container, Kind, Path, Step
from editor_app.shell.editor.edit import Edit
from editor_app.shell.editor.page import FIRST_BODY_BLOCK, Page
from editor_app.shell.editor.structure import LISTS, QUOTES, Structure


def list_depth(structure: Structure) -> int | None:
    """Return the depth of the innermost list a block stands in."""
    for depth in reversed(range(len(structure.path))):
        if structure.path[depth].kind in LISTS:
            return depth
    return None


def item_blocks(page: Page, block: QTextBlock, depth: int) -> list[QTextBlock]:
    """Return every block of the list item that ``block`` stands in at ``depth``."""
    path = page.structure(block).path[: depth + 1]

    def inside(other: QTextBlock) -> bool:
        return other.isValid() and page.structure(other).path[: depth + 1] == path

    first = block
    while inside(first.previous()):
        first = first.previous()
    found = [first]
    while inside(found[-1].next()):
        found.append(found[-1].next())
    return found


def starts_item(page: Page, block: QTextBlock, depth: int) -> bool:
    """Whether ``block`` is the first of its list item at ``depth``."""
    above = block.previous()
    path = page.structure(block).path[: depth + 1]
    return not above.isValid() or page.structure(above).path[: depth + 1] != path


def lift(edit: Edit, block: QTextBlock) -> bool:
    """Take ``block`` out of its innermost container; False if it stands in none."""
    structure = edit.page.structure(block)
    step = structure.last
    if step is None:
        return False
    depth = len(structure.path) - 1
    if step.kind in LISTS:
        _lift_item(edit, block, depth)
    elif step.kind is Container.ATTRIBUTED and _words_in_quote(edit.page, block) <= 1:
        unwrap(edit, block, depth)
    else:
        kind = Kind.PARAGRAPH if structure.code or structure.kind is _TERM else structure.kind
        attrs = () if structure.code else structure.attrs
        edit.set_structure(block, Structure(kind, structure.path[:-1], attrs))
    return True


_TERM = Kind.TERM


def unwrap(edit: Edit, block: QTextBlock, depth: int) -> None:
    """Dissolve the container that ``block`` stands in at ``depth``."""
    for member in container_blocks(edit.page, block, depth):
        structure = edit.page.structure(member)
        path = structure.path[:depth] + structure.path[depth + 1 :]
        kind = Kind.PARAGRAPH if structure.kind in _INNER else structure.kind
        edit.set_structure(member, replace(structure, path=path, kind=kind))


_INNER = frozenset({Kind.ATTRIBUTION, Kind.TERM, Kind.CODE_LINE})


def container_blocks(page: Page, block: QTextBlock, depth: int) -> list[QTextBlock]:
    """Return every block of the container that ``block`` stands in at ``depth``."""
    path = page.structure(block).path
    outer, container = path[:depth], path[depth].container

    def inside(other: QTextBlock) -> bool:
        if not other.isValid():
            return False
        theirs = page.structure(other).path
        return (
            len(theirs) > depth and theirs[:depth] == outer and theirs[depth].container == container
        )

    first = block
    while inside(first.previous()):
        first = first.previous()
    found = [first]
    while inside(found[-1].next()):
        found.append(found[-1].next())
    return found


def _words_in_quote(page: Page, block: QTextBlock) -> int:
    depth = len(page.structure(block).path) - 1
    members = container_blocks(page, block, depth)
    return sum(page.structure(member).kind is not Kind.ATTRIBUTION for member in members)


def _lift_item(edit: Edit, block: QTextBlock, depth: int) -> None:
    """Let an item leave its list, for the list around it or for no list."""
    page = edit.page
    members = item_blocks(page, block, depth)
    outer = page.structure(block).path[:depth]
    parent = outer[-1] if outer and outer[-1].kind in LISTS else None
    prefix = outer
    if parent is not None:
        # What follows in the outer item goes along, under the lifted one.
        prefix = (*outer[:-1], replace(parent, item=page.fresh_id()))
        below = members[-1].next()
        while below.isValid() and page.structure(below).path[:depth] == outer:
            _move(edit, below, prefix, depth)
            below = below.next()
    for member in members:
        _move(edit, member, prefix, depth + 1)


def _move(edit: Edit, block: QTextBlock, prefix: Path, cut: int) -> None:
    structure = edit.page.structure(block)
    edit.set_structure(block, replace(structure, path=(*prefix, *structure.path[cut:])))


def nest(edit: Edit, block: QTextBlock) -> bool:
    """Make an item of a list a child of the item above it; False if there is none above."""
    page = edit.page
    structure = page.structure(block)
    depth = list_depth(structure)
    if depth is None:
        return False
    members = item_blocks(page, block, depth)
    above = members[0].previous()
    if members[0].blockNumber() <= FIRST_BODY_BLOCK or not _same_list(page, above, block, depth):
        return False
    theirs = page.structure(above).path
    own = structure.path[depth]
    inner = theirs[depth + 1] if len(theirs) > depth + 1 else None
    if inner is not None and inner.kind is own.kind:
        sub = replace(inner, item=own.item)
    else:
        sub = Step(own.kind, page.fresh_id(), own.item)
    for member in members:
        _move(edit, member, (*theirs[: depth + 1], sub), depth + 1)
    return True


def can_nest(page: Page, block: QTextBlock) -> bool:
    """Whether the list item of ``block`` has an item above it."""
    depth = list_depth(page.structure(block))
    if depth is None:
        return False
    first = item_blocks(page, block, depth)[0]
    return _same_list(page, first.previous(), block, depth)


def _same_list(page: Page, above: QTextBlock, block: QTextBlock, depth: int) -> bool:
    if not above.isValid():
        return False
    mine, theirs = page.structure(block).path, page.structure(above).path
    return (
        len(theirs) > depth
        and theirs[:depth] == mine[:depth]
        and theirs[depth].container == mine[depth].container
    )


def quote_around(structure: Structure) -> tuple[int, Step] | None:
    """Return the depth and step of the innermost quote around a block."""
    for depth in reversed(range(len(structure.path))):
        if structure.path[depth].kind in QUOTES:
            return depth, structure.path[depth]
    return None
