"""Joins the live preview to the open story: text, cards, scrolling and clicks."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from editor_app.exchange.page import RelatedCard
from editor_app.exchange.page_template import template_files
from editor_app.model.article import Article
from editor_app.model.changes import Changes
from editor_app.services import publishing
from editor_app.settings import PAGE_TEMPLATE
from editor_app.shell.desk import Desk
from editor_app.shell.editor.contract import Place
from editor_app.shell.events import Events
from editor_app.shell.newsroom.site import site_of
from editor_app.shell.outside import open_outside
from editor_app.shell.preview.live_preview import LivePreview
from editor_app.shell.tasks import Tasks

# The key's own glyph is painted first; the page follows a moment later.
_DELAY = 15


class PreviewLink(QObject):
    """Feeds the preview and carries out what the reader does in it.

    ``story_wanted`` carries the id of a story whose card was clicked.
    """

    story_wanted = Signal(str)

    def __init__(self, desk: Desk, tasks: Tasks, events: Events, media: Path) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks = desk, tasks
        self._cards: tuple[RelatedCard, ...] = ()
        self.preview = LivePreview()
        self.preview.use_media(media)
        desk.pane.use_media(media)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._use_site)
        self._watcher.directoryChanged.connect(self._use_site)
        self._use_site()
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self._update)
        desk.pane.edited.connect(self._soon)
        desk.pane.scrolled.connect(self.preview.scroll_to_line)
        desk.session.opened.connect(self._on_opened)
        desk.session.amended.connect(self._soon)
        desk.preferences.changed.connect(self._use_site)
        desk.preferences.changed.connect(self._reload_cards)
        events.library_changed.connect(self._on_library_changed)
        self.preview.scrolled_to_line.connect(self._scroll_editor)
        self.preview.line_clicked.connect(self._go_to_line)
        self.preview.link_opened.connect(open_outside)
        self.preview.story_opened.connect(self.story_wanted)
        self.preview.expand_toggled.connect(lambda on: desk.layout.enlarge_inspector(on=on))
        desk.inspector.furnish({"Preview": lambda: self.preview})
        self._on_opened(desk.session.known)
        self.preview.start()

    def close(self) -> None:
        """Take the web view down."""
        self.preview.stop()

    def _soon(self) -> None:
        self._timer.start()

    def _on_opened(self, article: Article | None) -> None:
        if article is None:
            self.preview.clear()
        else:
            site = site_of(self._desk.preferences)
            self._tasks.run(
                publishing.cards, article, site, then=lambda cards: self._open(article, cards)
            )

    def _open(self, article: Article, cards: Sequence[RelatedCard]) -> None:
        story = self._desk.session.story()
        if story is not None and story.id == article.id:
            self._cards = tuple(cards)
            self.preview.open(story, self._cards)

    def _update(self) -> None:
        story = self._desk.session.story()
        if story is not None:
            self.preview.details_changed(story, self._cards)

    def _on_library_changed(self, changes: Changes) -> None:
        if changes.links or changes.articles:
            self._reload_cards()

    def _reload_cards(self) -> None:
        known = self._desk.session.known
        if known is not None:
            site = site_of(self._desk.preferences)
            self._tasks.run(
                publishing.cards, known, site, then=lambda cards: self._recard(known, cards)
            )

    def _recard(self, article: Article, cards: Sequence[RelatedCard]) -> None:
        if article.id == self._desk.session.story_id and tuple(cards) != self._cards:
            self._cards = tuple(cards)
            self._update()

    def _use_site(self) -> None:
        self.preview.use_site(site_of(self._desk.preferences))
        self._watch(self._desk.preferences.get(PAGE_TEMPLATE))

    def _watch(self, folder: str) -> None:
        """Follow what somebody does to the page template in an editor of their own."""
        wanted = {str(path) for path in template_files(folder) if path.exists()}
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if gone := watched - wanted:
            self._watcher.removePaths(sorted(gone))
        if new := wanted - watched:
            self._watcher.addPaths(sorted(new))

    def _scroll_editor(self, line: float) -> None:
        self._desk.pane.editor.scroll_to(line)

    def _go_to_line(self, line: int) -> None:
        editor = self._desk.pane.editor
        editor.go_to(Place(line=line, top=editor.place().top))
        self._desk.pane.focus_text()
