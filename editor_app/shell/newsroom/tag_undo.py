"""Changes to tags from the window: told to everybody, and taken back from the toast."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from editor_app.model.article import Article
from editor_app.model.changes import Changes
from editor_app.services import tagging_names
from editor_app.services.tagging_names import LookAlike
from editor_app.services.tagging_records import TagChange, TagsBefore, restore
from editor_app.shell.desk import Desk
from editor_app.shell.events import Events
from editor_app.shell.newsroom.long_work import LongWork, Progress
from editor_app.shell.newsroom.saving import Saving
from editor_app.shell.tasks import OpenLibrary, Tasks
from editor_app.shell.wording import translate


class TagChanges(QObject):
    """Runs changes that can be undone. What was typed is saved before, in that order."""

    def __init__(self, desk: Desk, tasks: Tasks, events: Events, saving: Saving) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._events, self._saving = desk, tasks, events, saving

    def run(
        self,
        change: Callable[[OpenLibrary, Progress], TagChange],
        words: Callable[[TagChange], str],
        say: Callable[[str, Callable[[], None]], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Change tags; then ``say`` what was done, in ``words``, with the way back."""

        def done(result: TagChange) -> None:
            self._events.library_changed.emit(result.changes)
            say(words(result), lambda: self.undo(result.before))

        self._saving.autosave.flush()
        self._at_length(change, done, failed)

    def undo(self, before: TagsBefore) -> None:
        """Bring tags and stories back to what they were."""

        def done(result: TagChange) -> None:
            self._events.library_changed.emit(result.changes)

        self._saving.autosave.flush()
        self._at_length(lambda library, tell: restore(library, before, tell), done)

    def _at_length(
        self,
        change: Callable[[OpenLibrary, Progress], TagChange],
        then: Callable[[TagChange], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Change what may concern many stories; it shows how far it is and can be stopped."""
        front = QApplication.activeModalWidget() or QApplication.activeWindow()
        above = front if front is not None and front.isVisible() else self._desk.window
        title, words = translate("Tags", "Tags"), translate("Tags", "Changing the tags…")
        LongWork(above, self._desk.toast, title, words).run(self._tasks, change, then, failed)

    def keep_apart(self, pair: LookAlike, say: Callable[[str, Callable[[], None]], None]) -> None:
        """Never again speak of two tags as one; then ``say`` so, with the way back."""
        ids = pair.one.tag.id, pair.other.tag.id

        def tell(_: object) -> None:
            self._events.library_changed.emit(Changes(tags=True))

        def again() -> None:
            self._tasks.run(tagging_names.let_meet, *ids, then=tell)

        self._tasks.run(tagging_names.keep_apart, *ids, then=tell)
        say(translate("Tags", "Both tags are kept"), again)

    def toast(self, words: str, undo: Callable[[], None]) -> None:
        """Say in the window what was done."""
        self._desk.toast.say(words, "ph.tag", undo=undo)


def settle(desk: Desk, article: Article) -> None:
    """Show the tags that the library has stored for the open story, on its page as well."""
    desk.session.settle(article)
    story = desk.session.story()
    if story is not None and story.id == article.id:
        desk.pane.editor.show_fields(story)


def merged_words(name: str, result: TagChange) -> str:
    """Return what a merge into ``name`` did."""
    count = len(result.changes.articles)
    if count == 1:
        words = translate("Tags", "Merged into “{name}”, on 1 story")
    else:
        words = translate("Tags", "Merged into “{name}”, on %n stories", "", count)
    return words.format(name=name)
