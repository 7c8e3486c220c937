"""Suggestions belong to the story, say why, and stay silent rather than offer a poor one."""

from dataclasses import replace
from datetime import timedelta

import pytest

from editor_app.model.article import Article, Status
from editor_app.model.ids import new_id
from editor_app.model.story_link import StoryLink
from editor_app.model.tag import Tag, TagKind
from editor_app.services import drafts, related
from editor_app.store.library import Library

PORT = Tag(id="port", name="Calder Port", kind=TagKind.PLACE)
STRIKE = Tag(id="strike", name="strike")

STRIKE_ENDS = (
    "Calder port strike ends after council backs night-shift deal",
    "Dockworkers return to the quays on Monday after a walkout of eleven days.",
    "The strike by dockworkers in Calder is over. Ines Calloway of the dockers’ union said the new"
    " rota caps night shifts at four in a row. Port chiefs signed the deal after a mediator spoke"
    " with both sides. Forty ships still wait in the estuary, and cranes will work through the"
    " night to clear the quays. Freight firms hope the terminal opens by noon.",
)
SHIPS_WAIT = (
    "Forty ships wait as Calder terminal stays shut",
    "Masters describe a week at anchor with dwindling fresh water.",
    "Forty ships lie at anchor in the estuary while the strike keeps the terminal shut."
    " Dockworkers walked out over night shifts. Freight firms say cranes stand idle on every quay"
    " and a mediator has yet to bring port chiefs and the union together.",
)
NIGHT_SHIFT = (
    "Inside the night shift: twelve hours on quay nine",
    "One crane crew, followed from dusk to the six o’clock horn.",
    "The crane crew on quay nine has worked nine night shifts in a row. The rota is the reason"
    " dockworkers went on strike, their union says. At the terminal the horn sounds at six.",
)
SUPPERS = (
    "Ten suppers for a rainy bank holiday",
    "Slow stews, quick noodles and one very good pie.",
    "Fry the onions in butter until golden, add carrots and stock, and leave the pot for two"
    " hours. The noodles take ten minutes. Roll the pastry thin and fill it with leeks.",
)
FOOTBALL = (
    "Calder United lose at home again",
    "Two goals from corners leave the coach under pressure.",
    "United missed three chances before the break. The coach blamed the pitch and a tired"
    " defence. Supporters left early. They play away on Saturday and need points to stay up.",
)
# Of the kind that feeds put under a story about a summit: near in no respect but the page.
SUMMIT = (
    "Norland and Estmark leaders meet in the north",
    "",
    "The summit brought the leader of Estmark by armoured train to a launch site in Norland’s far"
    " north. President Petrov shook hands for forty seconds and spoke of wartime support. The two"
    " sides are expected to trade grain for ammunition, a report by Northern Wire says. Estmark is"
    " going through a drought. Its leader pledged full support for the war and said the talks"
    " would cover economic cooperation, humanitarian issues and security in the region. Other"
    " countries have stayed neutral, while their president calls the fight a just one.",
)
UNDER_THE_SUMMIT = [
    ("Fitness Club Shut Over Fever Fears", "Despite quarantine a member chose to visit the club"),
    ("Sarnia To Impose Health Forms On All Visitors", "Those failing to report face a fine"),
    ("Despite Trade War, Sarnia Raises Economic Forecast", "The war on trade touches everyone"),
    ("In Sarnia, Readers From The North Find Roots In A Bookshop", "Humans often create issues"),
]


class Desk:
    """Puts published stories into a library."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def file(self, text: tuple[str, str, str], **fields: object) -> Article:
        now = self.library.now()
        headline, standfirst, body = text
        details: dict[str, object] = {
            "id": new_id(),
            "slug": new_id(),
            "headline": headline,
            "standfirst": standfirst,
            "body": body,
            "status": Status.PUBLISHED,
            "created": now,
            "updated": now,
            "published": now,
        }
        story = Article(**details | fields)  # type: ignore[arg-type] - whatever the test asks for
        drafts.save(self.library, story)
        return story

    def suggested(self, story: Article, limit: int = 4) -> list[str]:
        found = related.suggest(self.library, story.id, limit)
        return [one.story.headline for one in found]


@pytest.fixture
def desk(library: Library) -> Desk:
    return Desk(library)


@pytest.fixture
def strike(desk: Desk) -> Article:
    """Return the story of the strike; the library also has two that belong and three that don't."""
    for text in (SHIPS_WAIT, NIGHT_SHIFT, SUPPERS, FOOTBALL, SUMMIT):
        desk.file(text)
    return desk.file(STRIKE_ENDS)


def test_what_belongs_is_offered_and_nothing_else(desk: Desk, strike: Article) -> None:
    assert desk.suggested(strike) == [SHIPS_WAIT[0], NIGHT_SHIFT[0]]
    assert desk.suggested(strike, limit=1) == [SHIPS_WAIT[0]]


def test_what_stands_under_a_summit_is_not_offered(desk: Desk, strike: Article) -> None:
    summit = desk.file(SUMMIT, slug="summit")
    for headline, standfirst in UNDER_THE_SUMMIT:
        desk.file((headline, standfirst, ""))
    drafts.remove(desk.library, [one for one in _copies(desk, SUMMIT[0]) if one != summit.id])
    assert desk.suggested(summit) == []


def test_nor_in_a_library_of_just_these_five(desk: Desk) -> None:
    summit = desk.file(SUMMIT)
    for headline, standfirst in UNDER_THE_SUMMIT:
        desk.file((headline, standfirst, ""))
    assert desk.suggested(summit) == []


