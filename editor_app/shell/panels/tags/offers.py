"""Tags that the story might take: dashed chips with the reason, taken by one click."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from editor_app.model.tag import TagKind
from editor_app.shell.tag_kinds import KINDS
from editor_app.shell.widgets.basics import button, column, label, row
from editor_app.shell.widgets.chip import Chip
from editor_app.shell.widgets.flow import Flow
from editor_app.shell.wording import translate


@dataclass(frozen=True, slots=True)
class Offer:
    """A tag by its name, of a kind where it would be new, and why it is offered."""

    name: str
    kind: TagKind
    why: str


class OfferChip(Chip):
    """One offer; ``taken`` by click, Enter or Space, ``refused`` by Delete or from its menu."""

    taken = Signal()
    refused = Signal()

    def __init__(self, offer: Offer) -> None:
        super().__init__(offer.name, "ph.plus", "outline")
        self._kind = offer.kind
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(offer.why)
        self.setAccessibleName(translate("Tags", "Add {name}").format(name=offer.name))
        self.setAccessibleDescription(offer.why)
        self.pressed.connect(self.taken)
        self.menu_wanted.connect(self._open_menu)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Refuse by Delete or Backspace; the rest as every chip."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.refused.emit()
        elif event.key() == Qt.Key.Key_Menu:
            self._open_menu(self.mapToGlobal(self.rect().bottomLeft()))
        else:
            super().keyPressEvent(event)

    def _open_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = translate("Tags", "Add as {kind}").format(kind=KINDS[self._kind].one)
        menu.addAction(words).triggered.connect(self.taken)
        not_this = menu.addAction(translate("Tags", "Not this one"))
        not_this.triggered.connect(self.refused)
        menu.popup(point)


class OfferSection(QWidget):
    """A heading with its offers; empty it is hidden.

    ``added`` carries the offers to take, ``refused`` the one the story does not want.
    """

    added = Signal(object)
    refused = Signal(object)

    def __init__(self, heading: str) -> None:
        super().__init__()
        self._offers: tuple[Offer, ...] = ()
        self._flow = Flow()
        self._all = button(translate("Tags", "Add all"), "link")
        self._all.clicked.connect(lambda: self.added.emit(self._offers))
        head = row(label(heading, "strong"), None, self._all)
        self.setLayout(column(head, self._flow, spacing=6))
        self.hide()

    @property
    def chips(self) -> list[OfferChip]:
        """The chips, in order."""
        return self._flow.findChildren(OfferChip)

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show these offers; those that stay as they were keep their chips and the focus."""
        if tuple(offers) == self._offers:
            return
        focused = next((place for place, one in enumerate(self.chips) if one.hasFocus()), -1)
        self._offers = tuple(offers)
        made = [self._chip(offer) for offer in offers]
        self._flow.show_only(list(made))
        self._all.setVisible(len(offers) > 1)
        self.setVisible(bool(offers))
        if focused >= 0 and made:
            made[min(focused, len(made) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _chip(self, offer: Offer) -> OfferChip:
        chip = OfferChip(offer)
        chip.taken.connect(lambda: self.added.emit((offer,)))
        chip.refused.connect(lambda: self.refused.emit(offer))
        return chip
