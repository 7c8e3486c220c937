"""Lets a page say what another page of the same story says; only what differs is touched."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextCursor, QTextTable

from editor_app.markup.leaves import Leaf
from editor_app.markup.runs import OBJECT, Run, Runs
from editor_app.shell.editor.answers import block_end
from editor_app.shell.editor.edit import Edit
from editor_app.shell.editor.hand import Hand
from editor_app.shell.editor.insertion import exchange_blocks
from editor_app.shell.editor.open_story import OpenStory
from editor_app.shell.editor.page import FIRST_BODY_BLOCK, Entry, Page
from editor_app.shell.editor.page_style import utf16_length
from editor_app.shell.editor.structure import FILLER, PARAGRAPH, Part, Structure
from editor_app.shell.editor.text_ends import shared_head, shared_tail


def mirror_story(hand: Hand, mine: OpenStory, theirs: OpenStory) -> bool:
    """Let one open story say what its twin does; both are saved from the same body then."""
    if theirs.body is None or not mirror(hand, theirs.page):
        return False
    if mine.body is not theirs.body:
        mine.take(theirs.body)
    return True


def mirror(hand: Hand, other: Page) -> bool:
    """Bring the page of ``hand`` to what ``other`` says, headline included, as one step of undo.

    Return whether it says so now.
    """
    page, theirs = hand.page, _Side(other)
    page.next_id = max(page.next_id, other.next_id)  # ids that come are taken
    mine = _Side(page)
    stretch = _differing(mine, theirs)
    if not stretch.same:
        with hand.edit() as edit:
            for number in range(stretch.first, FIRST_BODY_BLOCK):
                _say(edit, number, theirs)
            body = stretch.below_head()
            if _one_by_one(body, mine, theirs):
                _rebuild(edit, body, theirs)
            else:
                _exchange(edit, _around_tables(body, mine, theirs), theirs)
        stretch = _differing(_Side(page), theirs)
    if stretch.same:
        _adopt(page.entries, other.entries)
    return stretch.same


class _Side:
    """One of the two pages: its blocks, and of which table each cell is one."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.entries = page.entries
        self.tables: dict[int, tuple[Structure, int, int]] = {}
        for frame in page.document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                what = page.binding.table_structure(frame), frame.rows(), frame.columns()
                first = frame.firstCursorPosition().blockNumber()
                last = frame.lastCursorPosition().blockNumber()
                self.tables.update(dict.fromkeys(range(first, last + 1), what))

    def is_cell(self, number: int) -> bool:
        """Whether a block is part of a table."""
        return self.entries[number].structure.kind is Part.CELL

    def leaves(self, first: int, count: int) -> list[Leaf]:
        """Return what blocks say, whole tables among them; lines without words stay."""
        found: list[Leaf] = []
        number = first
        while number < first + count:
            entry = self.entries[number]
            block = self.page.document.findBlockByNumber(number)
            if entry.structure.kind is Part.CELL:
                table = QTextCursor(block).currentTable()
                found.append(self.page.binding.table_leaf(table))
                number = table.lastCursorPosition().blockNumber()
            else:
                found += entry.leaves or (Leaf(),)
            number += 1
        return found


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The blocks that differ: from ``first`` on, ``mine`` of one page and ``theirs`` of another."""

    first: int
    mine: int
    theirs: int

    @property
    def same(self) -> bool:
        """Whether nothing differs."""
        return not self.mine and not self.theirs

    def below_head(self) -> "_Stretch":
        """Return the part in the body."""
        head = max(0, FIRST_BODY_BLOCK - self.first)
        return _Stretch(self.first + head, max(0, self.mine - head), max(0, self.theirs - head))


def _differing(mine: _Side, theirs: _Side) -> _Stretch:
    ours, others = mine.entries, theirs.entries
    shorter = min(len(ours), len(others))
    first = 0
    while first < shorter and _alike(ours[first], others[first]):
        if mine.tables.get(first) != theirs.tables.get(first):
            break
        first += 1
    tail = 0
    while tail < shorter - first and _alike(ours[-1 - tail], others[-1 - tail]):
        at, there = len(ours) - 1 - tail, len(others) - 1 - tail
        if mine.tables.get(at) != theirs.tables.get(there):
            break
        tail += 1
    return _Stretch(first, len(ours) - first - tail, len(others) - first - tail)


def _alike(one: Entry, other: Entry) -> bool:
    return (one.runs is other.runs or one.runs == other.runs) and (
        one.structure is other.structure or one.structure == other.structure
    )


def _adopt(mine: Sequence[Entry], theirs: Sequence[Entry]) -> None:
    """Let equal blocks hold the same objects: comparing them is done at a glance, as is saving."""
    for one, other in zip(mine, theirs, strict=True):
        one.structure, one.runs, one.leaves = other.structure, other.runs, other.leaves


def _one_by_one(stretch: _Stretch, mine: _Side, theirs: _Side) -> bool:
    """Whether each block can be changed by itself: no table changes its shape."""
    ours = range(stretch.first, stretch.first + stretch.mine)
    others = range(stretch.first, stretch.first + stretch.theirs)
    if len(ours) == len(others):
        return all(
            mine.entries[number].structure == theirs.entries[number].structure
            and mine.tables.get(number) == theirs.tables.get(number)
            for number in ours
        ) or not _any_table(mine, theirs, ours, others)
    above = stretch.first + min(len(ours), len(others)) - 1
    return not (_any_table(mine, theirs, ours, others) or mine.is_cell(above))


def _any_table(mine: _Side, theirs: _Side, ours: range, others: range) -> bool:
    return any(map(mine.is_cell, ours)) or any(map(theirs.is_cell, others))


def _around_tables(stretch: _Stretch, mine: _Side, theirs: _Side) -> _Stretch:
    """Return a stretch that tears no table, with at least one block above what it takes away."""
    first, ours, others = stretch.first, stretch.mine, stretch.theirs
    while first > FIRST_BODY_BLOCK and (
        not ours or not others or mine.is_cell(first) or theirs.is_cell(first)
    ):
        first, ours, others = first - 1, ours + 1, others + 1
    while first + ours < len(mine.entries) and (
        mine.is_cell(first + ours - 1) or theirs.is_cell(first + others - 1)
    ):
        ours, others = ours + 1, others + 1
    return _Stretch(first, ours, others)


def _exchange(edit: Edit, stretch: _Stretch, theirs: _Side) -> None:
    document = edit.page.document
    first = document.findBlockByNumber(stretch.first)
    last = document.findBlockByNumber(stretch.first + stretch.mine - 1)
    exchange_blocks(edit, first, last, theirs.leaves(stretch.first, stretch.theirs))
    for number in range(stretch.first, stretch.first + stretch.theirs):
        block = document.findBlockByNumber(number)
        if theirs.entries[number].structure == FILLER and edit.page.structure(block) == PARAGRAPH:
            edit.set_structure(block, FILLER)


def _rebuild(edit: Edit, stretch: _Stretch, theirs: _Side) -> None:
    document = edit.page.document
    common = min(stretch.mine, stretch.theirs)
    for number in range(stretch.first, stretch.first + common):
        _say(edit, number, theirs)
    last = document.findBlockByNumber(stretch.first + common - 1)
    for number in range(stretch.first + common, stretch.first + stretch.theirs):
        edit.split(block_end(last), theirs.entries[number].structure)
        last = _say(edit, number, theirs)
    if stretch.mine > common:
        end = document.findBlockByNumber(stretch.first + stretch.mine - 1)
        edit.touch(end)
        edit.remove(block_end(last), block_end(end))


def _say(edit: Edit, number: int, theirs: _Side) -> QTextBlock:
    """Let a block be what the other page has in its place, with its words; return it."""
    document = edit.page.document
    block = document.findBlockByNumber(number)
    entry = theirs.entries[number]
    if edit.page.structure(block) != entry.structure:
        edit.set_structure(block, entry.structure)
    if not entry.structure.atom:
        _reword(edit, block, edit.binding.runs(block), entry.runs)
    elif block.text() != OBJECT or entry.runs:
        # Words beside a thing are about to become a paragraph of their own.
        edit.remove(block.position(), block_end(block))
        edit.put_thing(document.findBlockByNumber(number))
        there = theirs.page.document.findBlockByNumber(number)
        first = there.text().startswith(OBJECT)
        edit.insert_runs(document.findBlockByNumber(number).position() + first, entry.runs)
    return document.findBlockByNumber(number)


def _reword(edit: Edit, block: QTextBlock, old: Runs, new: Runs) -> None:
    """Exchange the words that differ and leave the caret alone in those that stay."""
    head = _same_runs(old, new)
    tail = _same_runs(old[head:][::-1], new[head:][::-1])
    start = block.position() + _length(old[:head])
    gone, come = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(gone) == len(come) == 1 and _same_setting(gone[0], come[0]):
        before, after = gone[0].text, come[0].text
        first = shared_head(before, after)
        last = shared_tail(before[first:], after[first:])
        start += utf16_length(before[:first])
        words = after[first : len(after) - last]
        edit.remove(start, start + utf16_length(before[first : len(before) - last]))
        if words:
            edit.insert(start, words, come[0].marks)
        return
    if gone:
        edit.remove(start, start + _length(gone))
    if come:
        edit.insert_runs(start, come)


def _same_runs(one: Runs, other: Runs) -> int:
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count


def _same_setting(one: Run, other: Run) -> bool:
    return one.thing is None and other.thing is None and one.marks == other.marks


def _length(runs: Runs) -> int:
    return sum(utf16_length(run.text) for run in runs)
