"""Asks, in the palette, which desk or tag several stories are to have."""

from collections.abc import Callable, Sequence

from editor_app.model.story_query import Field
from editor_app.model.tag import Tag
from editor_app.services import batch
from editor_app.shell.desk import Desk
from editor_app.shell.dialogs.palette.items import Item, Offer, ranked
from editor_app.shell.newsroom.batches import Batches
from editor_app.shell.tasks import Tasks
from editor_app.shell.wording import translate

_SHOWN = 50


class Choosing:
    """Lists what there is, narrows it as letters are typed, and offers what is typed as new."""

    def __init__(self, desk: Desk, tasks: Tasks, batches: Batches) -> None:
        self._desk, self._tasks, self._batches = desk, tasks, batches

    def ask_for_desk(self, ids: Sequence[str]) -> None:
        """Ask which desk stories are for."""
        new = translate("Batches", "New desk “{name}”")
        self._ask(
            translate("Batches", "Move to which desk?"),
            self._desk.stories.filters.offered(Field.DESK),
            lambda name: self._batches.set_desk(ids, name),
            ("ph.folder", new),
        )

    def ask_for_tag(self, ids: Sequence[str]) -> None:
        """Ask which tag stories are to carry."""
        new = translate("Batches", "New tag “{name}”")
        self._ask(
            translate("Batches", "Add which tag?"),
            self._desk.stories.filters.offered(Field.TAG),
            lambda name: self._batches.add_tag(ids, name),
            ("ph.tag", new),
        )

    def ask_for_tag_to_take_off(self, ids: Sequence[str]) -> None:
        """Ask which of their tags stories are to carry no more."""

        def ask(tags: tuple[Tag, ...]) -> None:
            by_name = {tag.name: tag for tag in tags}
            self._ask(
                translate("Batches", "Take off which tag?"),
                list(by_name),
                lambda name: self._batches.remove_tag(ids, by_name[name]),
                ("ph.tag", ""),
            )

        self._tasks.run(batch.tags_on, ids, then=ask)

    def _ask(
        self,
        words: str,
        names: Sequence[str],
        then: Callable[[str], None],
        look: tuple[str, str],
    ) -> None:
        glyph, new = look

        def item(text: str, name: str, icon: str) -> Item:
            return Item(text=text, icon=icon, run=lambda: then(name))

        def source(typed: str) -> list[Item]:
            found = ranked((item(name, name, glyph) for name in names), typed)[:_SHOWN]
            name = " ".join(typed.split())
            known = {one.casefold() for one in names}
            if new and name and name.casefold() not in known:
                found.append(item(new.format(name=name), name, "ph.plus"))
            return found

        self._desk.palette.box.start(
            Offer(
                source=source,
                asks=words,
                does=translate("Batches", "Choose"),
                empty=translate("Batches", "Nothing of that name"),
            )
        )
