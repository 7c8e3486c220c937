"""The window: puts the parts in their places and keeps the bars true to the session."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from editor_app.model.article import Article
from editor_app.shell.banner import Banner
from editor_app.shell.commands.actions import Actions
from editor_app.shell.commands.first_menus import FIRST_MENUS
from editor_app.shell.commands.offers import offer_commands
from editor_app.shell.commands.story import STATUS_MENU
from editor_app.shell.desk import Desk
from editor_app.shell.dialogs.palette.palette import Palette
from editor_app.shell.editor.contract import Editor, Place
from editor_app.shell.editor.pane import EditorPane, Mode
from editor_app.shell.first_run import FirstRun
from editor_app.shell.focus_mode import FocusMode
from editor_app.shell.inspector import TABS, Inspector
from editor_app.shell.keymap import Keymap
from editor_app.shell.leaving import Leaving
from editor_app.shell.list_menus import ListMenus
from editor_app.shell.notice_bar import NoticeBar
from editor_app.shell.panels.story_list.panel import StoryListPanel
from editor_app.shell.preferences import Preferences
from editor_app.shell.session import Session
from editor_app.shell.status_bar import StatusBar
from editor_app.shell.theme import Theme
from editor_app.shell.top_bar import TopBar
from editor_app.shell.widgets.basics import column
from editor_app.shell.widgets.toast import Toast
from editor_app.shell.window_layout import WindowLayout, fit_to_screen
from editor_app.shell.wording import translate
from editor_app.shell.workplace import Workplace

if TYPE_CHECKING:  # see Workplace
    from editor_app.shell.newsroom.newsroom import Newsroom

_LEAST = (960, 600)
_USUAL = (1440, 900)


class MainWindow(QMainWindow):
    """``painted`` follows the first paint, when the slow parts may load; ``closed`` is the last.

    ``left_early`` is what ``Leaving`` says of its ``early``.
    """

    painted = Signal()
    left_early = Signal()
    closed = Signal()

    def __init__(self, preferences: Preferences, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("Standfirst")
        self.setAcceptDrops(True)
        self._preferences, self._theme = preferences, theme
        self._was_painted = False
        self._alt_alone = False
        self.desk = self._build_desk()
        self._at = Workplace(self.desk)
        self._leaving = Leaving(self._at, self)
        self.commands = Actions(self, self._at, FIRST_MENUS)
        self._top_bar = TopBar(self.commands, self._status_menu())
        self._first_run: FirstRun | None = None
        self._beginning = False  # from the first screen to the first story
        self._pages = QStackedWidget()
        self._build()
        self._connect(theme)
        self._restore()

    def open_first(self, article: Article, place: Place) -> None:
        """Show a story before the library is open."""
        self.desk.pane.open(article, place)
        self.desk.session.open(article)
        self.desk.pane.focus_text()

    def attach(self, newsroom: "Newsroom") -> None:
        """Let the commands reach the library, which is open now."""
        from editor_app.shell.commands.menus import MENUS  # noqa: PLC0415 - loaded meanwhile

        self._at.newsroom = newsroom
        newsroom.stories.emptied.connect(self._show_first_run)
        self._show_modes()
        self.commands.use(MENUS)
        self.commands.fill(self.menuBar())
        offer_commands(self.desk.palette, self.commands, self._preferences)
        self.menuBar().setVisible(self.menuBar().isNativeMenuBar())
        self.commands.refresh()
        newsroom.viewing.known.connect(self.commands.refresh)
        self._leaving.attach(newsroom)

    # How it is built

    def _build_desk(self) -> Desk:
        pane = EditorPane()
        mode, editor = self._first_editor(pane)
        pane.add(mode, editor)
        self._center = QWidget()
        stories, inspector = StoryListPanel(), Inspector()
        return Desk(
            window=self,
            layout=WindowLayout(stories, self._center, inspector, self._preferences),
            stories=stories,
            pane=pane,
            inspector=inspector,
            banner=Banner(),
            notices=NoticeBar(),
            status_bar=StatusBar(),
            toast=Toast(self),
            palette=Palette(self),
            session=Session(pane.draft, self),
            preferences=self._preferences,
            keymap=Keymap(self._preferences, self),
        )

    def _first_editor(self, pane: EditorPane) -> tuple[Mode, Editor]:
        """Return the editor to paint first; each is loaded only where it is the one."""
        if self._preferences.remembered("mode") == Mode.MARKDOWN:
            from editor_app.shell.editor.source_editor import (  # noqa: PLC0415 - see above
                SourceEditor,
            )

            return Mode.MARKDOWN, SourceEditor(pane)
        from editor_app.shell.editor.glance import Glance  # noqa: PLC0415 - as above

        return Mode.WRITE, Glance(pane)

    def _build(self) -> None:
        desk = self.desk
        desk.stories.add_action_button(self.commands["file.new"])
        middle = QVBoxLayout(self._center)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._top_bar)
        middle.addWidget(desk.banner)
        middle.addWidget(desk.notices)
        middle.addWidget(desk.pane, 1)
        work = QWidget()
        work.setLayout(column(desk.layout, desk.status_bar, spacing=0))
        self._pages.addWidget(work)
        self.setCentralWidget(self._pages)
        self.menuBar().hide()
        self._center.installEventFilter(self)

    def _status_menu(self) -> QMenu:
        menu = QMenu(self)
        for command in STATUS_MENU.commands():
            menu.addAction(self.commands[command.name])
        return menu

    def _connect(self, theme: Theme) -> None:
        desk = self.desk
        self._leaving.ready.connect(self.close)
        self._leaving.early.connect(self.left_early)
        theme.changed.connect(self._wear)  # a method: the theme outlives a window
        theme.changed.connect(desk.layout.follow_size)
        desk.session.opened.connect(self._show_story)
        desk.session.amended.connect(self._show_story)
        desk.layout.changed.connect(self.commands.refresh)
        FocusMode(desk, self._top_bar)
        ListMenus(self.commands, desk.stories, self)
        desk.pane.mode_changed.connect(self._show_mode)
        self._top_bar.mode_chosen.connect(lambda mode: desk.pane.switch(mode, desk.session.story()))
        desk.keymap.changed.connect(self._show_keys)
        self._show_keys()
        self._show_story(None)

    def _restore(self) -> None:
        fit_to_screen(self, QSize(*_LEAST), QSize(*_USUAL))
        self.restoreGeometry(self._preferences.remembered_bytes("geometry"))
        tab = self._preferences.remembered("tab")
        if tab in (one.name for one in TABS):
            self.desk.inspector.show_tab(tab)
        self.desk.inspector.current_changed.connect(partial(self._preferences.remember, "tab"))

    # Keeping the bars true

    def _show_story(self, article: Article | None) -> None:
        self._top_bar.show_story(article)
        self.desk.stories.show_open(article.id if article else "")
        self.desk.pane.setEnabled(article is not None)
        headline = article.headline if article else ""
        self.setWindowTitle(
            translate("MainWindow", "{headline} — Standfirst").format(headline=headline)
            if headline
            else "Standfirst"
        )
        if article is not None:
            self._pages.setCurrentIndex(0)
            if self._beginning:
                self._beginning = False
                self.desk.pane.focus_text()
            self._preferences.remember("story", article.id)
        self.commands.refresh()

    def _show_modes(self) -> None:
        self._top_bar.show_modes(self.desk.pane.mode, self.desk.pane.modes)

    def _wear(self) -> None:
        self.desk.pane.wear(self._theme.tokens)

    def _show_keys(self) -> None:
        self._show_modes()
        self.desk.inspector.show_keys(self.desk.keymap.shown)

    def _show_mode(self, mode: Mode) -> None:
        self._show_modes()
        self._preferences.remember("mode", mode)
        self.commands.refresh()

    def _show_first_run(self, empty: bool) -> None:
        if not empty or self.desk.session.story_id:
            self._pages.setCurrentIndex(0)
            return
        self._first_run = self._first_run or self._make_first_run()
        self._beginning = True
        self._pages.setCurrentWidget(self._first_run)
        self._first_run.focus_first()

    def _make_first_run(self) -> FirstRun:
        first_run = FirstRun()
        newsroom = self._at.newsroom
        if newsroom is not None:
            first_run.write_wanted.connect(newsroom.stories.begin)
            first_run.sample_wanted.connect(newsroom.intake.bring_in_samples)
            first_run.import_wanted.connect(newsroom.intake.ask_for_files)
        self._pages.addWidget(first_run)
        return first_run

    # Events of the window itself

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Notice the first paint."""
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Notice Alt with another key, which may be a shortcut and never arrive as a key."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self._alt_alone = self._alt_alone and event.key() == Qt.Key.Key_Alt
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go one level out on Escape; show or hide the menus on Alt."""
        if event.key() == Qt.Key.Key_Escape:
            if self.desk.layout.focused:
                self.desk.layout.focus_page(on=False)
            self.desk.pane.focus_text()
        elif event.key() == Qt.Key.Key_Alt and not event.isAutoRepeat():
            self._alt_alone = True
        else:
            self._alt_alone = False
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files, to import them."""
        if any(address.isLocalFile() for address in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Import what was dropped."""
        urls = [address for address in event.mimeData().urls() if address.isLocalFile()]
        event.acceptProposedAction()
        if self._at.newsroom is not None:
            self._at.newsroom.intake.bring_in([Path(address.toLocalFile()) for address in urls])

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Show or hide the menus when Alt was pressed alone."""
        if event.key() == Qt.Key.Key_Alt and self._alt_alone:
            self._alt_alone = False
            if not self.menuBar().isNativeMenuBar():
                self.menuBar().setVisible(self.menuBar().isHidden())
        super().keyReleaseEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Leave when everything typed is on the disk; until then wait for it."""
        if self._leaving.may_close():
            self._remember()
            self.closed.emit()
            super().closeEvent(event)
        else:
            event.ignore()

    def leave(self) -> None:
        """Close the window whatever is unsaved."""
        self._leaving.give_up()

    def _remember(self) -> None:
        self._preferences.remember_bytes("geometry", self.saveGeometry())
        self._preferences.remember("place", self.desk.pane.editor.place().written)
        self._preferences.flush()
