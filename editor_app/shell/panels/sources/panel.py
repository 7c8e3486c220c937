"""The Sources panel."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.services.sourcing import Sourced
from editor_app.shell.forms import load_form
from editor_app.shell.icons import icon
from editor_app.shell.panels.sources.card import SourceCard
from editor_app.shell.widgets.basics import row
from editor_app.shell.widgets.glyphs import Glyph
from editor_app.shell.wording import translate


class SourcesPanel(QWidget):
    """Shows one card a quotation, and tells what the reader wants with it.

    ``jumped`` and ``paste_wanted`` carry a quotation, ``waived`` one and
    whether its link is not needed, ``written`` one as it is and as it shall be.
    """

    jumped = Signal(object)
    paste_wanted = Signal(object)
    waived = Signal(object, bool)
    written = Signal(object, object)
    add_wanted = Signal()

    cards: QWidget
    note: QFrame
    note_icon: QWidget
    note_label: QLabel
    count_label: QLabel
    empty_label: QLabel
    add_button: QPushButton

    def __init__(self) -> None:
        super().__init__()
        load_form(self, "sources_panel")
        self._sources: list[Sourced] = []
        self.add_button.setIcon(icon("ph.plus", "accent"))
        self.add_button.setIconSize(QSize(16, 16))
        self.add_button.clicked.connect(self.add_wanted)
        self.note_icon.setLayout(row(Glyph("ph.warning", "warn")))
        self.show_sources(())

    @property
    def editing(self) -> bool:
        """Whether somebody writes in a card, which a fresh list would take away."""
        return any(card.editing for card in self._shown())

    def show_sources(self, sources: Sequence[Sourced]) -> None:
        """Show what a story quotes."""
        if list(sources) != self._sources:
            place = next((n for n, card in enumerate(self._shown()) if card.hasFocus()), -1)
            self._sources = list(sources)
            self._refill(place)
        self.count_label.setText(str(len(sources)) if sources else "")
        self.empty_label.setVisible(not sources)
        wanting = sum(one.is_open for one in sources)
        words = translate("Sources", "%n quotes name an outlet but have no link.", "", wanting)
        self.note_label.setText(words)
        self.note.setVisible(wanting > 0)

    def edit_at(self, place: int) -> bool:
        """Open the fields of the quotation around a place in the body; False where none is."""
        for card in self._shown():
            one = card.source.quotation
            end = max(one.at[1], (one.said_at or one.at)[1])
            if one.at[0] <= place <= end:
                card.edit()
                return True
        return False

    def edit_link(self, mark: str) -> None:
        """Open the fields of one quotation."""
        for card in self._shown():
            if card.source.quotation.mark == mark:
                card.edit()
                return

    def ask(self) -> None:
        """Go to the first card that wants something, else to the first."""
        shown = self._shown()
        wanting = (card for card in shown if card.source.is_open)
        first = next(wanting, shown[0] if shown else None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _shown(self) -> list[SourceCard]:
        layout = self.cards.layout()
        count = layout.count() if layout is not None else 0
        items = (layout.itemAt(n) for n in range(count)) if layout is not None else ()
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, SourceCard)]

    def _refill(self, focused: int) -> None:
        layout = self.cards.layout()
        if not isinstance(layout, QVBoxLayout):
            return
        while (item := layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, source in enumerate(self._sources):
            card = SourceCard(source)
            quotation = source.quotation
            card.jumped.connect(partial(self.jumped.emit, quotation))
            card.paste_wanted.connect(partial(self.paste_wanted.emit, quotation))
            card.waived.connect(partial(self.waived.emit, quotation))
            card.written.connect(partial(self.written.emit, quotation))
            layout.addWidget(card)
            if place == focused:
                card.setFocus(Qt.FocusReason.OtherFocusReason)
