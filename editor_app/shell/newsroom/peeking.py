"""A look at another story in the preview, without leaving the one that is open."""

from PySide6.QtCore import QObject

from editor_app.exchange.page import RelatedCard, Site
from editor_app.model.article import Article
from editor_app.services import drafts, publishing
from editor_app.shell.desk import Desk
from editor_app.shell.newsroom.site import site_of
from editor_app.shell.preview.live_preview import LivePreview
from editor_app.shell.tasks import OpenLibrary, Tasks

Peek = tuple[Article, tuple[RelatedCard, ...]]


class Peeking(QObject):
    """Shows a story's page for as long as the preview is looked at and nothing is typed."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks = desk, tasks
        self._shown = ""
        desk.inspector.current_changed.connect(self._on_tab)

    def peek(self, story_id: str) -> None:
        """Show a story in the preview."""
        self._shown = story_id
        self._desk.layout.open_inspector()
        self._desk.inspector.show_tab("Preview")
        self._load(story_id)

    def end(self) -> None:
        """Show the open story again."""
        if self._shown:
            self._shown = ""
            if self._desk.session.story_id:
                self._load(self._desk.session.story_id)

    def _load(self, story_id: str) -> None:
        site = site_of(self._desk.preferences)
        self._tasks.run(_page_of, story_id, site, then=self._show)

    def _show(self, page: Peek) -> None:
        preview = self._desk.inspector.page("Preview")
        article, cards = page
        if isinstance(preview, LivePreview) and article.id == (
            self._shown or self._desk.session.story_id
        ):
            preview.open(article, cards)

    def _on_tab(self, name: str) -> None:
        """Show the open story again once the look is over."""
        if name != "Preview":
            self.end()


def _page_of(library: OpenLibrary, story_id: str, site: Site) -> Peek:
    article = drafts.load(library, story_id)
    return article, publishing.cards(library, article, site)
