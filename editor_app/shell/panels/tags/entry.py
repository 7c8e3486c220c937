"""The field for a new tag, with the tags it might mean in a list below."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from editor_app.model.tag import Tag, TagUse
from editor_app.shell.icons import icon
from editor_app.shell.tag_kinds import KINDS
from editor_app.shell.tag_words import facts
from editor_app.shell.tokens import Tokens, current
from editor_app.shell.typefaces import interface_font
from editor_app.shell.wording import translate

_USE = Qt.ItemDataRole.UserRole
_ROW = 34
_GAP = 4


class TagEntry(QObject):
    """Watches a line edit.

    ``asked`` carries what was typed, to be answered by ``offer``; ``entered``
    the name of a tag to add; ``stepped_back`` says that Backspace was pressed
    in the empty field.
    """

    asked = Signal(str)
    entered = Signal(str)
    stepped_back = Signal()

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self._model = QStandardItemModel(self)
        self._popup = QListView()
        self._popup.setObjectName("popupList")
        self._popup.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._completer = _Completer(self._model, self)
        self._completer.setPopup(self._popup)
        self._popup.setItemDelegate(_TagRow(field))
        self._completer.setWidget(field)
        self._completer.activated.connect(self._enter)
        field.textEdited.connect(self._on_typed)
        field.returnPressed.connect(self._on_return)
        field.installEventFilter(self)

    def offer(self, typed: str, uses: Sequence[TagUse]) -> None:
        """List the tags that might be meant, and the words themselves as a new one."""
        words = self._field.text().strip()
        if typed != words or not words or not self._field.hasFocus():
            return
        self._model.clear()
        for use in uses:
            self._append(use.tag.name, use)
        if not any(use.tag.name.casefold() == words.casefold() for use in uses):
            self._append(words, None)
        self._completer.complete(self._field.rect().adjusted(0, 0, 0, _GAP))
        self._choose_nothing()

    def eventFilter(self, watched: QObject, event: object) -> bool:  # noqa: N802 - Qt's name
        """Add at a comma; step back from the empty field."""
        if watched is self._field and isinstance(event, QKeyEvent):
            pressed = event.type() == QKeyEvent.Type.KeyPress
            if pressed and event.text() == ",":
                self._enter(self._field.text())
                return True
            if pressed and event.key() == Qt.Key.Key_Backspace and not self._field.text():
                self.stepped_back.emit()
        return False

    def _append(self, name: str, use: TagUse | None) -> None:
        row = QStandardItem(name)
        row.setData(use, _USE)
        spoken = f"{name}, {facts(use)}" if use else _create(name)
        row.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
        self._model.appendRow(row)

    def _choose_nothing(self) -> None:
        """Let Enter mean what was typed until the reader goes to a row."""
        self._popup.setCurrentIndex(QModelIndex())

    def _on_typed(self, text: str) -> None:
        self._choose_nothing()
        if text.strip():
            self.asked.emit(text.strip())
        else:
            self._popup.hide()

    def _on_return(self) -> None:
        if not (self._popup.isVisible() and self._popup.currentIndex().isValid()):
            self._enter(self._field.text())

    def _enter(self, name: str) -> None:
        self._popup.hide()
        self._field.clear()
        if name.strip():
            self.entered.emit(name.strip())


class _Completer(QCompleter):
    """Shows the rows as they are and leaves the field's text alone."""

    def __init__(self, model: QAbstractItemModel, parent: QObject) -> None:
        super().__init__(model, parent)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setMaxVisibleItems(9)


class _TagRow(QStyledItemDelegate):
    """Draws a tag: its beginning strong where it was typed, its kind and use at the right."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a row."""
        return QSize(option.rect.width(), _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a row."""
        tokens, use = current(), index.data(_USE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.color("select"))
            painter.drawRoundedRect(option.rect, 6, 6)
        box = option.rect.adjusted(10, 0, -10, 0)
        glyph = KINDS[use.tag.kind].icon if isinstance(use, TagUse) else "ph.plus"
        place = QRect(box.left(), box.center().y() - 7, 14, 14)
        place = QStyle.visualRect(painter.layoutDirection(), box, place)
        icon(glyph, "text3").paint(painter, place)
        words = QStyle.visualRect(painter.layoutDirection(), box, box.adjusted(22, 0, 0, 0))
        if isinstance(use, TagUse):
            self._paint_tag(painter, words, use, tokens)
        else:
            painter.setPen(tokens.color("text"))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, _create(index.data()))
        painter.restore()

    def _paint_tag(self, painter: QPainter, box: QRect, use: TagUse, tokens: Tokens) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        typed = self._field.text().strip()
        meant = _meant(use.tag, typed)
        at = _place_of(meant, typed)
        parts = [
            (meant[:at], QFont.Weight.Normal, "text"),
            (meant[at : at + len(typed)], QFont.Weight.DemiBold, "text"),
            (meant[at + len(typed) :], QFont.Weight.Normal, "text"),
        ]
        if meant != use.tag.name:
            parts.append((f"  →  {use.tag.name}", QFont.Weight.Normal, "text3"))
        painter.setFont(interface_font(12))
        right = box.right() - painter.fontMetrics().horizontalAdvance(facts(use))
        painter.setPen(tokens.color("text3"))
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, facts(use))
        left = box.left()
        for part, weight, color in parts:
            painter.setFont(interface_font(13, weight))
            painter.setPen(tokens.color(color))
            room = max(0, right - 12 - left)
            shown = painter.fontMetrics().elidedText(part, Qt.TextElideMode.ElideRight, room)
            place = QRect(left, box.top(), room, box.height())
            place = QStyle.visualRect(painter.layoutDirection(), box, place)
            painter.drawText(place, middle, shown)
            left += painter.fontMetrics().horizontalAdvance(shown)


def _create(name: str) -> str:
    return translate("Tags", "Create “{name}”").format(name=name)


def _meant(tag: Tag, typed: str) -> str:
    """Return the name that begins with what was typed: the tag's own, or another it goes by."""
    start = typed.casefold()
    return next((name for name in tag.names if name.casefold().startswith(start)), tag.name)


def _place_of(name: str, typed: str) -> int:
    """Return where a word of the name begins with what was typed; its end where none does."""
    words, start = name.casefold(), typed.casefold()
    if words.startswith(start):
        return 0
    at = words.find(f" {start}")
    return at + 1 if at >= 0 else len(name)
