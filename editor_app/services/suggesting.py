"""Suggesting: which stories of the library belong to a story, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from editor_app.model.article import Article, Status, StorySummary
from editor_app.relevance.likeness import Candidate, Subject, likeness
from editor_app.relevance.reasons import reasons, spellings
from editor_app.relevance.weights import WeighedTerm, telling, weigh
from editor_app.store.library import Library
from editor_app.store.work import Work

OFFERED = (Status.PUBLISHED, Status.CORRECTED, Status.READY, Status.IN_EDIT)
"""Stories in any other state are never suggested."""

_TERMS_WEIGHED = 64
_TERMS_SOUGHT = 24
_CANDIDATES = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A story that might become a card. ``score`` is from 0 to 1; ``reasons`` say why."""

    story: StorySummary
    score: float
    reasons: tuple[str, ...]


def suggest(library: Library, article_id: str, limit: int = 4) -> tuple[Suggestion, ...]:
    """Return the stories that belong to this one, best first; none rather than a poor one.

    Never the story itself, one that is a card already or was dismissed, a
    draft, a spiked, withdrawn or held story, or one under embargo.
    """
    with library.read() as work:
        story = work.articles.get(article_id)
        subject, candidates = _known(work, story, library.now())
        tags = {*subject.tags, *(tag for one in candidates.values() for tag in one.tags)}
        scores = likeness(subject, candidates, work.story_tags.counts(tag.id for tag in tags))
        best = sorted(scores, key=lambda one: (-scores[one], one))[:limit]
        words = {one.term.surface for one in subject.terms}
        spelled = spellings([story.headline, story.standfirst, story.body], words)
        return tuple(
            Suggestion(
                story=summary,
                score=scores[summary.id],
                reasons=_reasons(subject, candidates[summary.id], spelled),
            )
            for summary in work.articles.summaries(best)
        )


def _known(work: Work, story: Article, now: datetime) -> tuple[Subject, dict[str, Candidate]]:
    """Return what is known of the story, and of each that shares words or tags with it, by id."""
    stories = work.articles.count()
    terms = telling(work.terms.of(story.id), _TERMS_WEIGHED)
    holders = work.terms.frequencies(term.stem for term in terms)
    weighed = weigh(terms, holders, stories)
    shared = [one for one in weighed if holders.get(one.term.stem, 0) > 1][:_TERMS_SOUGHT]
    offered = _offered(work, story, shared, now)
    uses = work.terms.uses([one.term for one in shared], [story.id, *(one.id for one in offered)])
    tags = work.story_tags.of_each(one.id for one in offered)
    subject = Subject(
        terms=shared,
        uses=uses[story.id],
        weight=sum(one.weight**2 for one in weighed),
        stories=stories,
        tags=story.tags,
        published=story.published,
    )
    return subject, {
        one.id: Candidate(uses=uses[one.id], tags=tags.get(one.id, ()), published=one.published)
        for one in offered
    }


def _offered(
    work: Work, story: Article, terms: Sequence[WeighedTerm], now: datetime
) -> list[StorySummary]:
    """Return the stories that share words or tags and may be offered."""
    words = [one.term.surface for one in terms]
    alike = work.search.alike(words, statuses=OFFERED, now=now, limit=_CANDIDATES)
    tagged = work.story_tags.carriers([tag.id for tag in story.tags], _CANDIDATES)
    excluded = {story.id, *(link.target_id for link in work.links.of(story.id))}
    wanted = dict.fromkeys([*alike, *tagged])
    return work.articles.offered(
        [one for one in wanted if one not in excluded], statuses=OFFERED, now=now
    )


def _reasons(subject: Subject, candidate: Candidate, spelled: Mapping[str, str]) -> tuple[str, ...]:
    mine = {tag.id for tag in subject.tags}
    shared = [tag for tag in candidate.tags if tag.id in mine]
    dates = subject.published, candidate.published
    terms = [one for one in subject.terms if one.term.stem in candidate.uses]
    return reasons(shared, terms, spelled, dates)
