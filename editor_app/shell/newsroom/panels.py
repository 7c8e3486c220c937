"""Fills the inspector's panels and carries out what the reader does in them."""

from PySide6.QtCore import QObject

from editor_app.shell.desk import Desk
from editor_app.shell.events import Events
from editor_app.shell.newsroom.catching_up import CatchingUp
from editor_app.shell.newsroom.history import HistoryWork
from editor_app.shell.newsroom.link_pages import LinkPages
from editor_app.shell.newsroom.peeking import Peeking
from editor_app.shell.newsroom.related import RelatedWork
from editor_app.shell.newsroom.saving import Saving
from editor_app.shell.newsroom.sources import SourcesWork
from editor_app.shell.newsroom.stories import Stories
from editor_app.shell.newsroom.story_details import StoryWork
from editor_app.shell.newsroom.tag_managing import TagManaging
from editor_app.shell.newsroom.tags import TagsWork
from editor_app.shell.panels.related.panel import RelatedPanel
from editor_app.shell.panels.sources.panel import SourcesPanel
from editor_app.shell.tasks import Tasks


class Panels(QObject):
    """Makes each panel when its tab is first opened, and keeps it true from then on."""

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        events: Events,
        saving: Saving,
        stories: Stories,
        *,
        history: HistoryWork,
        tags: TagManaging,
    ) -> None:
        super().__init__(desk.window)
        self._desk, self._history = desk, history
        self.peeking = Peeking(desk, tasks)
        self.pages = LinkPages(desk, tasks, events, saving, stories)
        self._related: RelatedWork | None = None
        self._sources: SourcesWork | None = None
        CatchingUp(tasks, events, desk.notices, self)

        def related() -> RelatedPanel:
            self._related = RelatedWork(
                desk, tasks, events, saving, stories, peeking=self.peeking, pages=self.pages
            )
            return self._related.panel

        def sources() -> SourcesPanel:
            self._sources = SourcesWork(desk, tasks, events, saving)
            return self._sources.panel

        desk.inspector.furnish(
            {
                "Story": lambda: StoryWork(desk, tasks, saving).panel,
                "Tags": lambda: TagsWork(desk, tasks, events, saving, tags).panel,
                "Related": related,
                "Sources": sources,
                "History": lambda: history.panel,
            }
        )

    def ask_for_tag(self) -> None:
        """Go to the field for tags."""
        self._ask("Tags")

    def ask_for_related(self) -> None:
        """Go to the field for a related story."""
        self._ask("Related")

    def fill_related(self) -> None:
        """Fill the empty and weak places with the best related stories."""
        self._ask("Related", asking=False)
        if self._related is not None:
            self._related.fill()

    def add_source(self) -> None:
        """Make a quote of what is selected, and ask who said it."""
        if self._sources is None:
            self._ask("Sources", asking=False)
        if self._sources is not None:
            self._sources.add_from_selection()

    def ask_for_version_name(self) -> None:
        """Go to the field for a version's name."""
        self._ask("History")

    def compare_with_previous(self) -> None:
        """Show what changed since the version before."""
        self._ask("History", asking=False)
        self._history.choose_previous()

    def _ask(self, tab: str, *, asking: bool = True) -> None:
        self._desk.layout.open_inspector()
        self._desk.inspector.show_tab(tab)
        page = self._desk.inspector.page(tab)
        ask = getattr(page, "ask", None)
        if asking and ask is not None:
            ask()
