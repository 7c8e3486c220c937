"""Likeness runs from 0 to 1 and says why."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from editor_app.model.tag import Tag, TagKind
from editor_app.model.term import Term
from editor_app.relevance.likeness import (
    Candidate,
    Subject,
    likeness,
    tag_likeness,
)
from editor_app.relevance.reasons import reasons, spellings
from editor_app.relevance.weights import WeighedTerm, rarity, telling, weigh

TERMS = [
    WeighedTerm(Term(stem=word, surface=word, body=1), weight)
    for word, weight in (("quay", 4.0), ("crane", 3.0), ("rota", 2.0))
]
USES = {"quay": 2.0, "crane": 1.0, "rota": 1.0}
SUBJECT = Subject(terms=TERMS, uses=USES, weight=29.0, stories=90)
NOON = datetime(2031, 6, 14, 12, tzinfo=UTC)


def _tags(*names: str, kind: TagKind = TagKind.TOPIC) -> list[Tag]:
    return [Tag(id=name, name=name, kind=kind) for name in names]


def _score(
    subject: Subject, candidate: Candidate, carriers: dict[str, int] | None = None
) -> float | None:
    return likeness(subject, {"it": candidate}, carriers or {}).get("it")


@pytest.mark.parametrize(
    ("uses", "expected"),
    [
        (USES, 3 / 5),
        ({"quay": 2.1, "crane": 2.1, "rota": 2.1}, 3 / 5),
        ({"quay": 1.0, "crane": 1.0, "rota": 0.5}, 8 / 13 * 3 / 5),
    ],
)
def test_terms_count_by_weight_use_and_number(uses: dict[str, float], expected: float) -> None:
    assert _score(SUBJECT, Candidate(uses=uses)) == pytest.approx(expected / 1.3)


def test_what_only_the_subject_says_makes_all_others_less_like_it() -> None:
    lonely = replace(SUBJECT, weight=60.0)
    expected = 3 / 5 * 29 / (29 + 31 * 0.9) / 1.3
    assert _score(lonely, Candidate(uses=USES)) == pytest.approx(expected)
    among_few = _score(replace(lonely, stories=5), Candidate(uses=USES))
    assert among_few is not None
    assert among_few > expected


@pytest.mark.parametrize(
    "subject",
    [replace(SUBJECT, terms=[], weight=0), replace(SUBJECT, uses={})],
)
@pytest.mark.parametrize("uses", [USES, {}, {"other": 2.0}])
def test_nothing_to_compare(subject: Subject, uses: dict[str, float]) -> None:
    assert _score(subject, Candidate(uses=uses)) is None


def test_two_shared_words_are_a_coincidence_unless_a_tag_confirms_them() -> None:
    words = {"quay": 2.0, "crane": 2.0}
    assert _score(SUBJECT, Candidate(uses=words)) is None
    assert _score(SUBJECT, Candidate(uses=words | {"rota": 1.0})) is not None
    tagged = replace(SUBJECT, tags=_tags("a"))
    assert _score(tagged, Candidate(uses=words, tags=_tags("a")), {"a": 2}) is not None


def test_likeness_is_at_most_one_and_nearness_in_time_helps() -> None:
    def scored(days: float | None, tags: list[Tag]) -> float:
        subject = replace(SUBJECT, tags=tags, published=NOON)
        published = None if days is None else NOON + timedelta(days=days)
        score = _score(subject, Candidate(uses=USES, tags=tags, published=published), {"a": 1})
        assert score is not None
        return score

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


def test_telling_words() -> None:
    terms = [
        Term(stem="the", surface="the", body=99),
        Term(stem="2031", surface="2031", body=9),
        Term(stem="x", surface="x", body=9),
        Term(stem="crane", surface="cranes", headline=1),
        Term(stem="quay", surface="quays", standfirst=1, body=1),
        Term(stem="rota", surface="rota", body=2),
        Term(stem="gull", surface="gulls", body=1),
    ]
    assert [term.stem for term in telling(terms, 3)] == ["crane", "quay", "rota"]


def test_weights_favour_what_is_rare() -> None:
    terms = [Term(stem=stem, surface=stem, body=2) for stem in ("rare", "common", "unknown")]
    weighed = weigh(terms, {"rare": 2, "common": 80}, 100)
    assert [one.term.stem for one in weighed] == ["unknown", "rare", "common"]
    assert all(one.weight > 0 for one in weighed)
    assert rarity(5, 5) > 0


def test_reasons_in_words() -> None:
    words = {"port", "quay", "łodz", "crane", "unseen"}
    spelled = spellings(["Quay and quay, QUAY; Łódź", "Łódź crane"], words)
    assert "and" not in spelled
    tags = _tags("Calder Port", "strike")
    shared = [
        WeighedTerm(Term(stem=word, surface=word), 1)
        for word in ("port", "quay", "łodz", "crane", "unseen")
    ]
    assert reasons(tags, shared, spelled, (NOON, NOON + timedelta(days=3))) == (
        "Shares Calder Port, strike, Quay, Łódź",
        "3 days apart",
    )
    assert reasons([], [], spelled, (None, NOON)) == ()


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, ("Published the same day",)), (1, ("1 day apart",)), (-7, ("7 days apart",)), (8, ())],
)
def test_days_apart(days: int, said: tuple[str, ...]) -> None:
    assert reasons([], [], {}, (NOON, NOON + timedelta(days=days))) == said
