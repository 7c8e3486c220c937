"""The windows on the library that is open: they share its thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from editor_app.shell.main_window import MainWindow
from editor_app.shell.newsroom.newsroom import Newsroom
from editor_app.shell.newsroom.preview_link import PreviewLink
from editor_app.shell.preferences import Preferences
from editor_app.shell.surroundings import open_beside
from editor_app.shell.tasks import Tasks, Worker
from editor_app.shell.theme import Theme

_STEP = 32
_ONCE = Qt.ConnectionType.SingleShotConnection


@dataclass(frozen=True, slots=True)
class Means:
    """What every window works with. ``media`` is the folder with the library's pictures."""

    preferences: Preferences
    theme: Theme
    tasks: Tasks
    thinker: Worker
    media: Path


class Windows(QObject):
    """Opens windows beside the first one, and takes them down when they are closed.

    ``emptied`` follows when the last of all closes; ``recovery_wanted`` carries
    a ``Backup`` to restore, or None, from whichever window asks.
    """

    emptied = Signal()
    recovery_wanted = Signal(object)

    def __init__(self, means: Means, first: Newsroom, window: MainWindow) -> None:
        super().__init__()
        self._means, self._first = means, first
        self._company = first.company
        self._further: list[MainWindow] = []
        self._open = [first]
        self._previews: dict[Newsroom, PreviewLink] = {}
        self._with_previews = False
        self._company.window_wanted.connect(self.open)
        self._company.emptied.connect(self.emptied)
        window.closed.connect(lambda: self._leave(first))
        self._serve(first)

    @property
    def further(self) -> tuple[MainWindow, ...]:
        """The windows beside the first one."""
        return tuple(self._further)

    @property
    def newsrooms(self) -> tuple[Newsroom, ...]:
        """The newsrooms of the windows that are open."""
        return tuple(self._open)

    @property
    def front(self) -> Newsroom:
        """The newsroom of a window that is open."""
        return next(iter(self._open), self._first)

    def open(self) -> None:
        """Open another window on the library, a little beside the others."""
        means = self._means
        window = MainWindow(means.preferences, means.theme)
        newsroom = Newsroom(window.desk, means.tasks, means.thinker, self._company)
        window.attach(newsroom)
        self._further.append(window)
        self._open.append(newsroom)
        self._serve(newsroom)
        window.closed.connect(lambda: self._let_go(window, newsroom))
        offset = _STEP * len(self._further)
        window.move(window.x() + offset, window.y() + offset)
        window.desk.session.opened.connect(window.desk.pane.focus_text, _ONCE)
        window.show()
        window.activateWindow()

    def begin_previews(self) -> None:
        """Give every window its preview; the browser engine is prepared by now."""
        self._with_previews = True
        for newsroom in self._open:
            self._begin_preview(newsroom)

    def come_forward(self, files: Sequence[Path]) -> None:
        """Raise a window, and bring in the files that another start was given."""
        self.front.come_forward()
        self.front.intake.bring_in(files)

    def close(self) -> None:
        """Take down every further window and every preview, whatever is unsaved."""
        for window in self.further:
            window.leave()
            window.deleteLater()
        for preview in self._previews.values():
            preview.close()
        for newsroom in (self._first, *self._open):
            newsroom.backups.close()
        self._previews.clear()

    def _serve(self, newsroom: Newsroom) -> None:
        newsroom.health.recovery_wanted.connect(self.recovery_wanted)
        newsroom.health.copy_opened.connect(open_beside)
        if self._with_previews:
            self._begin_preview(newsroom)

    def _begin_preview(self, newsroom: Newsroom) -> None:
        means = self._means
        preview = PreviewLink(newsroom.desk, means.tasks, newsroom.events, means.media)
        preview.story_wanted.connect(newsroom.stories.open)
        self._previews[newsroom] = preview

    def _let_go(self, window: MainWindow, newsroom: Newsroom) -> None:
        self._leave(newsroom)
        newsroom.backups.close()
        # What either thread still has to answer goes to widgets that must be there until then.
        means = self._means
        means.thinker.submit(
            _nothing,
            lambda _: means.tasks.submit(_nothing, lambda _: self._take_down(window, newsroom)),
        )

    def _leave(self, newsroom: Newsroom) -> None:
        newsroom.sharing.pass_on(leaving=True)
        if newsroom in self._open:
            self._open.remove(newsroom)
        self._company.leave(newsroom)

    def _take_down(self, window: MainWindow, newsroom: Newsroom) -> None:
        preview = self._previews.pop(newsroom, None)
        if preview is not None:
            preview.close()
        if window in self._further:
            self._further.remove(window)
            window.deleteLater()


def _nothing() -> None:
    """Do nothing, in its turn."""
