"""Tags are suggested from the stories that read alike and from the words of the text."""

import pytest

from editor_app.model.errors import NotFound
from editor_app.model.tag import TagKind
from editor_app.services import drafts, tagging, tagging_names, tagging_suggesting
from editor_app.store.library import Library

STRIKE = (
    "Dockworkers at the container port voted to strike over night shifts. "
    "The union says the rota leaves crews exhausted."
)
COUNCIL = (
    "Councillors passed the budget for late buses. The council leader said fares stay frozen "
    "and the deficit shrinks."
)


def story(library: Library, headline: str, body: str, *tags: str) -> str:
    made = drafts.new_story(library, headline=headline, body=body)
    for tag in tags:
        tagging.add_tag(library, made.id, tag)
    return made.id


@pytest.fixture
def archive(library: Library) -> Library:
    for number in range(4):
        story(library, f"Port strike day {number}", STRIKE, "labour", "shipping")
        story(library, f"Council budget part {number}", COUNCIL, "town hall")
    return library


def test_neighbours_say_which_tags_fit(archive: Library) -> None:
    mine = story(archive, "Strike vote at the port", f"{STRIKE} A ballot follows.")
    found = tagging_suggesting.suggest(archive, mine, gate=tagging_suggesting.GATE)
    assert {one.tag.name for one in found} == {"labour", "shipping"}
    assert (found[0].stories, found[0].nearest >= 4, found[0].times) == (4, True, 0)


def test_a_tag_that_the_story_has_is_not_suggested(archive: Library) -> None:
    mine = story(archive, "Strike vote at the port", STRIKE, "labour")
    assert "labour" not in {
        one.tag.name for one in tagging_suggesting.suggest(archive, mine, limit=20)
    }


def test_a_name_in_the_text_counts_whatever_its_ending_or_alias(archive: Library) -> None:
    other = story(archive, "Elsewhere", "Nothing to see.", "ferries")
    tagging.add_tag(archive, other, "Grève générale")
    tagging.add_tag(archive, other, "EU", TagKind.ORGANISATION)
    mine = story(
        archive, "A ferry for the island", "The ferry sails. Une grève générale. Paid by the EU."
    )
    found = {one.tag.name: one for one in tagging_suggesting.suggest(archive, mine, limit=20)}
    assert found["ferries"].in_headline
    assert found["ferries"].times == 1
    assert found["Grève générale"].times == 1
    assert found["EU"].times == 1


def test_nothing_is_suggested_where_nothing_fits(archive: Library) -> None:
    mine = story(archive, "Recipe", "Whisk eggs with sugar, then fold in flour and bake gently.")
    assert tagging_suggesting.suggest(archive, mine, gate=tagging_suggesting.GATE) == ()


def test_a_refused_tag_stays_away_until_it_is_allowed(archive: Library) -> None:
    mine = story(archive, "Strike vote at the port", STRIKE)
    tagging_names.refuse(archive, mine, ["Labour"])
    found = tagging_suggesting.suggest(archive, mine, gate=tagging_suggesting.GATE)
    assert [one.tag.name for one in found] == ["shipping"]
    tagging_names.allow(archive, mine, ["labour"])
    assert len(tagging_suggesting.suggest(archive, mine, gate=tagging_suggesting.GATE)) == 2


def test_the_answer_does_not_depend_on_who_came_first(library: Library, tmp_path) -> None:
    stories = [(f"Port {n}", f"{STRIKE} Word{n}.", f"tag{n % 3}") for n in range(6)]
    answers = []
    for order in (stories, stories[::-1]):
        with Library.open(tmp_path / f"{len(answers)}" / "library.standfirst") as one:
            for headline, body, tag in order:
                story(one, headline, body, tag)
            mine = story(one, "Port", STRIKE)
            found = tagging_suggesting.suggest(one, mine)
            answers.append([(s.tag.name, round(s.score, 9)) for s in found])
    assert answers[0] == answers[1]


def test_a_story_that_is_not_there(library: Library) -> None:
    with pytest.raises(NotFound):
        tagging_suggesting.suggest(library, "never")
