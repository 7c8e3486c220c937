"""What a story says, counted."""

import pytest

from editor_app.markup.stems import stem
from editor_app.markup.telling_words import terms, words


@pytest.mark.parametrize(
    "forms",
    [
        ["strike", "strikes", "striking"],
        ["ship", "ships", "shipped", "shipping", "shipment"],
        ["city", "cities"],
        ["negotiate", "negotiated", "negotiation", "negotiations"],
        ["class", "classes"],
    ],
)
def test_forms_of_a_word_have_one_stem(forms: list[str]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize("word", ["bus", "sea", "łodzie", "crisis", "ring"])
def test_short_and_foreign_words_stay(word: str) -> None:
    assert stem(word) == word


def _uses(*texts: str) -> dict[str, int]:
    return {term.surface: term.uses for term in terms(*texts)}


def test_headline_and_standfirst_count_more() -> None:
    found = _uses("Cranes", "quays", "rota or rota of the 2031 x")
    assert found == {"Cranes": 8, "quays": 3, "rota": 2}


def test_the_opening_stands_in_for_a_standfirst() -> None:
    body = "quay " + "the " * 60 + "crane"
    assert _uses("", "", body) == {"quay": 4, "crane": 1}


def test_pairs_that_meet_more_than_once_are_terms() -> None:
    found = _uses("", "Lede", "The night shift. A night shift again; night by shift")
    assert found["night shift"] == 2
    assert "shift night" not in found
    assert "shift again" not in found


def test_the_most_used_come_first_and_pairs_have_odd_numbers() -> None:
    found = terms("Quay nine", "", "Łódź quays quay")
    assert [term.uses for term in found] == sorted((term.uses for term in found), reverse=True)
    assert any(" " in term.stem for term in found)
    for term in found:
        assert term.id % 2 == (" " in term.stem)


def test_words_lose_case_and_accents() -> None:
    assert words("Łódź, Órla’s CRANE") == ["łodz", "orla", "s", "crane"]
