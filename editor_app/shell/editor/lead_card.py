"""The row of the lead image on the page: the picture, its words, and what can be done with them."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QMenu, QWidget

from editor_app.model.article import LeadImage
from editor_app.shell.editor.page_style import INTERFACE
from editor_app.shell.editor.pictures import Pictures
from editor_app.shell.tokens import Tokens
from editor_app.shell.widgets.drawing import mirrored, write
from editor_app.shell.wording import translate

_THUMB = 96
_DOTS = 44
"""Room at the right end for the sign of the menu."""


class LeadCard(QWidget):
    """Shows the lead image and its words; a click or Enter changes what it is on.

    ``image_wanted`` asks for a picture, ``words_wanted`` for its caption, credit
    and alternative text, and carries this card; ``changed`` carries the image
    with other words, or None where it is to go.
    """

    image_wanted = Signal()
    words_wanted = Signal(object)
    changed = Signal(object)

    def __init__(self, tokens: Tokens, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._pictures = pictures
        self._scale = 1.0
        self.image: LeadImage | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_image(None)

    def show_image(self, image: LeadImage | None) -> None:
        """Show another picture, or other words with it."""
        self.image = image
        lead, add = translate("LeadCard", "Lead image"), translate("LeadCard", "Add a lead image")
        said = lead if image else add
        missing = translate("LeadCard", "No alt text")
        parts = (image.caption, "" if image.alt else missing) if image else ()
        self.setAccessibleName(". ".join(filter(None, (said, *parts))))
        self.update()

    def wear(self, tokens: Tokens) -> None:
        """Change to other colours."""
        self._tokens = tokens
        self.update()

    def place(self, rect: QRect, scale: float) -> None:
        """Stand in ``rect`` of the strip, at the page's text size."""
        self._scale = scale
        self.setGeometry(rect)

    def menu(self) -> QMenu:
        """Return what can be done with the lead image."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.image is None:
            menu.addAction(translate("LeadCard", "Add a lead image…"), self.image_wanted.emit)
            return menu
        menu.addAction(translate("LeadCard", "Edit caption, credit, alt text…"), self.open)
        menu.addAction(translate("LeadCard", "Choose another picture…"), self.image_wanted.emit)
        menu.addSeparator()
        menu.addAction(
            translate("LeadCard", "Remove the lead image"), lambda: self.changed.emit(None)
        )
        return menu

    # --- mouse and keys

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for what was clicked: the picture, its words, or the menu."""
        place = event.position()
        if event.button() != Qt.MouseButton.LeftButton or not self._frame().contains(place):
            return
        way = self.width() - place.x() if self.isRightToLeft() else place.x()
        if self.image is None or way < self._thumb().right():
            self.image_wanted.emit()
        elif way > self.width() - _DOTS:
            self.menu().popup(event.globalPosition().toPoint())
        else:
            self.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Edit the words by Enter or Space; without a picture ask for one."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            super().keyPressEvent(event)
        else:
            self.open()

    def open(self) -> None:
        """Edit the words; without a picture ask for one."""
        if self.image is None:
            self.image_wanted.emit()
        else:
            self.words_wanted.emit(self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Open the menu, also by its key."""
        self.menu().popup(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show that the focus has gone."""
        super().focusOutEvent(event)
        self.update()

    # --- drawing

    def _frame(self) -> QRectF:
        return QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)

    def _thumb(self) -> QRectF:
        """Return where the picture stands, reckoned from where one begins to read."""
        frame = self._frame()
        return QRectF(9.5, 9.5, _THUMB * self._scale, frame.height() - 18)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the card."""
        del event
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._tokens.color("accent" if self.hasFocus() else "border"), 1)
        if self.image is None:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(self._frame(), 8, 8)
        if self.image is None:
            hint = translate("LeadCard", "Add a lead image: drop, paste or click")
            self._write(painter, self._frame(), hint, "text3", 13, centre=True)
        else:
            self._draw_image(painter, self.image)
        painter.end()

    def _draw_image(self, painter: QPainter, image: LeadImage) -> None:
        card, thumb = self._frame(), self._thumb()
        shown = mirrored(thumb, card, painter)
        painter.fillRect(shown, self._tokens.color("sunken"))
        picture = self._pictures.picture(image.address)
        if not picture.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(shown, picture, _covering(picture, shown))
        left = thumb.right() + 12
        words = QRectF(left, card.top() + 8, card.right() - left - _DOTS, card.height() / 2 - 8)
        caption = image.caption or translate("LeadCard", "No caption")
        self._write(painter, words, caption, "text", 13)
        below = words.translated(QPointF(0, card.height() / 2 - 6))
        credit = translate("LeadCard", "No credit")
        if image.credit:
            credit = translate("LeadCard", "Credit: {credit}").format(credit=image.credit)
        end = self._write(painter, below, credit, "text2", 12)
        beside = below.adjusted(end + 12, 0, 0, 0)
        if image.alt:
            tick = self._write(painter, beside, "✓", "ok", 12)
            beside.adjust(tick + 6, 0, 0, 0)
            self._write(painter, beside, translate("LeadCard", "Alt text"), "text2", 12)
        else:
            self._write(painter, beside, translate("LeadCard", "No alt text"), "warn", 12)
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
        """Write a line and return how wide it is; ``place`` is reckoned as the picture's."""
        font = QFont(INTERFACE)
        font.setPixelSize(max(9, round(pixels * min(1.0, self._scale))))
        painter.setFont(font)
        painter.setPen(self._tokens.color(colour))
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        width = metrics.horizontalAdvance(shown)
        left = place.left() + (place.width() - width) / 2 if centre else place.left()
        base = place.center().y() + (metrics.ascent() - metrics.descent()) / 2
        write(painter, QPointF(left, base), shown, self._frame())
        return width


def _covering(picture: QPixmap, place: QRectF) -> QRectF:
    """Return the middle of a picture in the shape of ``place``."""
    size = place.size().scaled(picture.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left = (picture.width() - size.width()) / 2
    return QRectF(left, (picture.height() - size.height()) / 2, size.width(), size.height())
