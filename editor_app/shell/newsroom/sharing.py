"""One story in several windows: what is typed in one stands in all, and is saved once."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QTimer

from editor_app.model.article import Article
from editor_app.model.revision import Reason
from editor_app.services import history
from editor_app.shell.autosave import SaveState
from editor_app.shell.desk import Desk
from editor_app.shell.editor.open_story import OpenStory
from editor_app.shell.editor.opening import LONG
from editor_app.shell.editor.write_editor import WriteEditor
from editor_app.shell.newsroom.saving import Saving
from editor_app.shell.tasks import Tasks

_SOON = 0
_LATER, _MUCH_LATER = 300, 1_500
"""Between a page and its source all has to be read anew: after a pause, longer for long stories."""

_LOADING = 50


class Sharer(Protocol):
    """What sharing needs of a window's newsroom."""

    desk: Desk
    tasks: Tasks
    saving: Saving
    sharing: "Sharing"


class Sharing(QObject):
    """Passes on what is typed in one window to the others that show the story.

    The window that was typed in last has the text to save; the others let go
    of what they held. Each keeps its own caret and its own undo history, in
    which the changes of the others are steps too.
    """

    def __init__(self, newsroom: Sharer, others: Callable[[], Sequence[Sharer]]) -> None:
        super().__init__(newsroom.desk.window)
        self._newsroom, self._all = newsroom, others
        self._desk, self._saving = newsroom.desk, newsroom.saving
        self._typed = self._following = False
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.pass_on)
        self._saving.autosave.edited.connect(self._on_edited)
        self._desk.session.opened.connect(self._on_opened)
        self._desk.session.amended.connect(self._on_amended)
        self._saving.autosave.saved.connect(self._on_saved)
        self._saving.autosave.state_changed.connect(self._on_state)
        self._desk.window.installEventFilter(self)

    def live(self, story_id: str) -> Article | None:
        """Return a story as another window shows it now, what was just typed included."""
        other = self._leader(story_id)
        return other.desk.session.story() if other is not None else None

    def twin(self, article: Article) -> OpenStory | None:
        """Return the page of another window in Write mode that says the same as ``article``."""
        other = self._leader(article.id)
        editor = other.desk.pane.editor if other is not None else None
        shown = editor.shown if isinstance(editor, WriteEditor) else None
        if editor is None or shown is None or shown.body is None:
            return None
        return shown if editor.draft().body == article.body else None

    def tell_all(self) -> None:
        """Let every other window with this story say what this one says."""
        self._soon.start(_SOON)

    def pass_on(self, *, leaving: bool = False) -> None:
        """Let the other windows say now what was typed here.

        One that still loads the story is waited for, but not by who is ``leaving`` it.
        """
        self._soon.stop()
        peers = self._peers()
        loading = any(one.desk.pane.editor.loading for one in (self._newsroom, *peers))
        if peers and loading and not leaving:
            self._soon.start(_LOADING)
            return
        typed, self._typed = self._typed, False
        for peer in peers:
            peer.sharing.follow(self._newsroom, typed=typed)

    def follow(self, leader: Sharer, *, typed: bool) -> None:
        """Say what the page of ``leader`` says; what was ``typed`` there is saved from there."""
        story = leader.desk.session.known
        newer_here = self._typed and not typed
        if story is None or self._desk.session.story_id != story.id or newer_here:
            return
        if self._typed:
            self._keep_own()
        with self._led():
            self._desk.pane.editor.follow(leader.desk.pane.editor, story)
            self._desk.pane.edited.emit()
        if typed:
            self._saving.autosave.let_go(story.id)
            self._saving.show_state(leader.saving.autosave.state)

    def learn(self, article: Article) -> None:
        """Take over what another window made of the story's details."""
        with self._led():
            self._desk.session.learn(article)

    def settle(self, stored: Article) -> None:
        """Take over what the library decided when another window saved the story."""
        with self._led():
            self._desk.session.settle(stored)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Have everything on the page before this window is typed in."""
        if event.type() == QEvent.Type.WindowActivate:
            for other in self._peers():
                if other.sharing.waits:
                    other.sharing.pass_on()
        return super().eventFilter(watched, event)

    @property
    def waits(self) -> bool:
        """Whether something typed here still has to be passed on."""
        return self._soon.isActive()

    @contextmanager
    def _led(self) -> Iterator[None]:
        """While inside, nothing that changes is this window's own doing."""
        self._following = self._saving.following = True
        try:
            yield
        finally:
            self._following = self._saving.following = False

    def _on_edited(self) -> None:
        peers = self._peers()
        if not peers:
            return
        self._typed = True
        kind, known = type(self._desk.pane.editor), self._desk.session.known
        if all(type(one.desk.pane.editor) is kind for one in peers):
            self._soon.start(_SOON)
        else:
            long = known is not None and len(known.body) >= LONG
            self._soon.start(_MUCH_LATER if long else _LATER)

    def _on_amended(self, article: Article) -> None:
        if not self._following:
            for peer in self._peers():
                peer.sharing.learn(article)
                self.tell_all()

    def _on_saved(self, stored: Article) -> None:
        for peer in self._peers(stored.id):
            peer.sharing.settle(stored)

    def _on_state(self, state: SaveState) -> None:
        for peer in self._peers():
            if peer.saving.autosave.clean:
                peer.saving.show_state(state)

    def _keep_own(self) -> None:
        """Keep in History what was typed here in the moment in which the other was changed too."""
        self._typed = False
        self._soon.stop()
        self._saving.autosave.flush()
        story_id = self._desk.session.story_id
        self._newsroom.tasks.run(history.keep, story_id, Reason.REPLACING, failed=_leave_it)

    def _on_opened(self) -> None:
        """Let the page say what is not in the text of a story that another window shows too."""
        leader = self._leader(self._desk.session.story_id)
        if leader is not None:
            leader.sharing.tell_all()

    def _leader(self, story_id: str) -> Sharer | None:
        """Return the window that shows a story, the one first that was just typed in."""
        showing = self._peers(story_id)
        return next((one for one in showing if one.sharing.waits), next(iter(showing), None))

    def _peers(self, story_id: str = "") -> list[Sharer]:
        """Return the other windows that show a story, or the same one."""
        wanted = story_id or self._desk.session.story_id
        others = (one for one in self._all() if one is not self._newsroom)
        return [one for one in others if wanted and one.desk.session.story_id == wanted]


def _leave_it(_error: Exception) -> None:
    """Stay silent: the same trouble stops the save, which says so where it stays in sight."""
