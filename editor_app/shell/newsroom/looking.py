"""Looks for the stories of the list, and reads their rows as they come into sight.

Needs nothing of a library but to be searched, so that it is of use before one is open.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from editor_app.model.outline import ListedStory, Outline
from editor_app.model.story_query import SearchStopped
from editor_app.services import finding
from editor_app.services.finding import Shelf, Wanted
from editor_app.shell.panels.story_list.head import Asked
from editor_app.shell.panels.story_list.panel import StoryListPanel
from editor_app.shell.tasks import Tasks
from editor_app.shell.when import local_now

_FIRST_ROWS, _FIRST_WORDS = 60, 24
"""So many stories are looked for first, and so many rows read: what a window has room for."""


class Turns:
    """Numbers what is asked for, so that an answer nobody waits for any more can be told.

    Counts up on one thread and is looked at from another: the last number is
    all there is to see.
    """

    def __init__(self) -> None:
        self._last = 0

    def take(self) -> int:
        """Return the next number; all before it are over."""
        self._last += 1
        return self._last

    def over(self, turn: int) -> bool:
        """Tell whether something else has been asked for since."""
        return turn != self._last


@dataclass(frozen=True, slots=True)
class FirstLook:
    """Which stories a list has, and the words of the first ones."""

    outline: Outline
    rows: tuple[ListedStory, ...]


class Looking(QObject):
    """Answers the panel of stories. The newest question counts: older ones are given up.

    ``listed`` says that a list is whole.
    """

    listed = Signal()

    def __init__(self, panel: StoryListPanel, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._tasks = panel, tasks
        self._turns = Turns()
        self._stale: set[str] = set()
        panel.asked.connect(self.ask)
        panel.rows_wanted.connect(self._read_rows)

    def end(self) -> None:
        """Leave the panel to another; what is still asked for is given up."""
        self._turns.take()
        self._panel.asked.disconnect(self.ask)
        self._panel.rows_wanted.disconnect(self._read_rows)

    def ask(self, asked: Asked) -> None:
        """Show the stories for a query, the first rows as soon as they are found."""
        turn, now = self._turns.take(), local_now()
        over = partial(self._turns.over, turn)

        def look(shelf: Shelf) -> FirstLook:
            first = Wanted(asked.query, asked.order, _FIRST_ROWS)
            return _look(shelf, first, now, over, words=_FIRST_WORDS)

        def show(found: FirstLook) -> None:
            if not over():
                self._panel.show_outline(found.outline, found.rows, begin=True)
                if found.outline.more:
                    self._show_all(asked, turn, now, words=0)
                else:
                    self.listed.emit()

        self._tasks.run(look, then=show, failed=self._explain)

    def reload(self) -> None:
        """Show the same list as it is now; what is selected stays selected."""
        self._show_all(self._panel.wanted, self._turns.take(), local_now(), words=_FIRST_ROWS)

    def note_changed(self, story_ids: Iterable[str]) -> None:
        """Note that the words of those stories are other ones the next time the list is shown."""
        self._stale.update(story_ids)

    def _show_all(self, asked: Asked, turn: int, now: datetime, *, words: int) -> None:
        stale = frozenset(self._stale)
        over = partial(self._turns.over, turn)

        def look(shelf: Shelf) -> FirstLook:
            return _look(shelf, Wanted(asked.query, asked.order), now, over, words=words)

        def show(found: FirstLook) -> None:
            if not over():
                self._stale -= stale
                self._panel.show_outline(found.outline, found.rows, stale=stale)
                self.listed.emit()

        self._tasks.run(look, then=show, failed=self._explain)

    def _read_rows(self, ids: list[str]) -> None:
        asked, now = self._panel.wanted, local_now()

        def show(rows: tuple[ListedStory, ...]) -> None:
            if self._panel.wanted == asked:
                self._panel.model.fill(rows)

        self._tasks.run(finding.rows, ids, asked.query, now, then=show)

    def _explain(self, error: Exception) -> None:
        if not isinstance(error, SearchStopped):
            self._tasks.went_wrong.emit(error)


def _look(
    shelf: Shelf, wanted: Wanted, now: datetime, over: Callable[[], bool], *, words: int
) -> FirstLook:
    outline = finding.outline(shelf, wanted, now, over)
    first = outline.ids[:words]
    return FirstLook(outline, finding.rows(shelf, first, wanted.query, now) if first else ())
