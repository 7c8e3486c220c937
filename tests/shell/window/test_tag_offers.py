"""What the Tags panel offers: suggestions, names in the text, look-alikes, names to check."""

import pytest
from PySide6.QtCore import Qt

from editor_app.model.tag import TagKind
from editor_app.services import drafts, tagging
from editor_app.shell.panels.tags.look_alike_card import LookAlikeCard
from editor_app.shell.panels.tags.offers import OfferChip
from editor_app.shell.panels.tags.panel import TagsPanel
from editor_app.shell.widgets.toast import Toast
from editor_app.store.library import Library

STRIKE = (
    "Dockworkers at the container port voted to strike over night shifts. "
    "The union says the rota leaves crews exhausted.\n"
)


@pytest.fixture
def tagged(early_desk, tmp_path):
    """A window on four stories about a strike; the one that is open has no tags."""
    with Library.open(tmp_path / "library.standfirst") as library:
        for number in range(3):
            story = drafts.new_story(library, headline=f"Strike, day {number}", body=STRIKE)
            for name, kind in (("labour", TagKind.TOPIC), ("Calder", TagKind.PLACE)):
                tagging.add_tag(library, story.id, name, kind)
        tagging.add_tag(library, story.id, "labours")
        drafts.new_story(
            library,
            headline="Open story",
            body=f"{STRIKE}\nIt was Ines Calloway, shop steward, who won in Cadler.\n",
        )
    early_desk.attach()
    early_desk.until(lambda: len(early_desk.listed) == 4)
    early_desk.open("Open story")
    return early_desk


def panel(desk) -> TagsPanel:
    desk.window.commands["story.add_tag"].trigger()
    return desk.desk.inspector.page("Tags")


def offered(section) -> list[str]:
    return [chip.text for chip in section.chips]


def names(desk) -> list[str]:
    return [tag.name for tag in desk.known.tags]


def chip(section, name: str) -> OfferChip:
    return next(one for one in section.chips if one.text == name)


def test_a_suggestion_says_why_and_is_taken_by_enter(tagged):
    shown = panel(tagged)
    tagged.until(lambda: "labour" in offered(shown.suggested))
    suggestion = chip(shown.suggested, "labour")
    assert suggestion.toolTip() == "In 3 of the 3 nearest stories"
    assert suggestion.accessibleDescription() == suggestion.toolTip()
    suggestion.setFocus()
    tagged.qtbot.keyClick(suggestion, Qt.Key.Key_Return)
    tagged.until(lambda: names(tagged) == ["labour"])
    tagged.until(lambda: "labour" not in offered(shown.suggested))
    assert [one.name for one in tagged.stored(tagged.known.id).tags] == ["labour"]


def test_a_name_in_the_text_becomes_a_tag_of_its_kind(tagged):
    shown = panel(tagged)
    tagged.until(lambda: offered(shown.found) == ["Ines Calloway"])
    name = chip(shown.found, "Ines Calloway")
    assert name.toolTip() == "Named once in the text. A new tag: Person"
    tagged.qtbot.mouseClick(name, Qt.MouseButton.LeftButton)
    tagged.until(lambda: names(tagged) == ["Ines Calloway"])
    assert tagged.known.tags[0].kind is TagKind.PERSON


def test_not_this_one_is_remembered_and_taken_back(tagged):
    shown = panel(tagged)
    tagged.until(lambda: offered(shown.found) == ["Ines Calloway"])
    refused = chip(shown.found, "Ines Calloway")
    refused.setFocus()
    tagged.qtbot.keyClick(refused, Qt.Key.Key_Delete)
    tagged.until(shown.found.isHidden)
    tagged.window.findChild(Toast).undo()
    tagged.until(lambda: offered(shown.found) == ["Ines Calloway"])


def test_add_all_takes_every_suggestion(tagged):
    shown = panel(tagged)
    tagged.until(lambda: len(offered(shown.suggested)) == 2)
    wanted = set(offered(shown.suggested))
    shown.suggested.added.emit(shown.suggested._offers)
    tagged.until(lambda: set(names(tagged)) == wanted)


def test_a_misspelled_name_is_shown_and_corrected(tagged):
    shown = panel(tagged)
    tagged.until(lambda: shown.names.rows)
    row = shown.names.rows[0]
    assert row.accessibleName().startswith("Cadler: two letters are swapped")
    assert "Cadler" not in offered(shown.found)
    row.setFocus()
    tagged.qtbot.keyClick(row, Qt.Key.Key_Return)
    assert tagged.text.textCursor().selectedText() == "Cadler"
    before = tagged.known.body
    row.corrected.emit()
    assert tagged.known.body == before.replace("Cadler", "Calder")
    tagged.until(shown.names.isHidden)
    tagged.text.undo()
    assert tagged.known.body == before


def test_a_name_that_is_right_as_it_is_is_not_flagged_again(tagged):
    shown = panel(tagged)
    tagged.until(lambda: shown.names.rows)
    tagged.qtbot.keyClick(shown.names.rows[0], Qt.Key.Key_Delete)
    tagged.until(shown.names.isHidden)


def test_two_tags_that_look_alike_are_merged_by_the_reader_only(tagged):
    shown = panel(tagged)
    tagged.until(lambda: "labour" in offered(shown.suggested))
    shown.added.emit("labour")
    tagged.until(lambda: names(tagged) == ["labour"])
    tagged.until(lambda: shown.findChildren(LookAlikeCard))
    shown.findChildren(LookAlikeCard)[0].merged.emit()

    def all_names():
        with Library.open(tagged.path) as library:
            return sorted(use.tag.name for use in tagging.all_tags(library))

    tagged.until(lambda: all_names() == ["Calder", "labour"])
    tagged.until(lambda: tagged.window.findChild(Toast).can_undo)
    tagged.window.findChild(Toast).undo()
    tagged.until(lambda: all_names() == ["Calder", "labour", "labours"])
    tagged.until(lambda: shown.findChildren(LookAlikeCard))
    shown.findChildren(LookAlikeCard)[0].kept.emit()
    tagged.until(lambda: not [one for one in shown.findChildren(LookAlikeCard) if one.isVisible()])
    assert len(all_names()) == 3


def test_arrows_walk_the_chips_and_back_to_the_field(tagged):
    shown = panel(tagged)
    for name in ("one", "two"):
        shown.added.emit(name)
    tagged.until(lambda: names(tagged) == ["one", "two"])
    tagged.until(lambda: shown._chips._chips and len(shown._chips._chips) == 2)
    tagged.qtbot.keyClick(shown.tag_field, Qt.Key.Key_Backspace)
    first, second = shown._chips._chips
    assert second.hasFocus()
    tagged.qtbot.keyClick(second, Qt.Key.Key_Left)
    assert first.hasFocus()
    tagged.qtbot.keyClick(first, Qt.Key.Key_Left)
    assert shown.tag_field.hasFocus()


def test_a_star_makes_a_tag_lead_and_no_longer(tagged):
    shown = panel(tagged)
    shown.added.emit("one")
    tagged.until(lambda: shown._chips._chips)
    tagged.qtbot.keyClicks(shown._chips._chips[0], "*")
    tagged.until(lambda: tagged.known.lead_tag_id == tagged.known.tags[0].id)
    tagged.until(lambda: shown._chips._chips[0].leads)
    tagged.qtbot.keyClicks(shown._chips._chips[0], "*")
    tagged.until(lambda: tagged.known.lead_tag_id is None)
