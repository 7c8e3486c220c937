"""Tells a screen reader what the caret came upon: a heading, a list item, a quote, a link.

Qt's text interface gives the words and the caret but not what a block is, so
that is announced when the caret enters it.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from editor_app.markup.leaves import Container, Kind
from editor_app.shell.editor.commands_marks import link_at
from editor_app.shell.editor.rich_editor import RichEditor
from editor_app.shell.editor.structure import Part, Structure

_KINDS: dict[Kind | Part, str] = {
    Part.HEADLINE: "Headline",
    Part.STANDFIRST: "Standfirst",
    Part.CELL: "Table cell",
    Kind.ATTRIBUTION: "Attribution",
    Kind.CODE_LINE: "Code",
    Kind.TERM: "Term",
    Kind.RULE: "Divider",
    Kind.ISLAND: "Source",
}
_CONTAINERS = {
    Container.BULLETS: "bullet",
    Container.NUMBERS: "numbered item",
    Container.QUOTE: "quote",
    Container.ATTRIBUTED: "attributed quote",
    Container.PULL: "pull quote",
    Container.FOOTNOTE: "footnote",
    Container.DEFINITIONS: "description",
}


def described(structure: Structure) -> str:
    """Return what a block is in words, such as ``Heading 2`` or ``bullet, level 2, ticked``."""
    words: list[str] = []
    if structure.level:
        words.append(f"Heading {structure.level}")
    elif structure.kind is Kind.FIGURE:
        words.append(f"Image, {structure.get('alt') or 'no alternative text'}")
    elif structure.kind in _KINDS:
        words.append(_KINDS[structure.kind])
    step = structure.last
    if step is not None and step.kind in _CONTAINERS:
        words.append(_CONTAINERS[step.kind])
        depth = sum(other.kind is step.kind for other in structure.path)
        words += [f"level {depth}"] if depth > 1 else []
    if task := structure.get("task"):
        words.append("ticked" if task == "x" else "not ticked")
    return ", ".join(words) or "Paragraph"


class Announcer(QObject):
    """Announces blocks and links as the caret enters them, while something listens."""

    def __init__(self, view: RichEditor) -> None:
        super().__init__(view)
        self._view = view
        self._last: tuple[Structure, str] = (Structure(), "")
        view.cursorPositionChanged.connect(self._follow)

    def _follow(self) -> None:
        if not QAccessible.isActive():
            return
        if words := self.news():
            event = QAccessibleAnnouncementEvent(self._view, words)
            QAccessible.updateAccessibility(event)

    def news(self) -> str:
        """Return what is new at the caret since it was last asked, in words, or nothing."""
        hand = self._view.hand
        structure = hand.structure
        found = link_at(hand)
        link = found[2].href if found else ""
        before, self._last = self._last, (structure, link)
        words = [described(structure)] if structure != before[0] else []
        if link and link != before[1]:
            words.append(f"Link to {link}")
        return ", ".join(words)
