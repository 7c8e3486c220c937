"""Everything behind the desk, once the library is open."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor_app.shell.desk import Desk
from editor_app.shell.newsroom.backups import Backups
from editor_app.shell.newsroom.batches import Batches
from editor_app.shell.newsroom.beginning import Beginning
from editor_app.shell.newsroom.choosing import Choosing
from editor_app.shell.newsroom.company import Company, Following, bring_forward
from editor_app.shell.newsroom.exporting import Exporting
from editor_app.shell.newsroom.fetching import Fetching
from editor_app.shell.newsroom.health import Health
from editor_app.shell.newsroom.history import HistoryWork
from editor_app.shell.newsroom.intake import Intake
from editor_app.shell.newsroom.journal import Journal
from editor_app.shell.newsroom.length import Length
from editor_app.shell.newsroom.list_wishes import ListWishes
from editor_app.shell.newsroom.panels import Panels
from editor_app.shell.newsroom.picturing import Picturing
from editor_app.shell.newsroom.preferring import Preferring
from editor_app.shell.newsroom.printing import Printing
from editor_app.shell.newsroom.publishing import Publishing
from editor_app.shell.newsroom.quick_open import QuickOpen
from editor_app.shell.newsroom.saving import Saving
from editor_app.shell.newsroom.sharing import Sharing
from editor_app.shell.newsroom.stories import Stories
from editor_app.shell.newsroom.tag_managing import TagManaging
from editor_app.shell.newsroom.viewing import Viewing
from editor_app.shell.newsroom.writing import Writing
from editor_app.shell.tasks import Tasks, Worker


class Newsroom(QObject):
    """Builds the parts that need the library; commands reach them by name.

    ``settled`` says that everything typed is on the disk; ``settled_or_failed``
    that, or that it cannot be brought there now.
    """

    settled = Signal()
    settled_or_failed = Signal()

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        thinker: Worker,
        company: Company | None = None,
        writing: Writing | None = None,
    ) -> None:
        super().__init__(desk.window)
        self.desk, self.tasks = desk, tasks
        self.company = company or Company(self)
        self.events = self.company.events
        self.writing = writing or Writing(desk)
        self.saving = Saving(desk, tasks, self.events)
        self.journal = Journal(desk, tasks, thinker, self.saving.autosave)
        self.sharing = Sharing(self, lambda: self.company.members)
        self.writing.editor.twin = self.sharing.twin
        self.stories = Stories(desk, tasks, self.events, self.saving, self.sharing)
        self.stories.held_elsewhere = lambda one: self.company.held_elsewhere(one, self)
        self.stories.is_elsewhere = lambda one: self.company.is_elsewhere(one, self)
        self.batches = Batches(desk, tasks, self.events, self.saving, self.stories)
        self.choosing = Choosing(desk, tasks, self.batches)
        self.intake = Intake(desk, tasks, self.events, self.stories)
        self.picturing = Picturing(desk, tasks, self.saving, self.intake, self.writing.editor)
        self.fetching = Fetching(desk, tasks, self.writing.editor)
        self.publishing = Publishing(desk, tasks, self.saving)
        self.tags = TagManaging(desk, tasks, thinker, self.events, self.saving)
        history = HistoryWork(desk, tasks, thinker, self.events, self.saving)
        self.panels = Panels(
            desk, tasks, self.events, self.saving, self.stories, history=history, tags=self.tags
        )
        self.exporting = Exporting(desk, tasks, self.saving)
        self.list_wishes = ListWishes(desk, self.stories, self.intake, self.panels.peeking)
        self.length = Length(desk, thinker)
        self.preferring = Preferring(desk, tasks)
        self.quick_open = QuickOpen(desk, tasks, self.stories)
        self.beginning = Beginning(desk, tasks, self.stories)
        self.printing = Printing(desk, tasks)
        self.viewing = Viewing(desk, tasks)
        self.backups = Backups(desk, tasks, lambda: self.company.is_alone(self))
        self.health = Health(desk, tasks, self.backups)
        self.writing.editor.details.dated.connect(self._date)
        self.saving.autosave.settled.connect(self.settled)
        self.saving.autosave.settled.connect(self.settled_or_failed)
        self.saving.failed.connect(self.settled_or_failed)
        self.company.join(self)
        self.following = Following(self, self.company)
        self.saving.catch_up()
        self.stories.reload()

    @property
    def clean(self) -> bool:
        """Whether everything typed is on the disk."""
        return self.saving.autosave.clean

    def shows(self, story_id: str) -> bool:
        """Whether the story is open in this window."""
        return self.desk.session.story_id == story_id

    def holds(self, story_id: str) -> bool:
        """Whether the story was left in this window and is still to be saved."""
        return not self.shows(story_id) and self.saving.autosave.unsaved(story_id) is not None

    def come_forward(self, story_id: str = "") -> None:
        """Raise the window, with that story on the page."""
        if story_id:
            self.stories.open(story_id)
        bring_forward(self.desk.window)

    def finish(self) -> None:
        """Begin to save what is left; ``settled`` follows."""
        self.saving.autosave.flush()

    def amend(self, **changes: Any) -> None:
        """Change details of the open story and save them at once."""
        self.saving.amend(**changes)

    def _date(self, moment: datetime | None) -> None:
        """Take over a date that was typed on the page in the place of the one shown there."""
        known = self.desk.session.known
        held = known is not None and known.embargo is not None and known.published is None
        self.amend(**{"embargo" if held else "published": moment})
