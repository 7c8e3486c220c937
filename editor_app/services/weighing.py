"""Weighing: whether a story's card belongs to it, and by what.

A card is weak when the two stories share no tag and name nobody in common, and
read no more alike than stories do by chance. What was weighed is kept with the
card, in the transaction that changed either story.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from editor_app.model.article import Article
from editor_app.model.tag import Tag
from editor_app.relevance.likeness import GATE, Judge, Portrait
from editor_app.relevance.reasons import (
    Reasons,
    days_apart,
    named_by_both,
    shared_tags,
    shared_terms,
)
from editor_app.relevance.weights import Rarities
from editor_app.store.candidates import Found
from editor_app.store.library import Library
from editor_app.store.work import Work

_AT_ONCE = 40


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two stories share, how alike they are from 0 to 1, and whether that is too little."""

    weak: bool
    score: float
    shared: Reasons


def verdicts(work: Work, article_id: str, target_ids: Iterable[str]) -> dict[str, Verdict]:
    """Compare a story with others as they are now; those that are not there are left out."""
    story = work.articles.get(article_id)
    wanted = [one for one in dict.fromkeys(target_ids) if one != article_id]
    found = work.candidates.some(wanted)
    return _Scales(work, story, found).all() if found else {}


def weak_targets(work: Work, article_id: str) -> frozenset[str]:
    """Return the targets of a story's cards that are weak, weighing those that nobody weighed."""
    notes = work.links.notes.of(article_id)
    unknown = [target for target, note in notes.items() if note.weak is None]
    fresh = verdicts(work, article_id, unknown) if unknown else {}
    return frozenset(
        target
        for target, note in notes.items()
        if (note.weak if target not in fresh else fresh[target].weak)
    )


def settle(work: Work, article_id: str) -> None:
    """Weigh what has to be weighed of the cards of a story, and of those that lead to it.

    Two stories are as alike seen from one side as from the other, so that the
    story is laid beside all of them at once.
    """
    pairs = work.links.notes.unweighed_around(article_id)
    if not pairs:
        return
    others = {story if target == article_id else target for story, target in pairs}
    weighed = verdicts(work, article_id, others)
    weak = {one: one not in weighed or weighed[one].weak for one in others}
    work.links.notes.weigh(
        {
            (story, target): weak[story if target == article_id else target]
            for story, target in pairs
        }
    )


def settle_story(library: Library, article_id: str) -> None:
    """``settle`` in a unit of work of its own, when there is anything to do."""
    with library.read() as work:
        open_pairs = work.links.notes.unweighed_around(article_id)
    if open_pairs and not library.view_only:
        with library.write() as work:
            settle(work, article_id)


def catch_up(library: Library) -> bool:
    """Weigh some of the cards that nobody has weighed; return whether there are more."""
    if library.view_only:
        return False
    with library.write() as work:
        pairs = work.links.notes.unweighed(_AT_ONCE)
        _settle(work, pairs)
    return len(pairs) == _AT_ONCE


def _settle(work: Work, pairs: Iterable[tuple[str, str]]) -> None:
    targets: dict[str, list[str]] = {}
    for article_id, target_id in pairs:
        targets.setdefault(article_id, []).append(target_id)
    for article_id, wanted in targets.items():
        weighed = verdicts(work, article_id, wanted)
        found = {one: one not in weighed or weighed[one].weak for one in wanted}
        work.links.notes.weigh({(article_id, one): weak for one, weak in found.items()})


class _Scales:
    """One story, and others laid beside it."""

    def __init__(self, work: Work, story: Article, found: Iterable[Found]) -> None:
        self._work, self._story = work, story
        self._found = list(found)
        self._terms = {term.id: term for term in work.candidates.terms(story.id)}
        own = {one: term.uses for one, term in self._terms.items()}
        terms = set(own).union(*(one.uses for one in self._found))
        self._rarities = Rarities(work.articles.count(), work.candidates.counts(terms))
        self._tags = work.story_tags.of_each(one.id for one in self._found)
        self._subject = Portrait(
            vector=self._rarities.vector(own), tags=story.tags, published=story.published
        )
        carriers = work.story_tags.counts(_ids([story.tags, *self._tags.values()]))
        self._judge = Judge(self._subject, carriers, self._rarities.stories, GATE)
        self._text = work.candidates.text(story.id)

    def all(self) -> dict[str, Verdict]:
        return {one.id: self._verdict(one) for one in self._found}

    def _verdict(self, one: Found) -> Verdict:
        other = Portrait(
            vector=self._rarities.vector(one.uses),
            tags=self._tags.get(one.id, ()),
            published=one.published,
        )
        likeness = self._judge.likeness(other)
        subject = self._subject
        texts = (self._text, self._work.candidates.text(one.id))
        shared = Reasons(
            terms=shared_terms(self._terms, subject.vector, other.vector, self._story.language),
            names=named_by_both(subject.tags, other.tags, texts),
            tags=shared_tags(subject.tags, other.tags),
            days=days_apart(subject.published, other.published),
        )
        return Verdict(
            weak=likeness.weak and not shared.tags and not shared.names,
            score=likeness.score,
            shared=shared,
        )


def _ids(tags: Iterable[Iterable[Tag]]) -> set[str]:
    return {tag.id for each in tags for tag in each}


def shared_words(verdict: Verdict, most: int = 6) -> tuple[str, ...]:
    """Return what two stories share, to be shown one by one: tags, names, then telling words."""
    shared = verdict.shared
    named = dict.fromkeys([*shared.tags, *shared.names])
    known = {word for name in named for word in name.casefold().split()}
    if verdict.weak:
        return tuple(named)[:most]
    told = [term for term in shared.terms if known.isdisjoint(term.casefold().split())]
    return (*named, *told)[:most]
