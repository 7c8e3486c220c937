"""The bar for what the reader should know about the library, calm, until it is put away."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from editor_app.shell.widgets.basics import button, icon_button, label, row
from editor_app.shell.widgets.glyphs import Glyph
from editor_app.shell.wording import translate


class NoticeBar(QFrame):
    """Shows one notice over the page, with one thing that can be done about it, if anything."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("noticeBar")
        self._words: QLabel | None = None
        self._offer: QPushButton | None = None
        self._do: Callable[[], object] | None = None
        self.hide()

    @property
    def text(self) -> str:
        """The notice that is shown, or an empty string."""
        return self._words.text() if self._words is not None and not self.isHidden() else ""

    def say(self, notice: str, offer: str = "", do: Callable[[], object] | None = None) -> None:
        """Show a notice; ``offer`` is the button that does ``do``."""
        if self._words is None or self._offer is None:
            self._words, self._offer = self._build()
        self._words.setText(notice)
        self._offer.setText(offer)
        self._offer.setVisible(bool(offer))
        self._do = do
        self.show()

    def _build(self) -> tuple[QLabel, QPushButton]:
        """Make the parts when there is a notice for the first time."""
        glyph, words = Glyph("ph.info", "text2"), label("", "status", wrap=True)
        offer = button("")
        offer.setProperty("size", "small")
        offer.clicked.connect(self._take_up)
        away = icon_button("ph.x", translate("NoticeBar", "Put this notice away"))
        away.clicked.connect(self.hide)
        layout = row(glyph, words, offer, away, margins=(16, 6, 8, 6))
        layout.setStretchFactor(words, 1)
        self.setLayout(layout)
        return words, offer

    def _take_up(self) -> None:
        if self._do is not None:
            self._do()
