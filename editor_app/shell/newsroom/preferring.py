"""Opens the preferences with what only the program knows: formats, places, languages."""

from pathlib import Path

from PySide6.QtCore import QObject

from editor_app.exchange.exporters import EXPORTERS
from editor_app.shell.desk import Desk
from editor_app.shell.dialogs.preferences.dialog import KEYS, Places, PreferencesDialog
from editor_app.shell.dialogs.preferences.fields import Offers
from editor_app.shell.interface_language import SYSTEM, languages
from editor_app.shell.languages import language_name
from editor_app.shell.tasks import OpenLibrary, Tasks
from editor_app.shell.widgets.shade import Shade
from editor_app.shell.wording import translate


class Preferring(QObject):
    """Opens one preferences dialog over the window."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks = desk, tasks
        self._library: Path | None = None
        tasks.run(_place_of, then=self._know_library)

    def open(self, group: str = "") -> None:
        """Open the preferences, on one of their groups where it is named."""
        dialog = PreferencesDialog(
            self._desk.window,
            self._desk.preferences,
            self._desk.keymap,
            Offers(
                export_formats=[(one.name, one.label) for one in EXPORTERS],
                interface_languages=_interface_languages(),
            ),
            Places(library=self._library, settings=self._desk.preferences.path),
        )
        if group:
            dialog.show_group(group)
        Shade(self._desk.window, dialog)
        dialog.open()

    def open_keys(self) -> None:
        """Open the preferences on the keys."""
        self.open(KEYS)

    def _know_library(self, path: Path) -> None:
        self._library = path


def _place_of(library: OpenLibrary) -> Path:
    path: Path = library.path
    return path


def _interface_languages() -> list[tuple[str, str]]:
    system = (SYSTEM, translate("Preferences", "Same as the system"))
    return [system, *((code, language_name(code)) for code in languages())]
