"""The banner over the page: trouble that stays in sight until it is over."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel

from editor_app.shell.widgets.basics import button, label, row
from editor_app.shell.widgets.glyphs import Glyph
from editor_app.shell.wording import translate


class Banner(QFrame):
    """Says that saving fails, and offers to try again or to save a copy elsewhere."""

    retry_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self._words: QLabel | None = None
        self.hide()

    def show_trouble(self, trouble: str) -> None:
        """Say why saving fails; nothing when it works again."""
        if trouble:
            words = self._words = self._words or self._build()
            words.setText(translate("Banner", "Cannot save: {trouble}").format(trouble=trouble))
        self.setVisible(bool(trouble))

    def _build(self) -> QLabel:
        """Make the parts when there is trouble for the first time."""
        glyph, words = Glyph("ph.warning-circle", "bad"), label("", wrap=True)
        retry, copy = (
            button(translate("Banner", "Retry")),
            button(translate("Banner", "Save a copy…")),
        )
        for made in (retry, copy):
            made.setProperty("size", "small")
        retry.clicked.connect(self.retry_wanted)
        copy.clicked.connect(self.copy_wanted)
        layout = row(glyph, words, retry, copy, margins=(16, 8, 12, 8))
        layout.setStretchFactor(words, 1)
        self.setLayout(layout)
        return words
