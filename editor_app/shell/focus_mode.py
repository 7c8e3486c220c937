"""Focus mode: only the page, and at the edges what was put away, for as long as it is wanted."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from editor_app.settings import FOCUS_DIMS
from editor_app.shell.desk import Desk
from editor_app.shell.edges import Edges


class FocusMode(QObject):
    """Follows the layout of the window into focus mode and out of it."""

    def __init__(self, desk: Desk, top_bar: QWidget) -> None:
        super().__init__(desk.window)
        self._desk, self._top_bar = desk, top_bar
        self._on = False
        self.edges = Edges(desk.window)
        self.edges.bring(Qt.Edge.TopEdge, top_bar)
        self.edges.bring(Qt.Edge.LeftEdge, desk.stories)
        self.edges.bring(Qt.Edge.RightEdge, desk.inspector)
        self.edges.reached.connect(self._peek)
        desk.layout.changed.connect(self._follow)

    def _follow(self) -> None:
        if self._on == self._desk.layout.focused:
            return
        self._on = self._desk.layout.focused
        self._top_bar.setVisible(not self._on)
        dim = self._desk.preferences.get(FOCUS_DIMS)
        self._desk.pane.focus_page(on=self._on, dim=dim)
        self.edges.watch(on=self._on)

    def _peek(self, edge: Qt.Edge | None) -> None:
        self._desk.layout.peek(edge)
        self._top_bar.setVisible(edge is Qt.Edge.TopEdge)
