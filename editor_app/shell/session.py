"""The open story: what the library knows of it, and what the writer has made of it since."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor_app.model.article import Article
from editor_app.shell.editor.contract import Draft


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A story as it stands on the page, to be saved.

    ``tags`` holds the names wanted where the writer changed them in the text.
    """

    article: Article
    tags: tuple[str, ...] | None = None


class Session(QObject):
    """Holds the one open story. The page is asked for its text only when somebody needs it.

    ``opened`` carries a story that was just opened (``None`` when the last one
    was closed), ``amended`` one whose details changed outside the text.
    """

    opened = Signal(object)
    amended = Signal(object)

    def __init__(self, read_page: Callable[[], Draft], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read_page = read_page
        self._known: Article | None = None

    @property
    def story_id(self) -> str:
        """The id of the open story, or an empty string."""
        return self._known.id if self._known else ""

    @property
    def known(self) -> Article | None:
        """The open story without what was typed since it was saved; costs nothing to ask."""
        return self._known

    def open(self, article: Article) -> None:
        """Open a story; whatever was open before must have been taken to be saved."""
        self._known = article
        self.opened.emit(article)

    def close(self) -> None:
        """Leave the desk empty."""
        self._known = None
        self.opened.emit(None)

    def story(self) -> Article | None:
        """Return the open story with everything that is on the page now."""
        return self._read_page().upon(self._known) if self._known else None

    def snapshot(self) -> Snapshot | None:
        """Return what has to be saved of the open story."""
        if self._known is None:
            return None
        page = self._read_page()
        names = tuple(tag.name for tag in self._known.tags)
        wanted = page.tags if page.tags is not None and page.tags != names else None
        return Snapshot(page.upon(self._known), wanted)

    def amend(self, **changes: Any) -> None:
        """Change details of the open story, such as its status; the caller has it saved."""
        story = self.story()
        if story is not None:
            self._know(replace(story, **changes))

    def learn(self, article: Article) -> None:
        """Take over what another window made of the details of the open story."""
        if article.id == self.story_id:
            self._know(self._read_page().upon(article))

    def settle(self, stored: Article) -> None:
        """Take over what the library decided about the open story: tags, slug and time.

        The text on the page is the writer's and stays.
        """
        if self._known is None or stored.id != self._known.id:
            return
        before = self._known
        self._known = replace(
            before,
            slug=stored.slug,
            updated=stored.updated,
            tags=stored.tags,
            lead_tag_id=stored.lead_tag_id,
        )
        if (before.tags, before.lead_tag_id, before.slug) != (
            stored.tags,
            stored.lead_tag_id,
            stored.slug,
        ):
            story = self.story()
            if story is not None:
                self._know(story)

    def _know(self, article: Article) -> None:
        self._known = article
        self.amended.emit(article)
