"""The reader's preferences and the remembered window, kept in one settings file."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from editor_app.settings.kinds import AnySetting, Setting

T = TypeVar("T", str, int, bool)


class Preferences(QObject):
    """Typed access to the settings file. ``changed`` carries the name of a changed setting."""

    changed = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = QSettings(str(path), QSettings.Format.IniFormat, self)

    def get(self, setting: Setting[T]) -> T:
        """Return the value of a preference, or its default."""
        return setting.read(self._file.value(f"preferences/{setting.name}"))

    def set(self, setting: Setting[T], value: T) -> None:
        """Keep a preference; nothing happens when it already has that value."""
        if value != self.get(setting):
            self._file.setValue(f"preferences/{setting.name}", value)
            self.changed.emit(setting.name)

    @property
    def path(self) -> Path:
        """The settings file."""
        return Path(self._file.fileName())

    def value(self, setting: AnySetting) -> str | int | bool:
        """Return the value of a preference of any kind, or its default."""
        return setting.read(self._file.value(f"preferences/{setting.name}"))

    def is_default(self, setting: AnySetting) -> bool:
        """Tell whether a preference stands as it came."""
        return self.value(setting) == setting.default

    def reset(self, setting: AnySetting) -> None:
        """Let a preference be as it came."""
        if not self.is_default(setting):
            self._file.remove(f"preferences/{setting.name}")
            self.changed.emit(setting.name)

    def keys(self, command: str) -> tuple[str, ...] | None:
        """Return the keys that the reader gave a command; None leaves it those it came with."""
        kept = self._file.value(f"keys/{command}")
        if not isinstance(kept, str):
            return None
        try:
            keys = json.loads(kept)
        except ValueError:
            return None
        return (
            tuple(key for key in keys if isinstance(key, str)) if isinstance(keys, list) else None
        )

    def set_keys(self, command: str, keys: Sequence[str] | None) -> None:
        """Give a command keys of the reader's own; None gives it those it came with."""
        if keys is None:
            self._file.remove(f"keys/{command}")
        else:
            self._file.setValue(f"keys/{command}", json.dumps(list(keys)))

    def remembered(self, name: str) -> str:
        """Return a remembered piece of window state, or an empty string."""
        value = self._file.value(f"window/{name}")
        return value if isinstance(value, str) else ""

    def remember(self, name: str, value: str) -> None:
        """Keep a piece of window state until next time."""
        self._file.setValue(f"window/{name}", value)

    def remembered_bytes(self, name: str) -> QByteArray:
        """Return remembered bytes such as a window's geometry; empty when there are none."""
        return QByteArray.fromBase64(QByteArray(self.remembered(name).encode("ascii", "ignore")))

    def remember_bytes(self, name: str, value: QByteArray) -> None:
        """Keep bytes such as a window's geometry until next time."""
        self.remember(name, bytes(value.toBase64().data()).decode("ascii"))

    def flush(self) -> None:
        """Write everything to the file now."""
        self._file.sync()
