"""The report of links: what has become of the stories that cards lead to, each mended in place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor_app.services.stale_links import StaleLink
from editor_app.shell.link_words import mending, said
from editor_app.shell.widgets.basics import ElidedLabel, button, column, label, row
from editor_app.shell.widgets.glyphs import Glyph
from editor_app.shell.wording import translate

_SIZE = (680, 560)
_MOST = 200
"""More rows than this would only be scrolled past; what is safe is mended for all of them."""


class LinksDialog(QDialog):
    """``mended``, ``kept`` and ``opened`` carry a ``StaleLink``.

    ``all_wanted`` asks that all be mended that is safe, ``export_wanted`` that
    the pages which show old cards be exported again.
    """

    mended = Signal(object)
    kept = Signal(object)
    opened = Signal(object)
    all_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("linksDialog")
        self.setWindowTitle(translate("Links", "Check links"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._summary = label("", "muted", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._all = button("", "primary")
        self._all.clicked.connect(self.all_wanted)
        self._export = button(translate("Links", "Export these again"), "link")
        self._export.clicked.connect(self.export_wanted)
        self._pages = label("", "meta")
        close = button(translate("Links", "Close"))
        close.clicked.connect(self.reject)
        head = label(translate("Links", "Related stories that have changed"), "display", wrap=True)
        foot = row(self._pages, self._export, None, close, self._all, spacing=8)
        body: list[QWidget | QLayout] = [head, self._summary, self._list(), foot]
        self.setLayout(column(*body, spacing=12, margins=(24, 24, 24, 20)))
        self.resize(*_SIZE)

    def show_report(self, found: Sequence[StaleLink], behind: int) -> None:
        """Show what was found, and how many pages have to be exported again."""
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for one in found[:_MOST]:
            self._rows.addWidget(self._row(one))
        self._rows.addStretch(1)
        words = translate("Links", "%n links want a look.", "", len(found))
        none = translate("Links", "Every related story leads where it should.")
        self._summary.setText(words if found else none)
        safe = sum(one.safe for one in found)
        self._all.setText(translate("Links", "Mend %n that are safe", "", safe))
        self._all.setVisible(safe > 0)
        self._pages.setText(translate("Links", "%n pages show old cards.", "", behind))
        self._pages.setVisible(behind > 0)
        self._export.setVisible(behind > 0)

    def _list(self) -> QScrollArea:
        inside = QWidget()
        inside.setProperty("surface", "canvas")
        self._rows.setContentsMargins(0, 0, 8, 0)
        inside.setLayout(self._rows)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes it
        area.setWidget(inside)
        return area

    def _row(self, stale: StaleLink) -> "LinkRow":
        made = LinkRow(stale)
        made.mended.connect(lambda: self.mended.emit(stale))
        made.kept.connect(lambda: self.kept.emit(stale))
        made.opened.connect(lambda: self.opened.emit(stale))
        return made


class LinkRow(QFrame):
    """One card that wants a look: where it stands, what became of its target, and the ways out."""

    mended = Signal()
    kept = Signal()
    opened = Signal()

    def __init__(self, stale: StaleLink) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.stale = stale
        trouble = said(stale.trouble)
        self.setAccessibleName(f"{stale.headline}: {stale.target}, {trouble}")
        glyph = Glyph("ph.warning", "warn")
        head = translate("Links", "On the page of “{headline}”").format(
            headline=stale.headline or translate("Links", "Untitled")
        )
        words = column(
            ElidedLabel(stale.target, "strong"),
            ElidedLabel(f"{trouble}{_change(stale)}", "warn"),
            ElidedLabel(head, "meta"),
            spacing=2,
        )
        mend = self._button(mending(stale.trouble), "link")
        mend.clicked.connect(self.mended)
        ways = [mend]
        if not stale.removes and not stale.safe:
            keep = self._button(translate("Links", "Keep as it is"), "ghost")
            keep.clicked.connect(self.kept)
            ways.append(keep)
        go = self._button(translate("Links", "Open"), "ghost")
        go.clicked.connect(self.opened)
        layout = row(glyph, words, *ways, go, spacing=8, margins=(12, 10, 8, 10))
        layout.setStretchFactor(words, 1)
        layout.setAlignment(glyph, Qt.AlignmentFlag.AlignTop)
        self.setLayout(layout)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Mend on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.mended.emit()
        else:
            super().keyPressEvent(event)

    def _button(self, words: str, kind: str) -> QPushButton:
        made = button(words, kind)
        made.setProperty("size", "small")
        return made


def _change(stale: StaleLink) -> str:
    if not stale.was or not stale.now:
        return ""
    return f": {stale.was} → {stale.now}"
