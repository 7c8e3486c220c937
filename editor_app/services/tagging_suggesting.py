"""Suggesting: which of the library's tags a story may need, and why."""

import re
from dataclasses import dataclass

from editor_app.markup.stems import stem
from editor_app.markup.stop_words import STOP_WORDS
from editor_app.model.tag import Tag
from editor_app.relevance.tag_naming import name_tags, stems
from editor_app.relevance.tag_scores import Naming, Neighbour, TagScore, score_tags
from editor_app.services.nearest import nearest_in
from editor_app.store.folding import folded
from editor_app.store.library import Library
from editor_app.store.work import Work

GATE = 0.35
"""Tags that suit a story less are not offered in the window."""

_LOOKED_AT = 120
_FEWEST_LETTERS = 3
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class TagSuggestion:
    """A tag that may suit a story, and why.

    ``stories`` of the ``nearest`` tagged stories that read like it carry the
    tag; the headline names it or not, and the text below so many ``times``.
    """

    tag: Tag
    score: float
    stories: int
    nearest: int
    in_headline: bool
    times: int


def suggest(
    library: Library, article_id: str, limit: int = 5, gate: float = 0.0
) -> tuple[TagSuggestion, ...]:
    """Return the tags that suit a story best and reach ``gate``, the best first.

    With a gate, a tag that one story alone speaks for has to be named as well.

    Never one that the story has, nor one that was refused for it. Raises
    NotFound where there is no such story.
    """
    with library.read() as work:
        scored = _scored(work, article_id)
        known = work.story_tags.ids_of_each([article_id]).get(article_id, ())
        wanted = [one for one in scored if one.tag_id not in known and _suits(one, gate)]
        refused = work.tag_verdicts.refused(article_id)
        spare = limit + len(refused)
        tags = {tag.id: tag for tag in work.tags.some(one.tag_id for one in wanted[:spare])}
    offered = [_suggestion(one, tags[one.tag_id]) for one in wanted[:spare]]
    offered.sort(key=lambda one: (-one.score, folded(one.tag.name)))
    return tuple(one for one in offered if folded(one.tag.name) not in refused)[:limit]


def _suits(one: TagScore, gate: float) -> bool:
    """Whether a tag is worth offering: a single neighbour that carries it is not enough."""
    named = one.naming.in_headline or one.naming.times > 0
    return one.score >= gate and (not gate or named or one.stories > 1)


def _scored(work: Work, article_id: str) -> list[TagScore]:
    near = nearest_in(work, article_id, _LOOKED_AT)
    tags = work.story_tags.ids_of_each([one.article_id for one in near])
    neighbours = [Neighbour(one.cosine, tags.get(one.article_id, ())) for one in near]
    named = _named(work, article_id)
    seen = {tag_id for one in neighbours for tag_id in one.tag_ids} | named.keys()
    return score_tags(neighbours, work.story_tags.counts(seen), named, work.articles.count())


def _named(work: Work, article_id: str) -> dict[str, Naming]:
    headline, _, body = work.candidates.text(article_id).partition("\n")
    names = work.tags.names_within(_beginnings(headline) | _beginnings(body))
    return name_tags(stems(headline), stems(body), names)


def _beginnings(text: str) -> set[tuple[str, str]]:
    """Return between which folded names those lie that may begin with a word of the text."""
    return {_within(word) for word in set(_WORD.findall(text))}


def _within(word: str) -> tuple[str, str]:
    start = folded(word)
    if len(start) < _FEWEST_LETTERS or start in STOP_WORDS:
        return start, f"{start}!"  # the word itself, alone or before a space
    root = stem(start).removesuffix("i") if start.isascii() else start
    while not start.startswith(root):
        root = root[:-1]
    return root, f"{root}\U0010ffff"


def _suggestion(score: TagScore, tag: Tag) -> TagSuggestion:
    return TagSuggestion(
        tag=tag,
        score=score.score,
        stories=score.stories,
        nearest=score.nearest,
        in_headline=score.naming.in_headline,
        times=score.naming.times,
    )
