"""Brings the editors that were not needed for the first paint, and the keys typed meanwhile."""

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QKeyEvent

from editor_app.settings import QUOTE_MARKS, SMART_TEXT, TEXT_SIZE, TYPEWRITER
from editor_app.shell.desk import Desk
from editor_app.shell.editor.glance import Glance
from editor_app.shell.editor.pane import Mode
from editor_app.shell.editor.source_editor import SourceEditor
from editor_app.shell.editor.write_editor import WriteEditor
from editor_app.shell.outside import open_outside


class Writing(QObject):
    """Owns the page; it follows the preferences."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self.editor = WriteEditor(desk.pane)
        self.editor.widget.link_followed.connect(open_outside)
        self._follow()
        glance = desk.pane.editor
        keys = glance.keys if isinstance(glance, Glance) else []
        desk.pane.replace(Mode.WRITE, self.editor, desk.session.known)
        if Mode.MARKDOWN not in desk.pane.modes:
            desk.pane.add(Mode.MARKDOWN, SourceEditor(desk.pane))
        desk.preferences.changed.connect(self._follow)
        desk.keymap.changed.connect(self._show_keys)
        self._show_keys()
        if keys:
            QTimer.singleShot(0, lambda: self._type(keys))

    def _type(self, keys: list[QKeyEvent]) -> None:
        for key in keys:
            QCoreApplication.sendEvent(self._desk.pane.editor.widget, key)

    def _show_keys(self) -> None:
        self.editor.bar.show_keys(self._desk.keymap.shown)

    def _follow(self) -> None:
        """Let the page be as the preferences want it."""
        preferences, page = self._desk.preferences, self.editor.widget
        size = preferences.get(TEXT_SIZE)
        if page.body_size != size:
            page.set_body_size(size)
        page.set_smart_text(on=preferences.get(SMART_TEXT), marks=preferences.get(QUOTE_MARKS))
        typewriter = preferences.get(TYPEWRITER)
        if page.typewriter != typewriter:
            page.set_typewriter(on=typewriter)
