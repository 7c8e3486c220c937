"""Small boxes on the page: the address of a link, the words of a figure, the source of an island.

Each says what was entered by ``accepted`` and goes away by Enter, Escape or a
click elsewhere; Escape keeps what was there.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.shell.typefaces import source_font
from editor_app.shell.wording import translate


class Box(QFrame):
    """A raised box at a place of the page; it deletes itself when it closes."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self.setObjectName("pageBox")
        self.setProperty("surface", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._done = False

    def open_at(self, place: QPoint, width: int) -> None:
        """Show the box at a place, as far inside its parent as it fits."""
        self.adjustSize()
        self.resize(width, self.sizeHint().height())
        room = self._page.size()
        left = max(0, min(place.x(), room.width() - self.width()))
        top = max(0, min(place.y(), room.height() - self.height()))
        self.move(left, top)
        self.show()
        self.raise_()
        for child in self.findChildren(QWidget):
            child.installEventFilter(self)
        self.first().setFocus(Qt.FocusReason.PopupFocusReason)

    def first(self) -> QWidget:
        """Return the field that gets the focus."""
        raise NotImplementedError

    def accept(self) -> None:
        """Say what was entered."""
        raise NotImplementedError

    def finish(self, *, keep: bool) -> None:
        """Close, taking over what was entered if ``keep``."""
        if self._done:
            return
        self._done = True
        if keep:
            self.accept()
        self.closed.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Close when the focus goes elsewhere, on Escape and on Enter."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._closes(event)
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            focus = QApplication.focusWidget()
            inside = focus is not None and self.isAncestorOf(focus)
            if not inside and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
                self.finish(keep=True)
        return super().eventFilter(watched, event)

    def _closes(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.finish(keep=False)
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.enter_closes(event):
            self.finish(keep=True)
            return True
        return False

    def enter_closes(self, event: QKeyEvent) -> bool:
        """Whether Enter, as pressed, ends the entry."""
        del event
        return True


class LinkBox(Box):
    """The address of a link; ``accepted`` carries it, empty to take the link away."""

    accepted = Signal(str)

    def __init__(self, address: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = QLineEdit(address)
        self._field.setPlaceholderText(translate("Boxes", "Address"))
        self._field.setAccessibleName(translate("Boxes", "Address of the link"))
        self._field.selectAll()
        self._address = address
        inside = QHBoxLayout(self)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(self._field, 1)
        if address:
            away = QPushButton(translate("Boxes", "Remove"))
            away.setAutoDefault(False)
            away.clicked.connect(self._remove)
            inside.addWidget(away)

    def first(self) -> QWidget:
        """Return the field."""
        return self._field

    def accept(self) -> None:
        """Say the address if it is another one."""
        address = with_scheme(self._field.text().strip())
        if address and address != self._address:
            self.accepted.emit(address)

    def _remove(self) -> None:
        self.accepted.emit("")
        self.finish(keep=False)


class FigureBox(Box):
    """The words of a picture; ``accepted`` carries them in the order of the fields."""

    accepted = Signal(tuple)

    def __init__(self, fields: Sequence[tuple[str, str]], parent: QWidget) -> None:
        """Show ``fields``: for each its name, and the words that are in it now."""
        super().__init__(parent)
        inside = QFormLayout(self)
        inside.setContentsMargins(12, 12, 12, 12)
        self._fields = [QLineEdit(words) for _, words in fields]
        for field, (name, _) in zip(self._fields, fields, strict=True):
            field.setAccessibleName(name)
            inside.addRow(name, field)
        self._before = tuple(words for _, words in fields)

    def first(self) -> QWidget:
        """Return the first field."""
        return self._fields[0]

    def accept(self) -> None:
        """Say the words if they are other ones."""
        words = tuple(field.text().strip() for field in self._fields)
        if words != self._before:
            self.accepted.emit(words)


class SourceBox(Box):
    """The source of an island, or what stands in a line; ``accepted`` carries the new words.

    Enter makes a line and Ctrl+Enter ends the entry; with ``one_line`` Enter ends it too.
    """

    accepted = Signal(str)

    def __init__(self, source: str, name: str, parent: QWidget, *, one_line: bool = False) -> None:
        super().__init__(parent)
        self._one_line = one_line
        self._field = QPlainTextEdit(source)
        self._field.setFont(source_font(13))
        self._field.setAccessibleName(name)
        self._field.setTabChangesFocus(True)
        lines = 2 if one_line else min(16, max(3, source.count("\n") + 2))
        self._field.setFixedHeight(lines * 22 + 16)
        if one_line:
            self._field.selectAll()
        self._before = source
        inside = QVBoxLayout(self)
        inside.setContentsMargins(6, 6, 6, 6)
        inside.addWidget(self._field)

    def first(self) -> QWidget:
        """Return the field."""
        return self._field

    def accept(self) -> None:
        """Say the source if it is another one."""
        source = self._field.toPlainText()
        if source != self._before:
            self.accepted.emit(source)

    def enter_closes(self, event: QKeyEvent) -> bool:
        """Only Ctrl+Enter ends the entry of several lines."""
        return self._one_line or bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def with_scheme(address: str) -> str:
    """Return an address as a link needs it: ``www.e.org`` and ``a@e.org`` get their scheme."""
    if not address or ":" in address.split("/", 1)[0] or address.startswith(("#", "/", ".")):
        return address
    if "@" in address and "/" not in address:
        return f"mailto:{address}"
    host = address.split("/", 1)[0]
    return f"https://{address}" if "." in host and " " not in host else address
