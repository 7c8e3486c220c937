"""Puts tags on the open story and takes them off."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject

from editor_app.model.article import Article
from editor_app.model.changes import Changes
from editor_app.model.tag import Tag, TagKind, TagUse
from editor_app.services import drafts, tagging, tagging_edits, tagging_merge, tagging_names
from editor_app.services.near_misses import NearMiss
from editor_app.services.tagging_names import LookAlike
from editor_app.shell.desk import Desk
from editor_app.shell.editor.contract import Place
from editor_app.shell.editor.name_fix import correct_name, select_name
from editor_app.shell.events import Events
from editor_app.shell.newsroom.saving import Saving
from editor_app.shell.newsroom.tag_managing import TagManaging
from editor_app.shell.newsroom.tag_offers import TagOffers
from editor_app.shell.newsroom.tag_undo import TagChanges, merged_words, settle
from editor_app.shell.panels.tags.offers import Offer
from editor_app.shell.panels.tags.panel import TagsPanel
from editor_app.shell.tasks import OpenLibrary, Tasks
from editor_app.shell.wording import translate

_OFFERED = 8


class TagsWork(QObject):
    """Runs the Tags panel. What was typed is saved before a tag changes, in that order."""

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        events: Events,
        saving: Saving,
        managing: TagManaging,
    ) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._events, self._saving = desk, tasks, events, saving
        self._changes = TagChanges(desk, tasks, events, saving)
        self.panel = panel = TagsPanel()
        self._offers = TagOffers(desk, tasks, managing.thinker, events, panel)
        panel.asked.connect(self._complete)
        panel.added.connect(lambda name: self._add(((name, TagKind.TOPIC),)))
        panel.taken.connect(self._take)
        panel.refused.connect(lambda offer: self._refuse(offer.name))
        panel.removed.connect(self._remove)
        panel.lead_chosen.connect(self._lead)
        panel.kind_chosen.connect(self._set_kind)
        panel.merged.connect(self._merge)
        panel.kept_apart.connect(self._keep_apart)
        panel.managed.connect(managing.open)
        panel.names.shown.connect(self._show_miss)
        panel.names.corrected.connect(self._correct)
        panel.names.ignored.connect(lambda miss: self._refuse(miss.written))
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

    # The story's tags

    def _take(self, offers: Iterable[Offer]) -> None:
        self._add(tuple((offer.name, offer.kind) for offer in offers))

    def _add(self, named: tuple[tuple[str, TagKind], ...]) -> None:
        self._saving.autosave.flush()
        story_id = self._desk.session.story_id
        self._tasks.run(_add_tags, story_id, named, then=self._changed)

    def _remove(self, tag_id: str) -> None:
        self._saving.autosave.flush()
        story_id = self._desk.session.story_id
        self._tasks.run(tagging.remove_tag, story_id, tag_id, then=self._changed)

    def _lead(self, tag_id: str) -> None:
        story_id = self._desk.session.story_id
        self._tasks.run(tagging.set_lead_tag, story_id, tag_id or None, then=self._changed)

    def _set_kind(self, chosen: tuple[Tag, TagKind]) -> None:
        tag, kind = chosen
        story_id = self._desk.session.story_id
        self._tasks.run(_store_tag, replace(tag, kind=kind), story_id, then=self._changed)

    def _changed(self, article: Article) -> None:
        settle(self._desk, article)
        self._events.library_changed.emit(Changes(articles=frozenset({article.id}), tags=True))

    # What is offered

    def _refuse(self, name: str) -> None:
        story_id = self._desk.session.story_id

        def again() -> None:
            self._tasks.run(tagging_names.allow, story_id, [name], then=self._look)

        self._tasks.run(tagging_names.refuse, story_id, [name], then=self._look)
        words = translate("Tags", "“{name}” is not offered for this story any more")
        self._changes.toast(words.format(name=name), again)

    def _look(self, _: object) -> None:
        self._offers.look_soon()

    def _merge(self, pair: LookAlike) -> None:
        one, other = pair.one.tag, pair.other.tag
        self._changes.run(
            lambda library, tell: tagging_merge.merge(library, one.id, [other.id], tell),
            lambda result: merged_words(one.name, result),
            self._changes.toast,
        )

    def _keep_apart(self, pair: LookAlike) -> None:
        self._changes.keep_apart(pair, self._changes.toast)

    # Names that may be misspelled

    def _show_miss(self, miss: NearMiss) -> None:
        self._go_to(miss)
        select_name(self._desk.pane.editor.widget, miss.written)
        self._desk.pane.focus_text()

    def _correct(self, miss: NearMiss) -> None:
        self._go_to(miss)
        if correct_name(self._desk.pane.editor.widget, miss.written, miss.right):
            self._saving.autosave.flush()
        else:
            words = translate("Tags", "“{name}” is not in the text any more")
            self._desk.toast.say(words.format(name=miss.written), "ph.info")
            self._offers.look_soon()

    def _go_to(self, miss: NearMiss) -> None:
        top = max(0, miss.line - 3)
        self._desk.pane.editor.go_to(Place(line=miss.line, column=miss.column, top=top))


def _add_tags(
    library: OpenLibrary, story_id: str, named: tuple[tuple[str, TagKind], ...]
) -> Article:
    for name, kind in named:
        tagging.add_tag(library, story_id, name, kind)
    return drafts.load(library, story_id)


def _store_tag(library: OpenLibrary, tag: Tag, story_id: str) -> Article:
    tagging_edits.change(library, tag)
    return drafts.load(library, story_id)
