"""Where the panels stand: their widths, which are open, and what a narrow window closes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from editor_app.shell.preferences import Preferences

LIST_MINIMUM = 248
INSPECTOR_MINIMUM = 320
PAGE_MINIMUM = 360
_ROOMY = 1360
# Below these widths of the window a panel closes by itself.
_LIST_NEEDS = 860
_INSPECTOR_NEEDS = 1120


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
        for widget, least in (
            (stories, LIST_MINIMUM),
            (page, PAGE_MINIMUM),
            (inspector, INSPECTOR_MINIMUM),
        ):
            widget.setMinimumWidth(least)
            self.addWidget(widget)
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
        self._settle()

    def toggle_inspector(self) -> None:
        """Open or close the inspector."""
        self._inspector_wanted = not self.inspector_open
        self._preferences.remember("inspector", "open" if self._inspector_wanted else "closed")
        self._inspector.setVisible(self._inspector_wanted)
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

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Close what has no room, and open it again where there is room."""
        super().resizeEvent(event)
        before, now = event.oldSize().width(), event.size().width()
        if any((before >= needs) != (now >= needs) for needs in (_LIST_NEEDS, _INSPECTOR_NEEDS)):
            self._show_what_fits()
        self._settle()

    def _show_what_fits(self) -> None:
        width = self.width()
        room = not self._focused
        self._list.setVisible(room and self._list_wanted and width >= _LIST_NEEDS)
        self._inspector.setVisible(room and self._inspector_wanted and width >= _INSPECTOR_NEEDS)

    def _settle(self) -> None:
        width = self.width()
        roomy = width >= _ROOMY
        left, right = self._widths or ((300, 376) if roomy else (276, 328))
        left = left if self.list_open else 0
        if self._enlarged:
            right = (width - left) // 2
        right = right if self.inspector_open else 0
        self.setSizes([left, max(width - left - right - 2, PAGE_MINIMUM), right])
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
