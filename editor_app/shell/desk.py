"""The desk: the parts of the window that commands and the newsroom work with."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from editor_app.shell.banner import Banner
from editor_app.shell.dialogs.palette.palette import Palette
from editor_app.shell.editor.pane import EditorPane
from editor_app.shell.inspector import Inspector
from editor_app.shell.keymap import Keymap
from editor_app.shell.notice_bar import NoticeBar
from editor_app.shell.panels.story_list.panel import StoryListPanel
from editor_app.shell.preferences import Preferences
from editor_app.shell.session import Session
from editor_app.shell.status_bar import StatusBar
from editor_app.shell.widgets.toast import Toast
from editor_app.shell.window_layout import WindowLayout


@dataclass(frozen=True, slots=True)
class Desk:
    """What stands on the desk. ``window`` is the parent for dialogs."""

    window: QWidget
    layout: WindowLayout
    stories: StoryListPanel
    pane: EditorPane
    inspector: Inspector
    banner: Banner
    notices: NoticeBar
    status_bar: StatusBar
    toast: Toast
    palette: Palette
    session: Session
    preferences: Preferences
    keymap: Keymap
