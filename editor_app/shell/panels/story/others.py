"""Metadata that came with a story and has no field here: shown, and kept as it came."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from editor_app.shell.widgets.basics import column, label
from editor_app.shell.wording import translate


class Others(QWidget):
    """A small table of keys and values, to read and copy; away where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[QLabel] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        told = translate("Story", "Kept as it came, and written back on export.")
        self.setLayout(
            column(
                8,
                label(translate("Story", "Other front matter"), "strong"),
                label(told, "meta", wrap=True),
                self._grid,
                spacing=8,
            )
        )
        self.hide()

    def show_metadata(self, entries: Sequence[tuple[str, str]]) -> None:
        """Show other entries."""
        for made in self._rows:
            self._grid.removeWidget(made)
            made.deleteLater()
        self._rows = []
        for number, (key, value) in enumerate(entries):
            name, words = label(key, "label"), label(value, "status", wrap=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setAccessibleName(f"{key}: {value}")
            self._grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, number, 1)
            self._rows += [name, words]
        self.setVisible(bool(entries))
