"""Looks at a window for words that are cut off and for widgets in each other's way."""

from itertools import combinations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton, QWidget

from editor_app.shell.inspector import TabButton
from editor_app.shell.widgets.basics import ElidedLabel


def clipped(window: QWidget) -> list[str]:
    """Return the words in sight that have less room than they need."""
    found = []
    for widget in filter(shows_words, window.findChildren(QWidget)):
        needed = widget.fontMetrics().boundingRect(widget.text()).size()
        room = widget.contentsRect().size()
        if needed.width() > room.width() + 2 or needed.height() > widget.height() + 2:
            found.append(f"{widget.text()!r} needs {needed.toTuple()}, has {room.toTuple()}")
        shown = widget.visibleRegion().boundingRect().size()
        covered = shown.width() + 2 < min(needed.width(), room.width())
        if covered and not _scrolled_away(widget):
            found.append(f"{widget.text()!r} is covered")
    return found


def shows_words(widget: QWidget) -> bool:
    if not widget.isVisible() or isinstance(widget, ElidedLabel):
        return False
    if isinstance(widget, TabButton):
        return widget.isChecked()
    if isinstance(widget, QToolButton):
        style = widget.toolButtonStyle()
        only_icon = style == Qt.ToolButtonStyle.ToolButtonIconOnly and not widget.icon().isNull()
        return bool(widget.text()) and not only_icon
    if isinstance(widget, QLabel):
        return bool(widget.text()) and not widget.wordWrap()
    return isinstance(widget, QAbstractButton) and bool(widget.text())


def _scrolled_away(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if parent.objectName() == "qt_scrollarea_viewport":
            return True
        parent = parent.parentWidget()
    return False


def overlapping(window: QWidget) -> list[str]:
    """Return the pairs of widgets laid out side by side that cover one another."""
    found = []
    for parent in window.findChildren(QWidget):
        layout = parent.layout()
        if layout is None or not parent.isVisible():
            continue
        items = (layout.itemAt(number) for number in range(layout.count()))
        laid_out = [item.widget() for item in items if item.widget() is not None]
        shown = [widget for widget in laid_out if widget.isVisible()]
        for one, other in combinations(shown, 2):
            shared = one.geometry() & other.geometry()
            if (
                shared.width() > 1
                and shared.height() > 1
                and type(layout).__name__ != "QStackedLayout"
            ):
                found.append(f"{_name(one)} and {_name(other)} by {shared.size().toTuple()}")
    return found


def _name(widget: QWidget) -> str:
    return widget.objectName() or widget.accessibleName() or type(widget).__name__
