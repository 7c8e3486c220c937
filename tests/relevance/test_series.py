"""What counts as a part of a series, and what does not."""

import pytest

from editor_app.relevance.series import series_of


@pytest.mark.parametrize(
    ("headline", "kicker"),
    [
        ("The long strike: part 2", ""),
        ("The Long Strike, Part Two: What the dockers want", ""),
        ("The long strike (2/5)", ""),
        ("The long strike – episode iv – the quays at night", ""),
        ("Part 3 of The long strike: the freight firms", ""),
        ("What the dockers want", "The long strike, part 2"),
        ("The  long strike #7", ""),
    ],
)
def test_parts_of_one_series(headline: str, kicker: str) -> None:
    assert series_of(headline, kicker) == "the long strike"


@pytest.mark.parametrize(
    "headline",
    [
        "",
        "Part 2",
        "Calder port: strike ends",
        "Working in public from day one",
        "Two thirds of voters say no",
        "The part of the port that nobody sees",
        "Party of one",
    ],
)
def test_what_is_no_series(headline: str) -> None:
    assert series_of(headline) == ""
