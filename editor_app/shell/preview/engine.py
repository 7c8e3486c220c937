"""Prepares the browser engine, once, before its first view."""

from PySide6.QtCore import QCoreApplication

from editor_app.settings import GRAPHICS
from editor_app.shell.preferences import Preferences
from editor_app.shell.preview.graphics import choose_graphics
from editor_app.shell.preview.page_scheme import register_scheme

_CHOSEN = "graphics"


def prepare_engine(preferences: Preferences) -> None:
    """Fix what the browser engine takes from the process; later calls change nothing."""
    register_scheme()
    app = QCoreApplication.instance()
    if app is not None and not app.property(_CHOSEN):
        app.setProperty(_CHOSEN, choose_graphics(preferences.get(GRAPHICS)))
