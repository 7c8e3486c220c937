"""The filter chips above the list: one for the status, one for the desk."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton

from editor_app.model.article import Status
from editor_app.shell.icons import icon
from editor_app.shell.widgets.basics import button
from editor_app.shell.widgets.drawing import status_name
from editor_app.shell.widgets.flow import Flow


class FilterChips(Flow):
    """Chips that open a list to tick; ``changed`` carries the statuses and desks chosen."""

    changed = Signal(frozenset, frozenset)

    def __init__(self) -> None:
        super().__init__()
        self._desks: list[str] = []
        self._chosen: dict[str, set[str]] = {"Status": set(), "Desk": set()}
        self._chips = {name: self._chip(name) for name in self._chosen}
        self._show()
        self.show_only(list(self._chips.values()))

    def offer(self, desks: Iterable[str]) -> None:
        """Offer these desks."""
        self._desks = sorted(set(desks) | self._chosen["Desk"])
        self._chips["Desk"].setVisible(bool(self._desks))

    def clear(self) -> None:
        """Take both filters away."""
        if any(self._chosen.values()):
            for chosen in self._chosen.values():
                chosen.clear()
            self._tell()

    def _chip(self, name: str) -> QPushButton:
        made = button(name, "chip")
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        made.setIconSize(QSize(12, 12))
        made.setAccessibleName(f"Filter by {name.lower()}")
        made.clicked.connect(lambda: self._open(name))
        return made

    def _open(self, name: str) -> None:
        menu = QMenu(self)
        for value, words in self._values(name):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(value in self._chosen[name])
            action.triggered.connect(lambda on, value=value: self._choose(name, value, on=on))
        if self._chosen[name]:
            menu.addSeparator()
            menu.addAction(f"Any {name.lower()}").triggered.connect(lambda: self._clear(name))
        chip = self._chips[name]
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _values(self, name: str) -> list[tuple[str, str]]:
        if name == "Desk":
            return [(desk, desk) for desk in self._desks]
        return [(status.value, status_name(status)) for status in Status]

    def _choose(self, name: str, value: str, *, on: bool) -> None:
        if on:
            self._chosen[name].add(value)
        else:
            self._chosen[name].discard(value)
        self._tell()

    def _clear(self, name: str) -> None:
        self._chosen[name].clear()
        self._tell()

    def _tell(self) -> None:
        self._show()
        statuses = frozenset(Status(value) for value in self._chosen["Status"])
        self.changed.emit(statuses, frozenset(self._chosen["Desk"]))

    def _show(self) -> None:
        for name, chip in self._chips.items():
            chosen = self._chosen[name]
            words = [words for value, words in self._values(name) if value in chosen]
            first = words[0] if words else name
            chip.setText(first if len(words) < 2 else f"{first} +{len(words) - 1}")
            chip.setProperty("active", bool(chosen))
            chip.setIcon(icon("ph.caret-down", "accent" if chosen else "text3"))
            chip.style().unpolish(chip)
            chip.style().polish(chip)
        self.updateGeometry()
