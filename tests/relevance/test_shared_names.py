"""Names are told by their capitals within sentences."""

from editor_app.markup.stems import stem
from editor_app.markup.telling_words import words
from editor_app.model.term import term_id
from editor_app.relevance.shared_names import names_in, shared_names

TEXT = (
    "Talks at the port go on\nThe Treasury met Ines O’Brien’s union. Forty ships wait, said Jo van"
    " Dam of the Bank of Calder, and the port of Ostrow waits too. Port chiefs met Ostrow’s mayor."
)


def _weights(text: str) -> dict[int, float]:
    return {term_id(stem(word)): 0.1 for word in words(text)}


def test_names_are_runs_of_capitals_within_sentences() -> None:
    assert names_in(TEXT) == ["Treasury", "Ines O’Brien", "Jo van Dam", "Bank of Calder", "Ostrow"]


def test_what_the_text_has_in_small_letters_too_is_no_name() -> None:
    assert names_in("It was the Team that won. The team, again, and so the Team.") == []


def test_a_text_in_no_script_with_capitals_names_nobody() -> None:
    assert names_in("東京で会議が開かれた。") == names_in("") == []


def test_shared_names_are_said_in_both_the_longest_once() -> None:
    other = "Once more Ines O’Brien, and the Bank of Calder in Ostrowhaven; Calder waits."
    names = [*names_in(TEXT), "Calder"]
    found = shared_names(names, other, _weights(TEXT), _weights(other))
    assert set(found) == {"Ines O’Brien", "Bank of Calder"}
    assert shared_names(names, other, {}, {}) == ()


def test_days_and_months_are_nobodys_names() -> None:
    text = "It rains on Saturday and in March. On Monday Ines Calloway read the Sunday Times."
    assert names_in(text) == ["Ines Calloway", "Sunday Times"]
    german = "Es regnet am Samstag und im März, sagte Ines."
    assert names_in(german, "de-AT") == ["Ines"]
    assert names_in(german) == ["Samstag", "März", "Ines"]
    assert names_in("It was Bloody Sunday, said April Ryan.") == ["Bloody Sunday", "April Ryan"]
