"""The byline row and the lead image row, which stand on the page between standfirst and body."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from editor_app.model.article import Article
from editor_app.shell.editor.lead_card import LeadCard
from editor_app.shell.editor.page_style import INTERFACE
from editor_app.shell.editor.pictures import Pictures
from editor_app.shell.moments import typed_moment, why_no_moment, written
from editor_app.shell.tokens import Tokens
from editor_app.shell.widgets.glyphs import Glyph
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

    ``dated`` carries another date, or None where it was taken away, ``noted`` why
    one cannot be read. ``card`` is the row of the lead image.
    """

    edited = Signal()
    dated = Signal(object)
    noted = Signal(str)

    def __init__(self, tokens: Tokens, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self.card = LeadCard(tokens, pictures, self)
        self._authors = _Field(translate("Byline", "Add a byline"), translate("Byline", "Byline"))
        self._dateline = _Field(
            translate("Byline", "Add a dateline"), translate("Byline", "Dateline")
        )
        self._date = _Field(translate("Byline", "Add a date"), translate("Byline", "Date"))
        self._date_shown = ""
        self._row = QWidget(self)
        inside = QHBoxLayout(self._row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(3)
        for glyph, piece in (
            ("ph.user", self._authors),
            ("ph.map-pin", self._dateline),
            ("ph.calendar-blank", self._date),
        ):
            inside.addWidget(Glyph(glyph, "text3", 15))
            inside.addWidget(piece)
            inside.addSpacing(14)
        inside.addStretch(1)
        self.setTabOrder(self._authors, self._dateline)
        self.setTabOrder(self._dateline, self._date)
        self.setTabOrder(self._date, self.card)
        self._authors.textEdited.connect(self.edited)
        self._dateline.textEdited.connect(self.edited)
        self._date.editingFinished.connect(self._read_date)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.wear(tokens)

    def show_story(self, article: Article) -> None:
        """Show a story's details."""
        self._set(self._authors, ", ".join(article.authors))
        self._set(self._dateline, article.dateline)
        when = article.published or article.embargo
        local = when.astimezone() if when else None
        self._show_date(written(local) if local else "")
        self.card.show_image(article.lead_image)

    def _show_date(self, words: str) -> None:
        if words != self._date_shown or not self._date.hasFocus():
            self._date_shown = words
            self._date.setText(words)
            self._mark_date("")

    def _read_date(self) -> None:
        """Take over a date that was typed; one that cannot be read stays, and says why."""
        typed = " ".join(self._date.text().split())
        if typed == self._date_shown:
            self._mark_date("")
            return
        trouble = why_no_moment(typed) if typed else ""
        self._mark_date(trouble)
        if not trouble:
            self.dated.emit(typed_moment(typed) if typed else None)

    def _mark_date(self, trouble: str) -> None:
        if trouble or self._date.toolTip():
            self.noted.emit(trouble)
        self._date.setToolTip(trouble)
        self._date.setAccessibleDescription(trouble)
        self._date.setStyleSheet(self._sheet("bad" if trouble else "text2"))

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
        for piece in (self._authors, self._dateline):
            piece.setStyleSheet(self._sheet("text2"))
        self._date.setStyleSheet(self._sheet("bad" if self._date.toolTip() else "text2"))
        self.card.wear(tokens)

    def _sheet(self, color: str) -> str:
        return (
            f"color: {getattr(self._tokens, color)}; background: transparent; border: none;"
            f" padding: 0; min-height: 20px; font: 13px {INTERFACE};"
        )

    def place(self, rect: QRectF, scale: float) -> None:
        """Stand in ``rect`` of the page, at its text size."""
        wanted = rect.toRect()
        if self.geometry() != wanted:
            self.setGeometry(wanted)
        top = round(BYLINE_TOP * scale)
        self._row.setGeometry(0, top, wanted.width(), max(BYLINE_HEIGHT, round(24 * scale)))
        self.card.place(QRect(0, round(CARD_TOP * scale), wanted.width(), round(72 * scale)), scale)
