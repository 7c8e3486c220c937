"""The Tags panel."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor_app.model.tag import Tag, TagUse
from editor_app.services.near_misses import NearMiss
from editor_app.services.tagging_names import LookAlike
from editor_app.shell.forms import load_form
from editor_app.shell.panels.tags.chips import TagChips
from editor_app.shell.panels.tags.entry import TagEntry
from editor_app.shell.panels.tags.look_alike_card import LookAlikeCard
from editor_app.shell.panels.tags.name_check import NameCheckSection
from editor_app.shell.panels.tags.offers import Offer, OfferSection
from editor_app.shell.widgets.basics import column, label
from editor_app.shell.wording import translate


class TagsPanel(QWidget):
    """Shows tags and tells what the reader wants with them.

    ``asked`` carries the beginning of a name, ``added`` a name, ``removed`` and
    ``lead_chosen`` a tag's id (an empty one for no lead tag), ``kind_chosen`` a
    tag and its new kind. ``taken`` carries offers, ``refused`` one of them;
    ``merged`` and ``kept_apart`` two tags that look alike; ``managed`` the id of
    a tag to look after, or ""; ``shown`` says that the panel has come into view.
    """

    asked = Signal(str)
    added = Signal(str)
    removed = Signal(str)
    lead_chosen = Signal(str)
    kind_chosen = Signal(object)
    taken = Signal(object)
    refused = Signal(object)
    merged = Signal(object)
    kept_apart = Signal(object)
    managed = Signal(str)
    shown = Signal()

    tag_field: QLineEdit
    groups: QWidget
    offers: QWidget
    rule: QFrame
    empty_label: QLabel
    manage_button: QPushButton

    def __init__(self) -> None:
        super().__init__()
        load_form(self, "tags_panel")
        self._chips = TagChips()
        self.suggested = OfferSection(translate("Tags", "Suggested"))
        self.found = OfferSection(translate("Tags", "Found in the text"))
        self.names = NameCheckSection()
        self._alike_head = label(translate("Tags", "Merge these?"), "strong")
        self._alike = column(spacing=8)
        self._removed_from = -1
        self._build()
        self._entry = TagEntry(self.tag_field)
        self._connect()
        self.show_look_alikes(())

    def show_tags(self, tags: Sequence[Tag], lead_id: str | None) -> None:
        """Show the tags of a story, by kind."""
        self._chips.show_tags(tags, lead_id)
        self.empty_label.setVisible(not tags)
        place, self._removed_from = self._removed_from, -1
        if place >= 0 and not self._chips.select(place):
            self.tag_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, typed: str, uses: Sequence[TagUse]) -> None:
        """Answer ``asked``."""
        self._entry.offer(typed, uses)

    def show_offers(self, suggested: Sequence[Offer], found: Sequence[Offer]) -> None:
        """Show tags that the story might take: by its likeness to others, and by its words."""
        self.suggested.show_offers(suggested)
        self.found.show_offers(found)
        self._show_rule()

    def show_look_alikes(self, pairs: Sequence[LookAlike]) -> None:
        """Ask about tags that may be one."""
        while (item := self._alike.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for pair in pairs:
            self._alike.addWidget(self._card(pair))
        self._alike_head.setVisible(bool(pairs))
        self._show_rule()

    def show_misses(self, misses: Sequence[NearMiss]) -> None:
        """Show names that may be misspelled."""
        self.names.show_misses(misses)
        self._show_rule()

    def ask(self) -> None:
        """Put the focus into the field."""
        self.tag_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tag_field.selectAll()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that the panel is in view."""
        super().showEvent(event)
        self.shown.emit()

    def _build(self) -> None:
        groups = self.groups.layout()
        if isinstance(groups, QVBoxLayout):
            groups.insertWidget(0, self._chips)
        self.offers.setLayout(
            column(
                self.suggested,
                self.found,
                self.names,
                column(self._alike_head, self._alike, spacing=8),
                spacing=20,
            )
        )

    def _connect(self) -> None:
        self._entry.asked.connect(self.asked)
        self._entry.entered.connect(self.added)
        self._entry.stepped_back.connect(lambda: self._chips.select(1_000_000))
        self._chips.removed.connect(self._remove)
        self._chips.lead_chosen.connect(self.lead_chosen)
        self._chips.kind_chosen.connect(self.kind_chosen)
        self._chips.opened.connect(self.managed)
        self._chips.left.connect(self.ask)
        for section in (self.suggested, self.found):
            section.added.connect(self.taken)
            section.refused.connect(self.refused)
        self.manage_button.clicked.connect(lambda: self.managed.emit(""))

    def _card(self, pair: LookAlike) -> LookAlikeCard:
        card = LookAlikeCard(pair)
        card.merged.connect(lambda: self.merged.emit(pair))
        card.kept.connect(lambda: self.kept_apart.emit(pair))
        return card

    def _remove(self, tag: Tag, place: int) -> None:
        self._removed_from = max(place - 1, 0)
        self.removed.emit(tag.id)

    def _show_rule(self) -> None:
        parts = (self.suggested, self.found, self.names, self._alike_head)
        self.rule.setVisible(any(not part.isHidden() for part in parts))
