"""The chips of a story's tags, by kind, walked through by the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from editor_app.model.tag import Tag, TagKind
from editor_app.shell.tag_kinds import KINDS
from editor_app.shell.widgets.basics import column, label
from editor_app.shell.widgets.chip import Chip
from editor_app.shell.widgets.flow import Flow
from editor_app.shell.wording import translate


class TagChip(Chip):
    """A tag on the story.

    ``stepped`` carries -1 or 1 for the chip before or after; ``starred`` says
    that the tag should lead, or no longer.
    """

    stepped = Signal(int)
    starred = Signal()

    def __init__(self, tag: Tag, *, leads: bool) -> None:
        glyph = "ph.star-fill" if leads else KINDS[tag.kind].icon
        super().__init__(tag.name, glyph, "accent" if leads else "", removable=True)
        self.tag, self.leads = tag, leads
        what = KINDS[tag.kind].one
        if leads:
            what = translate("Tags", "{kind}, leads the story").format(kind=what)
        self.setToolTip(translate("Tags", "{what}. Click for more").format(what=what))
        self.setAccessibleDescription(what)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go on to the neighbours by the arrow keys, lead by *; the rest as every chip."""
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1,
        }  # fmt: skip
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.text() == "*":
            self.starred.emit()
        else:
            super().keyPressEvent(event)


class TagChips(QWidget):
    """All tags of a story.

    ``removed`` carries a tag and the place it had, ``lead_chosen`` a tag's id or
    "" for none, ``kind_chosen`` a tag and its new kind, ``opened`` a tag to look
    after; ``left`` says that the arrow keys went beyond the first chip.
    """

    removed = Signal(object, int)
    lead_chosen = Signal(str)
    kind_chosen = Signal(object)
    opened = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sections = column(spacing=16)
        self.setLayout(self._sections)
        self._chips: list[TagChip] = []

    def show_tags(self, tags: Sequence[Tag], lead_id: str | None) -> None:
        """Show the tags of a story, by kind."""
        while (item := self._sections.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._chips = []
        for kind in KINDS:
            chosen = [tag for tag in tags if tag.kind is kind]
            if chosen:
                self._sections.addWidget(self._section(kind, chosen, lead_id))
        self.setVisible(bool(tags))

    def select(self, place: int) -> bool:
        """Put the focus on a chip, counted as lists are; tell whether there is any."""
        if not self._chips:
            return False
        place = min(place, len(self._chips) - 1)
        self._chips[place].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _section(self, kind: TagKind, tags: Sequence[Tag], lead_id: str | None) -> QWidget:
        flow = Flow()
        flow.show_only([self._chip(tag, leads=tag.id == lead_id) for tag in tags])
        section = QWidget()
        section.setLayout(column(label(KINDS[kind].several, "meta"), flow, spacing=6))
        return section

    def _chip(self, tag: Tag, *, leads: bool) -> QWidget:
        chip, place = TagChip(tag, leads=leads), len(self._chips)
        chip.removed.connect(lambda: self.removed.emit(tag, place))
        chip.pressed.connect(
            lambda: self._open_menu(chip, chip.mapToGlobal(chip.rect().bottomLeft()))
        )
        chip.menu_wanted.connect(lambda point: self._open_menu(chip, point))
        chip.stepped.connect(lambda by: self._step(place + by))
        chip.starred.connect(lambda: self.lead_chosen.emit("" if leads else tag.id))
        self._chips.append(chip)
        return chip

    def _step(self, place: int) -> None:
        if place < 0:
            self.left.emit()
        else:
            self.select(place)

    def _open_menu(self, chip: TagChip, point: QPoint) -> None:
        tag, menu = chip.tag, QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        lead = menu.addAction(translate("Tags", "Lead tag"))
        lead.setCheckable(True)
        lead.setChecked(chip.leads)
        lead.triggered.connect(lambda on: self.lead_chosen.emit(tag.id if on else ""))
        menu.addSeparator()
        for kind, look in KINDS.items():
            action = menu.addAction(look.one)
            action.setCheckable(True)
            action.setChecked(kind is tag.kind)
            action.triggered.connect(lambda _=False, kind=kind: self.kind_chosen.emit((tag, kind)))
        menu.addSeparator()
        details = menu.addAction(translate("Tags", "Rename, merge, describe…"))
        details.triggered.connect(lambda: self.opened.emit(tag.id))
        remove = menu.addAction(translate("Tags", "Remove"))
        remove.triggered.connect(chip.removed)
        menu.popup(point)
