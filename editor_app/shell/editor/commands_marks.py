"""Commands on words: bold, italic, strike, code, links.

Every command answers "could I?" when called with ``do=False``.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtGui import QTextBlock

from editor_app.markup.leaves import Kind
from editor_app.markup.runs import PLAIN, Link, Marks, Run
from editor_app.shell.editor.hand import Hand
from editor_app.shell.editor.page_style import utf16_length
from editor_app.shell.editor.structure import Part
from editor_app.shell.editor.type_ahead import runs_between

SETTERS: dict[str, Callable[[Marks, bool], Marks]] = {
    "bold": lambda marks, on: replace(marks, bold=on),
    "italic": lambda marks, on: replace(marks, italic=on),
    "strike": lambda marks, on: replace(marks, strike=on),
    "code": lambda marks, on: replace(marks, code=on),
}
"""The marks there are, by name, and how to set one."""

_UNMARKED = frozenset({Part.HEADLINE, Part.STANDFIRST, Kind.CODE_LINE})


@dataclass(frozen=True, slots=True)
class Place:
    """A run, or a part of one, and where it starts in the document."""

    start: int
    run: Run

    @property
    def end(self) -> int:
        """The position after it."""
        return self.start + utf16_length(self.run.text)


def selected_places(hand: Hand) -> Iterator[Place]:
    """Walk through the selected runs that can be marked."""
    cursor = hand.cursor
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    block = hand.page.document.findBlock(start)
    while block.isValid() and block.position() < end:
        structure = hand.page.structure(block)
        if structure.kind not in _UNMARKED and not structure.atom:
            yield from _places(hand, block, start, end)
        block = block.next()


def _places(hand: Hand, block: QTextBlock, start: int, end: int) -> Iterator[Place]:
    position = max(block.position(), start)
    for run in runs_between(hand, block, start, end):
        yield Place(position, run)
        position += utf16_length(run.text)


def mark_words(hand: Hand, change: Callable[[Marks], Marks]) -> bool:
    """Set the selected words anew; the selection stays."""
    places = list(selected_places(hand))
    if not places:
        return False
    cursor = hand.cursor
    with hand.edit() as edit:
        for place in places:
            edit.set_marks(place.start, place.end, change(place.run.marks), place.run)
    hand.place(cursor.position(), cursor.anchor())
    return True


def can_mark(hand: Hand) -> bool:
    """Whether words at the caret can be set bold, linked and so on."""
    structure = hand.structure
    return structure.kind not in _UNMARKED and not structure.atom


def has_mark(hand: Hand, name: str) -> bool:
    """Whether the selected words, or those typed next, have the mark ``name``."""
    if hand.cursor.hasSelection():
        places = [place for place in selected_places(hand) if place.run.text.strip()]
        return bool(places) and all(getattr(place.run.marks, name) for place in places)
    return bool(getattr(hand.typing_marks(), name))


def toggle_mark(hand: Hand, name: str, *, do: bool = True) -> bool:
    """Give the selection, or the words typed next, the mark ``name``, or take it away."""
    if not can_mark(hand) or not do:
        return can_mark(hand)
    value, setter = not has_mark(hand, name), SETTERS[name]
    if hand.cursor.hasSelection():
        return mark_words(hand, lambda marks: setter(marks, value))
    hand.choose_marks(setter(hand.typing_marks(), value))
    return True


def clear_marks(hand: Hand, *, do: bool = True) -> bool:
    """Take every mark off the selected words; links stay."""
    if not hand.cursor.hasSelection():
        return False
    return not do or mark_words(hand, lambda marks: replace(PLAIN, link=marks.link))


def link_at(hand: Hand) -> tuple[int, int, Link] | None:
    """Return where the link at the caret starts and ends, and the link."""
    cursor = hand.cursor
    block = cursor.block()
    position, start = block.position(), -1
    link: Link | None = None
    for run in hand.page.entry(block).runs:
        after = position + utf16_length(run.text)
        if run.marks.link is None or run.marks.link != link:
            if link is not None and start <= cursor.position() <= position:
                return start, position, link
            start, link = position, run.marks.link
        position = after
    if link is not None and start <= cursor.position() <= position:
        return start, position, link
    return None


def follow_link(hand: Hand, *, do: bool = True) -> bool:
    """Ask to open the link at the caret."""
    found = link_at(hand)
    if found is not None and do:
        hand.link_wanted.emit(found[2].href)
    return found is not None


def set_link(hand: Hand, href: str, words: str = "", *, do: bool = True) -> bool:
    """Link the selection, or change the link at the caret, or put linked ``words`` there."""
    if not can_mark(hand) or not do:
        return can_mark(hand)
    here = link_at(hand)
    if not hand.cursor.hasSelection():
        if here is None:
            return _insert_linked(hand, href, words or href)
        hand.place(here[1], here[0])

    def linked(marks: Marks) -> Marks:
        old = marks.link
        return replace(marks, link=old.pointing_to(href) if old else Link(href))

    return mark_words(hand, linked)


def remove_link(hand: Hand, *, do: bool = True) -> bool:
    """Take the link off the selection or the words at the caret."""
    here = link_at(hand)
    if not do or (here is None and not hand.cursor.hasSelection()):
        return here is not None
    caret = hand.cursor.position()
    if here is not None and not hand.cursor.hasSelection():
        hand.place(here[1], here[0])
        mark_words(hand, lambda marks: replace(marks, link=None))
        hand.place(caret)
        return True
    return mark_words(hand, lambda marks: replace(marks, link=None))


def _insert_linked(hand: Hand, href: str, words: str) -> bool:
    marks = replace(hand.typing_marks(), link=Link(href))
    with hand.edit() as edit:
        edit.insert(hand.cursor.position(), words, marks)
    hand.place(edit.cursor.position())
    return True


def leave_code(hand: Hand) -> bool:
    """At the end of a block that ends with code, let the next words be none; say whether it was."""
    cursor, marks = hand.cursor, hand.typing_marks()
    if cursor.hasSelection() or not cursor.atBlockEnd() or not marks.code:
        return False
    hand.choose_marks(replace(marks, code=False))
    return True
