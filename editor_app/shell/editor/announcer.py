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
from editor_app.shell.wording import QT_TRANSLATE_NOOP, translate

_KINDS: dict[Kind | Part, str] = {
    Part.HEADLINE: QT_TRANSLATE_NOOP("Reading", "Headline"),
    Part.STANDFIRST: QT_TRANSLATE_NOOP("Reading", "Standfirst"),
    Part.CELL: QT_TRANSLATE_NOOP("Reading", "Table cell"),
    Kind.ATTRIBUTION: QT_TRANSLATE_NOOP("Reading", "Attribution"),
    Kind.CODE_LINE: QT_TRANSLATE_NOOP("Reading", "Code"),
    Kind.TERM: QT_TRANSLATE_NOOP("Reading", "Term"),
    Kind.RULE: QT_TRANSLATE_NOOP("Reading", "Divider"),
    Kind.ISLAND: QT_TRANSLATE_NOOP("Reading", "Source"),
}
_CONTAINERS = {
    Container.BULLETS: QT_TRANSLATE_NOOP("Reading", "bullet"),
    Container.NUMBERS: QT_TRANSLATE_NOOP("Reading", "numbered item"),
    Container.QUOTE: QT_TRANSLATE_NOOP("Reading", "quote"),
    Container.ATTRIBUTED: QT_TRANSLATE_NOOP("Reading", "attributed quote"),
    Container.PULL: QT_TRANSLATE_NOOP("Reading", "pull quote"),
    Container.FOOTNOTE: QT_TRANSLATE_NOOP("Reading", "footnote"),
    Container.DEFINITIONS: QT_TRANSLATE_NOOP("Reading", "description"),
}


def described(structure: Structure) -> str:
    """Return what a block is in words, such as ``Heading 2`` or ``bullet, level 2, ticked``."""
    words: list[str] = []
    if structure.level:
        words.append(translate("Reading", "Heading {level}").format(level=structure.level))
    elif structure.kind is Kind.FIGURE:
        alt = structure.get("alt") or translate("Reading", "no alternative text")
        words.append(translate("Reading", "Image, {alt}").format(alt=alt))
    elif structure.kind in _KINDS:
        words.append(translate("Reading", _KINDS[structure.kind]))
    step = structure.last
    if step is not None and step.kind in _CONTAINERS:
        words.append(translate("Reading", _CONTAINERS[step.kind]))
        depth = sum(other.kind is step.kind for other in structure.path)
        if depth > 1:
            words.append(translate("Reading", "level {depth}").format(depth=depth))
    if task := structure.get("task"):
        done, open_ = translate("Reading", "ticked"), translate("Reading", "not ticked")
        words.append(done if task == "x" else open_)
    return ", ".join(words) or translate("Reading", "Paragraph")


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
            words.append(translate("Reading", "Link to {address}").format(address=link))
        return ", ".join(words)
