"""The cards of a story: placed, ordered, refused, never forgotten."""

import pytest

from editor_app.model.errors import NotFound, StandfirstError
from editor_app.model.story_link import LinkState, StoryLink
from editor_app.services import drafts, finding, related
from editor_app.store.library import Library


@pytest.fixture
def ids(library: Library) -> list[str]:
    """Return the ids of five stories."""
    return [drafts.new_story(library, headline=f"Story {number}").id for number in range(5)]


def _targets(library: Library, article_id: str) -> list[str]:
    return [one.link.target_id or one.link.address for one in related.links(library, article_id)]


def test_cards_lead_to_stories_or_to_addresses(library: Library, ids: list[str]) -> None:
    related.add_link(library, ids[0], StoryLink(target_id=ids[1], teaser="Ours"))
    related.add_link(library, ids[0], StoryLink(address="https://example.org", title="Theirs"))
    first, second = related.links(library, ids[0])
    assert first.target is not None
    assert (first.target.headline, first.link.teaser) == ("Story 1", "Ours")
    assert (second.target, second.link.title) == (None, "Theirs")


def test_one_card_a_target(library: Library, ids: list[str]) -> None:
    for teaser in ("first", "second"):
        related.add_link(library, ids[0], StoryLink(target_id=ids[1], teaser=teaser))
        related.add_link(library, ids[0], StoryLink(address="https://example.org", teaser=teaser))
    assert [one.link.teaser for one in related.links(library, ids[0])] == ["second", "second"]


def test_moving_and_removing(library: Library, ids: list[str]) -> None:
    a, b, c, d = (StoryLink(target_id=target) for target in ids[1:])
    related.set_links(library, ids[0], [a, b, c])
    related.dismiss(library, ids[0], ids[4])
    related.move_link(library, ids[0], c, 0)
    assert _targets(library, ids[0]) == [ids[3], ids[1], ids[2]]
    related.move_link(library, ids[0], c, 99)
    assert _targets(library, ids[0]) == ids[1:4]
    related.remove_link(library, ids[0], b)
    assert _targets(library, ids[0]) == [ids[1], ids[3]]
    assert not related.remove_link(library, ids[0], b)
    for gone in (b, d):
        with pytest.raises(NotFound):
            related.move_link(library, ids[0], gone, 0)


def test_setting_the_cards_keeps_what_was_dismissed(library: Library, ids: list[str]) -> None:
    related.dismiss(library, ids[0], ids[1])
    related.set_links(library, ids[0], [StoryLink(target_id=ids[2])])
    with library.read() as work:
        states = [link.state for link in work.links.of(ids[0])]
    assert states == [LinkState.PLACED, LinkState.DISMISSED]
    related.set_links(library, ids[0], [StoryLink(target_id=ids[1])])
    assert _targets(library, ids[0]) == [ids[1]]


def test_a_dismissed_card_is_no_card(library: Library, ids: list[str]) -> None:
    related.add_link(library, ids[0], StoryLink(target_id=ids[1]))
    related.dismiss(library, ids[0], ids[1])
    assert related.links(library, ids[0]) == ()


def test_changed_cards_touch_the_story_and_a_refusal_does_not(
    library: Library, ids: list[str], clock
) -> None:
    clock.turn(hours=1)
    changes = related.dismiss(library, ids[0], ids[1])
    assert (changes.links, changes.articles) == ({ids[0]}, frozenset())
    assert finding.stories(library)[0].id == ids[4]
    changes = related.add_link(library, ids[0], StoryLink(target_id=ids[2]))
    assert (changes.links, changes.articles) == ({ids[0]}, {ids[0]})
    assert finding.stories(library)[0].id == ids[0]
    assert drafts.load(library, ids[0]).updated == clock.moment
    assert not related.add_link(library, ids[0], StoryLink(target_id=ids[2]))


def test_a_card_goes_with_its_story(library: Library, ids: list[str]) -> None:
    related.set_links(library, ids[0], [StoryLink(target_id=one) for one in ids[1:]])
    drafts.remove(library, [ids[2]])
    assert _targets(library, ids[0]) == [ids[1], ids[3], ids[4]]


def test_impossible_cards(library: Library, ids: list[str]) -> None:
    with pytest.raises(StandfirstError, match="itself"):
        related.add_link(library, ids[0], StoryLink(target_id=ids[0]))
    with pytest.raises(NotFound):
        related.add_link(library, ids[0], StoryLink(target_id="never"))
    with pytest.raises(NotFound):
        related.suggest(library, "never")
