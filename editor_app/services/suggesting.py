"""Suggesting: which stories of the library belong to a story, and why."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from editor_app.model.article import Article, StorySummary
from editor_app.model.tag import Tag
from editor_app.model.term import Term
from editor_app.relevance.likeness import GATE, GATES
from editor_app.relevance.reasons import (
    Reasons,
    days_apart,
    named_by_both,
    shared_tags,
    shared_terms,
    unrepeated,
)
from editor_app.relevance.series import series_of
from editor_app.relevance.shared_names import names_in, shared_names
from editor_app.relevance.variety import Variety
from editor_app.services.likening import Comparer, never
from editor_app.services.sifting import sift
from editor_app.services.withholding import OFFERED, Texts, Why, barred
from editor_app.store.library import Library

__all__ = [
    "GATE",
    "GATES",
    "OFFERED",
    "Considered",
    "Suggestion",
    "Why",
    "Withheld",
    "consider",
    "consider_each",
    "suggest",
]

_POOL = 10
"""So many stories are looked at besides three for each that is wanted: some are held back."""

_NAMES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A story that might become a card. ``score`` is from 0 to 1; ``reasons`` say why.

    ``cosine`` is the likeness of the texts alone, ``shared`` what the reasons
    are made of; ``weak`` ones come only to those who ask for them.
    """

    story: StorySummary
    score: float
    reasons: tuple[str, ...]
    cosine: float = 0.0
    shared: Reasons = field(default_factory=Reasons)
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Withheld:
    """A story that goes with the story and still is not offered, and why.

    ``of`` is the id of the story that it repeats, or whose series it is part
    of; "" for any other reason.
    """

    story: StorySummary
    why: Why
    of: str = ""


