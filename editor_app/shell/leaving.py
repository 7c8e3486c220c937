"""Leaving: the window closes when everything typed is on the disk, or when told to all the same."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor_app.shell.autosave import Progress, SaveState
from editor_app.shell.workplace import Workplace

if TYPE_CHECKING:  # see Workplace
    from editor_app.shell.newsroom.newsroom import Newsroom


class Leaving(QObject):
    """``ready`` says that the window, which was kept open for a save, may close now.

    ``early`` follows a wish to close while the library is not open yet and
    something was typed: whoever can write that down lets the window go.
    """

    ready = Signal()
    early = Signal()

    def __init__(self, at: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._at = at
        self._wanted = False
        self._given_up = False

    def may_close(self) -> bool:
        """Tell whether nothing would be lost; where something would, begin to save it.

        The last of that is a backup.
        """
        newsroom = self._at.newsroom
        if self._given_up or (newsroom is None and self._untouched()):
            return True
        if newsroom is not None and newsroom.clean and newsroom.backups.done:
            return True
        self._wanted = True
        if newsroom is not None and newsroom.clean:
            newsroom.backups.finish()
        elif newsroom is not None:
            newsroom.finish()
        else:
            self.early.emit()
        return False

    def give_up(self) -> None:
        """Let the window close whatever is unsaved."""
        self._given_up = True
        self.ready.emit()

    def attach(self, newsroom: "Newsroom") -> None:
        """Wait for the saves of a newsroom from now on."""
        newsroom.settled.connect(self._on_settled)
        newsroom.backups.finished.connect(self._on_settled)
        newsroom.saving.autosave.state_changed.connect(self._on_state)
        if self._wanted:
            self.ready.emit()

    def _untouched(self) -> bool:
        session = self._at.desk.session
        return session.story() == session.known

    def _on_settled(self) -> None:
        if self._wanted:
            self.ready.emit()

    def _on_state(self, state: SaveState) -> None:
        newsroom = self._at.newsroom
        if self._wanted and newsroom is not None and state.progress is Progress.FAILED:
            self._wanted = False
            newsroom.saving.ask_unsaved(self.give_up)
