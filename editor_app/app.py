"""Builds library, window and newsroom, in the order that puts text on the screen soonest."""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_config_path
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from editor_app.model.errors import StandfirstError
from editor_app.settings import BACKUP_FOLDER, INTERFACE_LANGUAGE
from editor_app.shell import memory
from editor_app.shell.asked import FileRequests, parser, sort_out
from editor_app.shell.diagnostics.log_file import usual_log
from editor_app.shell.diagnostics.notice import Notice
from editor_app.shell.diagnostics.watch import Watch
from editor_app.shell.early_list import EarlyList
from editor_app.shell.early_writing import EarlyWriting
from editor_app.shell.editor.contract import Place
from editor_app.shell.ending import GRACE, Ending, wait_for
from editor_app.shell.interface_language import speak
from editor_app.shell.main_window import MainWindow
from editor_app.shell.preferences import Preferences
from editor_app.shell.reception import Reception
from editor_app.shell.slow_opening import SlowOpening
from editor_app.shell.surroundings import has_display, open_beside
from editor_app.shell.tasks import Tasks, Worker
from editor_app.shell.theme import Theme
from editor_app.shell.wording import spoken
from editor_app.store import first_glance, unsaved
from editor_app.store.place import default_library, media_folder

if TYPE_CHECKING:
    from editor_app.model.article import Article
    from editor_app.shell.newsroom.newsroom import Newsroom
    from editor_app.shell.windows import Windows
    from editor_app.store.early_shelf import EarlyShelf
    from editor_app.store.library import Library

