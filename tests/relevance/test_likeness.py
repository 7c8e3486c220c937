"""Likeness runs from 0 to 1, knows chance from kinship, and says why."""

from datetime import UTC, datetime, timedelta

import pytest

from editor_app.model.tag import Tag, TagKind
from editor_app.model.term import Term
from editor_app.relevance.duplicates import nearly_the_same, shingles
from editor_app.relevance.likeness import Judge, Likeness, Portrait, demanded, tag_likeness
from editor_app.relevance.reasons import (
    Reasons,
    days_apart,
    named_by_both,
    shared_tags,
    shared_terms,
)
from editor_app.relevance.variety import Variety
from editor_app.relevance.weights import Rarities, cosine, rarity

NOON = datetime(2031, 6, 14, 12, tzinfo=UTC)
VECTOR = {2 * number: 0.25 for number in range(16)}


def _tags(*names: str, kind: TagKind = TagKind.TOPIC) -> list[Tag]:
    return [Tag(id=name, name=name, kind=kind) for name in names]


def _judged(one: Portrait, other: Portrait, gate: float = 0.12) -> Likeness:
    return Judge(one, {"a": 1}, 90, gate).likeness(other)


def test_weights_favour_what_is_rare_and_used() -> None:
    vector = Rarities(100, {2: 2, 4: 80, 6: 80}).vector({2: 1, 4: 1, 6: 9})
    assert vector[2] > vector[4]
    assert vector[6] > vector[4]
    assert sum(weight**2 for weight in vector.values()) == pytest.approx(1)


def test_what_no_other_story_says_counts_in_the_length_only() -> None:
    rarities = Rarities(100, {2: 2, 8: 1, 9: 1})
    assert rarities.vector({2: 1, 8: 1}).keys() == {2}
    assert rarities.vector({2: 1, 8: 1})[2] < 1
    assert rarities.vector({2: 1, 9: 1})[2] == pytest.approx(1)  # a pair of words
    assert rarities.vector({}) == {}


def test_rarity_is_never_negative() -> None:
    assert rarity(5, 5) > 0
    assert rarity(1, 100) > rarity(2, 100) > rarity(100, 100) > 0


def test_cosine() -> None:
    assert cosine(VECTOR, VECTOR) == pytest.approx(1)
    assert cosine(VECTOR, {99: 1.0}) == cosine({}, VECTOR) == 0


def test_a_few_shared_words_are_a_coincidence_unless_a_tag_confirms_them() -> None:
    one = Portrait(vector={2: 0.3, 4: 0.95})
    other = Portrait(vector={2: 0.5, 6: 0.86})
    assert _judged(one, other).weak
    assert not _judged(one, other, gate=0.02).weak
    tagged = [Portrait(vector=each.vector, tags=_tags("a")) for each in (one, other)]
    assert not _judged(*tagged).weak


def test_likeness_is_at_most_one_and_nearness_in_time_helps() -> None:
    def scored(days: float | None, tags: list[Tag]) -> float:
        published = None if days is None else NOON + timedelta(days=days)
        subject = Portrait(vector=VECTOR, tags=tags, published=NOON)
        return _judged(subject, Portrait(vector=VECTOR, tags=tags, published=published)).score

    assert scored(0, _tags("a")) <= 1
    assert scored(0, []) > scored(-30, []) > scored(4000, []) > scored(None, [])
    assert scored(None, _tags("a")) > scored(None, [])


def test_rare_tags_count_more_and_places_not_at_all() -> None:
    uses = {"rare": 2, "common": 90}
    one = _tags("rare", "common")
    rare = tag_likeness(one, _tags("rare"), uses, 100)
    assert 0 < tag_likeness(one, _tags("common"), uses, 100) < rare < 1
    assert tag_likeness(one, _tags("other"), uses, 100) == 0
    places = _tags("rare", kind=TagKind.PLACE)
    assert tag_likeness(places, places, uses, 100) == 0
    assert tag_likeness([], [], {}, 0) == 0


def test_variety_prefers_what_was_not_said() -> None:
    portraits = {
        "best": Portrait(vector={2: 1.0}),
        "echo": Portrait(vector={2: 1.0}),
        "other": Portrait(vector={4: 1.0}),
    }
    scores = {"best": 0.9, "echo": 0.85, "other": 0.8}
    judged = {one: Likeness(score, score, weak=False) for one, score in scores.items()}
    order = Variety(judged, portraits, 9)
    picks = []
    for one in order:
        picks.append(one)
        order.keep(one)
    assert picks == ["best", "other", "echo"]
    assert list(Variety(judged, portraits, 2)) == ["best", "echo"]


def test_nearly_the_same_text() -> None:
    text = "Forty ships lie at anchor in the estuary while the strike keeps the terminal shut."
    same, longer = shingles(text), shingles(f"{text.upper()} More follows soon.")
    assert nearly_the_same(same, longer)
    assert not nearly_the_same(same, shingles("Fry the onions in butter until golden and soft."))
    assert not nearly_the_same(shingles("Too short"), shingles("Too short"))


def test_shared_terms_come_as_spelled_the_strongest_first() -> None:
    terms = [Term(stem=word.lower(), surface=word, uses=1) for word in ("Quay", "crane", "Łódź")]
    quay, crane, city = (term.id for term in terms)
    found = shared_terms(
        {term.id: term for term in terms},
        {quay: 0.2, crane: 0.9, city: 0.9},
        {quay: 0.5, city: 0.9},
    )
    assert found == ("Łódź", "Quay")


def test_tagged_names_are_carried_or_named() -> None:
    marlow = Tag(id="m", name="Edda Marlow", kind=TagKind.PERSON)
    port = Tag(id="p", name="Calder", aliases=("the port",), kind=TagKind.PLACE)
    texts = ("EDDA MARLOW, again", "at the port of Calders")
    assert named_by_both([port], [marlow, *_tags("a")], texts) == ("Calder", "Edda Marlow")
    assert named_by_both([port], [marlow], ("no one", "nowhere")) == ()
    assert shared_tags(_tags("a", "b"), _tags("b", "c")) == ("b",)


def test_reasons_in_words_say_nothing_twice() -> None:
    shared = Reasons(
        terms=("Port", "Quay", "cranes", "rota"), names=("Calder Port",), tags=("strike",), days=3
    )
    assert shared.in_words() == ("Shares strike, Calder Port, Quay, cranes", "3 days apart")
    assert Reasons().in_words() == ()


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, ("Published the same day",)), (1, ("1 day apart",)), (-7, ("7 days apart",)), (8, ())],
)
def test_days_apart(days: int, said: tuple[str, ...]) -> None:
    apart = days_apart(NOON, NOON + timedelta(days=days))
    assert Reasons(days=apart).in_words() == said
    assert days_apart(None, NOON) is None


def test_more_is_demanded_where_a_crowd_is_alike() -> None:
    apart, close, closer = ([0.4, *[likeness] * 40] for likeness in (0.03, 0.08, 0.11))
    assert demanded(0.1, apart) == 0.1
    assert 0.1 < demanded(0.1, close) < demanded(0.1, closer)
    assert demanded(0.1, [0.9] * 200) == demanded(0.1, [0.3] * 200) < 0.2


def test_a_few_that_are_alike_make_no_crowd() -> None:
    assert demanded(0.1, [0.5] * 12 + [0.02] * 90) == demanded(0.1, [0.5] * 12) == 0.1
    assert demanded(0.1, []) == 0.1
