"""Cards are weighed, filled, left out of pages, told when their targets change."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from editor_app.model.article import Article, Status
from editor_app.model.errors import StandfirstError
from editor_app.model.link_trouble import Trouble
from editor_app.model.story_link import LinkState, StoryLink
from editor_app.services import (
    curating,
    drafts,
    filling,
    finding,
    publishing,
    related,
    reverse_links,
    stale_links,
    tagging,
    weighing,
)
from editor_app.store.library import Library

PORT = "The dockworkers of Calder voted to end the strike at the container terminal on Thursday. "
SHIPS = (
    "Forty ships wait at anchor while dockworkers strike and the container terminal stays shut. "
)
COOKING = "Slow stews, quick noodles and one very good pie make a rainy bank holiday bearable. "


@pytest.fixture
def put(library: Library):
    """Put a published story into the library."""

    def story(headline: str, text: str, **fields: object) -> Article:
        made = drafts.new_story(library, headline=headline)
        wanted = {"status": Status.PUBLISHED, "standfirst": f"About {headline}."} | fields
        drafts.save(library, replace(made, body=f"{text * 3}\n", **wanted))
        return drafts.load(library, made.id)

    return story


@pytest.fixture
def desk(put):
    """Return a story, one that belongs to it, and one that does not, among others."""
    for number in range(6):
        put(f"Garden {number}", f"Roses and tulips number {number} bloom in the spring garden. ")
    return put("Strike ends", PORT), put("Ships wait", SHIPS), put("Ten suppers", COOKING)


def link(story: Article, **fields: object) -> StoryLink:
    return StoryLink(target_id=story.id, **fields)


def page(library: Library, story: Article) -> list[str]:
    return [card.title for card in publishing.cards(library, story)]


def titles(library: Library, story: Article) -> list[str]:
    cards = curating.cards(library, story.id)
    return [card.target.headline if card.target else card.link.title for card in cards]


def test_a_card_says_what_is_shared_or_is_weak(library: Library, desk) -> None:
    strike, ships, suppers = desk
    related.set_links(library, strike.id, [link(ships), link(suppers)])
    near, far = curating.cards(library, strike.id)
    assert "dockworkers" in near.shares
    assert (near.weak, far.weak, far.shares) == (False, True, ())
    tagging.add_tag(library, strike.id, "Calder")
    tagging.add_tag(library, suppers.id, "Calder")
    (_, far) = curating.cards(library, strike.id)
    assert (far.weak, far.shares) == (False, ("Calder",))


def test_a_weak_card_is_left_out_of_pages_until_it_is_kept(library, desk, tmp_path: Path) -> None:
    strike, ships, suppers = desk
    related.set_links(library, strike.id, [link(suppers), link(ships)])
    assert page(library, strike) == ["Ships wait"]
    (path,) = publishing.export(library, [strike.id], "html", tmp_path)
    assert "Ten suppers" not in path.read_text("utf-8")
    related.pin(library, strike.id, link(suppers))
    assert page(library, strike) == ["Ten suppers", "Ships wait"]
    (path,) = publishing.export(library, [strike.id], "html", tmp_path)
    assert "Ten suppers" in path.read_text("utf-8")
    related.pin(library, strike.id, link(suppers), on=False)
    assert page(library, strike) == ["Ships wait"]


def test_weak_cards_can_be_searched_for_at_once(library: Library, desk) -> None:
    strike, ships, suppers = desk
    related.set_links(library, strike.id, [link(suppers)])

    def found() -> list[str]:
        return [one.headline for one in finding.stories(library, "has:weak-related")]

    assert found() == ["Strike ends"]
    related.pin(library, strike.id, link(suppers))
    assert found() == []
    related.pin(library, strike.id, link(suppers), on=False)
    drafts.save(library, replace(drafts.load(library, suppers.id), body=SHIPS * 3))
    assert found() == []
    assert ships.id


def test_what_a_tag_changes_is_weighed_again_bit_by_bit(library: Library, desk) -> None:
    strike, _, suppers = desk
    related.set_links(library, strike.id, [link(suppers)])
    for story in (strike, suppers):
        tagging.add_tag(library, story.id, "Calder")
    with library.read() as work:
        assert work.links.notes.of(strike.id)[suppers.id].weak is None
        assert weighing.weak_targets(work, strike.id) == frozenset()
    assert not weighing.catch_up(library)
    with library.read() as work:
        assert work.links.notes.of(strike.id)[suppers.id].weak is False


def test_filling_takes_empty_and_weak_places_only(library: Library, put, desk) -> None:
    strike, ships, suppers = desk
    more = put("Terminal opens", PORT.replace("voted", "rejoiced") + SHIPS)
    garden = drafts.load_by_slug(library, "garden-0")
    outside = StoryLink(address="https://example.org/x", title="Elsewhere")
    related.set_links(
        library,
        strike.id,
        [link(suppers), link(garden, state=LinkState.PINNED), outside],
    )
    filled = filling.fill_best(library, strike.id, 6)
    assert filled.added == 2
    assert set(titles(library, strike)) == {"Ships wait", "Terminal opens", "Garden 0", "Elsewhere"}
    assert titles(library, strike)[1:3] == ["Garden 0", "Elsewhere"]
    related.set_links(library, strike.id, filled.before)
    assert titles(library, strike) == ["Ten suppers", "Garden 0", "Elsewhere"]
    assert more.id
    assert ships.id


def test_filling_leaves_places_empty_rather_than_fill_them_badly(library, put) -> None:
    one = put("Alone", "Nothing else in this library speaks of volcanoes or basalt at all. ")
    put("Ten suppers", COOKING)
    filled = filling.fill_best(library, one.id, 4)
    assert (filled.added, bool(filled.changes), titles(library, one)) == (0, False, [])


def test_the_best_match_takes_the_place_of_a_card(library: Library, desk) -> None:
    strike, _, suppers = desk
    related.set_links(library, strike.id, [link(suppers)])
    filling.use_best(library, strike.id, link(suppers))
    assert titles(library, strike) == ["Ships wait"]
    with pytest.raises(StandfirstError, match="No other story"):
        filling.use_best(library, suppers.id, link(strike))


def test_filling_is_as_strict_as_it_is_told(library: Library, desk) -> None:
    strike, _, suppers = desk
    related.set_links(library, strike.id, [link(suppers)])
    assert filling.fill_best(library, strike.id, 4, gate=0.99).added == 0
    with pytest.raises(StandfirstError, match="No other story"):
        filling.use_best(library, strike.id, link(suppers), gate=0.99)
    assert titles(library, strike) == ["Ten suppers"]
    assert reverse_links.should_link_here(library, strike.id, gate=0.99) == ()


def test_however_loose_filling_puts_in_no_weak_card(library: Library, desk) -> None:
    strike = desk[0]
    filling.fill_best(library, strike.id, 9, gate=0.0)
    assert titles(library, strike) == ["Ships wait"]
    assert [card.weak for card in curating.cards(library, strike.id)] == [False]


def test_a_teaser_of_ones_own_stands_until_it_is_taken_back(library: Library, desk) -> None:
    strike, ships, _ = desk
    related.set_links(library, strike.id, [link(ships)])
    assert publishing.cards(library, strike)[0].teaser == "About Ships wait."
    related.set_teaser(library, strike.id, link(ships), "Ours")
    drafts.save(library, replace(ships, standfirst="New."))
    assert publishing.cards(library, strike)[0].teaser == "Ours"
    related.set_teaser(library, strike.id, link(ships), "")
    assert publishing.cards(library, strike)[0].teaser == "New."


def test_a_page_has_so_many_cards_and_no_more(library: Library, put) -> None:
    one = put("Strike ends", PORT)
    others = [put(f"Ships {number}", SHIPS) for number in range(6)]
    related.set_links(library, one.id, [link(other, state=LinkState.PINNED) for other in others])
    assert len(page(library, one)) == 4
    site = publishing.Site(cards=2)
    assert len(publishing.cards(library, one, site)) == 2


@pytest.mark.parametrize("status", [Status.SPIKED, Status.WITHDRAWN, Status.ON_HOLD])
def test_no_page_leads_to_a_story_that_is_not_to_be_read(library, desk, status, tmp_path) -> None:
    strike, ships, _ = desk
    related.set_links(library, strike.id, [link(ships, state=LinkState.PINNED)])
    drafts.save(library, replace(ships, status=status))
    assert page(library, strike) == []
    (path,) = publishing.export(library, [strike.id], "html", tmp_path)
    assert "Ships wait" not in path.read_text("utf-8")
    (card,) = curating.cards(library, strike.id)
    assert card.barred
    (stale,) = stale_links.stale_links(library)
    assert (stale.trouble.value, stale.safe, stale.removes) == (status.value, False, True)
    stale_links.mend(library, stale)
    assert titles(library, strike) == []


def test_an_embargo_hides_a_card_until_it_is_over(library: Library, desk, clock) -> None:
    strike, ships, _ = desk
    related.set_links(library, strike.id, [link(ships)])
    drafts.save(library, replace(ships, embargo=clock() + timedelta(hours=2)))
    assert page(library, strike) == []
    assert [one.trouble for one in stale_links.stale_links(library)] == [Trouble.EMBARGOED]
    clock.turn(hours=3)
    assert page(library, strike) == ["Ships wait"]
    assert stale_links.stale_links(library) == ()


def test_a_deleted_story_is_told_and_can_be_taken_off(library: Library, desk) -> None:
    strike, ships, _ = desk
    related.set_links(library, strike.id, [link(ships)])
    drafts.remove(library, [ships.id])
    assert page(library, strike) == []
    (card,) = curating.cards(library, strike.id)
    assert (card.link.title, card.barred) == ("Ships wait", Trouble.GONE)
    (stale,) = stale_links.stale_links(library)
    assert (stale.trouble, stale.target, stale.safe) == (Trouble.GONE, "Ships wait", True)
    assert stale_links.mend_safe(library) == 1
    assert curating.cards(library, strike.id) == ()
    assert stale_links.stale_links(library) == ()


def test_a_new_name_wants_the_page_exported_again(library: Library, desk, tmp_path: Path) -> None:
    strike, ships, _ = desk
    related.set_links(library, strike.id, [link(ships)])
    publishing.export(library, [strike.id], "html", tmp_path)
    assert stale_links.pages_behind(library) == ()
    drafts.save(library, replace(ships, headline="Ships sail", slug="ships-sail"))
    (stale,) = stale_links.stale_links(library)
    assert (stale.trouble, stale.was, stale.now) == (Trouble.RENAMED, "Ships wait", "Ships sail")
    assert stale_links.mend_safe(library) == 1
    assert stale_links.stale_links(library) == ()
    assert stale_links.pages_behind(library) == (strike.id,)
    (path,) = publishing.export(library, [strike.id], "html", tmp_path)
    assert "ships-sail.html" in path.read_text("utf-8")
    assert stale_links.pages_behind(library) == ()


def test_exporting_a_page_brings_what_follows_its_target_up_to_date(library, desk, tmp_path):
    strike, ships, _ = desk
    related.set_links(library, strike.id, [link(ships)])
    drafts.save(library, replace(ships, headline="Ships sail"))
    assert stale_links.stale_links(library)
    publishing.export(library, [strike.id], "html", tmp_path)
    assert stale_links.stale_links(library) == ()


def test_words_of_ones_own_are_only_replaced_when_asked(library: Library, desk) -> None:
    strike, ships, _ = desk
    related.set_links(library, strike.id, [link(ships)])
    related.set_teaser(library, strike.id, link(ships), "Ours", title="Our title")
    drafts.save(library, replace(ships, headline="Ships sail", standfirst="They sail."))
    (stale,) = stale_links.stale_links(library)
    assert (stale.trouble, stale.safe) == (Trouble.HEADLINE, False)
    (card,) = curating.cards(library, strike.id)
    assert card.stale == (Trouble.HEADLINE, Trouble.TEASER)
    stale_links.mend(library, stale)
    assert [one.link.title for one in curating.cards(library, strike.id)] == [""]
    drafts.save(library, replace(drafts.load(library, ships.id), standfirst="They sailed."))
    (stale,) = stale_links.stale_links(library)
    assert stale.trouble is Trouble.TEASER
    stale_links.keep(library, stale)
    assert stale_links.stale_links(library) == ()
    assert [one.link.teaser for one in curating.cards(library, strike.id)] == ["Ours"]


def test_a_correction_is_told_once(library: Library, desk) -> None:
    strike, ships, _ = desk
    related.set_links(library, strike.id, [link(ships)])
    drafts.save(library, replace(ships, status=Status.CORRECTED))
    (stale,) = stale_links.stale_links(library)
    assert stale.trouble is Trouble.CORRECTED
    assert page(library, strike) == ["Ships wait"]
    stale_links.mend(library, stale)
    assert stale_links.stale_links(library) == ()


def test_published_stories_that_should_link_here(library: Library, put, desk) -> None:
    strike, ships, suppers = desk
    draft = put("Rota notes", PORT + SHIPS, status=Status.DRAFT)
    related.set_links(library, strike.id, [link(ships)])
    (near,) = reverse_links.should_link_here(library, strike.id)
    assert (near.story.headline, near.cards, "dockworkers" in near.shares) == (
        "Ships wait",
        0,
        True,
    )
    reverse_links.link_here(library, ships.id, strike.id)
    assert titles(library, ships) == ["Strike ends"]
    assert reverse_links.should_link_here(library, strike.id) == ()
    assert ships.id in stale_links.pages_behind(library)
    assert draft.id
    assert suppers.id


def test_a_link_from_there_takes_the_place_of_a_weak_card(library: Library, desk) -> None:
    strike, ships, suppers = desk
    related.set_links(library, ships.id, [link(suppers)])
    reverse_links.link_here(library, ships.id, strike.id)
    assert titles(library, ships) == ["Strike ends"]


def test_a_story_that_shall_not_link_here_is_not_named_again(library: Library, desk) -> None:
    strike, ships, _ = desk
    reverse_links.refuse(library, ships.id, strike.id)
    assert reverse_links.should_link_here(library, strike.id) == ()


def test_a_dismissal_can_be_taken_back(library: Library, desk) -> None:
    strike, ships, _ = desk
    related.dismiss(library, strike.id, ships.id)
    assert related.suggest(library, strike.id) == ()
    related.allow(library, strike.id, ships.id)
    assert [one.story.id for one in related.suggest(library, strike.id)] == [ships.id]
