"""Quick open: finds a story by its headline, the older ones by what they say."""

from PySide6.QtCore import QObject

from editor_app.model.article import StorySummary
from editor_app.services import finding
from editor_app.shell.desk import Desk
from editor_app.shell.dialogs.palette.items import Item, Offer, ranked
from editor_app.shell.newsroom.stories import Stories
from editor_app.shell.tasks import OpenLibrary, Tasks
from editor_app.shell.when import brief, local_now
from editor_app.shell.wording import translate

# Headlines are compared letter by letter among this many of the stories touched last.
_RECENT = 3_000
_SHOWN = 50


class QuickOpen(QObject):
    """Offers stories in the palette; Ctrl+Enter begins one with the words typed."""

    def __init__(self, desk: Desk, tasks: Tasks, stories: Stories) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._stories = desk, tasks, stories
        self._recent: list[StorySummary] = []
        self._found: list[StorySummary] = []
        self._typed = ""
        desk.palette.offer(
            "stories",
            Offer(
                source=self._source,
                asks=translate("Palette", "Find a story by its headline"),
                does=translate("Palette", "Open"),
                empty=translate("Palette", "No story says that"),
                other=stories.begin,
                other_words=translate("Palette", "New: “{typed}”"),
                elsewhere=(
                    desk.keymap.shown("go.commands"),
                    translate("Palette", "Commands"),
                ),
            ),
        )

    def open(self) -> None:
        """Open the palette on the stories; what was touched since comes as soon as it is known."""
        self._found = []
        self._desk.palette.open_stories()
        self._tasks.run(finding.stories, "", _RECENT, then=self._know)

    def _source(self, typed: str) -> list[Item]:
        self._typed = typed.strip()
        if self._typed:
            self._tasks.run(_find, self._typed, then=self._add)
        recent = ranked(map(self._item, self._recent), typed)[:_SHOWN]
        return recent or ([self._item(one) for one in self._found] if self._typed else [])

    def _know(self, recent: list[StorySummary]) -> None:
        self._recent = recent
        self._desk.palette.refill("stories")

    def _add(self, answer: tuple[str, list[StorySummary]]) -> None:
        """Show what the library found in the texts where no headline fits."""
        typed, found = answer
        if typed == self._typed and found != self._found:
            self._found = found
            if found and not ranked(map(self._item, self._recent), typed):
                self._desk.palette.refill("stories")

    def _item(self, story: StorySummary) -> Item:
        words = translate("Palette", "%n words", "", story.words)
        edited = brief(story.updated, local_now())
        return Item(
            text=story.headline or translate("Palette", "Untitled"),
            facts=" · ".join(filter(None, (story.desk, words, edited))),
            status=story.status,
            words=f"{story.standfirst} {story.desk}",
            run=lambda: self._stories.open(story.id),
        )


def _find(library: OpenLibrary, typed: str) -> tuple[str, list[StorySummary]]:
    return typed, finding.stories(library, typed, _SHOWN)
