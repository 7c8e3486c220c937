"""Suggestions belong to the story, say why, and stay silent rather than offer a poor one."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from editor_app.model.article import Article, Status
from editor_app.model.errors import Cancelled
from editor_app.model.ids import new_id
from editor_app.model.story_link import StoryLink
from editor_app.model.tag import Tag, TagKind
from editor_app.services import drafts, intake, related
from editor_app.services.suggesting import GATES, Why, Wish, consider_each
from editor_app.services.suggesting_widely import consider_widely
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
    turned = "In Calder the mediator Órla Bhriain was met by Tomé Brandão and Ines Łukowska."
    for text in (("Talks", "", turned), FOOTBALL, SUPPERS, SUMMIT):
        desk.file(text)
    (found,) = related.suggest(desk.library, desk.file(("Talks go on", "", body)).id)
    words = found.reasons[0].removeprefix("Shares ").split(", ")
    assert len(words) == 4
    spelled = {*body.removesuffix(".").split(), "Talks"}
    assert {part for word in words for part in word.split()} <= spelled


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
    desk.file(("One", "", " ".join(reversed(body.split()))))
    desk.file(SUPPERS)
    desk.file(FOOTBALL)
    assert desk.suggested(desk.file(("Two", "", body))) == ["One"]


def test_drafts_get_suggestions_too(desk: Desk, strike: Article) -> None:
    text = (
        "Dockworkers vote on the night-shift deal",
        "The walkout at Calder port may end on Monday.",
        "The union’s dockworkers count votes on a rota that caps night shifts. Cranes on the quays"
        " stay idle until then, a mediator told port chiefs.",
    )
    draft = desk.file(text, status=Status.DRAFT, published=None)
    assert strike.headline in desk.suggested(draft)


def test_nearly_the_same_text_is_withheld_as_a_possible_duplicate(
    desk: Desk, strike: Article
) -> None:
    headline, standfirst, body = SHIPS_WAIT
    again = desk.file(("Again: forty ships wait", standfirst, f"{body} More soon."))
    copy = desk.file((f"{STRIKE_ENDS[0]} today", *STRIKE_ENDS[1:]))
    found = related.consider(desk.library, strike.id)
    offered = [one.story.headline for one in found.suggestions]
    assert len({headline, again.headline}.intersection(offered)) == 1
    assert NIGHT_SHIFT[0] in offered
    withheld = {one.story.id: one.why for one in found.withheld}
    assert withheld.pop(copy.id) == "possible duplicate"
    assert list(withheld.values()) == ["possible duplicate"]


def test_what_is_withheld_is_told_with_the_reason(desk: Desk, strike: Article) -> None:
    (ships,), (shift,) = _copies(desk, SHIPS_WAIT[0]), _copies(desk, NIGHT_SHIFT[0])
    drafts.save(desk.library, replace(drafts.load(desk.library, ships), status=Status.SPIKED))
    related.dismiss(desk.library, strike.id, shift)
    found = related.consider(desk.library, strike.id)
    assert found.suggestions == ()
    assert {one.story.id: one.why for one in found.withheld} == {
        ships: "is spiked",
        shift: "not for this story",
    }


def test_weak_matches_come_only_when_asked_for(desk: Desk, strike: Article) -> None:
    weak = related.consider(desk.library, strike.id, 9, include_weak=True).suggestions
    assert [one.weak for one in weak[:2]] == [False, False]
    assert len(weak) > 2
    assert all(one.weak for one in weak[2:])
    assert related.consider(desk.library, strike.id, gate=0.99).suggestions == ()


def test_names_that_both_stories_give_are_reasons(desk: Desk) -> None:
    marlow = Tag(id="m", name="Edda Marlow", kind=TagKind.PERSON)
    headline, standfirst, body = SHIPS_WAIT
    desk.file((headline, standfirst, f"{body} The mediator is Edda Marlow."))
    for text in (SUPPERS, FOOTBALL):
        desk.file(text)
    (found,) = related.suggest(desk.library, desk.file(STRIKE_ENDS, tags=(marlow,)).id)
    assert found.shared.names == ("Edda Marlow", "Calder")
    assert found.shared.tags == ()
    assert found.shared.days == 0
    assert found.shared.terms


TEXTS = [STRIKE_ENDS, SHIPS_WAIT, NIGHT_SHIFT, SUPPERS, FOOTBALL, SUMMIT, *(
    (*text, "") for text in UNDER_THE_SUMMIT
)]  # fmt: skip


def _all_suggested(library: Library) -> dict[str, list[tuple[str, float, tuple[str, ...]]]]:
    with library.read() as work:
        ids = work.articles.ids()
    return {
        one: [
            (found.story.id, found.score, found.reasons)
            for found in related.consider(library, one, 9, include_weak=True).suggestions
        ]
        for one in ids
    }


def test_suggestions_do_not_depend_on_the_order_in_which_stories_came(
    desk: Desk, tmp_path, clock
) -> None:
    def file(desk: Desk, number: int) -> None:
        desk.file(TEXTS[number], id=f"id-{number}", slug=f"s-{number}")

    for number in range(len(TEXTS)):
        file(desk, number)
    with Library.open(tmp_path / "other.standfirst", clock=clock) as library:
        other = Desk(library)
        gone = other.file(("Ships and cranes", "", STRIKE_ENDS[2]))
        for number in reversed(range(len(TEXTS))):
            file(other, number)
        story = drafts.load(library, "id-0")
        drafts.save(library, replace(story, body="Something else about ships for a while."))
        drafts.save(library, replace(drafts.load(library, "id-0"), body=story.body))
        drafts.remove(library, [gone.id])
        assert _all_suggested(library) == _all_suggested(desk.library)
        with library.write() as work:
            work.index.rebuild()
        assert _all_suggested(library) == _all_suggested(desk.library)


SAMPLE = Path(__file__).parents[2] / "resources" / "sample"


def test_the_sample_strike_gets_the_stories_of_the_strike(library: Library) -> None:
    intake.import_paths(library, [SAMPLE])
    strike = drafts.load_by_slug(library, "calder-port-strike-ends")
    related.set_links(library, strike.id, [])
    found = {one.story.slug for one in related.suggest(library, strike.id, 6)}
    assert found >= {
        "forty-ships-wait-as-calder-terminal-stays-shut",
        "inside-the-night-shift",
        "freight-firms-count-the-cost-of-eleven-days",
        "how-the-1998-lockout-changed-the-waterfront",
    }
    assert not any("suppers" in slug for slug in found)
    suppers = drafts.load_by_slug(library, "ten-suppers-for-a-rainy-bank-holiday")
    assert related.suggest(library, suppers.id) == ()


PARTS = [
    (
        f"{name}, part {number}: {rest}",
        "",
        f"{body} Crews, cranes and quays: {rest} is what the dockworkers of Calder talk about.",
    )
    for name, number, rest, body in (
        ("The long strike", 1, "the rota", "Dockworkers walked out over night shifts at the port."),
        (
            "The long strike",
            2,
            "the ships",
            "Forty ships wait while the strike shuts the terminal.",
        ),
        (
            "The long strike",
            3,
            "the deal",
            "A mediator brought port chiefs and the union to a deal.",
        ),
    )
]


def test_one_part_of_a_series_unless_asked(desk: Desk, strike: Article) -> None:
    parts = {desk.file(text).id for text in PARTS}
    found = related.consider(desk.library, strike.id, 9)
    (one,) = parts.intersection(one.story.id for one in found.suggestions)
    held = {held.story.id: (held.why, held.of) for held in found.withheld}
    assert held == dict.fromkeys(parts - {one}, (Why.SERIES, one))
    asked = related.consider(desk.library, strike.id, 9, whole_series=True)
    assert parts <= {one.story.id for one in asked.suggestions}


def test_all_other_parts_of_its_own_series_are_offered_to_a_part(
    desk: Desk, strike: Article
) -> None:
    (first, second), others = [desk.file(text) for text in PARTS[:2]], PARTS[2:]
    for text in others:
        desk.file(text)
    found = related.consider(desk.library, first.id, 9)
    assert second.id in [one.story.id for one in found.suggestions]
    assert Why.SERIES not in {held.why for held in found.withheld}
    assert strike.id in [one.story.id for one in found.suggestions]


def test_a_part_is_offered_one_part_only_of_another_series(desk: Desk, strike: Article) -> None:
    for text in PARTS:
        desk.file(text)
    other = desk.file((f"The night shift, part 1: {NIGHT_SHIFT[0]}", *NIGHT_SHIFT[1:]))
    found = related.consider(desk.library, other.id, 9, gate=GATES["loose"])
    assert Why.SERIES in {held.why for held in found.withheld}
    assert strike.id


def test_a_possible_duplicate_names_the_story_it_repeats(desk: Desk, strike: Article) -> None:
    copy = desk.file((f"{STRIKE_ENDS[0]} today", *STRIKE_ENDS[1:]))
    (held,) = related.consider(desk.library, strike.id).withheld
    assert (held.story.id, held.why, held.of) == (copy.id, Why.DUPLICATE, strike.id)


def test_looking_stops_when_it_should(desk: Desk, strike: Article) -> None:
    asked: list[None] = []

    def third_time() -> bool:
        asked.append(None)
        return len(asked) > 2

    with pytest.raises(Cancelled):
        related.consider(desk.library, strike.id, cancelled=third_time)
    assert len(asked) == 3


def test_many_stories_at_once_get_what_each_gets_alone(desk: Desk, strike: Article) -> None:
    for text in (*PARTS, *TEXTS[-4:]):
        desk.file((*text, "")[:3])
    with desk.library.read() as work:
        ids = work.articles.ids()
    wish = Wish(limit=9, include_weak=True)
    together = dict(consider_each(desk.library, ids, wish))
    assert list(together) == list(ids)
    for one in ids:
        assert together[one] == related.consider(desk.library, one, 9, include_weak=True)
    spread = list(consider_widely(desk.library, ids, wish, many=2))
    assert spread == list(together.items())
