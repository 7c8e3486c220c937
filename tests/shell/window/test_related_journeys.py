"""A reporter curates "You May Also Like": fill, teasers, refusals, pages elsewhere, stale links."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from editor_app.model.article import Status
from editor_app.model.story_link import LinkState, StoryLink
from editor_app.services import drafts, finding, publishing, related
from editor_app.services.suggesting import GATES
from editor_app.settings import EXPORT_FOLDER, RELATED_STRICTNESS
from editor_app.shell.dialogs.links import LinkRow, LinksDialog
from editor_app.shell.panels.related.card import CardFrame
from editor_app.shell.panels.related.suggestion import StoryRow, SuggestionRow
from editor_app.store.library import Library

STRIKE, SHIPS, SUPPERS = "Strike ends at the port", "Ships wait outside", "Ten suppers"
PORT = "Dockworkers of Calder voted to end the strike at the container terminal on Thursday. "
WAIT = "Forty ships wait while dockworkers strike and the Calder container terminal stays shut. "
COOKING = "Slow stews, quick noodles and one very good pie make a rainy holiday bearable. "
GARDEN = "Roses and tulips bloom in the spring garden behind the old hall of the village. "


@pytest.fixture
def curating(early_desk):
    """The strike is open and leads to a recipe; another story of the library would belong."""
    with Library.open(early_desk.path) as library:
        ids = {}
        for headline, text in (
            ("Garden opens", GARDEN),
            (SUPPERS, COOKING),
            (SHIPS, WAIT),
            (STRIKE, PORT),
        ):
            story = drafts.new_story(library, headline=headline, body=f"{text * 3}\n")
            ids[headline] = story.id
            published = replace(story, standfirst=f"About {headline}.", status=Status.PUBLISHED)
            drafts.save(library, published)
        related.set_links(library, ids[STRIKE], [StoryLink(target_id=ids[SUPPERS])])
    early_desk.attach()
    early_desk.until(lambda: len(early_desk.listed) == 4)
    early_desk.open(SHIPS)
    early_desk.open(STRIKE)
    early_desk.window.commands["view.related"].trigger()
    early_desk.until(lambda: titles(early_desk) == [SUPPERS])
    early_desk.ids = ids
    return early_desk


def panel(desk):
    return desk.desk.inspector.page("Related")


def shown(desk, kind, within=None):
    holder = within or panel(desk)
    return sorted(
        (one for one in holder.findChildren(kind) if one.isVisible()), key=lambda one: one.y()
    )


def cards(desk):
    return shown(desk, CardFrame, panel(desk).cards)


def titles(desk):
    return [card.title for card in cards(desk)]


def links(desk, headline=STRIKE):
    with Library.open(desk.path) as library, library.read() as work:
        return work.links.of(desk.ids[headline])


def page(desk):
    with Library.open(desk.path) as library:
        story = drafts.load(library, desk.ids[STRIKE])
        return [card.title for card in publishing.cards(library, story)]


def tones(desk):
    return [card.property("tone") for card in cards(desk)]


def change(desk, which, **fields):
    """Change another story behind the window's back."""
    with Library.open(desk.path) as library:
        drafts.save(library, replace(drafts.load(library, desk.ids[which]), **fields))
    desk.newsroom.panels._related._refresh()


def test_a_weak_card_is_out_of_the_page_until_it_is_kept(curating):
    (card,) = cards(curating)
    assert card.property("tone") == "warn"
    assert card.accessibleDescription() == "No shared tags or names"
    assert page(curating) == []
    card.pin_wanted.emit(True)
    curating.until(lambda: tones(curating) == [""])
    assert page(curating) == [SUPPERS]
    assert cards(curating)[0].hasFocus()
    curating.qtbot.keyClick(cards(curating)[0], Qt.Key.Key_P)
    curating.until(lambda: tones(curating) == ["warn"])
    assert page(curating) == []


def test_filling_is_as_strict_as_the_preferences(curating, monkeypatch):
    monkeypatch.setitem(GATES, "strict", 0.99)
    curating.desk.preferences.set(RELATED_STRICTNESS, "strict")
    said = []
    monkeypatch.setattr(curating.desk.toast, "say", lambda words, *_, **__: said.append(words))
    curating.window.commands["story.fill_related"].trigger()
    curating.until(lambda: said)
    assert said == ["Nothing else belongs here; the places stay as they are"]
    assert titles(curating) == [SUPPERS]


def test_filling_takes_the_weak_place_and_one_undo_gives_it_back(curating):
    curating.window.commands["story.fill_related"].trigger()
    curating.until(lambda: titles(curating) == [SHIPS])
    assert page(curating) == [SHIPS]
    curating.window.commands["edit.undo"].trigger()
    curating.until(lambda: titles(curating) == [SUPPERS])
    cards(curating)[0].pin_wanted.emit(True)
    curating.until(lambda: [one.card.pinned for one in cards(curating)] == [True])
    panel(curating).fill_button.click()
    curating.until(lambda: titles(curating) == [SUPPERS, SHIPS])


def test_the_best_match_takes_the_place_of_one_card(curating):
    cards(curating)[0].best_wanted.emit()
    curating.until(lambda: titles(curating) == [SHIPS])
    curating.desk.toast.undo()
    curating.until(lambda: titles(curating) == [SUPPERS])


