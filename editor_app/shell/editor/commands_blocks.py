"""Commands on blocks: paragraph and headings, lists, quotes, code.

Every command answers "could I?" when called with ``do=False``.
"""

from dataclasses import replace

from PySide6.QtGui import QTextBlock

from editor_app.markup.leaves import Container, Kind, Step
from editor_app.markup.runs import PLAIN, attributes
from editor_app.shell.editor.containers import (
    container_blocks,
    lift,
    list_depth,
    quote_around,
    unwrap,
)
from editor_app.shell.editor.edit import Edit
from editor_app.shell.editor.hand import Hand
from editor_app.shell.editor.structure import FILLER, LISTS, Structure
from editor_app.shell.editor.type_ahead import TIGHT, list_above


def selected_blocks(hand: Hand) -> list[QTextBlock]:
    """Return the blocks of the body that the selection touches and that hold words."""
    document, cursor = hand.page.document, hand.cursor
    block = document.findBlock(cursor.selectionStart())
    found: list[QTextBlock] = []
    while block.isValid():
        structure = hand.page.structure(block)
        if structure.prose or structure.code:
            found.append(block)
        block = block.next()
        if not block.isValid() or block.position() >= max(cursor.selectionEnd(), 1):
            break
    return found


def set_kind(hand: Hand, kind: Kind, *, do: bool = True) -> bool:
    """Make paragraphs or headings of the selected blocks; a heading stands in no list."""
    blocks = selected_blocks(hand)
    if not blocks or not do:
        return bool(blocks)
    spot = _spot(hand)
    with hand.edit() as edit:
        for block in blocks:
            structure = hand.page.structure(block)
            path = structure.path
            if kind.level:
                path = path[: _outermost_list(structure)]
            attrs = structure.attrs if not kind.level and structure.within(LISTS) else ()
            edit.set_structure(block, Structure(kind, path, attrs))
    hand.place(*spot)
    return True


def toggle_heading(hand: Hand, kind: Kind, *, do: bool = True) -> bool:
    """Make headings of the selected blocks, or paragraphs where they are such headings."""
    same = all(hand.page.structure(block).kind is kind for block in selected_blocks(hand))
    return set_kind(hand, Kind.PARAGRAPH if same else kind, do=do)


def _outermost_list(structure: Structure) -> int:
    kinds = [step.kind for step in structure.path]
    places = [kinds.index(kind) for kind in (*LISTS, Container.CODE) if kind in kinds]
    return min(places, default=len(kinds))


def in_list(hand: Hand, kind: Container) -> bool:
    """Whether the innermost list at the caret is of this kind."""
    depth = list_depth(hand.structure)
    return depth is not None and hand.structure.path[depth].kind is kind


def toggle_list(hand: Hand, kind: Container, *, do: bool = True) -> bool:
    """Make list items of the selected blocks; again, make paragraphs of them."""
    blocks = selected_blocks(hand)
    if not blocks or not do:
        return bool(blocks)
    depths = [list_depth(hand.page.structure(block)) for block in blocks]
    spot = _spot(hand)
    with hand.edit() as edit:
        if all(depth is not None for depth in depths):
            if in_list(hand, kind):
                for block in reversed(blocks):
                    lift(edit, block)
            else:
                _change_list(edit, blocks, kind)
        else:
            _wrap_in_list(hand, edit, blocks, kind)
    hand.place(*spot)
    return True


def _change_list(edit: Edit, blocks: list[QTextBlock], kind: Container) -> None:
    for block in blocks:
        depth = list_depth(edit.page.structure(block))
        if depth is None:
            continue
        for member in container_blocks(edit.page, block, depth):
            path = list(edit.page.structure(member).path)
            path[depth] = replace(path[depth], kind=kind)
            edit.set_structure(member, replace(edit.page.structure(member), path=tuple(path)))


def _wrap_in_list(hand: Hand, edit: Edit, blocks: list[QTextBlock], kind: Container) -> None:
    first = edit.page.structure(blocks[0])
    above = edit.page.structure(blocks[0].previous())
    found = list_above(above, first, kind)
    step = found or Step(kind, edit.page.fresh_id())
    for block in blocks:
        structure = edit.page.structure(block)
        if list_depth(structure) is not None:
            continue
        path = tuple(s for s in structure.path if s.kind is not Container.CODE)
        item = replace(step, item=hand.page.fresh_id())
        edit.set_structure(block, Structure(Kind.PARAGRAPH, (*path, item), TIGHT))


