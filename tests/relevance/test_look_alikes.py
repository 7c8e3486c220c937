"""Tags that may be one tag twice are found with the reason; others are left alone."""

import pytest

from editor_app.model.tag import Tag, TagUse
from editor_app.relevance.look_alikes import Resemblance, look_alikes


def uses(*names: str) -> list[TagUse]:
    """Return tags with falling numbers of stories; "name=alias" gives one an alias."""
    made = []
    for number, both in enumerate(names):
        name, _, alias = both.partition("=")
        tag = Tag(id=str(number), name=name, aliases=(alias,) if alias else ())
        made.append(TagUse(tag=tag, stories=len(names) - number))
    return made


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("Grève", "Greve", Resemblance.ACCENTS),
        ("night shift", "night-shift", Resemblance.PUNCTUATION),
        ("nightshift", "night shift", Resemblance.PUNCTUATION),
        ("strike", "strikes", Resemblance.PLURAL),
        ("ferry", "ferries", Resemblance.PLURAL),
        ("town halls", "town hall", Resemblance.PLURAL),
        ("tax", "taxes", Resemblance.PLURAL),
        ("Calder Port", "Port Calder", Resemblance.WORD_ORDER),
        ("dockworkers", "dokcworkers", Resemblance.SWAPPED),
        ("dockworkers", "dockworker", Resemblance.PLURAL),
        ("Ines Calloway", "Ines Caloway", Resemblance.SPELLING),
        ("Docks=the quays", "The Quay", Resemblance.ALIAS),
    ],
)
def test_two_that_look_alike(one: str, other: str, how: Resemblance) -> None:
    if how is Resemblance.ALIAS:
        other = "the quay"
    (pair,) = look_alikes(uses(one, other))
    assert (pair.one.tag.id, pair.other.tag.id, pair.how) == ("0", "1", how)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Iran", "Iraq"),
        ("election 2023", "election 2024"),
        ("Galloway", "Calloway"),
        ("North Korea", "South Korea"),
        ("bus", "buses route"),
        ("C", "C++"),
    ],
)
def test_two_that_are_two(one: str, other: str) -> None:
    assert look_alikes(uses(one, other)) == []


def test_a_pair_kept_apart_stays_apart() -> None:
    assert look_alikes(uses("strike", "strikes"), frozenset([frozenset("01")])) == []


def test_a_group_meets_in_its_most_used_tag() -> None:
    pairs = look_alikes(uses("strike", "Strikes", "stríke"))
    assert {(pair.one.tag.name, pair.other.tag.name) for pair in pairs} >= {
        ("strike", "Strikes"),
        ("strike", "stríke"),
    }
    assert pairs[0].how is Resemblance.ACCENTS


def test_two_aliases_of_one_tag_are_no_pair() -> None:
    tag = Tag(id="1", name="strike", aliases=("strikes", "Strikés"))
    assert look_alikes([TagUse(tag=tag, stories=1)]) == []
