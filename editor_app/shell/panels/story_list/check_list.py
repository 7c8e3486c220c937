"""A menu to tick several names in; one with many names has a field to find them by."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget, QWidgetAction

from editor_app.shell.wording import translate

_SHOWN = 14
"""From more names than this on, the menu shows so many and has a field."""


class CheckList(QMenu):
    """Stays open while names are ticked. ``chosen`` carries those that are, in the order offered.

    ``names`` are what is chosen with the words that are shown for each, the
    more important first.
    """

    chosen = Signal(tuple)

    def __init__(
        self,
        names: Sequence[tuple[str, str]],
        ticked: Sequence[str],
        none: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._names = names
        self._ticked = dict.fromkeys(ticked)
        self._offered: list[QAction] = []
        if len(names) > _SHOWN:
            self._add_field()
        self._rule = self.addSeparator()
        self._none = self.addAction(none)
        self._none.triggered.connect(self._clear)
        self._offer("")

    def _add_field(self) -> None:
        field = _FindField(self)
        field.setPlaceholderText(translate("StoryList", "Find"))
        field.setAccessibleName(translate("StoryList", "Find"))
        field.textChanged.connect(self._offer)
        action = QWidgetAction(self)
        action.setDefaultWidget(field)
        self.addAction(action)
        self.aboutToShow.connect(field.setFocus)

    def _offer(self, typed: str) -> None:
        for action in self._offered:
            self.removeAction(action)
            action.deleteLater()
        wanted = typed.strip().casefold()
        # What is ticked comes first, so that it is found again.
        names = sorted(self._names, key=lambda one: one[0] not in self._ticked)
        found = [one for one in names if wanted in one[1].casefold()]
        self._offered = [self._entry(name, words) for name, words in found[:_SHOWN]]
        self.insertActions(self._rule, self._offered)
        self._none.setEnabled(bool(self._ticked))

    def _entry(self, name: str, words: str) -> QAction:
        action = QAction(words, self)
        action.setCheckable(True)
        action.setChecked(name in self._ticked)
        action.toggled.connect(lambda on: self._tick(name, on=on))
        return action

    def _tick(self, name: str, *, on: bool) -> None:
        if on:
            self._ticked[name] = None
        else:
            self._ticked.pop(name, None)
        self._none.setEnabled(bool(self._ticked))
        self._tell()

    def _clear(self) -> None:
        self._ticked.clear()
        self._tell()

    def _tell(self) -> None:
        self.chosen.emit(tuple(name for name, _ in self._names if name in self._ticked))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tick a name without closing."""
        action = self._under(event.position().toPoint())
        if action is not None:
            action.toggle()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Tick a name by Space without closing; Enter ticks it and closes."""
        action = next((one for one in self._offered if one is self.activeAction()), None)
        if event.key() == Qt.Key.Key_Space and action is not None:
            action.toggle()
        else:
            super().keyPressEvent(event)

    def _under(self, point: QPoint) -> QAction | None:
        found = self.actionAt(point)
        return next((one for one in self._offered if one is found), None)


class _FindField(QLineEdit):
    """A field in a menu: Down goes on to the names, Enter ticks the only one."""

    def __init__(self, menu: CheckList) -> None:
        super().__init__(menu)
        self._menu = menu

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Hand the keys that move to the menu."""
        names = [action for action in self._menu.actions() if action.isCheckable()]
        if event.key() == Qt.Key.Key_Down and names:
            self._menu.setFocus()
            self._menu.setActiveAction(names[0])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if names:
                names[0].toggle()
            self._menu.close()
        elif event.key() == Qt.Key.Key_Escape:
            self._menu.close()
        else:
            super().keyPressEvent(event)
