"""Suggesting: which stories of the library belong to a story, and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from editor_app.model.article import Article, Status, StorySummary
from editor_app.model.story_link import LinkState
from editor_app.model.tag import Tag
from editor_app.model.term import Term
from editor_app.relevance.duplicates import Shingles, nearly_the_same, shingles
from editor_app.relevance.likeness import GATE, Judge, Portrait
from editor_app.relevance.reasons import (
    Reasons,
    days_apart,
    shared_names,
    shared_tags,
    shared_terms,
)
from editor_app.relevance.variety import Variety
from editor_app.relevance.weights import Rarities, cosine
from editor_app.store.candidates import Found, SoughtTerm
from editor_app.store.library import Library
from editor_app.store.work import Work

OFFERED = (Status.PUBLISHED, Status.CORRECTED, Status.READY, Status.IN_EDIT)
"""Stories in any other state are never suggested."""

POSSIBLE_DUPLICATE = "possible duplicate"

_TERMS_SOUGHT = 64
_CANDIDATES = 120
_TAGGED = 40
_POOL = 32
_MAY_BE_THE_SAME = 0.4
"""Texts less alike than this are not nearly the same; only the others are compared in full."""


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
    """A story that goes with the story and still is not offered, and why."""

    story: StorySummary
    why: str


@dataclass(frozen=True, slots=True)
class Considered:
    """What came of looking for related stories."""

    suggestions: tuple[Suggestion, ...]
    withheld: tuple[Withheld, ...]


def suggest(library: Library, article_id: str, limit: int = 4) -> tuple[Suggestion, ...]:
    """Return the stories that belong to this one, best first; none rather than a poor one.

    Never the story itself or one nearly the same, one that is a card already
    or was dismissed, a draft, a spiked, withdrawn or held story, or one under
    embargo.
    """
    return consider(library, article_id, limit).suggestions


def consider(
    library: Library,
    article_id: str,
    limit: int = 4,
    *,
    gate: float = GATE,
    include_weak: bool = False,
) -> Considered:
    """Return what ``suggest`` does, and which stories were withheld, with the reason.

    ``gate`` is the least likeness of the texts; ``include_weak`` lets weaker
    ones through, marked as such.
    """
    with library.read() as work:
        story = work.articles.get(article_id)
        look = _Look(work, story, library.now(), gate)
        chosen, withheld = look.choose(limit, include_weak=include_weak)
        summaries = {one.id: one for one in work.articles.summaries([*chosen, *withheld])}
        return Considered(
            tuple(look.suggestion(summaries[one]) for one in chosen),
            tuple(Withheld(summaries[one], why) for one, why in withheld.items()),
        )


class _Look:
    """One look through the library for what belongs to a story."""

    def __init__(self, work: Work, story: Article, now: datetime, gate: float) -> None:
        self._work = work
        self._story = story
        self._terms = work.candidates.terms(story.id)
        found = self._found()
        rarities = self._rarities([{term.id: 1 for term in self._terms}, *_uses(found)])
        self._subject = Portrait(
            vector=rarities.vector({term.id: term.uses for term in self._terms}),
            tags=story.tags,
            published=story.published,
        )
        tags = work.story_tags.of_each(one.id for one in found)
        self._portraits = {
            one.id: Portrait(
                vector=rarities.vector(one.uses),
                tags=tags.get(one.id, ()),
                published=one.published,
            )
            for one in found
        }
        carriers = work.story_tags.counts({tag.id for tag in story.tags} | _tag_ids(tags.values()))
        judge = Judge(self._subject, carriers, rarities.stories, gate)
        self._judged = {one: judge.likeness(other) for one, other in self._portraits.items()}
        self._barred = _barred(work, story, found, now)
        self._texts = _Texts(work)

    def choose(self, limit: int, *, include_weak: bool) -> tuple[list[str], dict[str, str]]:
        """Return the ids of the best, and of those left out with the reason."""
        chosen: list[str] = []
        withheld: dict[str, str] = {}
        order = Variety(self._judged, self._portraits, _POOL + limit)
        for one in order:
            if len(chosen) == limit:
                break
            weak = self._judged[one].weak
            if weak and not include_weak:
                continue
            why = self._barred.get(one) or self._same(one, chosen)
            if why and not weak:
                withheld[one] = why
            elif why:
                continue
            else:
                chosen.append(one)
                order.keep(one)
        return chosen, withheld

    def suggestion(self, summary: StorySummary) -> Suggestion:
        """Return a story as it is offered, with the reasons for it."""
        judged, other = self._judged[summary.id], self._portraits[summary.id]
        shared = Reasons(
            terms=shared_terms(self._terms, self._subject.vector, other.vector),
            names=shared_names(
                self._subject.tags,
                other.tags,
                (self._texts.text(self._story.id), self._texts.text(summary.id)),
            ),
            tags=shared_tags(self._subject.tags, other.tags),
            days=days_apart(self._subject.published, other.published),
        )
        return Suggestion(
            story=summary,
            score=judged.score,
            reasons=shared.in_words(),
            cosine=judged.cosine,
            shared=shared,
            weak=judged.weak,
        )

    def _found(self) -> list[Found]:
        """Return the stories that share telling words or tags with the story."""
        rarities = self._rarities([{term.id: 1 for term in self._terms}])
        weights = rarities.vector({term.id: term.uses for term in self._terms})
        shared = [term for term in self._terms if term.id in weights]
        shared.sort(key=lambda term: (-weights[term.id], term.stem))
        sought = [_sought(term, weights, rarities) for term in shared[:_TERMS_SOUGHT]]
        tagged = self._work.story_tags.carriers([tag.id for tag in self._story.tags], _TAGGED)
        found = self._work.candidates.near(sought, tagged, _CANDIDATES)
        return [one for one in found if one.id != self._story.id]

    def _rarities(self, uses: Iterable[Mapping[int, int]]) -> Rarities:
        terms = {term for one in uses for term in one}
        return Rarities(self._work.articles.count(), self._work.candidates.counts(terms))

    def _same(self, article_id: str, chosen: Iterable[str]) -> str:
        """Return of what the story may be a duplicate, in words; "" if it is none."""
        vector = self._portraits[article_id].vector
        others = {self._story.id: self._subject.vector}
        others |= {one: self._portraits[one].vector for one in chosen}
        for one, other in others.items():
            if cosine(vector, other) >= _MAY_BE_THE_SAME and nearly_the_same(
                self._texts.shingles(article_id), self._texts.shingles(one)
            ):
                return POSSIBLE_DUPLICATE
        return ""


class _Texts:
    """The plain texts of stories, each read at most once."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._known: dict[str, str] = {}
        self._shingles: dict[str, Shingles] = {}

    def text(self, article_id: str) -> str:
        """Return what a story says."""
        if article_id not in self._known:
            self._known[article_id] = self._work.candidates.text(article_id)
        return self._known[article_id]

    def shingles(self, article_id: str) -> Shingles:
        """Return the runs of words of a story."""
        if article_id not in self._shingles:
            self._shingles[article_id] = shingles(self.text(article_id))
        return self._shingles[article_id]


def _barred(work: Work, story: Article, found: Iterable[Found], now: datetime) -> dict[str, str]:
    """Return which of the stories must not be offered, and why."""
    barred = {one.id: f"is {one.status.value}" for one in found if one.status not in OFFERED}
    for one in found:
        if one.embargo is not None and one.embargo > now:
            barred[one.id] = "is under embargo"
    for link in work.links.of(story.id):
        if link.target_id is not None:
            dismissed = link.state is LinkState.DISMISSED
            barred[link.target_id] = "not for this story" if dismissed else "is a card already"
    return barred


def _sought(term: Term, weights: Mapping[int, float], rarities: Rarities) -> SoughtTerm:
    return SoughtTerm(term, weights[term.id], rarities.holders(term.id))


def _uses(found: Iterable[Found]) -> list[Mapping[int, int]]:
    return [one.uses for one in found]


def _tag_ids(tags: Iterable[Iterable[Tag]]) -> set[str]:
    return {tag.id for each in tags for tag in each}
