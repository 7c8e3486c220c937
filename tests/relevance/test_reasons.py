"""Reasons are worth reading."""

from editor_app.model.term import Term
from editor_app.relevance.reasons import shared_terms


def _terms(*surfaces: str) -> dict[int, Term]:
    return {
        number: Term(stem=one.lower(), surface=one, uses=1) for number, one in enumerate(surfaces)
    }


def test_that_both_speak_of_a_saturday_is_no_reason() -> None:
    terms = _terms("Saturday", "quay", "March", "Saturday March", "Saturday Quay")
    weights = dict.fromkeys(terms, 0.2)
    assert shared_terms(terms, weights, weights) == ("Saturday Quay",)
    german = _terms("Samstag", "Quai")
    assert shared_terms(german, weights, weights, "de") == ("Quai",)


def test_a_march_may_be_one() -> None:
    terms = _terms("march", "quay")
    weights = dict.fromkeys(terms, 0.2)
    assert shared_terms(terms, weights, weights) == ("march", "quay")


def test_a_pair_stands_for_its_words() -> None:
    terms = _terms("night", "shifts", "quay", "Night shifts", "council")
    weights = dict(zip(terms, (0.9, 0.8, 0.7, 0.6, 0.5), strict=True))
    assert shared_terms(terms, weights, weights) == ("Night shifts", "quay", "council")
    many = _terms("night", "quay", *(f"word{n}" for n in range(12)), "night shifts")
    weights = {number: 1 - number / 20 for number in many}
    assert shared_terms(many, weights, weights, limit=2) == ("night", "quay")
