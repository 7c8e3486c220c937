"""The page that this program was made for: a summit, and under it four stories at random.

Of ten stories on the subject and off it, in a library of five hundred others,
the five that belong come first and the four that stood there are not offered.
"""

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor_app.model.article import Article, Status
from editor_app.services.suggesting import consider
from editor_app.store.library import Library

SUMMIT = Path(__file__).parent / "summit"
NOON = datetime(2031, 6, 14, 12, tzinfo=UTC)


def _article(slug: str, headline: str, standfirst: str, body: str, day: float) -> Article:
    moment = NOON - timedelta(days=day)
    return Article(
        id=slug,
        slug=slug,
        headline=headline,
        standfirst=standfirst,
        body=body,
        status=Status.PUBLISHED,
        created=moment,
        updated=moment,
        published=moment,
    )


@pytest.fixture(scope="module")
def library(
    tmp_path_factory: pytest.TempPathFactory, wire: Callable[[int], Iterator[tuple[str, str, str]]]
) -> Iterator[Library]:
    """Return a library of 510 stories, those of the summit scattered among the others."""
    dice = random.Random(2)
    told = [
        _article(f"other-{number}", *story, day=dice.uniform(0, 300))
        for number, story in enumerate(wire(500))
    ]
    for path in sorted(SUMMIT.glob("*.md")):
        headline, standfirst, body = path.read_text("utf-8").split("\n", 2)
        told.append(_article(path.stem, headline, standfirst, body, day=dice.uniform(0, 300)))
    dice.shuffle(told)
    folder = tmp_path_factory.mktemp("summit")
    with Library.open(folder / "library.standfirst", clock=lambda: NOON) as library:
        with library.write() as work:
            for article in told:
                work.articles.add(article)
        yield library


def test_the_five_that_belong_come_first(library: Library) -> None:
    found = consider(library, "story", limit=10).suggestions
    assert {one.story.slug for one in found[:5]} == {f"near-{number}" for number in range(1, 6)}


def test_nothing_else_is_offered(library: Library) -> None:
    assert len(consider(library, "story", limit=10).suggestions) == 5


def test_the_four_stay_below_the_gate(library: Library) -> None:
    found = consider(library, "story", limit=510, include_weak=True).suggestions
    assert not [
        one.story.slug for one in found if one.story.slug.startswith("far-") and not one.weak
    ]


def test_the_reasons_are_the_summits_names(library: Library) -> None:
    first = consider(library, "story", limit=1).suggestions[0]
    assert {"Kim Jong Un", "Pyongyang", "Ukraine"} & set(first.shared.names)
    assert first.shared.terms


@pytest.mark.parametrize("number", range(1, 5))
def test_what_stood_under_the_summit_gets_no_summit(library: Library, number: int) -> None:
    found = consider(library, f"far-{number}", limit=10).suggestions
    assert not [one.story.slug for one in found if one.story.slug.startswith(("near", "story"))]
