"""A way out: a wide button with an icon, a few words and a sentence."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from editor_app.shell.widgets.basics import column, label, row
from editor_app.shell.widgets.glyphs import Glyph


class Way(QPushButton):
    """One thing to do; ``clicked`` says that it was chosen."""

    def __init__(self, glyph: str, words: str, sentence: str) -> None:
        super().__init__()
        self.setProperty("kind", "way")
        self.setAutoDefault(True)
        self.setAccessibleName(words)
        self.setAccessibleDescription(sentence)
        picture = Glyph(glyph, "accent", 20)
        texts = column(label(words, "strong"), label(sentence, "meta", wrap=True), spacing=2)
        self._parts = row(picture, 4, texts, spacing=8, margins=(16, 12, 16, 12))
        self._parts.setStretchFactor(texts, 1)
        self.setLayout(self._parts)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Fit the words."""
        return self._parts.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Let no line of the words be cut."""
        return self._parts.minimumSize()
