"""What the list says when it has no stories to show."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor_app.shell.icons import icon
from editor_app.shell.widgets.basics import button, label


class EmptyList(QWidget):
    """Says why there is nothing, and offers the way out."""

    clear_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._picture = QLabel()
        self._title = label("", "strong")
        self._words = label("", "meta", wrap=True)
        self._clear = button("Clear filters")
        self._clear.clicked.connect(self.clear_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 0, 32, 0)
        layout.setSpacing(8)
        layout.addStretch(2)
        for widget in (self._picture, self._title, self._words):
            layout.addWidget(widget)
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addSpacing(4)
        layout.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(3)

    def explain(self, query: str, filters: str) -> None:
        """Say what was looked for; nothing looked for means an empty library."""
        narrowed = bool(query or filters)
        glyph = "ph.magnifying-glass" if narrowed else "ph.newspaper"
        self._picture.setPixmap(icon(glyph, "text3").pixmap(28, 28))
        self._title.setText("No stories match" if narrowed else "No stories yet")
        self._words.setText(_sentence(query, filters))
        self._clear.setVisible(narrowed)
        self._clear.setText("Clear filters" if filters else "Clear search")


def _sentence(query: str, filters: str) -> str:
    if query:
        place = f" among stories {filters}" if filters else ""
        return f"Nothing matches “{query}”{place}."
    return f"Nothing is {filters}." if filters else "Write one, or bring in Markdown files."
