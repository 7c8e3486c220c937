"""Runs the History panel: shows what was kept, compares it, and brings it back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import zip_longest

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from editor_app.model.article import Article
from editor_app.model.revision import Reason, Revision
from editor_app.services import history
from editor_app.services.comparing import Comparison, Row, compare, with_paragraph, words_changed
from editor_app.shell.desk import Desk
from editor_app.shell.events import Events
from editor_app.shell.newsroom.saving import Saving
from editor_app.shell.panels.history.entries import Counted, title_of
from editor_app.shell.panels.history.panel import HistoryPanel
from editor_app.shell.tasks import Tasks, Worker
from editor_app.shell.wording import translate

Counts = dict[tuple[str, str], tuple[int, int]]
"""How many words came and went, by the hashes of the older and the newer text."""

_DELAY = 400


@dataclass(frozen=True, slots=True)
class _Text:
    """What a restore brings back of a story."""

    headline: str
    standfirst: str
    body: str


class HistoryWork(QObject):
    """Compares off the UI thread, and only while somebody looks.

    Everything that brings back an older text keeps the present one first and
    can be taken back.
    """

    def __init__(
        self, desk: Desk, tasks: Tasks, thinker: Worker, events: Events, saving: Saving
    ) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._thinker = desk, tasks, thinker
        self._events, self._saving = events, saving
        self._versions: tuple[Revision, ...] = ()
        self._counts: Counts = {}
        self._comparison: Comparison | None = None
        self._ticket = 0
        self._going_back = False
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self._compare_again)
        desk.pane.replacing_all.connect(lambda: self._keep_before(Reason.REPLACING))
        desk.pane.much_pasted.connect(lambda: self._keep_before(Reason.PASTING))

    @cached_property
    def panel(self) -> HistoryPanel:
        """The panel; it is made when its tab is first opened."""
        panel = HistoryPanel()
        panel.named.connect(self._name)
        panel.compare_wanted.connect(self._compare)
        panel.restore_wanted.connect(self._restore)
        panel.paragraph_wanted.connect(self._restore_paragraph)
        panel.copied.connect(self._copy)
        panel.shown.connect(self._refresh)
        self._desk.pane.edited.connect(self._soon)
        self._desk.session.opened.connect(self._refresh)
        self._events.library_changed.connect(self._refresh)
        return panel

    def choose_previous(self) -> None:
        """Show what changed since the version before the text as it stands."""
        self._going_back = True
        self._refresh()

    def _keep_before(self, reason: Reason) -> None:
        """Keep the story as it stands, since much of it is about to change."""
        story_id = self._desk.session.story_id
        if story_id:
            self._saving.autosave.flush()
            self._tasks.run(history.keep, story_id, reason, failed=_leave_to_the_save)

    # What is shown

    def _refresh(self) -> None:
        panel, story = self.panel, self._desk.session.story()
        panel.setEnabled(story is not None)
        if story is None:
            panel.show_versions((), (0, 0))
        elif panel.isVisible():
            self._tasks.run(
                history.revisions, story.id, self._versions, then=partial(self._count, story.id)
            )

    def _count(self, story_id: str, versions: tuple[Revision, ...]) -> None:
        story = self._desk.session.story()
        if story is None or story.id != story_id:
            return
        self._versions = versions
        work = partial(_counted, versions, story.body, self._counts)
        self._thinker.submit(work, partial(self._show, story_id))

    def _show(self, story_id: str, found: tuple[tuple[Counted, ...], tuple[int, int]]) -> None:
        if story_id != self._desk.session.story_id:
            return
        versions, working = found
        self.panel.show_versions(versions, working)
        if self._going_back:
            self._going_back = False
            self.panel.choose(self._previous())

    def _previous(self) -> int:
        """Return the number of the newest version that differs from the text as it stands."""
        story = self._desk.session.story()
        body = story.body if story else ""
        return next((one.number for one in self._versions if one.body != body), 0)

    def _soon(self) -> None:
        if self.panel.isVisible():
            self._timer.start()

    def _compare_again(self) -> None:
        version = self.panel.chosen
        if version is not None and self.panel.isVisible():
            self._compare(version)

    def _compare(self, version: Revision) -> None:
        story = self._desk.session.story()
        if story is None or version.article_id != story.id:
            return
        self._ticket += 1
        newest = self._versions[0].body if self._versions else ""
        work = partial(_compared, version.body, newest, story.body)
        self._thinker.submit(work, partial(self._show_comparison, self._ticket))

    def _show_comparison(self, ticket: int, found: tuple[Comparison, tuple[int, int]]) -> None:
        if ticket == self._ticket:
            self._comparison = found[0]
            self.panel.show_working(found[1])
            self.panel.show_comparison(found[0])

    # What the reader does

    def _name(self, words: str) -> None:
        self._saving.autosave.flush()
        story_id = self._desk.session.story_id
        self._tasks.run(history.name_version, story_id, words, then=lambda _: self._refresh())
        kept = translate("History", "Kept as “{name}”").format(name=words)
        self._desk.toast.say(kept, "ph.bookmark-simple")

    def _copy(self, version: Revision) -> None:
        QApplication.clipboard().setText(version.body)
        self._desk.toast.say(translate("History", "Text copied as Markdown"), "ph.copy")

    def _restore(self, version: Revision) -> None:
        text = _Text(version.headline, version.standfirst, version.body)
        self._bring_back(text, title_of(version))

    def _restore_paragraph(self, row: Row) -> None:
        story, comparison = self._desk.session.story(), self._comparison
        version = self.panel.chosen
        if story is None or comparison is None or version is None:
            return
        if comparison.new != story.body:
            self._compare(version)
            words = translate("History", "The text has changed meanwhile; look again")
            self._desk.toast.say(words)
            return
        body = with_paragraph(comparison, row)
        name = translate("History", "a paragraph of {name}").format(name=title_of(version))
        self._bring_back(_Text(story.headline, story.standfirst, body), name)

    def _bring_back(self, text: _Text, name: str) -> None:
        before = self._desk.session.story()
        if before is None:
            return
        self._keep_before(Reason.RESTORING)
        self._put(text)
        self._tasks.run(
            history.keep, before.id, Reason.RESTORED, name, then=lambda _: self._refresh()
        )
        was = _Text(before.headline, before.standfirst, before.body)
        words = translate("History", "Restored “{name}”").format(name=name)
        self._desk.toast.say(
            words, "ph.clock-counter-clockwise", undo=self._taking_back(before.id, was)
        )

    def _taking_back(self, story_id: str, text: _Text) -> Callable[[], None]:
        def take_back() -> None:
            if self._desk.session.story_id == story_id:
                self._put(text)

        return take_back

    def _put(self, text: _Text) -> None:
        """Let the open story say ``text``, as one step of undo where the page can take it so."""
        session, pane = self._desk.session, self._desk.pane
        story = session.story()
        if story is None:
            return
        if (story.headline, story.standfirst) != (text.headline, text.standfirst):
            session.amend(headline=text.headline, standfirst=text.standfirst)
            pane.editor.show_fields(session.known or story)
        if story.body != text.body and not pane.editor.replace_body(text.body):
            self._open_anew(session.story() or story, text.body)
        self._saving.autosave.note_edit()
        self._saving.autosave.flush()

    def _open_anew(self, story: Article, body: str) -> None:
        place = self._desk.pane.editor.place()
        self._desk.pane.open(replace(story, body=body), place)


def _counted(
    versions: tuple[Revision, ...], body: str, counts: Counts
) -> tuple[tuple[Counted, ...], tuple[int, int]]:
    """Return each version with the words it changed, and the words changed since the newest.

    ``counts`` remembers what was counted before; only the thinking thread uses it.
    """
    counted = []
    for version, older in zip_longest(versions, versions[1:]):
        pair = (older.body_sha256 if older else "", version.body_sha256)
        if pair not in counts:
            counts[pair] = words_changed(older.body if older else "", version.body)
        counted.append(Counted(version, *counts[pair]))
    return tuple(counted), words_changed(versions[0].body, body) if versions else (0, 0)


def _compared(old: str, newest: str, body: str) -> tuple[Comparison, tuple[int, int]]:
    return compare(old, body), words_changed(newest, body)


def _leave_to_the_save(_error: Exception) -> None:
    """Stay silent: the same trouble stops the save, which says so where it stays in sight."""
