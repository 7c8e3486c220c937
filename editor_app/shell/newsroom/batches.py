"""The same thing done to several stories at once, with one way back."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from editor_app.model.article import Status, StorySummary
from editor_app.model.changes import Changes
from editor_app.model.tag import Tag
from editor_app.services import batch, binning, drafts, tagging_edits, tagging_records
from editor_app.services.batch import Batch
from editor_app.services.tagging_records import TagChange
from editor_app.shell.desk import Desk
from editor_app.shell.events import Events
from editor_app.shell.newsroom.long_work import LongWork, Progress
from editor_app.shell.newsroom.saving import Saving
from editor_app.shell.newsroom.stories import Stories
from editor_app.shell.tasks import OpenLibrary, Tasks
from editor_app.shell.widgets.drawing import status_name
from editor_app.shell.wording import spoken, translate

T = TypeVar("T")

_AFTER_START = 10_000
_NAMED = 3
"""How many stories that stayed as they were are named."""


class Batches(QObject):
    """Changes the selected stories, each time in one unit of work and with one toast."""

    def __init__(
        self, desk: Desk, tasks: Tasks, events: Events, saving: Saving, stories: Stories
    ) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._events = desk, tasks, events
        self._saving, self._stories = saving, stories
        desk.stories.bin_wanted.connect(self.bin)
        desk.stories.renamed.connect(self.rename)
        QTimer.singleShot(_AFTER_START, self, self._empty_old_bin)

    # Status, desk, bin

    def set_status(self, ids: Sequence[str], status: Status) -> None:
        """Give stories a status; the open one alone gets it without a word."""
        if tuple(ids) == (self._desk.session.story_id,):
            self._saving.amend(status=status)
            return
        words = translate("Batches", "{stories}: {status}")
        self._run(
            lambda library, tell: batch.set_status(library, ids, status, tell),
            lambda done: words.format(stories=_stories(done), status=status_name(status)),
            "ph.circle-half",
        )

    def set_desk(self, ids: Sequence[str], desk: str) -> None:
        """Give stories to a desk."""
        words = translate("Batches", "{stories} moved to {desk}")
        self._run(
            lambda library, _: batch.set_desk(library, ids, desk),
            lambda done: words.format(stories=_stories(done), desk=desk),
            "ph.folder",
        )

    def bin(self, ids: Sequence[str]) -> None:
        """Put stories into the bin, and leave the open one if it is among them."""
        words = translate("Batches", "{stories} moved to the bin")
        self._run(
            lambda library, tell: batch.set_status(library, ids, Status.SPIKED, tell),
            lambda done: words.format(stories=_stories(done)),
            "ph.trash",
            leave=True,
        )

    def restore(self, ids: Sequence[str]) -> None:
        """Take stories out of the bin."""
        words = translate("Batches", "{stories} taken out of the bin")
        self._run(
            lambda library, _: binning.restore(library, ids),
            lambda done: words.format(stories=_stories(done)),
            "ph.arrow-u-up-left",
        )

    def rename(self, story_id: str, headline: str) -> None:
        """Write the headline of a story anew."""
        if story_id == self._desk.session.story_id:
            self._saving.amend(headline=headline)
            return

        def undo(before: str) -> None:
            self._tasks.run(
                _set_headline, story_id, before, then=lambda done: self._changed(done[1])
            )

        def renamed(done: tuple[str, Changes]) -> None:
            before, changes = done
            self._changed(changes)
            words = translate("Batches", "“{headline}” renamed").format(headline=_short(headline))
            self._desk.toast.say(words, "ph.pencil-simple", undo=lambda: undo(before))

        self._tasks.run(_set_headline, story_id, headline, then=renamed)

    def _empty_old_bin(self) -> None:
        """Delete what has been in the bin for its days; the window is in use by now."""

        def done(changes: Changes) -> None:
            if changes:
                self._changed(changes)

        self._tasks.run(binning.empty_old, then=done)

    # Tags

    def add_tag(self, ids: Sequence[str], name: str) -> None:
        """Put the tag of that name on stories; an unknown name becomes a new topic."""
        words = translate("Batches", "Tag “{tag}” put on {stories}")

        def put_on(library: OpenLibrary, tell: Progress) -> TagChange:
            tag = tagging_edits.tag_called(library, name) or tagging_edits.create(library, name)[0]
            return tagging_edits.apply(library, [tag.id], ids, tell)

        self._retag(put_on, lambda count: words.format(tag=name, stories=_count(count)))

    def remove_tag(self, ids: Sequence[str], tag: Tag) -> None:
        """Take a tag off stories."""
        words = translate("Batches", "Tag “{tag}” taken off {stories}")
        self._retag(
            lambda library, tell: tagging_edits.take_off(library, [tag.id], ids, tell),
            lambda count: words.format(tag=tag.name, stories=_count(count)),
        )

    def _retag(
        self, work: Callable[[OpenLibrary, Progress], TagChange], words: Callable[[int], str]
    ) -> None:
        self._saving.autosave.flush()

        def done(change: TagChange) -> None:
            self._tags_changed(change.changes)

            def undo() -> None:
                self._at_length(
                    lambda library, tell: tagging_records.restore(library, change.before, tell),
                    lambda back: self._tags_changed(back.changes),
                )

            count = len(change.changes.articles)
            self._desk.toast.say(words(count), "ph.tag", undo=undo if count else None)

        self._at_length(work, done)

    def _tags_changed(self, changes: Changes) -> None:
        self._changed(changes)
        if self._desk.session.story_id in changes.articles:
            story_id = self._desk.session.story_id
            self._tasks.run(drafts.load, story_id, then=self._desk.session.settle)

    # What all of them do

    def _run(
        self,
        work: Callable[[OpenLibrary, Progress], Batch],
        words: Callable[[Batch], str],
        glyph: str,
        *,
        leave: bool = False,
    ) -> None:
        """Change stories on the library thread, then say so and offer the way back.

        ``leave`` says that the open story is left if it is among them.
        """
        self._saving.autosave.flush()

        def done(result: Batch) -> None:
            open_id = self._desk.session.story_id
            gone = leave and open_id in {one.id for one in result.after}
            self._take_over(result.after)
            if gone:
                self._stories.leave({one.id for one in result.after})
            self._changed(result.changes)
            self._say(result, words(result), glyph, reopen=open_id if gone else "")

        self._at_length(work, done)

    def _say(self, result: Batch, words: str, glyph: str, *, reopen: str) -> None:
        def taken_back(changes: Changes) -> None:
            self._take_over(result.before)
            self._changed(changes)
            if reopen:
                self._stories.open(reopen)

        def undo() -> None:
            self._saving.autosave.flush()
            self._tasks.run(batch.take_back, result, then=taken_back)

        words = "  ".join(filter(None, (words if result.before else "", _refusals(result))))
        if result.before or result.refused:
            self._desk.toast.say(words, glyph, undo=undo if result.before else None)

    def _take_over(self, stories: Iterable[StorySummary]) -> None:
        """Let the open story know what became of it, before it is saved again."""
        session = self._desk.session
        for one in stories:
            if one.id == session.story_id:
                session.amend(status=one.status, desk=one.desk, published=one.published)
                if session.known is not None:
                    self._desk.pane.editor.show_fields(session.known)
                self._saving.autosave.note_edit()
                self._saving.autosave.flush()

    def _changed(self, changes: Changes) -> None:
        self._events.library_changed.emit(changes)
        self._stories.reload()

    def _at_length(
        self, work: Callable[[OpenLibrary, Progress], T], then: Callable[[T], None]
    ) -> None:
        """Do what may take long with many stories; it shows how far it is and can be stopped."""
        title = translate("Batches", "Stories")
        words = translate("Batches", "Changing the stories…")
        LongWork(self._desk.window, self._desk.toast, title, words).run(self._tasks, work, then)


def _set_headline(library: OpenLibrary, story_id: str, headline: str) -> tuple[str, Changes]:
    """Write a headline; return the one before."""
    story = drafts.load(library, story_id)
    wanted = replace(story, headline=headline)
    return story.headline, drafts.save(library, wanted, slug_follows=True)


def _stories(done: Batch) -> str:
    """Return one headline, or how many stories there were."""
    if len(done.before) == 1:
        headline = done.before[0].headline or translate("StoryList", "Untitled")
        return f"“{_short(headline)}”"
    return _count(len(done.before))


def _count(stories: int) -> str:
    return translate("Batches", "%n stories", "", stories)


def _short(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:38].rstrip()}…"


def _refusals(result: Batch) -> str:
    """Say which stories stayed as they were, and why: a few by their headlines, more by number."""
    stays = translate("Batches", "{stories} unchanged: {reason}.")
    said = []
    for reason in dict.fromkeys(result.refused.values()):
        ids = [story_id for story_id, why in result.refused.items() if why == reason]
        named = [result.named.get(story_id, "") for story_id in ids]
        quoted = [f"“{_short(one or translate('StoryList', 'Untitled'))}”" for one in named]
        stories = ", ".join(quoted) if len(ids) <= _NAMED else _count(len(ids))
        said.append(stays.format(stories=stories, reason=spoken(reason)))
    return "  ".join(said)
