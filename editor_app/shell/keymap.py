"""Which keys belong to which command, with the reader's own choices over those that came."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from editor_app.shell.preferences import Preferences
from editor_app.shell.wording import translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A command as the list of keys shows it, with the keys it came with."""

    name: str
    text: str
    category: str
    words: str
    defaults: tuple[str, ...]


class Keymap(QObject):
    """Knows every command's keys. ``changed`` says that some command has others now."""

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._entries: dict[str, Entry] = {}
        self._own: dict[str, tuple[str, ...] | None] = {}

    def take(self, entries: Iterable[Entry]) -> None:
        """Know these commands from now on, in this order."""
        self._entries = {entry.name: entry for entry in entries}
        self.changed.emit()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every command, in the order of the menus."""
        return tuple(self._entries.values())

    def keys(self, name: str) -> tuple[str, ...]:
        """Return the keys of a command, as Qt writes them portably; the first one is shown."""
        own = self._own_keys(name)
        entry = self._entries.get(name)
        return own if own is not None else entry.defaults if entry else ()

    def shown(self, name: str) -> str:
        """Return the first key of a command as this system writes it, or an empty string."""
        keys = self.keys(name)
        return native(keys[0]) if keys else ""

    def is_own(self, name: str) -> bool:
        """Tell whether the reader gave the command keys of its own."""
        return self._own_keys(name) is not None

    def holder(self, key: str, *, but: str) -> Entry | None:
        """Return the command other than ``but`` that has a key already."""
        wanted = normal(key)
        for name, entry in self._entries.items():
            if name != but and wanted in map(normal, self.keys(name)):
                return entry
        return None

    def assign(self, name: str, key: str) -> None:
        """Give a command one key, taken from whoever had it; an empty key leaves it none."""
        holder = self.holder(key, but=name) if key else None
        if holder is not None:
            left = [one for one in self.keys(holder.name) if normal(one) != normal(key)]
            self._keep(holder.name, tuple(left))
        self._keep(name, (normal(key),) if key else ())
        self.changed.emit()

    def reset(self, name: str) -> None:
        """Give a command the keys it came with, taken from whoever has them now."""
        for key in self._entries[name].defaults:
            if holder := self.holder(key, but=name):
                left = [one for one in self.keys(holder.name) if normal(one) != normal(key)]
                self._keep(holder.name, tuple(left))
        self._keep(name, self._entries[name].defaults)
        self.changed.emit()

    def reset_all(self) -> None:
        """Give every command the keys it came with."""
        for name, entry in self._entries.items():
            self._keep(name, entry.defaults)
        self.changed.emit()

    def _own_keys(self, name: str) -> tuple[str, ...] | None:
        if name not in self._own:  # asked for each tooltip, so the file is read only once
            self._own[name] = self._preferences.keys(name)
        return self._own[name]

    def _keep(self, name: str, keys: tuple[str, ...]) -> None:
        usual = tuple(map(normal, self._entries[name].defaults))
        own = None if tuple(map(normal, keys)) == usual else keys
        self._own[name] = own
        self._preferences.set_keys(name, own)


def normal(key: str) -> str:
    """Return a key as Qt writes it on every system."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def native(key: str) -> str:
    """Return a key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def caps(shown: str) -> tuple[str, ...]:
    """Return the caps of a key such as Ctrl+Shift+P; a plus sign is a key too."""
    if not shown.endswith("+"):
        return tuple(part for part in shown.split("+") if part)
    return (*caps(shown.rstrip("+")), "+") if shown != "+" else ("+",)


def trouble_with(key: str) -> str:
    """Return why a key cannot be given to a command, or an empty string."""
    *modifiers, last = caps(normal(key)) or ("",)
    if not last or set(modifiers) & {"Ctrl", "Alt", "Meta"}:
        return ""
    if len(last) == 1 or last == "Space":
        return translate("Keys", "This key types a character. Hold Ctrl or Alt with it.")
    if last in _NEEDED:
        return translate("Keys", "The text needs this key. Hold Ctrl or Alt with it.")
    return ""


def remark_on(key: str) -> str:
    """Return what to know about a key that may be given all the same, or an empty string."""
    if {"Ctrl", "Alt"} <= set(caps(normal(key))):
        return translate(
            "Keys", "Ctrl+Alt is AltGr on many keyboards: there this key may type a character."
        )
    return ""


_NEEDED = frozenset({
    "Esc", "Tab", "Backtab", "Backspace", "Return", "Enter", "Del", "Home", "End", "Left", "Right",
    "Up", "Down", "PgUp", "PgDown",
})  # fmt: skip
