"""The other pages of the recovery screen: while something is done, and what came of it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from editor_app.model.salvage import SalvageReport
from editor_app.shell.recovery import words
from editor_app.shell.typefaces import headline_font
from editor_app.shell.widgets.basics import button, column, label, row
from editor_app.shell.wording import translate

_WIDTH = 560


class Working(QWidget):
    """Says what is being done, and how far it has come."""

    def __init__(self, doing: str) -> None:
        super().__init__()
        title = label(doing, wrap=True)
        title.setFont(headline_font(28))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(doing)
        self._stop = button(translate("Recovery", "Stop"))
        self._stop.setAutoDefault(True)  # Enter presses it
        self._stop.hide()
        _fill(self, column(title, 16, self._bar, row(self._stop, None), spacing=8))

    def let_stop(self, stop: Callable[[], object]) -> None:
        """Offer to stop what is being done."""
        self._stop.clicked.connect(stop)
        self._stop.clicked.connect(lambda: self._stop.setEnabled(False))
        self._stop.show()

    def show_progress(self, done: int, total: int) -> None:
        """Move the bar."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)


class Outcome(QWidget):
    """Says what came of it; ``go_wanted`` goes on from there, ``back_wanted`` to the choices."""

    go_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, headline: str, text: str, go: str, report: SalvageReport | None) -> None:
        super().__init__()
        title = label(headline, wrap=True)
        title.setFont(headline_font(28))
        self._go = button(go, "primary")
        back = button(translate("Recovery", "Back"), "ghost")
        for one in (self._go, back):
            one.setAutoDefault(True)  # Enter presses it
        self._go.setVisible(bool(go))
        self._go.clicked.connect(self.go_wanted)
        back.clicked.connect(self.back_wanted)
        said = label(text, "muted", wrap=True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        page = column(title, 8, said, spacing=8)
        if report is not None and report.not_whole:
            page.addSpacing(12)
            page.addWidget(_not_whole(report))
        page.addSpacing(16)
        page.addLayout(row(self._go, back, None))
        _fill(self, page)

    def focus_first(self) -> None:
        """Put the focus on the way on."""
        self._go.setFocus(Qt.FocusReason.OtherFocusReason)


def _not_whole(report: SalvageReport) -> QScrollArea:
    """Return a list of the stories that are not whole, with what is the matter."""
    lines = [_line(headline, words.condition(state)) for headline, state in report.not_whole]
    listed = QWidget()
    listed.setProperty("surface", "canvas")
    listed.setLayout(column(*lines, None, spacing=6))
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(listed)
    area.setMaximumHeight(220)
    return area


def _line(headline: str, state: str) -> QLabel:
    return label(
        translate("Recovery", "{headline}: {state}").format(headline=headline, state=state),
        wrap=True,
    )


def _fill(widget: QWidget, page: QVBoxLayout) -> None:
    widget.setProperty("surface", "canvas")
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    box = QWidget()
    box.setFixedWidth(_WIDTH)
    box.setLayout(page)
    widget.setLayout(column(None, row(None, box, None), None, margins=(24, 24, 24, 24)))