def test_a_teaser_is_written_in_place_and_given_up_again(curating):
    card = cards(curating)[0]
    curating.qtbot.keyClick(card, Qt.Key.Key_F2)
    curating.until(card.teaser.field.hasFocus)
    assert card.teaser.field.placeholderText() == "About Ten suppers."
    curating.qtbot.keyClicks(card.teaser.field, "Eat well")
    curating.qtbot.keyClick(card.teaser.field, Qt.Key.Key_Return)
    curating.until(lambda: [one.teaser for one in links(curating)] == ["Eat well"])
    curating.until(lambda: [one.card.link.teaser for one in cards(curating)] == ["Eat well"])
    card = cards(curating)[0]
    card.teaser.edit()
    card.teaser.field.setText("Not this")
    curating.qtbot.keyClick(card.teaser.field, Qt.Key.Key_Escape)
    assert not card.teaser.editing
    card.teaser.edit()
    card.teaser.field.clear()
    curating.qtbot.keyClick(card.teaser.field, Qt.Key.Key_Return)
    curating.until(lambda: [one.teaser for one in links(curating)] == [""])


def test_a_story_is_added_by_its_headline(curating):
    curating.window.commands["story.add_related"].trigger()
    finder = panel(curating).finder
    curating.until(finder.field.hasFocus)
    curating.qtbot.keyClicks(finder.field, "Garden")
    curating.until(lambda: shown(curating, StoryRow, finder))
    curating.qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    curating.until(lambda: titles(curating) == [SUPPERS, "Garden opens"])
    assert finder.field.text() == ""


def test_a_page_elsewhere_is_linked_in_the_panel_itself(curating):
    finder = panel(curating).finder
    finder.field.setFocus()
    finder.field.setText("https://example.org/calder")
    curating.until(finder.form.isVisible)
    curating.qtbot.keyClick(finder.form.title, Qt.Key.Key_Return)
    assert finder.form.isVisible()  # it has no title yet
    finder.form.title.setText("Harbour timetable")
    finder.form.teaser.setText("All ships, by the hour.")
    curating.qtbot.keyClick(finder.form.teaser, Qt.Key.Key_Return)
    curating.until(lambda: titles(curating) == [SUPPERS, "Harbour timetable"])
    assert page(curating) == ["Harbour timetable"]
    assert not finder.form.isVisible()


def test_what_is_not_for_this_story_is_remembered_and_can_be_taken_back(curating):
    curating.until(lambda: shown(curating, SuggestionRow))
    row = shown(curating, SuggestionRow)[0]
    assert row.story.headline == SHIPS
    curating.qtbot.keyClick(row, Qt.Key.Key_Delete)
    curating.until(lambda: not shown(curating, SuggestionRow))
    assert LinkState.DISMISSED in [one.state for one in links(curating)]
    curating.desk.toast.undo()
    curating.until(
        lambda: [one.story.headline for one in shown(curating, SuggestionRow)] == [SHIPS]
    )


def test_weaker_matches_come_when_they_are_asked_for(curating):
    before = len(shown(curating, SuggestionRow))
    panel(curating).weaker_button.click()
    curating.until(panel(curating).weaker_button.isChecked)
    curating.settle()
    assert len(shown(curating, SuggestionRow)) >= before


def test_a_spiked_target_is_told_at_once_and_replaced(curating):
    related_id = curating.ids[SHIPS]
    with Library.open(curating.path) as library:
        related.set_links(library, curating.ids[STRIKE], [StoryLink(target_id=related_id)])
    change(curating, SHIPS, status=Status.SPIKED)
    curating.until(lambda: titles(curating) == [SHIPS])
    told = ["The story was spiked"]
    curating.until(lambda: [one.accessibleDescription() for one in cards(curating)] == told)
    assert page(curating) == []


def test_published_stories_that_should_link_here_get_their_card(curating, tmp_path):
    neighbours = panel(curating).neighbours
    curating.until(lambda: shown(curating, StoryRow, neighbours))
    (row,) = shown(curating, StoryRow, neighbours)
    assert row.story.headline == SHIPS
    curating.qtbot.keyClick(row, Qt.Key.Key_Return)
    curating.until(lambda: [one.target_id for one in links(curating, SHIPS)])
    curating.until(neighbours.export_button.isVisible)
    curating.preferences.set(EXPORT_FOLDER, str(tmp_path / "out"))
    neighbours.export_button.click()
    curating.until(lambda: not neighbours.export_button.isVisible())
    exported = (tmp_path / "out" / "ships-wait-outside.html").read_text("utf-8")
    assert STRIKE in exported


def test_the_report_of_links_mends_what_is_stale(curating):
    change(curating, SUPPERS, headline="Eleven suppers")
    curating.window.commands["story.check_links"].trigger()
    curating.until(lambda: dialogs(curating))
    (dialog,) = dialogs(curating)
    curating.until(lambda: shown(curating, LinkRow, dialog))
    (row,) = shown(curating, LinkRow, dialog)
    assert "Eleven suppers" in row.accessibleName()
    curating.qtbot.keyClick(row, Qt.Key.Key_Return)
    curating.until(lambda: not shown(curating, LinkRow, dialog))
    dialog.reject()
    curating.settle()
    with Library.open(curating.path) as library:
        assert finding.stories(library, "has:weak-related")


def dialogs(desk):
    return [one for one in desk.window.findChildren(LinksDialog) if one.isVisible()]
