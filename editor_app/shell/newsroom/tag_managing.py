"""Runs the tag manager: carries out what the reader does there, and takes it back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog

from editor_app.exchange.tag_lists import SUFFIXES
from editor_app.model.changes import Changes
from editor_app.model.tag import Tag, TagKind, TagUse
from editor_app.services import (
    drafts,
    tagging,
    tagging_edits,
    tagging_lists,
    tagging_merge,
    tagging_names,
)
from editor_app.services.tagging_lists import ListReport
from editor_app.services.tagging_names import LookAlike, Vocabulary
from editor_app.services.tagging_records import TagChange
from editor_app.shell.desk import Desk
from editor_app.shell.dialogs.all_tags.dialog import AllTagsDialog
from editor_app.shell.dialogs.all_tags.list_report import show_list_report
from editor_app.shell.events import Events
from editor_app.shell.newsroom.long_work import Progress
from editor_app.shell.newsroom.saving import Saving
from editor_app.shell.newsroom.tag_undo import TagChanges, merged_words, settle
from editor_app.shell.tag_words import stories, tags
from editor_app.shell.tasks import OpenLibrary, Tasks, Worker
from editor_app.shell.wording import spoken, translate

_DELAY = 150


class TagManaging(QObject):
    """Opens one tag manager and keeps it true while it is open."""

    def __init__(
        self, desk: Desk, tasks: Tasks, thinker: Worker, events: Events, saving: Saving
    ) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._events = desk, tasks, events
        self.thinker = thinker
        self._changes = TagChanges(desk, tasks, events, saving)
        self._dialog: AllTagsDialog | None = None
        self._wanted, self._edit = "", False
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self._load)
        events.library_changed.connect(self._on_changed)

    @property
    def dialog(self) -> AllTagsDialog | None:
        """The tag manager, while it is open."""
        return self._dialog

    def open(self, tag_id: str = "") -> None:
        """Open the tag manager, at a tag where one is named."""
        self._wanted = tag_id
        if self._dialog is None:
            self._dialog = self._made()
        self._dialog.show()
        self._dialog.activateWindow()
        self._show_scope()
        self._load()

    def _made(self) -> AllTagsDialog:
        dialog = AllTagsDialog(self._desk.window)
        dialog.finished.connect(self._forget)
        dialog.renamed.connect(self._rename)
        dialog.changed.connect(self._change)
        dialog.created.connect(self._create)
        dialog.kinds_chosen.connect(self._set_kinds)
        dialog.deleted.connect(self._delete)
        dialog.applied.connect(self._apply)
        dialog.taken_off.connect(self._take_off)
        dialog.forms.preview_wanted.connect(self._preview)
        dialog.forms.merged.connect(self._merge)
        dialog.kept_apart.connect(self._keep_apart)
        dialog.alike_wanted.connect(self._look_alike)
        dialog.import_wanted.connect(self._ask_for_list)
        dialog.export_wanted.connect(self._ask_where_to)
        dialog.entered.connect(self._show_scope)
        return dialog

    def _forget(self) -> None:
        self._dialog = None

    # What it shows

    def _on_changed(self, changes: Changes) -> None:
        story_id = self._desk.session.story_id
        if changes.tags and story_id in changes.articles:
            self._tasks.run(drafts.load, story_id, then=lambda story: settle(self._desk, story))
        if self._dialog is not None and (changes.tags or changes.removed):
            self._timer.start()

    def _load(self) -> None:
        if self._dialog is not None:
            self._tasks.run(tagging.all_tags, then=self._show)
            if self._dialog.shows_pairs:
                self._look_alike()

    def _show(self, uses: list[TagUse]) -> None:
        if self._dialog is not None:
            self._dialog.show_tags(uses)
            (wanted, edit), self._wanted, self._edit = (self._wanted, self._edit), "", False
            if wanted:
                self._dialog.select(wanted, edit=edit)

    def _look_alike(self) -> None:
        def show(pairs: list[LookAlike]) -> None:
            if self._dialog is not None:
                self._dialog.show_look_alikes(pairs)

        def look(known: Vocabulary) -> None:
            self.thinker.submit(known.look_alikes, then=show)

        self._tasks.run(tagging_names.vocabulary, then=look)

    @property
    def _searched(self) -> bool:
        return bool(self._desk.stories.wanted.query.strip())

    def _scope(self) -> tuple[str, ...]:
        """Return the stories that tags are put on: those selected, else what was searched for."""
        chosen = self._desk.stories.selected_ids
        if len(chosen) > 1:
            return tuple(chosen)
        if self._searched:
            return tuple(self._desk.stories.model.outline.ids)
        return tuple(one for one in (self._desk.session.story_id,) if one)

    def _show_scope(self) -> None:
        if self._dialog is None:
            return
        count = len(self._scope())
        if len(self._desk.stories.selected_ids) > 1:
            words = translate("AllTags", "the %n selected stories", "", count)
        elif self._searched and count > 1:
            words = translate("AllTags", "the %n stories found", "", count)
        elif self._searched and count:
            words = translate("AllTags", "the story found")
        else:
            words = translate("AllTags", "the open story") if count else ""
        self._dialog.show_scope(words)

    # What it does

    def _run(
        self,
        change: Callable[[OpenLibrary, Progress], TagChange],
        words: Callable[[TagChange], str],
    ) -> None:
        self._changes.run(change, words, self._say, self._refuse)

    def _say(self, words: str, undo: Callable[[], None]) -> None:
        if self._dialog is not None:
            self._dialog.say(words, undo)
        else:
            self._changes.toast(words, undo)

    def _refuse(self, error: Exception) -> None:
        if self._dialog is not None:
            self._dialog.show_trouble(spoken(error))

    def _rename(self, tag_id: str, name: str) -> None:
        words = translate("AllTags", "Renamed to “{name}”").format(name=name)
        self._run(
            lambda library, tell: tagging_edits.rename(library, tag_id, name, tell),
            lambda result: _on_stories(words, result),
        )

    def _change(self, tag: Tag) -> None:
        words = translate("AllTags", "“{name}” changed").format(name=tag.name)
        self._run(lambda library, tell: tagging_edits.change(library, tag, tell), lambda _: words)

    def _create(self, name: str) -> None:
        wanted = name or translate("AllTags", "New tag")

        def made(done: tuple[Tag, TagChange]) -> None:
            tag, change = done
            self._events.library_changed.emit(change.changes)
            self._wanted, self._edit = tag.id, not name
            words = translate("AllTags", "“{name}” added").format(name=tag.name)
            self._say(words, lambda: self._changes.undo(change.before))

        self._tasks.run(tagging_edits.create, wanted, then=made, failed=self._refuse)

    def _set_kinds(self, ids: list[str], kind: TagKind) -> None:
        words = translate("AllTags", "{tags} changed").format(tags=tags(len(ids)))
        self._run(lambda library, _: tagging_edits.set_kind(library, ids, kind), lambda _: words)

    def _delete(self, ids: list[str]) -> None:
        words = translate("AllTags", "{tags} deleted").format(tags=tags(len(ids)))
        self._run(
            lambda library, tell: tagging_edits.delete(library, ids, tell),
            lambda result: _on_stories(words, result),
        )

    def _apply(self, ids: list[str]) -> None:
        wanted = self._scope()
        words = translate("AllTags", "{tags} put on {stories}")
        self._run(
            lambda library, tell: tagging_edits.apply(library, ids, wanted, tell),
            lambda result: _with_counts(words, ids, result),
        )

    def _take_off(self, ids: list[str]) -> None:
        wanted = self._scope()
        words = translate("AllTags", "{tags} taken off {stories}")
        self._run(
            lambda library, tell: tagging_edits.take_off(library, ids, wanted, tell),
            lambda result: _with_counts(words, ids, result),
        )

    def _preview(self, survivor_id: str, ids: list[str]) -> None:
        if self._dialog is not None:
            self._tasks.run(
                tagging_merge.preview,
                survivor_id,
                ids,
                then=self._dialog.forms.show_preview,
                failed=self._refuse,
            )

    def _merge(self, survivor_id: str, ids: list[str]) -> None:
        self._wanted = survivor_id if self._dialog and not self._dialog.shows_pairs else ""
        self._run(
            lambda library, tell: tagging_merge.merge(library, survivor_id, ids, tell),
            lambda result: merged_words(_name_of(result, survivor_id), result),
        )

    def _keep_apart(self, pair: LookAlike) -> None:
        self._changes.keep_apart(pair, self._say)

    # Lists

    def _ask_for_list(self) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        offered = translate("AllTags", "Tag lists ({kinds});;All files (*)")
        name, _ = QFileDialog.getOpenFileName(
            self._dialog,
            translate("AllTags", "Import a tag list"),
            "",
            offered.format(kinds=kinds),
        )
        if name:
            self._tasks.run(
                tagging_lists.import_list, Path(name), then=self._imported, failed=self._refuse
            )

    def _imported(self, report: ListReport) -> None:
        self._events.library_changed.emit(report.change.changes)
        words = translate("AllTags", "{added} new, {changed} changed").format(
            added=tags(report.added), changed=report.changed
        )
        self._say(words, lambda: self._changes.undo(report.change.before))
        if report.rejected and self._dialog is not None:
            show_list_report(self._dialog, report)

    def _ask_where_to(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._dialog,
            translate("AllTags", "Export the tags"),
            "tags.csv",
            translate("AllTags", "Table (*.csv)"),
        )
        if name:
            self._tasks.run(
                tagging_lists.export_list,
                Path(name),
                then=lambda count: self._exported(count, name),
                failed=self._refuse,
            )

    def _exported(self, count: int, name: str) -> None:
        words = translate("AllTags", "{tags} written to {path}")
        if self._dialog is not None:
            self._dialog.say(words.format(tags=tags(count), path=name))


def _name_of(result: TagChange, tag_id: str) -> str:
    return next((tag.name for tag in result.before.tags if tag.id == tag_id), "")


def _on_stories(words: str, result: TagChange) -> str:
    count = len(result.changes.articles)
    return f"{words} · {stories(count)}" if count else words


def _with_counts(words: str, ids: list[str], result: TagChange) -> str:
    return words.format(tags=tags(len(ids)), stories=stories(len(result.changes.articles)))
