"""Runs the Story panel: what is typed there is saved at once, a slug only where it is free."""

from PySide6.QtCore import QObject

from editor_app.model.article import Article
from editor_app.services import drafts, story_facts
from editor_app.shell.desk import Desk
from editor_app.shell.newsroom.saving import Saving
from editor_app.shell.panels.story.panel import StoryPanel
from editor_app.shell.tasks import Tasks


class StoryWork(QObject):
    """Keeps the panel true to the open story, and the story to the panel."""

    def __init__(self, desk: Desk, tasks: Tasks, saving: Saving) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._saving = desk, tasks, saving
        self.panel = StoryPanel()
        self.panel.changed.connect(lambda changes: saving.amend(**changes))
        self.panel.slug_wanted.connect(self._find_free_slug)
        self.panel.names_wanted.connect(self._offer_names)
        desk.session.opened.connect(self._show)
        desk.session.amended.connect(self._show)
        saving.autosave.saved.connect(lambda _: self._show(desk.session.story()))
        self._show(desk.session.story())

    def _show(self, story: Article | None) -> None:
        self.panel.show_story(story)
        if story is not None:
            self.panel.others.show_metadata(story_facts.other_metadata(story.front_matter))

    def _offer_names(self) -> None:
        self._tasks.run(
            story_facts.names, then=lambda names: self.panel.show_names(names.desks, names.authors)
        )

    def _find_free_slug(self, wanted: str) -> None:
        story_id = self._desk.session.story_id
        self._tasks.run(
            drafts.free_slug, wanted, story_id, then=lambda slug: self._use_slug(story_id, slug)
        )

    def _use_slug(self, story_id: str, slug: str) -> None:
        if story_id == self._desk.session.story_id:
            self._saving.amend(slug=slug)
