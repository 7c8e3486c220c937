"""The byline row and the lead image row, which stand on the page between standfirst and body."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from editor_app.model.article import Article, LeadImage
from editor_app.shell.editor.page_style import INTERFACE
from editor_app.shell.editor.pictures import Pictures
from editor_app.shell.icons import pixmap
from editor_app.shell.tokens import Tokens

BYLINE_TOP = 14
BYLINE_HEIGHT = 24
CARD_TOP = 50
CARD_HEIGHT = 71


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

    ``image_wanted`` asks for the lead image, or to change it.
    """

    edited = Signal()
    image_wanted = Signal()

    def __init__(self, tokens: Tokens, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._pictures = pictures
        self._image: LeadImage | None = None
        self._scale = 1.0
        self._authors = _Field("Add a byline", "Byline")
        self._dateline = _Field("Add a dateline", "Dateline")
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
        self._date.setText(f"{local.day} {local:%b %Y, %H:%M}" if local else "No date")
        self._image = article.lead_image
        self.update()

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
        self.update()

    def place(self, rect: QRectF, scale: float) -> None:
        """Stand in ``rect`` of the page, at its text size."""
        self._scale = scale
        wanted = rect.toRect()
        if self.geometry() != wanted:
            self.setGeometry(wanted)
        top = round(BYLINE_TOP * scale)
        self._row.setGeometry(0, top, wanted.width(), max(BYLINE_HEIGHT, round(24 * scale)))

    def _card(self) -> QRectF:
        top = CARD_TOP * self._scale
        return QRectF(0.5, top + 0.5, self.width() - 1, CARD_HEIGHT * self._scale)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the card of the lead image."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = self._card()
        pen = QPen(self._tokens.color("border"), 1)
        if self._image is None:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(card, 8, 8)
        if self._image is None:
            self._write(
                painter, card, "Add a lead image: drop, paste or click", "text3", 13, centre=True
            )
        else:
            self._draw_image(painter, card, self._image)
        painter.end()

    def _draw_image(self, painter: QPainter, card: QRectF, image: LeadImage) -> None:
        thumb = QRectF(card.left() + 9, card.top() + 9, 96 * self._scale, card.height() - 18)
        painter.fillRect(thumb, self._tokens.color("sunken"))
        picture = self._pictures.picture(image.address)
        if not picture.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(thumb, picture, _covering(picture, thumb))
        left = thumb.right() + 12
        words = QRectF(left, card.top() + 8, card.right() - left - 44, card.height() / 2 - 8)
        self._write(painter, words, image.caption or "No caption", "text", 13)
        below = words.translated(0, card.height() / 2 - 6)
        credit = f"Credit: {image.credit}" if image.credit else "No credit"
        end = self._write(painter, below, credit, "text2", 12)
        alt = ("✓ Alt text", "text2") if image.alt else ("No alt text", "warn")
        self._write(painter, below.adjusted(end + 12, 0, 0, 0), alt[0], alt[1], 12)
        dots = QRectF(card.right() - 40, card.top(), 30, card.height())
        self._write(painter, dots, "…", "text3", 15, centre=True)

    def _write(
        self,
        painter: QPainter,
        place: QRectF,
        words: str,
        colour: str,
        pixels: int,
        *,
        centre: bool = False,
    ) -> float:
        """Write a line and return how wide it is."""
        font = QFont(INTERFACE)
        font.setPixelSize(max(9, round(pixels * min(1.0, self._scale))))
        painter.setFont(font)
        painter.setPen(self._tokens.color(colour))
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        side = Qt.AlignmentFlag.AlignHCenter if centre else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | side, shown)
        return metrics.horizontalAdvance(shown)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the lead image, or to change it."""
        if event.button() == Qt.MouseButton.LeftButton and self._card().contains(event.position()):
            self.image_wanted.emit()


def _covering(picture: QPixmap, place: QRectF) -> QRectF:
    """Return the middle of a picture in the shape of ``place``."""
    size = place.size().scaled(picture.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left = (picture.width() - size.width()) / 2
    return QRectF(left, (picture.height() - size.height()) / 2, size.width(), size.height())