_PROGRAM = "standfirst"
_FIRST_ROWS = 60
# Loaded on the library thread after the first paint: together they take longer than the start.
_SLOW_ROOMS = (
    "editor_app.shell.newsroom.newsroom",
    "editor_app.shell.newsroom.preview_link",
    "editor_app.shell.commands.menus",
    "editor_app.shell.windows",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window and return the exit code when it is closed; 1 where there is no display."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = parser().parse_args(given)
    if not has_display():
        print(  # noqa: T201 - the only place left to say it
            "Standfirst needs a display to open its window. "
            "Without one, use its verbs: standfirst --help",
            file=sys.stderr,
        )
        return 1
    # The preview asks for this; it must be said before the application begins.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    app = QApplication([_PROGRAM])
    app.setApplicationName(_PROGRAM)
    app.setApplicationDisplayName("Standfirst")
    app.setDesktopFileName("org.standfirst.Standfirst")
    watch = Watch(usual_log(), app)
    watch.begin()
    preferences = Preferences(user_config_path(_PROGRAM, appauthor=False) / "standfirst.ini")
    speak(app, preferences.get(INTERFACE_LANGUAGE))
    theme = Theme(app, preferences)
    reception = Reception(
        lambda path: Program(path, preferences, theme), lambda: _backups_root(preferences)
    )
    library, files = sort_out(options.library, options.files)
    if not reception.begin((library or default_library()).absolute(), files):
        watch.end()
        return 0
    if sys.platform == "darwin":  # elsewhere the files of an icon come as a start's arguments
        FileRequests(app).asked.connect(lambda paths: _take(reception, paths))
    watch.noticed.connect(lambda: _do(reception, Program.notice))
    ending = Ending(app)
    ending.wanted.connect(lambda: _do(reception, Program.end) or app.quit())
    ending.hurried.connect(lambda: _do(reception, Program.save_now))
    code = app.exec()
    ending.close()
    reception.close()
    watch.end()
    return code


def _take(reception: Reception, paths: Sequence[Path]) -> None:
    library, stories = sort_out(None, paths)
    if library is not None:
        open_beside(library)
    if stories and reception.program is not None:
        reception.program.come_forward(stories)


def _do(reception: Reception, act: "Callable[[Program], None]") -> bool:
    if isinstance(reception.program, Program):
        act(reception.program)
        return True
    return False


class Program(QObject):
    """One library and its window. ``show`` paints first; what is slow to load follows.

    ``ready`` says that the library is open, ``failed`` carries why it could not
    be; ``recovery_wanted`` carries a ``Backup`` to restore, or None;
    ``all_closed`` follows when the last window on the library closes.
    """

    ready = Signal()
    all_closed = Signal()
    failed = Signal(object)
    recovery_wanted = Signal(object)

    def __init__(self, path: Path, preferences: Preferences, theme: Theme) -> None:
        super().__init__()
        self._path = path
        self._preferences, self._theme = preferences, theme
        self.files: Sequence[Path] = ()
        self.newsroom: Newsroom | None = None
        self._windows: Windows | None = None
        self._closed = False
        self.window = MainWindow(preferences, theme)
        self._notice = Notice(self.window.desk)
        self._opening = SlowOpening(self.window.desk.notices, self.window.close)
        self._list = EarlyList(self.window.desk.stories, self._early_shelf, self)
        self.window.painted.connect(self._load)
        self.window.left_early.connect(self._leave_early)
        self._tasks = Tasks(self._open_library, self)
        self._tasks.went_wrong.connect(self._say)
        self._thinker = Worker("thinker", self)
        self._thinker.went_wrong.connect(self._say)
        self._early = EarlyWriting(partial(unsaved.keep_edited, path), self.window.desk)
        self._opening.found_slow.connect(self._early.note_slow)

    def show(self) -> None:
        """Show the window with the story that was open last."""
        story_id = self._preferences.remembered("story")
        waiting = {text.article.id: text.article for text in unsaved.waiting(self._path)}
        story = waiting.get(story_id)
        if story is None and story_id:
            story = first_glance.story(self._path, story_id)
        place = Place.read(self._preferences.remembered("place") if story else "")
        story = story or first_glance.last_story(self._path)
        self.window.desk.stories.show_stories(first_glance.recent_stories(self._path, _FIRST_ROWS))
        if story is not None:
            self.window.open_first(story, place)
        self.window.show()

    def close(self) -> None:
        """Finish all work and let go of the library."""
        self._closed = True
        self._opening.stop()
        if self._windows is not None:
            self._windows.close()
        self._list.close()
        self._thinker.close()
        self._tasks.close()

    def close_windows(self) -> None:
        """Close every window, with what is typed in it saved."""
        if self.newsroom is None:
            self.window.closed.connect(self.all_closed)
            self.window.close()
        else:
            self.newsroom.company.close_all()

    def end(self) -> None:
        """Save, then leave; what cannot be saved in time lies beside the library."""
        if self.newsroom is None:
            self._early.write()
        for window in (self.window, *(self._windows.further if self._windows else ())):
            QTimer.singleShot(GRACE, window, window.leave)
        self.close_windows()

    def save_now(self) -> None:
        """Save everything before this returns, or write it down beside the library."""
        if self._windows is None:
            self._early.write()
            return
        for newsroom in self._windows.newsrooms:
            if not newsroom.clean:
                wait_for(newsroom.settled_or_failed, newsroom.finish, self._thinker)

    def come_forward(self, files: Sequence[Path]) -> None:
        """Raise a window, and bring in the files that another start was given."""
        if self._windows is None:
            self.window.activateWindow()
            self.files = [*self.files, *files]
        else:
            self._windows.come_forward(files)

    def _early_shelf(self) -> "EarlyShelf":
        from editor_app.store.early_shelf import EarlyShelf  # noqa: PLC0415 - after the first paint

        return EarlyShelf(self._path)

    def _open_library(self) -> "Library":
        from editor_app.services.opening import opened  # noqa: PLC0415 - loads SQLAlchemy

        return opened(self._path, _backups_root(self._preferences), self._opening.report)

    def _load(self) -> None:
        memory.settle(self)

        def load_rooms() -> None:
            for room in _SLOW_ROOMS:
                import_module(room)

        def load(library: "Library") -> "tuple[Article, ...]":
            from editor_app.services.rescue import bring_back  # noqa: PLC0415 - loaded just now

            memory.forget_sources()
            return bring_back(library)

        self._opening.begin()
        self._list.begin()
        self._tasks.submit(load_rooms, then=lambda _: self._early.note_loaded())
        self._tasks.run(load, then=self._attach, failed=self._fail)

    def _fail(self, error: Exception) -> None:
        if not self._closed:  # else nobody waits for it any more
            self._opening.end()
            self.failed.emit(error)

    def _attach(self, rescued: "tuple[Article, ...]") -> None:
        from editor_app.shell.newsroom.newsroom import (  # noqa: PLC0415 - loaded just now
            Newsroom,
        )
        from editor_app.shell.windows import Means, Windows  # noqa: PLC0415 - as above

        self._early.end()
        self._opening.end()
        self._list.end()
        self._show_rescued(rescued)
        self.newsroom = Newsroom(
            self.window.desk, self._tasks, self._thinker, writing=self._early.writing
        )
        self.window.attach(self.newsroom)
        means = Means(
            self._preferences, self._theme, self._tasks, self._thinker, media_folder(self._path)
        )
        self._windows = Windows(means, self.newsroom, self.window)
        self._windows.recovery_wanted.connect(self.recovery_wanted)
        self._windows.emptied.connect(self.all_closed)
        self.ready.emit()
        if self.files:
            self.newsroom.intake.bring_in(self.files)
        QTimer.singleShot(0, self._begin_preview)

    def _leave_early(self) -> None:
        """Let the window close before the library is open: what was typed lies beside it then."""
        if self._early.write():
            QTimer.singleShot(0, self.window, self.window.leave)

    def _show_rescued(self, rescued: "tuple[Article, ...]") -> None:
        """Show the open story as the library has it now, unless something was typed meanwhile."""
        session, pane = self.window.desk.session, self.window.desk.pane
        for story in rescued:
            if story.id == session.story_id and session.story() == session.known:
                pane.open(story, pane.editor.place())
                session.open(story)

    def _begin_preview(self) -> None:
        from editor_app.shell.preview.engine import prepare_engine  # noqa: PLC0415 - loaded as well

        prepare_engine(self._preferences)
        if self._windows is not None and not self._closed:
            self._windows.begin_previews()

    def notice(self) -> None:
        """Say that something went wrong, and save what is on the page while that can be done."""
        self._notice.say()
        for newsroom in self._windows.newsrooms if self._windows else ():
            newsroom.finish()

    def _say(self, error: Exception) -> None:
        if isinstance(error, StandfirstError):
            desk = self._windows.front.desk if self._windows else self.window.desk
            desk.toast.say(spoken(error), "ph.warning-circle")
        else:
            raise error  # nobody foresaw it: it is written down, and said quietly


def _backups_root(preferences: Preferences) -> Path | None:
    folder = preferences.get(BACKUP_FOLDER)
    return Path(folder) if folder else None
