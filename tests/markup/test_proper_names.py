"""Names of people, places and organisations are found by capitals and by what stands around."""

import pytest

from editor_app.markup.proper_names import proper_names
from editor_app.model.tag import TagKind

PERSON, PLACE, ORGANISATION, TOPIC = (
    TagKind.PERSON,
    TagKind.PLACE,
    TagKind.ORGANISATION,
    TagKind.TOPIC,
)


def names(text: str, language: str = "en") -> dict[str, TagKind]:
    return {found.name: found.kind for found in proper_names(text, language)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The vote was led by Ines Calloway on Thursday.", {"Ines Calloway": PERSON}),
        ("They met Prime Minister Anna de Vries.", {"Anna de Vries": PERSON}),
        ("It was Dr. Smith who came.", {"Smith": PERSON}),
        ("He read J. K. Rowling aloud.", {"J. K. Rowling": PERSON}),
        ("Tomas Reyl, 44, drives a crane.", {"Tomas Reyl": PERSON}),
        ("She met them in Brussels in May.", {"Brussels": PLACE}),
        ("Talks with North Korea failed.", {"North Korea": PLACE}),
        ("So said Ines Calloway of Calder in May.", {"Ines Calloway": PERSON}),
        ("It left the Port of Calder late.", {"Port of Calder": PLACE}),
        ("They walked along Orchard Street.", {"Orchard Street": PLACE}),
        ("It belongs to the Republic of Estonia.", {"Republic of Estonia": PLACE}),
        (
            "So the Ministry of Defence and Energy denied it.",
            {"Ministry of Defence and Energy": ORGANISATION},
        ),
        ("He told the Freight Forwarders’ Guild.", {"Freight Forwarders’ Guild": ORGANISATION}),
        ("It hired McKinsey & Company.", {"McKinsey & Company": ORGANISATION}),
        ("Ludwig van Beethoven was born here.", {"Ludwig van Beethoven": PERSON}),
        ("Ships of NATO wait.", {"NATO": ORGANISATION}),
        ("Это сказала Ангела Меркель вчера.", {"Ангела Меркель": PERSON}),
        ("Αύριο ο Γιώργος Σεφέρης μιλά.", {"Γιώργος Σεφέρης": PERSON}),
        ("The O’Brien family met Jean-Luc Picard.", {"Jean-Luc Picard": PERSON}),
    ],
)
def test_a_name_and_what_it_names(text: str, found: dict[str, TagKind]) -> None:
    assert found.items() <= names(text).items()


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday it rained. However, nobody came. Trains ran late.",
        "On Monday and in September nothing happened.",
        "The police said no. Officials agreed. Perhaps.",
        "Council Passes Budget For Late Buses Again\n\nNobody came.",
        "TK says I went.",
        "习近平访问北京。 رئيس الوزراء في لندن. ראש הממשלה",
        "",
        "18F is on v2X and e.g. U.S. and D.C. rules",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert names(text) == {}


def test_a_sentence_start_counts_once_the_word_is_a_name_elsewhere() -> None:
    assert names("Calder voted. The port of Calder reopens.") == {"Calder": TOPIC}
    assert names("Cranes move. The cranes stop.") == {}


def test_a_surname_and_a_dateline_count_with_the_whole_name() -> None:
    found = proper_names(
        "CALDER — The crews said no. Ines Calloway said yes. Calloway left for Calder."
    )
    assert [(one.name, one.times) for one in found] == [("Ines Calloway", 2), ("Calder", 2)]


def test_possessives_end_a_name() -> None:
    assert "Calder" in names("It was in Calder's Port Authority.")
    assert "Calder" in names("It was in Calder’s Port Authority.")


def test_german_nouns_are_no_names() -> None:
    text = "Der Hafen bleibt zu. Im Hafen liegt ein Schiff. Das sagte Ines Calloway im Hafen."
    assert names(text, "de-DE") == {"Ines Calloway": PERSON}


def test_the_search_can_be_stopped() -> None:
    assert proper_names("It was Ines Calloway.", stopped=lambda: True) == ()


def test_lines_that_wrap_keep_a_name_together() -> None:
    assert names("It was Ines\nCalloway who spoke.") == {"Ines Calloway": PERSON}
