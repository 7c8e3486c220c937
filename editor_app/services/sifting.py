"""Sifting: of all the stories of the library, those that go best with a story, each judged."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from editor_app.model.article import Article
from editor_app.model.tag import TagKind
from editor_app.relevance.likeness import Judge, Likeness, Portrait, demanded
from editor_app.services.likening import Comparer
from editor_app.store.candidates import Found
from editor_app.store.story_tags import StoryTags

_TAGGED = 16
"""So many stories with tags of the story are looked at, however little their texts are alike."""

_MOST_CARRIERS = 500
"""A tag that more stories carry makes no relation by itself."""

_SPARE = 4
"""So many more are judged than are wanted: the first look at a text is a rough one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sifted:
    """A story, which uses its terms so much, and the best of the others by id, all judged.

    ``portraits`` have only such tags as bear on the judgement, and of the
    terms those that the subject has too.
    """

    uses: Mapping[int, int]
    subject: Portrait
    found: Mapping[str, Found]
    portraits: Mapping[str, Portrait]
    judged: Mapping[str, Likeness]


def sift(comparer: Comparer, story: Article, wanted: int, gate: float) -> Sifted:
    """Return at least ``wanted`` of the stories that go best with one, where there are so many.

    Only those that look best at first are weighed: to know how much a story's
    own words tell takes longer than all the rest.
    """
    tagging = comparer.work.story_tags
    mine = [tag.id for tag in story.tags if tag.kind is not TagKind.PLACE]
    looked = comparer.look(story.id, _carriers(tagging, mine))
    kin = tagging.sharing(mine, looked.found) if mine else ()
    tags = tagging.of_each(kin) if kin else {}
    seen = {tag.id for each in (story.tags, *tags.values()) for tag in each}
    subject = Portrait(vector=looked.vector, tags=story.tags, published=story.published)
    demand = demanded(gate, looked.guesses.values())
    judge = Judge(subject, tagging.counts(seen), comparer.stories, demand)
    bare = {
        one.id: Portrait(vector={}, tags=tags.get(one.id, ()), published=one.published)
        for one in looked.found.values()
    }
    promised = {one: judge.promise(looked.guesses[one], other) for one, other in bare.items()}
    likely = sorted(promised, key=lambda one: (-promised[one], one))[: wanted + _SPARE]
    found = {one: looked.found[one] for one in likely}
    vectors = comparer.weigh(found.values(), looked.vector)
    portraits = {one: replace(bare[one], vector=vectors[one]) for one in likely}
    judged = {one: judge.likeness(other) for one, other in portraits.items()}
    return Sifted(
        uses=looked.uses, subject=subject, found=found, portraits=portraits, judged=judged
    )


def _carriers(tagging: StoryTags, tag_ids: Iterable[str]) -> Iterable[str]:
    """Return some of the stories with those of the tags that tell most."""
    counts = tagging.counts(tag_ids)
    telling, stories = [], 0
    for tag_id in sorted(counts, key=lambda one: (counts[one], one)):
        stories += counts[tag_id]
        if stories > _MOST_CARRIERS:
            break
        telling.append(tag_id)
    return tagging.carriers(telling, _TAGGED) if telling else ()