def _copies(desk: Desk, headline: str) -> list[str]:
    with desk.library.read() as work:
        return [one.id for one in work.articles.newest() if one.headline == headline]


def test_a_suggestion_says_why(desk: Desk) -> None:
    desk.file(SHIPS_WAIT, tags=(PORT, STRIKE))
    desk.file(SUPPERS)
    desk.file(FOOTBALL)
    story = desk.file(STRIKE_ENDS, tags=(PORT, STRIKE))
    (found,) = related.suggest(desk.library, story.id)
    shares, when = found.reasons
    assert shares.startswith("Shares Calder Port, strike, ")
    assert shares.count("Calder") == shares.count("strike") == 1
    assert when == "Published the same day"
    assert 0 < found.score <= 1


def test_reasons_are_spelled_as_in_the_story(desk: Desk) -> None:
    body = "Ines Łukowska and Tomé Brandão met the mediator Órla Bhriain in Calder."
    for text in (("Talks", "", body), FOOTBALL, SUPPERS, SUMMIT):
        desk.file(text)
    (found,) = related.suggest(desk.library, desk.file(("Talks go on", "", body)).id)
    words = found.reasons[0].removeprefix("Shares ").split(", ")
    assert len(words) == 4
    assert set(words) <= {*body.removesuffix(".").split(), "Talks"}


@pytest.mark.parametrize("status", [Status.DRAFT, Status.SPIKED, Status.WITHDRAWN, Status.ON_HOLD])
def test_what_readers_cannot_see_is_never_offered(
    desk: Desk, strike: Article, status: Status
) -> None:
    for headline in (SHIPS_WAIT[0], NIGHT_SHIFT[0]):
        (article_id,) = _copies(desk, headline)
        drafts.save(desk.library, replace(drafts.load(desk.library, article_id), status=status))
    assert desk.suggested(strike) == []


@pytest.mark.parametrize(
    "status", [Status.PUBLISHED, Status.CORRECTED, Status.READY, Status.IN_EDIT]
)
def test_what_they_can_or_soon_will_is(desk: Desk, strike: Article, status: Status) -> None:
    (ships,) = _copies(desk, SHIPS_WAIT[0])
    drafts.save(desk.library, replace(drafts.load(desk.library, ships), status=status))
    assert SHIPS_WAIT[0] in desk.suggested(strike)


def test_an_embargo_holds_back_until_it_ends(desk: Desk, strike: Article, clock) -> None:
    (ships,) = _copies(desk, SHIPS_WAIT[0])
    held = replace(drafts.load(desk.library, ships), embargo=clock.moment + timedelta(hours=2))
    drafts.save(desk.library, held)
    assert desk.suggested(strike) == [NIGHT_SHIFT[0]]
    clock.turn(hours=3)
    assert desk.suggested(strike) == [SHIPS_WAIT[0], NIGHT_SHIFT[0]]


@pytest.mark.parametrize(
    ("details", "offered"),
    [({}, True), ({"status": Status.SPIKED}, False), ({"embargo": timedelta(days=1)}, False)],
    ids=["published", "spiked", "embargoed"],
)
def test_a_rare_tag_is_enough_under_the_same_rules(
    desk: Desk, clock, details: dict[str, object], offered: bool
) -> None:
    tag = Tag(id="t", name="tidal lock")
    for _ in range(12):
        desk.file(SUPPERS)
    if "embargo" in details:
        details = {"embargo": clock.moment + details["embargo"]}
    desk.file(("A", "", "Nothing alike."), tags=(tag,), **details)
    found = related.suggest(desk.library, desk.file(STRIKE_ENDS, tags=(tag,)).id)
    assert [one.reasons[0] for one in found] == ["Shares tidal lock"] * offered


def test_a_place_alone_makes_no_relation(desk: Desk) -> None:
    for _ in range(4):
        desk.file(SUPPERS)
    desk.file(FOOTBALL, tags=(PORT,))
    assert desk.suggested(desk.file(SUMMIT, tags=(PORT,))) == []


def test_what_was_placed_or_dismissed_is_not_offered_again(desk: Desk, strike: Article) -> None:
    (ships,), (shift,) = _copies(desk, SHIPS_WAIT[0]), _copies(desk, NIGHT_SHIFT[0])
    related.add_link(desk.library, strike.id, StoryLink(target_id=ships))
    assert desk.suggested(strike) == [NIGHT_SHIFT[0]]
    related.dismiss(desk.library, strike.id, shift)
    assert desk.suggested(strike) == []
    assert desk.suggested(drafts.load(desk.library, ships)) != []


@pytest.mark.parametrize("text", [("", "", ""), ("The", "and", "of it"), ("2031", "14", "9 30")])
def test_a_story_that_says_nothing_gets_nothing(
    desk: Desk, strike: Article, text: tuple[str, str, str]
) -> None:
    assert desk.suggested(desk.file(text)) == []


def test_a_story_alone_in_its_library(desk: Desk) -> None:
    assert desk.suggested(desk.file(STRIKE_ENDS)) == []


def test_words_that_are_syntax_do_no_harm(desk: Desk) -> None:
    body = "NEAR OR AND NOT headline O’Brien AT&T covid-19 “quoted” * ^ 😀 " * 3
    desk.file(("One", "", body))
    desk.file(SUPPERS)
    desk.file(FOOTBALL)
    assert desk.suggested(desk.file(("Two", "", body))) == ["One"]


def test_drafts_get_suggestions_too(desk: Desk, strike: Article) -> None:
    draft = desk.file(STRIKE_ENDS, status=Status.DRAFT, published=None)
    assert desk.suggested(draft)[0] == strike.headline
