"""Every menu, in the order of the menu bar."""

from editor_app.shell.commands import edit, file, go, guide, insert, story, text, view
from editor_app.shell.commands.registry import Menu

MENUS: tuple[Menu, ...] = (
    file.MENU,
    edit.MENU,
    insert.MENU,
    text.MENU,
    story.MENU,
    view.MENU,
    go.MENU,
    guide.MENU,
)