def toggle_task(hand: Hand, *, do: bool = True) -> bool:
    """Give the selected list items a tick box, or take it away."""
    blocks = [b for b in selected_blocks(hand) if hand.page.structure(b).within(LISTS)]
    if not blocks or not do:
        return bool(blocks)
    wanted = None if hand.page.structure(blocks[0]).get("task") else " "
    spot = _spot(hand)
    with hand.edit() as edit:
        for block in blocks:
            edit.set_structure(block, hand.page.structure(block).having(task=wanted))
    hand.place(*spot)
    return True


def in_quote(hand: Hand, kind: Container) -> bool:
    """Whether the innermost quote at the caret is of this kind."""
    found = quote_around(hand.structure)
    return found is not None and found[1].kind is kind


def toggle_quote(hand: Hand, kind: Container, *, do: bool = True) -> bool:
    """Make a quote of the selected blocks, or turn one kind into another, or dissolve it.

    An attributed quote gets an empty line for its attribution.
    """
    blocks = selected_blocks(hand)
    if not blocks or not do:
        return bool(blocks)
    found = quote_around(hand.page.structure(blocks[0]))
    spot = _spot(hand)
    with hand.edit() as edit:
        if found is None:
            _wrap_in_quote(edit, blocks, kind)
        elif found[1].kind is kind:
            unwrap(edit, blocks[0], found[0])
        else:
            members = container_blocks(edit.page, blocks[0], found[0])
            _change_quote(edit, members, found[0], kind)
    hand.place(*spot)
    return True


def _wrap_in_quote(edit: Edit, blocks: list[QTextBlock], kind: Container) -> None:
    step = Step(kind, edit.page.fresh_id())
    depth = min(len(edit.page.structure(block).path) for block in blocks)
    depth = min(depth, _outermost_list(edit.page.structure(blocks[0])))
    for block in blocks:
        structure = edit.page.structure(block)
        path = (*structure.path[:depth], step, *structure.path[depth:])
        made = PLAIN_KIND.get(structure.kind, structure.kind)
        edit.set_structure(block, replace(structure, kind=made, path=path))
    if kind is Container.ATTRIBUTED:
        _add_attribution(edit, blocks[-1], depth)


PLAIN_KIND: dict[object, Kind] = {FILLER.kind: Kind.PARAGRAPH}


def _change_quote(edit: Edit, members: list[QTextBlock], depth: int, kind: Container) -> None:
    last = edit.page.structure(members[-1])
    for member in members:
        structure = edit.page.structure(member)
        path = list(structure.path)
        path[depth] = replace(path[depth], kind=kind)
        if kind is Container.QUOTE and structure.kind is Kind.ATTRIBUTION:
            structure = replace(structure, kind=Kind.PARAGRAPH)
        edit.set_structure(member, replace(structure, path=tuple(path)))
    if kind is Container.ATTRIBUTED and last.kind is not Kind.ATTRIBUTION:
        _add_attribution(edit, members[-1], depth)


def _add_attribution(edit: Edit, block: QTextBlock, depth: int) -> None:
    path = edit.page.structure(block).path[: depth + 1]
    edit.split(block.position() + block.length() - 1, Structure(Kind.ATTRIBUTION, path))


def toggle_code(hand: Hand, *, do: bool = True) -> bool:
    """Make lines of one code block of the selected blocks, or paragraphs again."""
    blocks = selected_blocks(hand)
    if not blocks or not do:
        return bool(blocks)
    all_code = all(hand.page.structure(block).code for block in blocks)
    step = Step(Container.CODE, hand.page.fresh_id())
    attrs = attributes({"fence": "```", "info": ""})
    spot = _spot(hand)
    with hand.edit() as edit:
        for block in blocks:
            structure = edit.page.structure(block)
            path = structure.path[: _outermost_list(structure)]
            if all_code:
                edit.set_structure(block, Structure(path=path))
            else:
                edit.set_structure(block, Structure(Kind.CODE_LINE, (*path, step), attrs))
                _unmark(edit, block)
    hand.place(*spot)
    return True


def _unmark(edit: Edit, block: QTextBlock) -> None:
    """Leave the bare words of a block; code knows no marks and no things."""
    runs = edit.binding.runs(block)
    if any(run.thing is not None or run.marks != PLAIN for run in runs):
        words = "".join(run.text if run.thing is None else " " for run in runs)
        start = block.position()
        edit.remove(start, start + block.length() - 1)
        edit.insert(start, words, PLAIN)


def _spot(hand: Hand) -> tuple[int, int | None]:
    """Return the caret and, where something is selected, the other end of the selection."""
    cursor = hand.cursor
    return cursor.position(), cursor.anchor() if cursor.hasSelection() else None
