"""The Tags panel."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from editor_app.model.tag import Tag, TagKind, TagUse
from editor_app.shell.forms import load_form
from editor_app.shell.panels.tags.entry import TagEntry
from editor_app.shell.panels.tags.kinds import KINDS
from editor_app.shell.widgets.basics import column, label
from editor_app.shell.widgets.chip import Chip
from editor_app.shell.widgets.flow import Flow


class TagsPanel(QWidget):
    """Shows tags and tells what the reader wants with them.

    ``asked`` carries the beginning of a name, ``added`` a name, ``removed`` and
    ``lead_chosen`` a tag's id (an empty one for no lead tag), ``kind_chosen`` a
    tag and its new kind.
    """

    asked = Signal(str)
    added = Signal(str)
    removed = Signal(str)
    lead_chosen = Signal(str)
    kind_chosen = Signal(object)

    tag_field: QLineEdit
    groups: QWidget
    empty_label: QLabel

    def __init__(self) -> None:
        super().__init__()
        load_form(self, "tags_panel")
        self._entry = TagEntry(self.tag_field)
        self._entry.asked.connect(self.asked)
        self._entry.entered.connect(self.added)
        self._entry.stepped_back.connect(self._select_last)
        self._chips: list[Chip] = []
        self._sections: list[QWidget] = []

    def show_tags(self, tags: Sequence[Tag], lead_id: str | None) -> None:
        """Show the tags of a story, by kind."""
        for section in self._sections:
            section.hide()
            section.deleteLater()
        self._chips, self._sections = [], []
        for kind in KINDS:
            chosen = [tag for tag in tags if tag.kind is kind]
            if chosen:
                self._sections.append(self._section(kind, chosen, lead_id))
        self.empty_label.setVisible(not tags)
        layout = self.groups.layout()
        if isinstance(layout, QVBoxLayout):
            for place, section in enumerate(self._sections):
                layout.insertWidget(place, section)

    def offer(self, typed: str, uses: Sequence[TagUse]) -> None:
        """Answer ``asked``."""
        self._entry.offer(typed, uses)

    def ask(self) -> None:
        """Put the focus into the field."""
        self.tag_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tag_field.selectAll()

    def _section(self, kind: TagKind, tags: Sequence[Tag], lead_id: str | None) -> QWidget:
        flow = Flow()
        chips: list[QWidget] = [self._chip(tag, leads=tag.id == lead_id) for tag in tags]
        flow.show_only(chips)
        section = QWidget()
        section.setLayout(column(label(KINDS[kind].several, "meta"), flow, spacing=6))
        return section

    def _chip(self, tag: Tag, *, leads: bool) -> Chip:
        glyph = "ph.star-fill" if leads else KINDS[tag.kind].icon
        chip = Chip(tag.name, glyph, "accent" if leads else "", removable=True)
        what = f"{KINDS[tag.kind].one}, leads the story" if leads else KINDS[tag.kind].one
        chip.setToolTip(f"{what}. Click for more")
        chip.setAccessibleDescription(what)
        chip.removed.connect(lambda: self._remove(tag))
        chip.pressed.connect(
            lambda: self._open_menu(tag, chip.mapToGlobal(chip.rect().bottomLeft()), leads=leads)
        )
        chip.menu_wanted.connect(lambda point: self._open_menu(tag, point, leads=leads))
        self._chips.append(chip)
        return chip

    def _open_menu(self, tag: Tag, point: QPoint, *, leads: bool) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        lead = menu.addAction("Lead tag")
        lead.setCheckable(True)
        lead.setChecked(leads)
        lead.triggered.connect(lambda on: self.lead_chosen.emit(tag.id if on else ""))
        menu.addSeparator()
        for kind, look in KINDS.items():
            action = menu.addAction(look.one)
            action.setCheckable(True)
            action.setChecked(kind is tag.kind)
            action.triggered.connect(lambda _=False, kind=kind: self._choose_kind(tag, kind))
        menu.addSeparator()
        menu.addAction("Remove").triggered.connect(lambda: self._remove(tag))
        menu.popup(point)

    def _choose_kind(self, tag: Tag, kind: TagKind) -> None:
        self.kind_chosen.emit((tag, kind))

    def _remove(self, tag: Tag) -> None:
        self.tag_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.removed.emit(tag.id)

    def _select_last(self) -> None:
        if self._chips:
            self._chips[-1].setFocus(Qt.FocusReason.BacktabFocusReason)
