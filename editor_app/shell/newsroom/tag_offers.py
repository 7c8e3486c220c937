"""Finds what the open story's tags may lack, away from the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from PySide6.QtCore import QObject, QTimer

from editor_app.markup.proper_names import FoundName, proper_names
from editor_app.model.article import Article
from editor_app.model.changes import Changes
from editor_app.services import drafts, tagging_names, tagging_suggesting
from editor_app.services.near_misses import NameCheck, NearMiss
from editor_app.services.tagging_names import LookAlike, NewName, Vocabulary
from editor_app.services.tagging_suggesting import TagSuggestion
from editor_app.shell.desk import Desk
from editor_app.shell.events import Events
from editor_app.shell.panels.tags.offers import Offer
from editor_app.shell.panels.tags.panel import TagsPanel
from editor_app.shell.tag_words import why_offered, why_suggested
from editor_app.shell.tasks import OpenLibrary, Tasks, Worker

_DELAY = 700
_SUGGESTED, _CARDS = 5, 2


@dataclass(frozen=True, slots=True)
class _Known:
    """What the library knows of a story; the vocabulary only where it was asked for."""

    article: Article
    text: str
    suggested: tuple[TagSuggestion, ...]
    vocabulary: Vocabulary | None


@dataclass(frozen=True, slots=True)
class _Lore:
    """What the names of all tags tell: near misses of them, and which look alike."""

    check: NameCheck
    pairs: tuple[LookAlike, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """What the text of a story has, read with this lore."""

    lore: _Lore
    names: tuple[FoundName, ...]
    misses: tuple[NearMiss, ...]


@dataclass(frozen=True, slots=True)
class _Offered:
    """Which names may become tags of the story, and which it does not want."""

    names: tuple[NewName, ...]
    refused: frozenset[str]


class TagOffers(QObject):
    """Keeps the panel's offers true while it is in view; a newer look stops an older one."""

    def __init__(
        self, desk: Desk, tasks: Tasks, thinker: Worker, events: Events, panel: TagsPanel
    ) -> None:
        super().__init__(panel)
        self._desk, self._tasks, self._thinker, self._panel = desk, tasks, thinker, panel
        self._stopped = Event()
        self._lore: _Lore | None = None
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self._look)
        events.library_changed.connect(self._on_changed)
        desk.session.opened.connect(self._begin)
        panel.shown.connect(self.look_soon)
        self._begin(desk.session.known)

    def look_soon(self) -> None:
        """Look at the story anew when the writer has paused."""
        self._timer.start()

    def _on_changed(self, changes: Changes) -> None:
        if changes.tags:
            self._lore = None
        if changes.tags or self._desk.session.story_id in changes.articles:
            self.look_soon()

    def _begin(self, article: Article | None) -> None:
        self._stopped.set()
        self._panel.show_offers((), ())
        self._panel.show_look_alikes(())
        self._panel.show_misses(())
        if article is not None:
            self.look_soon()

    def _look(self) -> None:
        story_id = self._desk.session.story_id
        if not story_id or not self._panel.isVisible():
            return
        self._stopped.set()
        self._stopped = stopped = Event()
        self._tasks.run(
            _known,
            story_id,
            self._lore is None,
            then=lambda known: self._read(known, stopped),
            failed=lambda _: None,  # a story that was never saved; its first save asks again
        )

    def _read(self, known: _Known, stopped: Event) -> None:
        lore = self._lore
        if not stopped.is_set():
            self._thinker.submit(
                lambda: _read(known, lore, stopped.is_set),
                then=lambda read: self._offer(known, read, stopped),
            )

    def _offer(self, known: _Known, read: _Read, stopped: Event) -> None:
        if not stopped.is_set():
            self._lore = read.lore
            self._tasks.run(
                _offered,
                known.article.id,
                read.names,
                then=lambda offered: self._show(known, read, offered, stopped),
            )

    def _show(self, known: _Known, read: _Read, offered: _Offered, stopped: Event) -> None:
        if stopped.is_set() or known.article.id != self._desk.session.story_id:
            return
        misses = [one for one in read.misses if one.written.casefold() not in offered.refused]
        wrong = {one.written for one in misses}
        names = [one for one in offered.names if not any(word in one.name for word in wrong)]
        taken = {one.name for one in names}
        suggested = [one for one in known.suggested if one.tag.name not in taken]
        self._panel.show_offers(
            [Offer(one.tag.name, one.tag.kind, why_suggested(one)) for one in suggested],
            [Offer(one.name, one.kind, why_offered(one)) for one in names],
        )
        mine = {tag.id for tag in known.article.tags}
        pairs = (one for one in read.lore.pairs if mine & {one.one.tag.id, one.other.tag.id})
        self._panel.show_look_alikes(tuple(pairs)[:_CARDS])
        self._panel.show_misses(misses)


def _known(library: OpenLibrary, story_id: str, anew: bool) -> _Known:
    return _Known(
        drafts.load(library, story_id),
        tagging_names.text_of(library, story_id),
        tagging_suggesting.suggest(library, story_id, _SUGGESTED, tagging_suggesting.GATE),
        tagging_names.vocabulary(library) if anew else None,
    )


def _read(known: _Known, lore: _Lore | None, stopped: Callable[[], bool]) -> _Read:
    if known.vocabulary is not None or lore is None:
        vocabulary = known.vocabulary or Vocabulary((), frozenset())
        lore = _Lore(vocabulary.checker(), tuple(vocabulary.look_alikes()))
    article = known.article
    names = [name for tag in article.tags for name in (tag.name, *tag.aliases)]
    return _Read(
        lore,
        proper_names(known.text, article.language, stopped),
        lore.check.misses(article.body, names, stopped),
    )


def _offered(library: OpenLibrary, story_id: str, names: tuple[FoundName, ...]) -> _Offered:
    return _Offered(
        tagging_names.offered(library, story_id, names), tagging_names.refused(library, story_id)
    )
