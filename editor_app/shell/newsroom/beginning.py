"""Begins stories: as the preferences want new ones, or after a template."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from editor_app.model.article import Article
from editor_app.services import story_templates
from editor_app.services.story_templates import StoryTemplate
from editor_app.shell.desk import Desk
from editor_app.shell.dialogs.palette.items import Item, Offer, ranked
from editor_app.shell.newsroom.fresh import as_preferred
from editor_app.shell.newsroom.stories import Stories
from editor_app.shell.tasks import OpenLibrary, Tasks
from editor_app.shell.wording import spoken, translate

_NEW, _SAVE = "templates", "save template"


class Beginning(QObject):
    """Offers templates in the palette, and keeps the open story as one."""

    def __init__(self, desk: Desk, tasks: Tasks, stories: Stories) -> None:
        super().__init__(desk.window)
        self._desk, self._tasks, self._stories = desk, tasks, stories
        self._folder = desk.preferences.path.parent / "templates"
        self._known: tuple[StoryTemplate, ...] = ()
        desk.palette.offer(
            _NEW,
            Offer(
                source=self._templates,
                asks=translate("Palette", "Begin a story after a template"),
                does=translate("Palette", "Begin"),
                empty=translate("Palette", "No template of that name"),
            ),
        )
        desk.palette.offer(
            _SAVE,
            Offer(
                source=self._names,
                asks=translate("Palette", "Name of the template"),
                does=translate("Palette", "Save"),
                empty=translate("Palette", "Type a name for the template"),
            ),
        )

    def choose_template(self) -> None:
        """Open the palette on the templates."""
        self._open(_NEW)

    def name_template(self) -> None:
        """Open the palette to keep the open story as a template."""
        self._open(_SAVE)

    def _open(self, name: str) -> None:
        self._desk.palette.open(name)
        self._tasks.run(_read, self._folder, then=lambda known: self._know(known, name))

    def _know(self, known: tuple[StoryTemplate, ...], name: str) -> None:
        self._known = known
        self._desk.palette.refill(name)

    def _templates(self, typed: str) -> list[Item]:
        return ranked(map(self._item, self._known), typed)

    def _item(self, template: StoryTemplate) -> Item:
        yours = translate("Palette", "Yours")
        return Item(
            text=template.name,
            note=template.about,
            facts=yours if template.path else "",
            icon="ph.file-text",
            run=lambda: self._begin(template),
        )

    def _begin(self, template: StoryTemplate) -> None:
        made = story_templates.begin(template)
        self._stories.begin(story=as_preferred(made, self._desk.preferences))

    def _names(self, typed: str) -> list[Item]:
        name = " ".join(typed.split())
        own = [one.name for one in self._known if one.path]
        new = [] if not name or name in own else [(name, translate("Palette", "Save as “{name}”"))]
        again = [(one, translate("Palette", "Replace “{name}”")) for one in own]
        return [
            Item(
                text=words.format(name=one),
                icon="ph.floppy-disk",
                run=partial(self._save, one),
            )
            for one, words in (*new, *again)
            if name.casefold() in one.casefold()
        ]

    def _save(self, name: str) -> None:
        story = self._desk.session.story()
        if story is None:
            return
        told = translate("Palette", "Kept as the template “{name}”").format(name=name)
        self._tasks.run(
            _save_template,
            self._folder,
            name,
            story,
            then=lambda _: self._desk.toast.say(told, "ph.check-circle"),
            failed=lambda error: self._desk.toast.say(spoken(error), "ph.warning-circle"),
        )


def _read(_library: OpenLibrary, folder: Path) -> tuple[StoryTemplate, ...]:
    return story_templates.templates(folder)


def _save_template(_library: OpenLibrary, folder: Path, name: str, story: Article) -> Path:
    return story_templates.save_as(folder, name, story)
