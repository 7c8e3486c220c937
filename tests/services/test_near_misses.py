"""A tagged name that is almost right in the text is flagged; another name is not."""

import pytest

from editor_app.model.tag import Tag, TagKind
from editor_app.services.near_misses import NameCheck, Slip

TAGS = [
    Tag(id=name, name=name, kind=kind, aliases=aliases)
    for name, kind, aliases in (
        ("Ines Calloway", TagKind.PERSON, ()),
        ("Łukasz Żółkiewski", TagKind.PERSON, ()),
        ("Calder", TagKind.PLACE, ()),
        ("Genève", TagKind.PLACE, ("Geneva",)),
        ("Freeport Bill", TagKind.TOPIC, ()),
        ("freight", TagKind.TOPIC, ()),
        ("Freight Forwarders’ Guild", TagKind.ORGANISATION, ()),
        ("Iran", TagKind.PLACE, ()),
        ("Northshore Wire", TagKind.ORGANISATION, ()),
    )
]


def misses(body: str, on_story: tuple[str, ...] = ()) -> list[tuple[str, str, Slip]]:
    found = NameCheck(TAGS).misses(body, on_story)
    assert all(body[one.start : one.end] == one.written for one in found)
    lines = body.split("\n")
    assert all(lines[one.line][one.column :].startswith(one.written[:3]) for one in found)
    return [(one.written, one.right, one.slip) for one in found]


@pytest.mark.parametrize(
    ("body", "written", "right", "slip"),
    [
        ("It was Ines Caloway.", "Ines Caloway", "Ines Calloway", Slip.LETTER),
        ("It was Inse Calloway.", "Inse Calloway", "Ines Calloway", Slip.SWAPPED),
        ("It was **Ines** *Callowey*’s vote.", "Ines** *Callowey", "Ines** *Calloway", Slip.LETTER),
        ("Said Ines\nCallowya at last.", "Ines\nCallowya", "Ines\nCalloway", Slip.SWAPPED),
        ("In Geneve it rained.", "Geneve", "Genève", Slip.ACCENT),
        ("By Łukasz Żółkiewksi.", "Łukasz Żółkiewksi", "Łukasz Żółkiewski", Slip.SWAPPED),
        ("By Lukasz Żółkiewski.", "Lukasz Żółkiewski", "Łukasz Żółkiewski", Slip.LETTER),
        ("The port of Cadler.", "Cadler", "Calder", Slip.SWAPPED),
        ("The Freeprot Bill passed.", "Freeprot Bill", "Freeport Bill", Slip.SWAPPED),
        ("- a\n\n> Northshre Wire said", "Northshre Wire", "Northshore Wire", Slip.LETTER),
    ],
)
def test_a_slip_in_a_name(body: str, written: str, right: str, slip: Slip) -> None:
    assert misses(body) == [(written, right, slip)]


@pytest.mark.parametrize(
    "body",
    [
        "Ines Calloway of Calder, in Genève and in Geneva.",
        "The Calders and Calder’s port; Ines Calloway's vote.",
        "Colder weather came, and it grew colder.",
        "He went to Iraq.",
        "It was Ann Galloway.",
        "the frieght waited; Frieght waits.",
        "`Cadler` and [x](https://Cadler.org/Ines Caloway) <b title='Cadler'> {>>Cadler<<}",
        "```\nInes Caloway\n```\n",
        "Ines. Caloway went.",
        "They learn at the Ferry School; the Feryr School. Wier and wire.",
        "It was Ines Caloaway.",
        "",
    ],
)
def test_what_is_no_slip(body: str) -> None:
    assert misses(body) == []


def test_a_surname_alone_is_flagged_where_the_person_is_spoken_of() -> None:
    assert misses("Then Caloway left.") == []
    assert misses("Then Caloway left.", ("Ines Calloway",)) == [
        ("Caloway", "Calloway", Slip.LETTER)
    ]
    assert misses("Caloway left.", ("Ines Calloway",)) != []
    assert misses("Ines Calloway came. Then Caloway left.") == [
        ("Caloway", "Calloway", Slip.LETTER)
    ]


def test_a_short_name_needs_to_be_expected() -> None:
    assert misses("He flew to Irann.") == []
    assert misses("He flew to Irann.", ("Iran",)) == [("Irann", "Iran", Slip.LETTER)]


def test_the_check_can_be_stopped() -> None:
    assert NameCheck(TAGS).misses("The port of Cadler.", stopped=lambda: True) == ()
