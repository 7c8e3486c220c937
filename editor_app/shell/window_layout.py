"""Where the panels stand: their widths, which are open, and what a narrow window closes."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from editor_app.shell.preferences import Preferences
from editor_app.shell.scale import OWN, factor, scaled

LIST_MINIMUM = 248
INSPECTOR_MINIMUM = 320
PAGE_MINIMUM = 360
_ROOMY = 1360
# How wide the page should stay beside the list, and beside both panels; else one closes by itself.
_PAGE_BESIDE_LIST = 612
_PAGE_BESIDE_BOTH = 552
_PAGE_AT_LEAST = 420


class WindowLayout(QSplitter):
    """List, page and inspector side by side. ``changed`` says that a panel opened or closed."""

    changed = Signal()

    def __init__(
        self, stories: QWidget, page: QWidget, inspector: QWidget, preferences: Preferences
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._preferences = preferences
        self._list, self._page, self._inspector = stories, page, inspector
        self._list_wanted = preferences.remembered("list") != "closed"
        self._inspector_wanted = preferences.remembered("inspector") != "closed"
        self._widths = _numbers(preferences.remembered("widths"))
        self._focused = False
        self._enlarged = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for widget in (stories, page, inspector):
            widget.setProperty(OWN, True)
            self.addWidget(widget)
        self._factor = factor()
        self._set_minimums()
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.setStretchFactor(2, 0)
        self.splitterMoved.connect(self._keep_widths)

    @property
    def list_open(self) -> bool:
        """Whether the list is in sight."""
        return not self._list.isHidden()

    @property
    def inspector_open(self) -> bool:
        """Whether the inspector is in sight."""
        return not self._inspector.isHidden()

    @property
    def focused(self) -> bool:
        """Whether only the page is in sight."""
        return self._focused

    def toggle_list(self) -> None:
        """Open or close the list."""
        self._list_wanted = not self.list_open
        self._preferences.remember("list", "open" if self._list_wanted else "closed")
        self._list.setVisible(self._list_wanted)
        if self._list_wanted and not self._both_fit:
            self._inspector.hide()
        elif not self._list_wanted:
            self._show_what_fits()
        self._settle()

    def toggle_inspector(self) -> None:
        """Open or close the inspector."""
        self._inspector_wanted = not self.inspector_open
        self._preferences.remember("inspector", "open" if self._inspector_wanted else "closed")
        self._inspector.setVisible(self._inspector_wanted)
        if self._inspector_wanted and not self._both_fit:
            self._list.hide()
        elif not self._inspector_wanted:
            self._show_what_fits()
        self._settle()

    def open_inspector(self) -> None:
        """Make sure that the inspector is in sight."""
        if not self.inspector_open:
            self.toggle_inspector()

    def enlarge_inspector(self, *, on: bool) -> None:
        """Share the room of page and inspector evenly, or go back to the usual widths."""
        self._enlarged = on
        self.open_inspector()
        self._settle()

    def focus_page(self, *, on: bool) -> None:
        """Show only the page, or everything again."""
        self._focused = on
        self._show_what_fits()
        self._settle()

    def peek(self, edge: Qt.Edge | None) -> None:
        """While only the page is in sight, show the panel of an edge as well, or none again."""
        if self._focused:
            self._list.setVisible(edge is Qt.Edge.LeftEdge)
            self._inspector.setVisible(edge is Qt.Edge.RightEdge)
            self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Close what has no room, and open it again where there is room."""
        super().resizeEvent(event)
        before, now = event.oldSize().width(), event.size().width()
        needs = (self._list_needs, self._inspector_needs)
        first = before < 0  # there was no size before
        if first or any((before >= least) != (now >= least) for least in needs):
            self._show_what_fits()
        self._settle()

    def follow_size(self) -> None:
        """Take the size of the interface, which may be another by now."""
        if self._factor != factor():
            self._factor = factor()
            self._set_minimums()
            self._show_what_fits()
            self._settle()

    def _set_minimums(self) -> None:
        self._list.setMinimumWidth(scaled(LIST_MINIMUM))
        self._page.setMinimumWidth(scaled(PAGE_MINIMUM))
        self._inspector.setMinimumWidth(scaled(INSPECTOR_MINIMUM))

    @property
    def _list_needs(self) -> int:
        return scaled(LIST_MINIMUM) + max(_PAGE_BESIDE_LIST, scaled(_PAGE_AT_LEAST))

    @property
    def _inspector_needs(self) -> int:
        panels = scaled(LIST_MINIMUM + INSPECTOR_MINIMUM)
        return panels + max(_PAGE_BESIDE_BOTH, scaled(_PAGE_AT_LEAST))

    @property
    def _both_fit(self) -> bool:
        """Whether list, page and inspector have room beside each other at all."""
        return self.width() >= scaled(LIST_MINIMUM + PAGE_MINIMUM + INSPECTOR_MINIMUM)

    def _show_what_fits(self) -> None:
        width, room = self.width(), not self._focused
        list_fits, inspector_fits = width >= self._list_needs, width >= self._inspector_needs
        self._list.setVisible(room and self._list_wanted and list_fits)
        self._inspector.setVisible(room and self._inspector_wanted and inspector_fits)

    def _settle(self) -> None:
        width = self.width()
        roomy = width >= _ROOMY
        left, right = self._widths or ((300, 376) if roomy else (276, 328))
        left, right = max(left, scaled(LIST_MINIMUM)), max(right, scaled(INSPECTOR_MINIMUM))
        left = left if self.list_open else 0
        if self._enlarged:
            right = (width - left) // 2
        right = right if self.inspector_open else 0
        self.setSizes([left, max(width - left - right - 2, scaled(PAGE_MINIMUM)), right])
        self.changed.emit()

    def _keep_widths(self) -> None:
        left, _, right = self.sizes()
        known = self._widths or (300, 376)
        self._widths = (left or known[0], right or known[1])
        self._preferences.remember("widths", f"{self._widths[0]} {self._widths[1]}")


def _numbers(text: str) -> tuple[int, int] | None:
    parts: Sequence[str] = text.split()
    if len(parts) != 2 or not all(part.isdigit() for part in parts):
        return None
    return max(int(parts[0]), LIST_MINIMUM), max(int(parts[1]), INSPECTOR_MINIMUM)


def fit_to_screen(window: QWidget, least: QSize, usual: QSize) -> None:
    """Give a window its usual size; where the screen is smaller, let it fill the screen."""
    window.setMinimumSize(least)
    window.resize(usual)
    # What is drawn without a screen has a made-up one, which nobody looks at.
    if QGuiApplication.platformName() != "offscreen":
        fit(window, window.screen().availableGeometry().size())


def fit(window: QWidget, room: QSize) -> None:
    """Let a window that is larger than ``room`` fill it, however small that is."""
    if window.size().boundedTo(room) != window.size():
        window.setMinimumSize(window.minimumSize().boundedTo(room))
        window.resize(window.size().boundedTo(room))
        window.setWindowState(Qt.WindowState.WindowMaximized)
