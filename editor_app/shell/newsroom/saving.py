"""Writes snapshots of the open story to the library, and says what came of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from editor_app.exchange.atomic import write_file
from editor_app.model import workflow
from editor_app.model.article import Article, StorySummary
from editor_app.model.changes import Changes
from editor_app.model.errors import StandfirstError
from editor_app.services import drafts, finding, history, tagging
from editor_app.shell.autosave import Autosave, Progress, SaveState
from editor_app.shell.desk import Desk
from editor_app.shell.dialogs.cannot_save import ask_unsaved
from editor_app.shell.editor.source_text import Header, write_header
from editor_app.shell.events import Events
from editor_app.shell.session import Snapshot
from editor_app.shell.tasks import OpenLibrary, Tasks
from editor_app.shell.when import local_now
from editor_app.shell.wording import spoken, translate


@dataclass(frozen=True, slots=True)
class Stored:
    """A saved story, and its row for the list where the save changed anything."""

    article: Article
    summary: StorySummary | None


class Saving(QObject):
    """Keeps the open story on the disk. ``autosave`` says how things stand.

    ``listed`` carries the row of a story that was just written; ``failed``
    follows every save that did not succeed.
    """

    listed = Signal(object)
    failed = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, events: Events) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._events = desk, tasks, events
        self._kept: str = ""
        self.following = False
        """Whether the text just takes over what was typed, and is saved, in another window."""
        self.autosave = Autosave(desk.session.snapshot, self._save, self)
        desk.pane.edited.connect(self._on_edited)
        desk.session.opened.connect(self._on_opened)
        desk.status_bar.retry_wanted.connect(self.autosave.flush)
        desk.status_bar.goal_chosen.connect(lambda goal: self.amend(goal=goal))
        desk.status_bar.language_chosen.connect(lambda code: self.amend(language=code))
        desk.banner.retry_wanted.connect(self.autosave.flush)
        desk.banner.copy_wanted.connect(self.save_copy)
        self.autosave.state_changed.connect(self._on_state)
        self.autosave.saved.connect(self._on_saved)

    def catch_up(self) -> None:
        """Notice what was typed before the library was open."""
        story = self._desk.session.story()
        if story is not None and story != self._desk.session.known:
            self._on_edited()

    def amend(self, **changes: Any) -> None:
        """Change details of the open story, on the page as well, and save them at once.

        A status that the story cannot have now is not taken, and said why.
        """
        known, now = self._desk.session.known, local_now()
        if known is not None and "status" in changes:
            if reason := workflow.why_not(known, changes["status"], now):
                self._desk.session.amend()
                self._desk.toast.say(spoken(reason), "ph.info")
                return
            changes |= workflow.changes(known, changes["status"], now)
        self._desk.session.amend(**changes)
        story = self._desk.session.known
        if story is not None:
            self._desk.pane.editor.show_fields(story)
        self.autosave.note_edit()
        self.autosave.flush()

    def ask_unsaved(self, leave: Callable[[], None]) -> None:
        """Ask what to do when the window should close and the text cannot be saved."""
        trouble = self.autosave.state.trouble
        ask_unsaved(self._desk.window, trouble, copy=self.save_copy, leave=leave)

    def save_copy(self) -> None:
        """Ask for a file and write the open story's source there."""
        story = self._desk.session.story()
        if story is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self._desk.window,
            translate("Saving", "Save a copy"),
            f"{story.slug or 'story'}.md",
            translate("Saving", "Markdown (*.md)"),
        )
        if name:
            self._write_copy(story, Path(name))

    def _write_copy(self, story: Article, path: Path) -> None:
        try:
            write_file(path, (write_header(Header.of(story)) + story.body).encode())
        except (StandfirstError, OSError) as error:
            self._desk.toast.say(
                translate("Saving", "The copy could not be written: {error}").format(
                    error=spoken(error)
                ),
                "ph.warning-circle",
            )
        else:
            self._desk.toast.say(
                translate("Saving", "A copy is in {path}").format(path=path), "ph.check-circle"
            )

    def _save(
        self,
        snapshot: Snapshot,
        then: Callable[[Article], None],
        failed: Callable[[Exception], None],
    ) -> None:
        def stored(result: Stored) -> None:
            if result.summary is not None:
                self.listed.emit(result.summary)
            then(result.article)

        self._tasks.run(store, snapshot, then=stored, failed=failed)

    def _on_edited(self) -> None:
        if self.following:
            return
        story_id = self._desk.session.story_id
        if story_id and self._kept != story_id:
            self._kept = story_id
            self._tasks.run(history.keep_before_editing, story_id, failed=_leave_to_the_save)
        self.autosave.note_edit()

    def _on_opened(self) -> None:
        self._kept = ""

    def _on_saved(self, article: Article) -> None:
        self._desk.session.settle(article)
        self._events.library_changed.emit(Changes(articles=frozenset({article.id})))

    def show_state(self, state: SaveState) -> None:
        """Say how far the open story is on its way to the disk."""
        self._desk.status_bar.show_state(state)
        failed = state.progress is Progress.FAILED
        self._desk.banner.show_trouble(state.trouble if failed else "")

    def _on_state(self, state: SaveState) -> None:
        self.show_state(state)
        if state.progress is Progress.FAILED:
            self.failed.emit()


def store(library: OpenLibrary, snapshot: Snapshot) -> Stored:
    """Save a snapshot, its tags included, and return the story as the library has it now."""
    before = history.status_of(library, snapshot.article.id)
    drafts.save(library, snapshot.article, slug_follows=True)
    if snapshot.tags is not None:
        _retag(library, snapshot.article.id, snapshot.tags)
    history.follow(library, snapshot.article, before)
    article = drafts.load(library, snapshot.article.id)
    # What was just written is what was touched last.
    newest = next(iter(finding.stories(library, limit=1)), None)
    return Stored(article, newest if newest and newest.id == article.id else None)


def _retag(library: OpenLibrary, story_id: str, names: Sequence[str]) -> None:
    """Give a story the tags of these names, in this order; unknown names become topics."""
    known = {tag.name.casefold(): tag for tag in drafts.load(library, story_id).tags}
    wanted = {}
    for name in names:
        tag = known.get(name.casefold())
        if tag is None:
            # A name may be an alias: the tag it stands for is the one added last.
            tag = tagging.add_tag(library, story_id, name).tags[-1]
        wanted[tag.id] = tag
    lead = drafts.load(library, story_id).lead_tag_id
    lead = lead if lead in wanted else None
    tagging.set_tags(library, story_id, tuple(wanted.values()), lead)


def _leave_to_the_save(_error: Exception) -> None:
    """Stay silent: the same trouble stops the save, which says so where it stays in sight."""
