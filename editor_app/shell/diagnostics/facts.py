"""What a report says about the program and the system it runs on."""

import platform
from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

from editor_app.settings import SETTINGS
from editor_app.settings.kinds import Kind, Setting
from editor_app.shell.diagnostics.describing import without_home
from editor_app.shell.diagnostics.log_file import LogFile
from editor_app.shell.licences import build
from editor_app.shell.preferences import Preferences

LINES = 200
_PRIVATE = frozenset({Kind.TEXT, Kind.FOLDER})


def versions() -> str:
    """Return the versions of all that matters, in one line."""
    from editor_app.services.versions import SQLITE  # noqa: PLC0415 - not before the first paint

    made = build()
    return (
        f"Standfirst {made.version} {made.commit or 'from source'}, "
        f"Python {platform.python_version()}, Qt {qVersion()}, SQLite {SQLITE}, "
        f"{QSysInfo.prettyProductName()} {QSysInfo.currentCpuArchitecture()}, "
        f"{QGuiApplication.platformName()}"
    )


def report(preferences: Preferences, log: LogFile) -> str:
    """Return what helps to find a fault: versions, preferences and the end of the log.

    Nothing of any story is in it, no folder, and no name.
    """
    lines = [versions(), "", *_preferences(preferences), "", *log.tail(LINES)]
    return without_home("\n".join(lines)) + "\n"


def _preferences(preferences: Preferences) -> Iterator[str]:
    for setting in SETTINGS:
        value = preferences.get(cast("Setting[str]", setting))
        if value == setting.default:
            continue
        shown = "set" if setting.kind in _PRIVATE else value
        yield f"{setting.name}: {shown}"
