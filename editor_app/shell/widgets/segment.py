"""A segmented control: a few choices side by side, one of them taken."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton


class Segment(QFrame):
    """``chosen`` carries the number of the choice the reader took."""

    chosen = Signal(int)

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("segment")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3, 3, 3, 3)
        layout.setSpacing(2)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        for number, text in enumerate(words):
            made = QToolButton()
            made.setText(text)
            made.setCheckable(True)
            self._group.addButton(made, number)
            layout.addWidget(made)
        self._group.idClicked.connect(self.chosen)

    def show_choice(self, number: int) -> None:
        """Show which choice holds."""
        self._group.button(number).setChecked(True)

    def allow(self, number: int, *, reason: str = "", tip: str = "") -> None:
        """Let a choice be taken, or say why it cannot be."""
        made = self._group.button(number)
        made.setEnabled(not reason)
        made.setToolTip(reason or tip)
