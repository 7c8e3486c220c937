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
        subject = _subject(work, story)
        candidates = _candidates(work, story, subject, library.now())
        scores = _scores(work, subject, candidates)
        chosen = sorted(scores, key=lambda one: (-scores[one], one))[:limit]
        spelled = spellings([story.headline, story.standfirst, story.body])
        return tuple(
            Suggestion(
                story=summary,
                score=scores[summary.id],
                reasons=_reasons(subject, candidates[summary.id], spelled),
            )
            for summary in work.articles.summaries(chosen)
        )


def _subject(work: Work, story: Article) -> Subject:
    stories = work.articles.count()
    terms = telling(work.terms.of(story.id), _TERMS_WEIGHED)
    holders = work.terms.frequencies(term.stem for term in terms)
    weighed = weigh(terms, holders, stories)
    shared = [one for one in weighed if holders.get(one.term.stem, 0) > 1][:_TERMS_SOUGHT]
    return Subject(
        terms=shared,
        uses=_uses(work, shared, [story.id])[story.id],
        weight=sum(one.weight**2 for one in weighed),
        stories=stories,
        tags=story.tags,
        published=story.published,
    )


def _candidates(
    work: Work, story: Article, subject: Subject, now: datetime
) -> dict[str, Candidate]:
    """Return what is known of each story that shares words or tags, by id."""
    words = [one.term.surface for one in subject.terms]
    alike = work.search.alike(words, statuses=OFFERED, now=now, limit=_CANDIDATES)
    tagged = work.story_tags.carriers([tag.id for tag in story.tags], _CANDIDATES)
    excluded = {story.id, *(link.target_id for link in work.links.of(story.id))}
    wanted = [one for one in dict.fromkeys([*alike, *tagged]) if one not in excluded]
    offered = work.articles.offered(wanted, statuses=OFFERED, now=now)
    ids = [summary.id for summary in offered]
    tags = work.story_tags.of_each(ids)
    uses = _uses(work, subject.terms, ids)
    return {
        summary.id: Candidate(
            uses=uses[summary.id], tags=tags.get(summary.id, ()), published=summary.published
        )
        for summary in offered
    }


def _uses(
    work: Work, terms: Sequence[WeighedTerm], article_ids: Sequence[str]
) -> dict[str, dict[str, float]]:
    """Return how strongly each story uses which of the terms: by id, then by stem."""
    found: dict[str, dict[str, float]] = {article_id: {} for article_id in article_ids}
    for one in terms:
        for article_id, strength in work.terms.uses(one.term, article_ids).items():
            found[article_id][one.term.stem] = strength
    return found


def _scores(work: Work, subject: Subject, candidates: Mapping[str, Candidate]) -> dict[str, float]:
    """Return the scores of those candidates that are good enough, by id."""
    tags = {*subject.tags, *(tag for one in candidates.values() for tag in one.tags)}
    carriers = work.story_tags.counts(tag.id for tag in tags)
    scores = {
        article_id: likeness(subject, candidate, carriers)
        for article_id, candidate in candidates.items()
    }
    return {article_id: score for article_id, score in scores.items() if score is not None}


def _reasons(subject: Subject, candidate: Candidate, spelled: Mapping[str, str]) -> tuple[str, ...]:
    mine = {tag.id for tag in subject.tags}
    shared = [tag for tag in candidate.tags if tag.id in mine]
    dates = subject.published, candidate.published
    terms = [one for one in subject.terms if one.term.stem in candidate.uses]
    return reasons(shared, terms, spelled, dates)
