"""Cards of "You May Also Like": add, order, remove, take back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from editor_app.model.article import Status
from editor_app.model.story_link import StoryLink
from editor_app.model.tag import TagKind
from editor_app.services import drafts, finding, related, tagging
from editor_app.shell.panels.related.card import CardFrame
from editor_app.shell.panels.related.suggestion import SuggestionRow
from editor_app.store.library import Library

FERRY, QUAY, STRIKE = "Ferry fares to rise", "Quay nine reopens", "Strike ends at the port"


@pytest.fixture
def linked(desk):
    """The strike leads to both other stories, of which one shares its tag."""
    with Library.open(desk.path) as library:
        ids = {story.headline: story.id for story in finding.stories(library)}
        for headline in (QUAY, STRIKE):
            tagging.add_tag(library, ids[headline], "port", TagKind.TOPIC)
        for headline in (FERRY, QUAY):
            story = drafts.load(library, ids[headline])
            drafts.save(library, replace(story, status=Status.PUBLISHED))
            related.add_link(library, ids[STRIKE], StoryLink(target_id=ids[headline]))
    desk.open(FERRY)
    desk.open(STRIKE)
    desk.window.commands["view.related"].trigger()
    desk.until(lambda: titles(desk) == [FERRY, QUAY])
    return desk


def panel(desk):
    return desk.desk.inspector.page("Related")


def cards(desk):
    shown = [card for card in panel(desk).findChildren(CardFrame) if not card.isHidden()]
    return sorted(shown, key=lambda card: card.place)


def titles(desk):
    return [card.accessibleName().partition(": ")[2] for card in cards(desk)]


def stored_titles(desk):
    with Library.open(desk.path) as library:
        return [one.target.headline for one in related.links(library, desk.known.id)]


def test_a_card_says_why_it_belongs_or_that_it_does_not(linked):
    assert [card.property("tone") for card in cards(linked)] == ["warn", ""]
    assert panel(linked).count_label.text() == "2 of 4"


def test_alt_and_arrows_change_the_order_and_the_focus_goes_along(linked):
    first = cards(linked)[0]
    first.setFocus()
    linked.qtbot.keyClick(first, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    linked.until(lambda: titles(linked) == [QUAY, FERRY])
    assert cards(linked)[1].hasFocus()
    assert stored_titles(linked) == [QUAY, FERRY]


def test_delete_removes_and_the_toast_takes_it_back(linked):
    linked.qtbot.keyClick(cards(linked)[0], Qt.Key.Key_Delete)
    linked.until(lambda: titles(linked) == [QUAY])
    assert stored_titles(linked) == [QUAY]
    linked.window.commands["edit.undo"].trigger()
    linked.until(lambda: titles(linked) == [FERRY, QUAY])
    assert stored_titles(linked) == [FERRY, QUAY]


def test_a_suggestion_becomes_a_card_or_is_dismissed(linked):
    linked.qtbot.keyClick(cards(linked)[1], Qt.Key.Key_Delete)
    linked.until(lambda: panel(linked).findChildren(SuggestionRow))
    suggestion = panel(linked).findChildren(SuggestionRow)[-1]
    linked.qtbot.keyClick(suggestion, Qt.Key.Key_Return)
    linked.until(lambda: titles(linked) == [FERRY, QUAY])
    linked.qtbot.keyClick(cards(linked)[1], Qt.Key.Key_Delete)
    linked.until(lambda: titles(linked) == [FERRY])
    linked.until(lambda: not panel(linked).none_label.isVisible())
    panel(linked).dismissed.emit(panel(linked)._suggested[0].story.id)
    linked.until(panel(linked).none_label.isVisible)


def test_enter_on_a_card_opens_its_story(linked):
    linked.qtbot.keyClick(cards(linked)[1], Qt.Key.Key_Return)
    linked.until(lambda: linked.known.headline == QUAY)


def test_a_story_begun_beside_the_cards_is_no_trouble(linked):
    linked.desk.toast.hide()
    linked.window.commands["file.new"].trigger()
    linked.until(lambda: linked.newsroom.clean)
    linked.until(lambda: titles(linked) == [])
    linked.settle()
    assert linked.desk.toast.isHidden()
