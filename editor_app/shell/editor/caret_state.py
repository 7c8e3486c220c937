"""What the formatting bar shows of the caret: its kind of block and the marks on its words."""

from dataclasses import dataclass

from editor_app.markup.leaves import Container, Kind
from editor_app.shell.editor.commands_blocks import in_list, in_quote
from editor_app.shell.editor.commands_marks import SETTERS, can_mark, has_mark, link_at
from editor_app.shell.editor.contract import Mark
from editor_app.shell.editor.hand import Hand
from editor_app.shell.editor.structure import Part, Structure
from editor_app.shell.wording import QT_TRANSLATE_NOOP, translate

_NAMES: dict[Kind | Part, str] = {
    Part.HEADLINE: QT_TRANSLATE_NOOP("FormattingBar", "Headline"),
    Part.STANDFIRST: QT_TRANSLATE_NOOP("FormattingBar", "Standfirst"),
    Part.CELL: QT_TRANSLATE_NOOP("FormattingBar", "Table"),
    Kind.CODE_LINE: QT_TRANSLATE_NOOP("FormattingBar", "Code"),
    Kind.ATTRIBUTION: QT_TRANSLATE_NOOP("FormattingBar", "Attribution"),
    Kind.TERM: QT_TRANSLATE_NOOP("FormattingBar", "Term"),
    Kind.FIGURE: QT_TRANSLATE_NOOP("FormattingBar", "Image"),
    Kind.RULE: QT_TRANSLATE_NOOP("FormattingBar", "Divider"),
    Kind.ISLAND: QT_TRANSLATE_NOOP("FormattingBar", "Source"),
}


@dataclass(frozen=True, slots=True)
class CaretState:
    """The name of the block's kind, the marks that hold, and whether words can be marked."""

    name: str
    marks: frozenset[Mark]
    can_mark: bool


def caret_state(hand: Hand) -> CaretState:
    """Return what holds at the caret."""
    structure = hand.structure
    held = {Mark(name) for name in SETTERS if has_mark(hand, name)}
    if link_at(hand) is not None:
        held.add(Mark.LINK)
    if structure.level:
        held.add(Mark(f"heading {structure.level}"))
    if in_quote(hand, Container.ATTRIBUTED):
        held.add(Mark.QUOTE)
    if in_quote(hand, Container.PULL):
        held.add(Mark.PULL_QUOTE)
    if in_list(hand, Container.BULLETS):
        held.add(Mark.BULLETS)
    if in_list(hand, Container.NUMBERS):
        held.add(Mark.NUMBERS)
    return CaretState(_name(structure), frozenset(held), can_mark(hand))


def _name(structure: Structure) -> str:
    if structure.level:
        words = translate("FormattingBar", "Heading {level}")
        return words.format(level=structure.level)
    known = _NAMES.get(structure.kind)
    return translate("FormattingBar", known) if known else translate("FormattingBar", "Body")
