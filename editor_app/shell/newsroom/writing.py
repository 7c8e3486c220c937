"""Brings the editors that were not needed for the first paint, and the keys typed meanwhile."""

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QKeyEvent

from editor_app.settings import TEXT_SIZE
from editor_app.shell.desk import Desk
from editor_app.shell.editor.glance import Glance
from editor_app.shell.editor.pane import Mode
from editor_app.shell.editor.source_editor import SourceEditor
from editor_app.shell.editor.write_editor import WriteEditor
from editor_app.shell.outside import open_outside


class Writing(QObject):
    """Owns the page; its text size follows the preferences."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self.editor = WriteEditor(desk.pane)
        self.editor.widget.link_followed.connect(open_outside)
        self._size_page()
        glance = desk.pane.editor
        keys = glance.keys if isinstance(glance, Glance) else []
        desk.pane.replace(Mode.WRITE, self.editor, desk.session.known)
        if Mode.MARKDOWN not in desk.pane.modes:
            desk.pane.add(Mode.MARKDOWN, SourceEditor(desk.pane))
        desk.preferences.changed.connect(self._size_page)
        if keys:
            QTimer.singleShot(0, lambda: self._type(keys))

    def _type(self, keys: list[QKeyEvent]) -> None:
        for key in keys:
            QCoreApplication.sendEvent(self._desk.pane.editor.widget, key)

    def _size_page(self) -> None:
        size = self._desk.preferences.get(TEXT_SIZE)
        if self.editor.widget.body_size != size:
            self.editor.widget.set_body_size(size)
