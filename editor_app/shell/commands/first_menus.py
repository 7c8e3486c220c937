"""The menus that the window needs to be drawn; the others are loaded after the first paint."""

from editor_app.shell.commands import edit, file, go, story, view
from editor_app.shell.commands.registry import Menu

FIRST_MENUS: tuple[Menu, ...] = (file.MENU, edit.MENU, story.MENU, view.MENU, go.MENU)
