"""Fills the inspector's panels and carries out what the reader does in them."""

from PySide6.QtCore import QObject

from editor_app.shell.desk import Desk
from editor_app.shell.events import Events
from editor_app.shell.newsroom.history import HistoryWork
from editor_app.shell.newsroom.link_pages import LinkPages
from editor_app.shell.newsroom.peeking import Peeking
from editor_app.shell.newsroom.related import RelatedWork
from editor_app.shell.newsroom.saving import Saving
from editor_app.shell.newsroom.stories import Stories
from editor_app.shell.newsroom.story_details import StoryWork
from editor_app.shell.newsroom.tag_managing import TagManaging
from editor_app.shell.newsroom.tags import TagsWork
from editor_app.shell.panels.note import NotePanel
from editor_app.shell.panels.related.panel import RelatedPanel
from editor_app.shell.tasks import Tasks

_SOURCES = (
    "Every quote with an attribution line stays as it is in the text: name, role, outlet and "
    "link. A list of them, with what is missing, will stand here in a later version."
)


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

        def related() -> RelatedPanel:
            self._related = RelatedWork(
                desk, tasks, events, saving, stories, peeking=self.peeking, pages=self.pages
            )
            return self._related.panel

        desk.inspector.furnish(
            {
                "Story": lambda: StoryWork(desk, tasks, saving).panel,
                "Tags": lambda: TagsWork(desk, tasks, events, saving, tags).panel,
                "Related": related,
                "Sources": lambda: NotePanel("Sources", _SOURCES),
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