@dataclass(frozen=True, slots=True)
class Considered:
    """What came of looking for related stories.

    Suggestions come by their score, the highest first. Which of several that
    say the same are among them is decided by what the others add.
    """

    suggestions: tuple[Suggestion, ...]
    withheld: tuple[Withheld, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is asked for: at most ``limit`` stories.

    ``gate`` is how much they must have in common with the story (see GATES);
    ``include_weak`` lets weaker ones through, marked as such; ``whole_series``
    lets several parts of every series through, not of the story's own alone.
    """

    limit: int = 4
    gate: float = GATE
    include_weak: bool = False
    whole_series: bool = False


def suggest(library: Library, article_id: str, limit: int = 4) -> tuple[Suggestion, ...]:
    """Return the stories that belong to this one, best first; none rather than a poor one.

    Never the story itself or one nearly the same, one that is a card already
    or was dismissed, a draft, a spiked, withdrawn or held story, or one under
    embargo; and one part at most of any series but its own.
    """
    return consider(library, article_id, limit).suggestions


def consider(
    library: Library,
    article_id: str,
    limit: int = 4,
    *,
    gate: float = GATE,
    include_weak: bool = False,
    whole_series: bool = False,
    cancelled: Callable[[], bool] = never,
) -> Considered:
    """Return what ``suggest`` does, and which stories were withheld, with the reason.

    What is asked for is as ``Wish`` says. ``cancelled`` is asked between the
    steps, in the calling thread; Cancelled is raised once it says so.
    """
    wish = Wish(limit=limit, gate=gate, include_weak=include_weak, whole_series=whole_series)
    with library.read() as work:
        comparer = Comparer(work, cancelled=cancelled)
        story = work.articles.get(article_id)
        return _Look(comparer, Texts(work), story, library.now(), wish).outcome()


def consider_each(
    library: Library,
    article_ids: Iterable[str],
    wish: Wish,
    cancelled: Callable[[], bool] = never,
) -> Iterator[tuple[str, Considered]]:
    """Yield what ``consider`` returns for each of many stories, by id: far quicker together.

    All of them are seen as the library stood at the first.
    """
    with library.read() as work:
        comparer = Comparer(work, many=True, cancelled=cancelled)
        texts = Texts(work)
        now = library.now()
        for one in article_ids:
            yield one, _Look(comparer, texts, work.articles.get(one), now, wish).outcome()


class _Look:
    """One look through the library for what belongs to a story."""

    def __init__(
        self, comparer: Comparer, texts: Texts, story: Article, now: datetime, wish: Wish
    ) -> None:
        self._work = comparer.work
        self._comparer = comparer
        self._texts = texts
        self._story = story
        self._wish = wish
        self._pool = _POOL + 3 * wish.limit
        self._sifted = sifted = sift(comparer, story, self._pool, wish.gate)
        self._barred = barred(self._work, story.id, sifted.found.values(), now)

    def outcome(self) -> Considered:
        """Return the best stories with the reasons for them, and those left out with theirs."""
        chosen, withheld = self._choose()
        self._comparer.heed()
        known = {one.id: one for one in self._work.articles.summaries([*chosen, *withheld])}
        if chosen:
            self._texts.read([self._story.id, *chosen])
        said = self._work.candidates.terms(self._story.id) if chosen else ()
        terms = {term.id: term for term in said}
        tags = self._work.story_tags.of_each(chosen)
        return Considered(
            tuple(self._suggestion(known[one], terms, tags.get(one, ())) for one in chosen),
            tuple(Withheld(known[one], *why) for one, why in withheld.items()),
        )

    def _choose(self) -> tuple[list[str], dict[str, tuple[Why, str]]]:
        chosen: list[str] = []
        withheld: dict[str, tuple[Why, str]] = {}
        order = Variety(self._sifted.judged, self._sifted.portraits, self._pool)
        for one in order:
            if len(chosen) == self._wish.limit:
                break
            weak = self._sifted.judged[one].weak
            if weak and not self._wish.include_weak:
                continue
            why = self._why_not(one, chosen)
            if why is None:
                chosen.append(one)
                order.keep(one)
            elif not weak:
                withheld[one] = why
        chosen.sort(key=lambda one: (-self._sifted.judged[one].score, one))
        return chosen, withheld

    def _why_not(self, article_id: str, chosen: Iterable[str]) -> tuple[Why, str] | None:
        if why := self._barred.get(article_id):
            return why, ""
        found = self._sifted.found
        others = {self._story.id: self._sifted.uses} | {one: found[one].uses for one in chosen}
        if twin := self._texts.same(article_id, found[article_id].uses, others):
            return Why.DUPLICATE, twin
        part = self._other_part(article_id, chosen)
        return (Why.SERIES, part) if part else None

    def _other_part(self, article_id: str, chosen: Iterable[str]) -> str:
        """Return the story chosen that stands for the series of this one; "" if none does.

        Who reads a part follows its series, so all parts of the story's own may be chosen.
        """
        series = self._series(article_id)
        if not series or series == self._own_series or self._wish.whole_series:
            return ""
        return next((one for one in chosen if self._series(one) == series), "")

    def _series(self, article_id: str) -> str:
        one = self._sifted.found[article_id]
        return series_of(one.headline, one.kicker)

    @cached_property
    def _own_series(self) -> str:
        return series_of(self._story.headline, self._story.kicker)

    @cached_property
    def _names(self) -> list[str]:
        return names_in(self._texts.text(self._story.id), self._story.language)

    def _suggestion(
        self, summary: StorySummary, terms: Mapping[int, Term], tags: Sequence[Tag]
    ) -> Suggestion:
        judged, subject = self._sifted.judged[summary.id], self._sifted.subject
        vector = self._sifted.portraits[summary.id].vector
        texts = self._texts.text(self._story.id), self._texts.text(summary.id)
        named = (
            *named_by_both(subject.tags, tags, texts),
            *shared_names(self._names, texts[1], subject.vector, vector, _NAMES),
        )
        shared = Reasons(
            terms=shared_terms(terms, subject.vector, vector, self._story.language),
            names=unrepeated(named)[:_NAMES],
            tags=shared_tags(subject.tags, tags),
            days=days_apart(subject.published, summary.published),
        )
        return Suggestion(
            story=summary,
            score=judged.score,
            reasons=shared.in_words(),
            cosine=judged.cosine,
            shared=shared,
            weak=judged.weak,
        )
