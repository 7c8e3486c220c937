"""The menus of the story list: what can be done with the stories selected there."""

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QMenu, QWidget

from editor_app.shell.commands.actions import Actions
from editor_app.shell.commands.story import STATUS_MENU
from editor_app.shell.panels.story_list.panel import StoryListPanel
from editor_app.shell.wording import translate

_CONTEXT = (
    ("file.new", "file.duplicate"),
    ("story.rename", "story.peek"),
    ("status", "story.desk", "story.tag", "story.untag"),
    ("file.export",),
    ("file.bin", "file.restore"),
)


class ListMenus(QObject):
    """Opens the context menu and the menu of statuses, and keeps the commands true to the list."""

    def __init__(self, commands: Actions, stories: StoryListPanel, window: QWidget) -> None:
        super().__init__(window)
        self._commands, self._window = commands, window
        # A selection changes many times while the list is filled: once afterwards is enough.
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(commands.refresh)
        stories.view.selectionModel().selectionChanged.connect(lambda *_: self._timer.start())
        stories.view.focused.connect(self._timer.start)
        stories.menu_wanted.connect(self.open_context)
        stories.status_wanted.connect(self.open_statuses)

    def open_context(self, point: QPoint) -> QMenu:
        """Open the menu of what can be done with the selected stories."""
        self._commands.refresh()
        menu = self._menu()
        for group in _CONTEXT:
            if not menu.isEmpty():
                menu.addSeparator()
            for name in group:
                if name == "status":
                    self._fill_statuses(menu.addMenu(translate("Menus", STATUS_MENU.title)))
                else:
                    menu.addAction(self._commands[name])
        menu.popup(point)
        return menu

    def open_statuses(self, point: QPoint) -> QMenu:
        """Open the menu of statuses."""
        self._commands.refresh()
        menu = self._menu()
        self._fill_statuses(menu)
        menu.popup(point)
        return menu

    def _menu(self) -> QMenu:
        menu = QMenu(self._window)
        menu.setToolTipsVisible(True)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _fill_statuses(self, menu: QMenu) -> None:
        for command in STATUS_MENU.commands():
            menu.addAction(self._commands[command.name])
