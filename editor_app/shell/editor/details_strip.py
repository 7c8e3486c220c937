"""The byline row and the lead image row, which stand on the page between standfirst and body."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from editor_app.model.article import Article
from editor_app.shell.editor.lead_card import LeadCard
from editor_app.shell.editor.page_style import INTERFACE
from editor_app.shell.editor.pictures import Pictures
from editor_app.shell.icons import pixmap
from editor_app.shell.moments import written
from editor_app.shell.tokens import Tokens
from editor_app.shell.wording import translate

BYLINE_TOP = 14
BYLINE_HEIGHT = 24
CARD_TOP = 50


class _Field(QLineEdit):
    """A flat field as wide as its words."""

    def __init__(self, hint: str, name: str) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(name)
        self.setFrame(False)
        self.setObjectName("pageField")
        self.textChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room its words take."""
        words = self.text() or self.placeholderText()
        return QSize(round(QFontMetricsF(self.font()).horizontalAdvance(words)) + 8, 22)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never be narrower than the words, nor wider than a long byline."""
        return QSize(min(self.sizeHint().width(), 220), 22)


class DetailsStrip(QWidget):
    """Shows author, dateline and date, and the lead image; ``edited`` follows the writer's typing.

    ``card`` is the row of the lead image.
    """

    edited = Signal()

    def __init__(self, tokens: Tokens, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self.card = LeadCard(tokens, pictures, self)
        self._authors = _Field(translate("Byline", "Add a byline"), translate("Byline", "Byline"))
        self._dateline = _Field(
            translate("Byline", "Add a dateline"), translate("Byline", "Dateline")
        )
        self._date = QLabel()
        self._icons: list[tuple[QLabel, str]] = []
        self._row = QWidget(self)
        inside = QHBoxLayout(self._row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(3)
        for glyph, piece in (
            ("ph.user", self._authors),
            ("ph.map-pin", self._dateline),
            ("ph.calendar-blank", self._date),
        ):
            mark = QLabel()
            self._icons.append((mark, glyph))
            inside.addWidget(mark)
            inside.addWidget(piece)
            inside.addSpacing(14)
        inside.addStretch(1)
        self.setTabOrder(self._authors, self._dateline)
        self.setTabOrder(self._dateline, self.card)
        self._authors.textEdited.connect(self.edited)
        self._dateline.textEdited.connect(self.edited)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.wear(tokens)

    def show_story(self, article: Article) -> None:
        """Show a story's details."""
        self._set(self._authors, ", ".join(article.authors))
        self._set(self._dateline, article.dateline)
        when = article.published or article.embargo
        local = when.astimezone() if when else None
        self._date.setText(written(local) if local else translate("Byline", "No date"))
        self.card.show_image(article.lead_image)

    @staticmethod
    def _set(field: QLineEdit, words: str) -> None:
        if field.text() != words and not field.hasFocus():
            field.setText(words)

    @property
    def authors(self) -> tuple[str, ...]:
        """The names in the byline."""
        return tuple(name.strip() for name in self._authors.text().split(",") if name.strip())

    @property
    def dateline(self) -> str:
        """The place the story is written from."""
        return self._dateline.text()

    def wear(self, tokens: Tokens) -> None:
        """Change to other colours."""
        self._tokens = tokens
        sheet = (
            f"color: {tokens.text2}; background: transparent; border: none; padding: 0;"
            f" min-height: 20px; font: 13px {INTERFACE};"
        )
        for piece in (self._authors, self._dateline, self._date):
            piece.setStyleSheet(sheet)
        for mark, glyph in self._icons:
            mark.setPixmap(pixmap(glyph, "text3", 15, self.devicePixelRatioF()))
        self.card.wear(tokens)

    def place(self, rect: QRectF, scale: float) -> None:
        """Stand in ``rect`` of the page, at its text size."""
        wanted = rect.toRect()
        if self.geometry() != wanted:
            self.setGeometry(wanted)
        top = round(BYLINE_TOP * scale)
        self._row.setGeometry(0, top, wanted.width(), max(BYLINE_HEIGHT, round(24 * scale)))
        self.card.place(QRect(0, round(CARD_TOP * scale), wanted.width(), round(72 * scale)), scale)
