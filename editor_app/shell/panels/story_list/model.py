"""The stories shown, as a list model: ids for all rows, words for those near the ones in sight."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from editor_app.model.article import StorySummary
from editor_app.model.outline import ListedStory, Outline, with_first, without
from editor_app.shell.when import brief, local_now, section
from editor_app.shell.widgets.drawing import status_name
from editor_app.shell.wording import translate

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole

_KEPT = 3_000
"""So many rows are remembered with their words."""

_AHEAD, _ENOUGH = 48, 24
"""So many rows beyond those in sight are asked for, once so many of them are missing."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the row that it stands above."""

    title: str
    row: int


class StoryModel(QAbstractListModel):
    """Stories in the order given. Each row is one story; headings lie between rows.

    ``wanted`` carries the ids of rows whose words are missing, one request at
    a time; ``fill`` answers it. ``arranged`` says that rows or headings are
    other ones now, ``filled`` that words have come.
    """

    wanted = Signal(list)
    arranged = Signal()
    filled = Signal()

    def __init__(
        self, parent: QObject | None = None, clock: Callable[[], datetime] = local_now
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._outline = Outline()
        self._rows: OrderedDict[str, ListedStory] = OrderedDict()
        self._asked: frozenset[str] = frozenset()
        self._missing: set[str] = set()
        self._sections: tuple[Section, ...] = ()
        self._today = date.min

    @property
    def outline(self) -> Outline:
        """Which stories are shown."""
        return self._outline

    @property
    def sections(self) -> tuple[Section, ...]:
        """The headings from the top down; none where the stories are not in order of time."""
        return self._sections

    @property
    def by_day(self) -> bool:
        """Whether a story edited now belongs to the top."""
        return bool(self._outline.days) or not self._outline.ids

    # What is shown

    def show(
        self,
        outline: Outline,
        rows: Iterable[ListedStory] = (),
        *,
        stale: Iterable[str] | None = None,
    ) -> None:
        """Show other stories, with the words of those that are at hand.

        ``stale`` are the stories whose words have changed; without it all have.
        Where only words changed, the rows stay and so does what is selected.
        """
        same = outline.ids == self._outline.ids
        if not same:
            self.beginResetModel()
        self._forget(stale)
        self._outline = outline
        self._find_sections()
        self._take(rows)
        # Whoever keeps places has to have the new ones before Qt asks for any.
        self.arranged.emit()
        if not same:
            self.endResetModel()
        self.filled.emit()

    def fill(self, rows: Iterable[ListedStory]) -> None:
        """Take the words that were wanted; those that did not come are gone from the library."""
        came = self._take(rows)
        self._missing.update(self._asked - came)
        self._asked = frozenset()
        self.filled.emit()

    def want(self, first: int, last: int) -> None:
        """Ask for the words of the rows in sight where they are missing, and of those near them."""
        if self._asked:
            return
        near = self._outline.ids[max(first - _AHEAD, 0) : last + 1 + _AHEAD]
        lacking = [one for one in near if one not in self._rows and one not in self._missing]
        in_sight = self._outline.ids[first : last + 1]
        urgent = any(one not in self._rows and one not in self._missing for one in in_sight)
        if urgent or len(lacking) >= _ENOUGH:
            self._asked = frozenset(lacking)
            self.wanted.emit(lacking)

    def touch(self, story: StorySummary) -> None:
        """Bring one story up to date and to the top, where it was edited last."""
        day = story.updated.astimezone(self._clock().tzinfo).date()
        row = self.row_of(story.id)
        top = with_first(self._outline, story, day)
        if row is None:
            self.beginInsertRows(QModelIndex(), 0, 0)
        elif row > 0:
            self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), 0)
        self._outline = top
        self._rows[story.id] = ListedStory(story, story.standfirst)
        self._find_sections()
        self.arranged.emit()
        if row is None:
            self.endInsertRows()
        elif row > 0:
            self.endMoveRows()
        self.dataChanged.emit(self.index(0), self.index(0))

    def replace(self, story: StorySummary) -> None:
        """Bring one story up to date where it stands; its marks are found anew when it is read."""
        row = self.row_of(story.id)
        if row is not None:
            known = self._rows.get(story.id)
            same_words = known is not None and known.story.headline == story.headline
            self._rows[story.id] = (
                replace(known, story=story)
                if known is not None and same_words
                else ListedStory(story, story.standfirst)
            )
            self.filled.emit()
            self.dataChanged.emit(self.index(row), self.index(row))

    def take_out(self, story_id: str) -> None:
        """Show a story no more."""
        row = self.row_of(story_id)
        if row is not None:
            self.beginRemoveRows(QModelIndex(), row, row)
            self._outline = without(self._outline, story_id)
            self._find_sections()
            self.arranged.emit()
            self.endRemoveRows()

    def turn_page(self) -> None:
        """Find the headings anew where a new day has begun."""
        if self._clock().date() != self._today:
            self._find_sections()
            self.arranged.emit()

    # What is asked of it

    def row_of(self, story_id: str) -> int | None:
        """Return the row of a story, or nothing when it is not shown."""
        try:
            return self._outline.ids.index(story_id)
        except ValueError:
            return None

    def ids(self, first: int, last: int) -> Sequence[str]:
        """Return the ids of the rows from ``first`` to ``last``, both included."""
        return self._outline.ids[max(first, 0) : last + 1]

    def row_at(self, index: Index) -> ListedStory | None:
        """Return a row with its words, or nothing as long as they are missing."""
        if not index.isValid() or index.row() >= len(self._outline.ids):
            return None
        return self._rows.get(self._outline.ids[index.row()])

    def story_at(self, index: Index) -> StorySummary | None:
        """Return the story of a row, or nothing as long as its words are missing."""
        row = self.row_at(index)
        return row.story if row else None

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many stories are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._outline.ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the headline, the whole row for ``ROW``, or words for a screen reader."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.story.headline or translate("StoryList", "Untitled")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, self._spoken(row.story)))
        return None

    def time_of(self, moment: datetime) -> str:
        """Return when something was, briefly."""
        return brief(moment, self._clock())

    def _spoken(self, story: StorySummary) -> tuple[str, ...]:
        return (
            story.headline or translate("StoryList", "Untitled"),
            status_name(story.status),
            story.desk,
            translate("StoryList", "%n words", "", story.words),
            translate("StoryList", "edited {when}").format(when=self.time_of(story.updated)),
        )

    def _forget(self, stale: Iterable[str] | None) -> None:
        self._asked = frozenset()
        self._missing.clear()
        if stale is None:
            self._rows.clear()
        else:
            for story_id in stale:
                self._rows.pop(story_id, None)

    def _take(self, rows: Iterable[ListedStory]) -> set[str]:
        came = set()
        for row in rows:
            story_id = row.story.id
            # The same words in another object would have to be set in type again.
            if self._rows.get(story_id) != row:
                self._rows[story_id] = row
            self._rows.move_to_end(story_id)
            came.add(story_id)
        while len(self._rows) > _KEPT:
            self._rows.popitem(last=False)
        return came

    def _find_sections(self) -> None:
        self._today = self._clock().date()
        self._sections = sections(self._outline.days, self._today)


def sections(days: Sequence[tuple[date, int]], today: date) -> tuple[Section, ...]:
    """Return the headings over days that come newest first."""
    found: list[Section] = []
    earliest = date.max
    for day, row in days:
        if row == 0 or day < earliest:
            title, earliest = section(day, today)
            found.append(Section(title, row))
    return tuple(found)
