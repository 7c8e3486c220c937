"""What is found by looking at few stories is what looking at all of them finds."""

import random
from datetime import timedelta

import pytest

from editor_app.model.article import Article, Status
from editor_app.model.tag import Tag, TagKind
from editor_app.relevance.likeness import Judge, Likeness, Portrait
from editor_app.relevance.variety import Variety
from editor_app.relevance.weights import Rarities
from editor_app.services.suggesting import Suggestion, Wish, consider_each
from editor_app.store.library import Library
from editor_app.store.work import Work

STORIES, ASKED, LIMIT = 240, 40, 4
COMMON = [f"{a}{b}" for a in ("mer", "tol", "ban", "sig", "dro") for b in ("ak", "eth", "ing", "u")]
SUBJECTS = ("quay", "vote", "grain", "court", "film")
TOPICS = [[f"{name}{n}ia" for n in range(14)] for name in SUBJECTS]
TAGS = [Tag(id=f"t{n}", name=f"tag {n}", kind=list(TagKind)[n % 4]) for n in range(24)]


@pytest.fixture
def newsroom(library: Library) -> Library:
    """Return a library of stories of five topics, over two years, most with tags."""
    dice = random.Random(11)
    with library.write() as work:
        for number in range(STORIES):
            work.articles.add(_story(dice, number, library))
    return library


def _story(dice: random.Random, number: int, library: Library) -> Article:
    topic = TOPICS[number % len(TOPICS)]
    moment = library.now() - timedelta(days=dice.randrange(700))
    words = dice.choices(topic, k=dice.randint(8, 40)) + dice.choices(COMMON, k=30)
    dice.shuffle(words)
    return Article(
        id=f"{dice.getrandbits(48):012x}",
        slug=f"s-{number}",
        headline=" ".join(dice.sample(topic, 3)),
        body=" ".join(words),
        status=Status.PUBLISHED,
        created=moment,
        updated=moment,
        published=moment,
        tags=tuple(dice.sample(TAGS, dice.randrange(4))),
    )


def _best_of_all(work: Work, article_id: str) -> list[tuple[str, Likeness]]:
    """Judge every story of the library, by all its terms and tags, and pick the best."""
    everyone = work.candidates.some(work.articles.ids())
    terms = {term for one in everyone for term in one.uses}
    rarities = Rarities(len(everyone), work.candidates.counts(terms))
    tags = work.story_tags.of_each(one.id for one in everyone)
    (mine,) = (rarities.vector(one.uses) for one in everyone if one.id == article_id)
    portraits = {
        one.id: Portrait(
            vector=rarities.vector(one.uses, among=mine),
            tags=tags.get(one.id, ()),
            published=one.published,
        )
        for one in everyone
    }
    carriers = work.story_tags.counts(tag.id for tag in TAGS)
    judge = Judge(portraits.pop(article_id), carriers, len(everyone))
    judged = {one: judge.likeness(other) for one, other in portraits.items()}
    picked: list[str] = []
    order = Variety(judged, portraits, len(everyone))
    for one in order:
        if len(picked) < LIMIT and not judged[one].weak:
            picked.append(one)
            order.keep(one)
    return sorted(((one, judged[one]) for one in picked), key=lambda one: (-one[1].score, one[0]))


def test_the_best_of_few_are_the_best_of_all(newsroom: Library) -> None:
    with newsroom.read() as work:
        asked = sorted(work.articles.ids())[:ASKED]
        wanted = {one: _best_of_all(work, one) for one in asked}
    found = dict(consider_each(newsroom, asked, Wish(limit=LIMIT)))
    for one in asked:
        assert list(map(_plain, found[one].suggestions)) == [
            (other, pytest.approx(likeness.score), pytest.approx(likeness.cosine))
            for other, likeness in wanted[one]
        ]


def _plain(suggestion: Suggestion) -> tuple[str, float, float]:
    return suggestion.story.id, suggestion.score, suggestion.cosine


def test_suggestions_come_by_their_score(newsroom: Library) -> None:
    with newsroom.read() as work:
        asked = sorted(work.articles.ids())[:ASKED]
    for _, considered in consider_each(newsroom, asked, Wish(limit=10, include_weak=True)):
        scores = [one.score for one in considered.suggestions]
        assert len(scores) == 10
        assert scores == sorted(scores, reverse=True)
