"""The windows on one library: all learn what one of them changes."""

from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from editor_app.model.article import Article
from editor_app.model.changes import Changes
from editor_app.services import drafts
from editor_app.shell.events import Events
from editor_app.shell.newsroom.sharing import Sharer
from editor_app.shell.wording import translate

_PATIENCE = 60_000
_FIELDS = ("headline", "status", "desk", "published")
"""What another window can change of a story that is open in this one."""


class Member(Sharer, Protocol):
    """What the windows know of each other: a newsroom with its desk."""

    events: Events

    @property
    def clean(self) -> bool:
        """Whether everything typed is on the disk."""
        ...

    def shows(self, story_id: str) -> bool:
        """Whether the story is open in this window."""
        ...

    def holds(self, story_id: str) -> bool:
        """Whether the story was left in this window and is still to be saved."""
        ...

    def come_forward(self, story_id: str = "") -> None:
        """Raise the window, with that story on the page."""


class Company(QObject):
    """Knows the newsroom of every window. ``window_wanted`` asks for another window.

    ``emptied`` follows when the last window closes.

    A story may be open in several of them (see `Sharing`). One that was left in
    a window and could not be saved comes forward there when another asks for it.
    """

    window_wanted = Signal()
    emptied = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.events = Events(self)
        self._members: list[Member] = []
        # Where a window stays because it cannot be saved, nobody waits for it for ever.
        self._quitting = QTimer(self, singleShot=True, interval=_PATIENCE)

    def join(self, newsroom: Member) -> None:
        """Take in the newsroom of another window."""
        self._members.append(newsroom)

    def leave(self, newsroom: Member) -> None:
        """Let a newsroom go, whose window is closed."""
        if newsroom in self._members:
            self._members.remove(newsroom)
            if not self._members:
                self.emptied.emit()
            elif len(self._members) == 1 and self._quitting.isActive():
                QTimer.singleShot(0, self, self._members[0].desk.window.close)

    @property
    def members(self) -> tuple[Member, ...]:
        """The newsrooms of all open windows, the one opened first at the head."""
        return tuple(self._members)

    def is_alone(self, newsroom: Member) -> bool:
        """Tell whether no other window is open."""
        return all(member is newsroom for member in self._members)

    def held_elsewhere(self, story_id: str, newsroom: Member) -> bool:
        """Tell whether another window still has to save a story; if so bring it forward there."""
        for member in self._members:
            if member is not newsroom and member.holds(story_id):
                member.come_forward(story_id)
                member.desk.toast.say(
                    translate("Windows", "This story is not saved yet; it is open in this window"),
                    "ph.app-window",
                )
                return True
        return False

    def is_elsewhere(self, story_id: str, newsroom: Member) -> bool:
        """Tell whether another window has the story, saved or not."""
        others = (one for one in self._members if one is not newsroom)
        return any(one.shows(story_id) or one.holds(story_id) for one in others)

    def is_saved(self, story_id: str) -> bool:
        """Tell whether no window has anything of a story that is not on the disk."""
        return all(one.clean for one in self._members if one.shows(story_id) or one.holds(story_id))

    def close_all(self) -> None:
        """Close every window, each with what is typed in it saved; the last makes the backup."""
        others = self._members[1:]
        self._quitting.start()
        for member in others or tuple(self._members):
            member.desk.window.close()


class Following(QObject):
    """Keeps the open story of one window true to what others change of it."""

    def __init__(self, newsroom: Member, company: Company) -> None:
        super().__init__(newsroom.desk.window)
        self._newsroom, self._company = newsroom, company
        newsroom.events.library_changed.connect(self._on_library_changed)

    def _on_library_changed(self, changes: Changes) -> None:
        story_id = self._newsroom.desk.session.story_id
        if story_id in changes.articles and self._company.is_saved(story_id):
            self._newsroom.tasks.run(drafts.load, story_id, then=self._follow)

    def _follow(self, stored: Article) -> None:
        session, pane = self._newsroom.desk.session, self._newsroom.desk.pane
        story = session.story()
        # What was typed since is newer than what is stored, and is saved in its turn.
        if story is None or story.id != stored.id or not self._company.is_saved(story.id):
            return
        changed = {name: getattr(stored, name) for name in _FIELDS}
        if changed != {name: getattr(story, name) for name in _FIELDS}:
            session.amend(**changed)
            if session.known is not None:
                pane.editor.show_fields(session.known)


def bring_forward(window: QWidget) -> None:
    """Raise a window, also one that was put away."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
