"""The stories shown, as a list model with headings by day."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor_app.model.article import StorySummary
from editor_app.shell.when import brief, local_now, section
from editor_app.shell.widgets.drawing import status_name

Index = QModelIndex | QPersistentModelIndex
STORY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the row that it stands above."""

    title: str
    row: int


class StoryModel(QAbstractListModel):
    """Stories in the order given. Each row is one story; headings lie between rows."""

    def __init__(
        self, parent: QObject | None = None, clock: Callable[[], datetime] = local_now
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._stories: list[StorySummary] = []
        self._sections: tuple[Section, ...] = ()
        self._by_day = True

    @property
    def sections(self) -> tuple[Section, ...]:
        """The headings from the top down; none where the stories are not in order of time."""
        return self._sections

    def show(self, stories: Sequence[StorySummary], *, by_day: bool = True) -> None:
        """Show other stories."""
        self.beginResetModel()
        self._by_day = by_day
        self._order(list(stories))
        self.endResetModel()

    def touch(self, story: StorySummary) -> None:
        """Bring one story up to date and to the top, where it was touched last."""
        row = self.row_of(story.id)
        if row is None:
            self.beginInsertRows(QModelIndex(), 0, 0)
            self._order([story, *self._stories])
            self.endInsertRows()
        elif row > 0:
            self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), 0)
            self._order([story, *self._stories[:row], *self._stories[row + 1 :]])
            self.endMoveRows()
        else:
            self._order([story, *self._stories[1:]])
        self.dataChanged.emit(self.index(0), self.index(0))

    def replace(self, story: StorySummary) -> None:
        """Bring one story up to date where it stands."""
        row = self.row_of(story.id)
        if row is not None:
            self._stories[row] = story
            self.dataChanged.emit(self.index(row), self.index(row))

    def _order(self, stories: list[StorySummary]) -> None:
        self._stories = stories
        self._sections = sections(stories, self._clock()) if self._by_day else ()

    def row_of(self, story_id: str) -> int | None:
        """Return the row of a story, or nothing when it is not shown."""
        return next((row for row, known in enumerate(self._stories) if known.id == story_id), None)

    def story_at(self, index: Index) -> StorySummary | None:
        """Return the story of a row."""
        return self._stories[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many stories are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._stories)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the headline, the whole story for ``STORY``, or words for a screen reader."""
        story = self.story_at(index)
        if story is None:
            return None
        if role == STORY:
            return story
        if role == Qt.ItemDataRole.DisplayRole:
            return story.headline or "Untitled"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, self._spoken(story)))
        return None

    def time_of(self, story: StorySummary) -> str:
        """Return when a story was touched, briefly."""
        return brief(story.updated, self._clock())

    def _spoken(self, story: StorySummary) -> tuple[str, ...]:
        return (
            story.headline or "Untitled",
            status_name(story.status),
            story.desk,
            f"{story.words} words",
            f"edited {self.time_of(story)}",
        )


def sections(stories: Sequence[StorySummary], now: datetime) -> tuple[Section, ...]:
    """Return the headings of stories that come newest first, without looking at each of them."""
    found: list[Section] = []
    row = 0
    while row < len(stories):
        title, earliest = section(_day(stories[row], now), now.date())
        found.append(Section(title, row))
        row = _first_before(stories, earliest, row + 1, now)
    return tuple(found)


def _first_before(stories: Sequence[StorySummary], day: date, start: int, now: datetime) -> int:
    return bisect_left(
        stories, -day.toordinal() + 1, lo=start, key=lambda story: -_day(story, now).toordinal()
    )


def _day(story: StorySummary, now: datetime) -> date:
    return story.updated.astimezone(now.tzinfo).date()
