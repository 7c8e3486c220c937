"""The list of stories from the first paint until the library is open: whole, and searchable."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor_app.model.errors import StandfirstError
from editor_app.shell.panels.story_list.panel import StoryListPanel
from editor_app.shell.tasks import OpenLibrary, Tasks

if TYPE_CHECKING:  # loaded after the first paint
    from editor_app.shell.newsroom.looking import Looking

_LOOKING = "editor_app.shell.newsroom.looking"


class EarlyList(QObject):
    """Shows and searches the stories until ``end``, on a thread of its own.

    ``open_shelf`` gives what can be seen of the library before it is open.
    Where that is nothing, the list waits for the library.
    """

    def __init__(
        self, panel: StoryListPanel, open_shelf: Callable[[], OpenLibrary], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._looking: Looking | None = None
        self._over = False
        self._tasks = Tasks(open_shelf, self)
        self._tasks.went_wrong.connect(_leave_to_the_library)

    def begin(self) -> None:
        """Load what it takes, then show the whole list."""
        self._tasks.submit(lambda: import_module(_LOOKING), then=lambda _: self._look())

    def end(self) -> None:
        """Leave the list to the newsroom."""
        self._over = True
        looking, self._looking = self._looking, None
        if looking is not None:
            looking.end()

    def close(self) -> None:
        """End, with the thread."""
        self.end()
        self._tasks.close()

    def _look(self) -> None:
        if not self._over:
            from editor_app.shell.newsroom.looking import Looking  # noqa: PLC0415 - see begin

            self._looking = Looking(self._panel, self._tasks, self)
            self._looking.reload()


def _leave_to_the_library(error: Exception) -> None:
    """Say nothing of a library that cannot be read yet: opening it will."""
    if not isinstance(error, StandfirstError):
        raise error
