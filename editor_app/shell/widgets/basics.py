"""Labels, buttons, lines and rows in the window's manner."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.model.article import Status
from editor_app.shell.icons import icon
from editor_app.shell.tokens import current
from editor_app.shell.widgets.drawing import draw_lines, draw_status, line_starts, status_name

Item = QWidget | QLayout | int | None


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label in one of the style sheet's roles; its text is never taken as HTML."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def action_button(action: QAction, size: int = 18, kind: str = "") -> QToolButton:
    """Return an icon-only button for a command; tooltip and accessible name come from it."""
    made = QToolButton()
    made.setDefaultAction(action)
    made.setIconSize(QSize(size, size))
    made.setAccessibleName(action.text())
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if kind:
        made.setProperty("kind", kind)
    return made


def icon_button(name: str, words: str, size: int = 16, color: str = "text2") -> QToolButton:
    """Return a small icon-only button that is no command of its own."""
    made = QToolButton()
    made.setIcon(icon(name, color))
    made.setIconSize(QSize(size, size))
    made.setToolTip(words)
    made.setAccessibleName(words)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setProperty("size", "small")
    return made


def button(text: str, kind: str = "", glyph: str = "") -> QPushButton:
    """Return a push button of a kind: primary, ghost, link, chip, or plain."""
    made = QPushButton(text)
    if kind:
        made.setProperty("kind", kind)
    if glyph:
        color = {"primary": "on_accent", "link": "accent"}.get(kind, "text2")
        made.setIcon(icon(glyph, color))
        made.setIconSize(QSize(16, 16))
    made.setAutoDefault(False)
    return made


def rule() -> QFrame:
    """Return a hairline across."""
    made = QFrame()
    made.setObjectName("rule")
    made.setFixedHeight(1)
    return made


def row(
    *items: Item, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QHBoxLayout:
    """Return a row; a number is a gap, ``None`` takes what room is left."""
    layout = QHBoxLayout()
    _fill(layout, items, spacing, margins)
    return layout


def column(
    *items: Item, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QVBoxLayout:
    """Return a column; a number is a gap, ``None`` takes what room is left."""
    layout = QVBoxLayout()
    _fill(layout, items, spacing, margins)
    return layout


def _fill(
    layout: QBoxLayout,
    items: tuple[Item, ...],
    spacing: int,
    margins: tuple[int, int, int, int],
) -> None:
    layout.setSpacing(spacing)
    layout.setContentsMargins(*margins)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        else:
            layout.addWidget(item)


class ElidedLabel(QLabel):
    """Words on one or a few lines that end in an ellipsis instead of pushing a layout wider."""

    def __init__(self, text: str = "", role: str = "", lines: int = 1) -> None:
        super().__init__()
        self._lines = lines
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        # A fixed height would be that of one line, whatever the width asks for.
        vertical = QSizePolicy.Policy.Preferred if lines > 1 else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, vertical)
        policy.setHeightForWidth(lines > 1)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show other words; the tooltip holds all of them."""
        super().setText(text)
        self.setToolTip(text)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Tell layouts that the height follows from the width."""
        return self._lines > 1

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of the lines that the words need."""
        self.ensurePolished()
        needed = len(line_starts(self.text(), self.font(), width, self._lines))
        return self.fontMetrics().height() * max(needed, 1)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a modest width and one line's height."""
        return QSize(80, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Allow any width."""
        return QSize(10, self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the words, wrapped and elided."""
        painter = QPainter(self)
        painter.setPen(QColor(self.palette().color(QPalette.ColorRole.WindowText)))
        draw_lines(painter, self.rect().toRectF(), self.text(), self._lines)


class StatusGlyph(QWidget):
    """The drawn glyph of a story's status."""

    def __init__(self, status: Status = Status.DRAFT, size: int = 14) -> None:
        super().__init__()
        self.setFixedSize(size, size)
        self.show_status(status)

    def show_status(self, status: Status) -> None:
        """Show another status."""
        self._status = status
        self.setAccessibleName(status_name(status))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the glyph."""
        draw_status(QPainter(self), self.rect().toRectF(), self._status, current())
