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
    assert shared_terms(terms, weights, weights) == ("quay", "Saturday Quay")
    german = _terms("Samstag", "Quai")
    assert shared_terms(german, weights, weights, "de") == ("Quai",)


def test_a_march_may_be_one() -> None:
    terms = _terms("march", "quay")
    weights = dict.fromkeys(terms, 0.2)
    assert shared_terms(terms, weights, weights) == ("march", "quay")
