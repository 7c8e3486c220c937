"""Fills the inspector's panels and carries out what the reader does in them."""

from PySide6.QtCore import QObject

from editor_app.services import history
from editor_app.shell.desk import Desk
from editor_app.shell.events import Events
from editor_app.shell.newsroom.related import RelatedWork
from editor_app.shell.newsroom.saving import Saving
from editor_app.shell.newsroom.stories import Stories
from editor_app.shell.newsroom.story_details import StoryWork
from editor_app.shell.newsroom.tags import TagsWork
from editor_app.shell.panels.history import HistoryPanel
from editor_app.shell.panels.note import NotePanel
from editor_app.shell.tasks import Tasks

_SOURCES = (
    "Every quote with an attribution line stays as it is in the text: name, role, outlet and "
    "link. A list of them, with what is missing, will stand here in a later version."
)


class Panels(QObject):
    """Makes each panel when its tab is first opened, and keeps it true from then on."""

    def __init__(
        self, desk: Desk, tasks: Tasks, events: Events, saving: Saving, stories: Stories
    ) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._events, self._saving = desk, tasks, events, saving
        desk.inspector.furnish(
            {
                "Story": lambda: StoryWork(desk, tasks, saving).panel,
                "Tags": lambda: TagsWork(desk, tasks, events, saving).panel,
                "Related": lambda: RelatedWork(desk, tasks, events, saving, stories).panel,
                "Sources": lambda: NotePanel("Sources", _SOURCES),
                "History": self._history_panel,
            }
        )

    def ask_for_tag(self) -> None:
        """Go to the field for tags."""
        self._ask("Tags")

    def ask_for_related(self) -> None:
        """Go to the suggestions."""
        self._ask("Related")

    def ask_for_version_name(self) -> None:
        """Go to the field for a version's name."""
        self._ask("History")

    def _ask(self, tab: str) -> None:
        self._desk.layout.open_inspector()
        self._desk.inspector.show_tab(tab)
        page = self._desk.inspector.page(tab)
        ask = getattr(page, "ask", None)
        if ask is not None:
            ask()

    # History

    def _history_panel(self) -> HistoryPanel:
        panel = HistoryPanel()

        def refresh() -> None:
            story_id = self._desk.session.story_id
            if story_id:
                self._tasks.run(history.revisions, story_id, then=panel.show_versions)
            panel.setEnabled(bool(story_id))

        def name(words: str) -> None:
            self._saving.autosave.flush()
            self._tasks.run(
                history.name_version, self._desk.session.story_id, words, then=lambda _: refresh()
            )
            self._desk.toast.say(f"Kept as “{words}”", "ph.bookmark-simple")

        panel.named.connect(name)
        self._desk.session.opened.connect(refresh)
        self._events.library_changed.connect(refresh)
        refresh()
        return panel
