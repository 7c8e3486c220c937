"""Puts tags on the open story and takes them off."""

from dataclasses import replace

from PySide6.QtCore import QObject

from editor_app.model.article import Article
from editor_app.model.changes import Changes
from editor_app.model.tag import Tag, TagKind, TagUse
from editor_app.services import drafts, tagging
from editor_app.shell.desk import Desk
from editor_app.shell.events import Events
from editor_app.shell.newsroom.saving import Saving
from editor_app.shell.panels.tags.panel import TagsPanel
from editor_app.shell.tasks import OpenLibrary, Tasks

_OFFERED = 8


class TagsWork(QObject):
    """Runs the Tags panel. What was typed is saved before a tag changes, in that order."""

    def __init__(self, desk: Desk, tasks: Tasks, events: Events, saving: Saving) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._events, self._saving = desk, tasks, events, saving
        self.panel = TagsPanel()
        self.panel.asked.connect(self._complete)
        self.panel.added.connect(self._add)
        self.panel.removed.connect(self._remove)
        self.panel.lead_chosen.connect(self._lead)
        self.panel.kind_chosen.connect(self._set_kind)
        desk.session.opened.connect(self._show)
        desk.session.amended.connect(self._show)
        self._show(desk.session.known)

    def _show(self, article: Article | None) -> None:
        self.panel.setEnabled(article is not None)
        tags, lead = (article.tags, article.lead_tag_id) if article else ((), None)
        self.panel.show_tags(tags, lead)

    def _complete(self, typed: str) -> None:
        def offer(uses: list[TagUse]) -> None:
            self.panel.offer(typed, uses)

        self._tasks.run(tagging.complete, typed, _OFFERED, then=offer)

    def _add(self, name: str) -> None:
        self._saving.autosave.flush()
        self._tasks.run(tagging.add_tag, self._desk.session.story_id, name, then=self._changed)

    def _remove(self, tag_id: str) -> None:
        self._saving.autosave.flush()
        story_id = self._desk.session.story_id
        self._tasks.run(tagging.remove_tag, story_id, tag_id, then=self._changed)

    def _lead(self, tag_id: str) -> None:
        story_id = self._desk.session.story_id
        self._tasks.run(tagging.set_lead_tag, story_id, tag_id or None, then=self._changed)

    def _set_kind(self, chosen: tuple[Tag, TagKind]) -> None:
        tag, kind = chosen
        changed = replace(tag, kind=kind)
        self._tasks.run(_store_tag, changed, self._desk.session.story_id, then=self._changed)

    def _changed(self, article: Article) -> None:
        session = self._desk.session
        session.settle(article)
        story = session.story()
        if story is not None and story.id == article.id:
            self._desk.pane.editor.show_fields(story)
        self._events.library_changed.emit(Changes(articles=frozenset({article.id}), tags=True))


def _store_tag(library: OpenLibrary, tag: Tag, story_id: str) -> Article:
    tagging.save_tag(library, tag)
    return drafts.load(library, story_id)
