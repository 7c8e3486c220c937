"""Quotes and sources: found as they are written, linked in place, and nothing else is touched."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from editor_app.services import drafts, finding
from editor_app.shell.editor.pane import Mode
from editor_app.shell.panels.sources.card import SourceCard
from editor_app.store.library import Library

HEADLINE = "Strike ends at the port"
BODY = (
    "One  *two* and __three__.\n\n"
    "“We wanted a rota,” Ines Calloway told the _Calder Courier_ on\nMonday.\n\n"
    "* a\n* b\n\n"
    "> We won, and nobody lost.\n> — Tom Brandt\n"
)
ADDRESS = "https://example.org/calder/vote"
LINKED = BODY.replace("Calder Courier", f"[Calder Courier]({ADDRESS})")


@pytest.fixture(params=[Mode.MARKDOWN, Mode.WRITE])
def quoting(desk, request):
    """A story that quotes two people is open, its sources are shown, in either way of writing."""
    with Library.open(desk.path) as library:
        (story,) = (one for one in finding.stories(library) if one.headline == HEADLINE)
        article = drafts.load(library, story.id)
        drafts.save(library, replace(article, body=BODY))
    desk.open("Ferry fares to rise")
    desk.open(HEADLINE)
    desk.desk.pane.switch(request.param, desk.known)
    desk.window.commands["view.sources"].trigger()
    desk.until(lambda: len(cards(desk)) == 2)
    return desk


def panel(desk):
    return desk.desk.inspector.page("Sources")


def cards(desk):
    found = [card for card in panel(desk).findChildren(SourceCard) if not card.isHidden()]
    return sorted(found, key=lambda card: card.y())


def press(card, words):
    button = next(one for one in card.findChildren(QPushButton) if one.text() == words)
    button.click()


def test_each_card_says_who_and_what_is_missing(quoting):
    first, second = cards(quoting)
    assert first.accessibleName() == "Ines Calloway, Calder Courier, no link"
    assert (first.property("tone"), second.property("tone")) == ("warn", "")
    assert second.accessibleName() == "Tom Brandt"
    assert not panel(quoting).note.isHidden()
    assert panel(quoting).count_label.text() == "2"


def test_a_pasted_link_changes_those_bytes_and_no_others(quoting):
    QGuiApplication.clipboard().setText(f" {ADDRESS}\n")
    press(cards(quoting)[0], "Paste link")
    quoting.until(lambda: quoting.known.body == LINKED)
    quoting.until(panel(quoting).note.isHidden)
    quoting.save()
    assert quoting.stored(quoting.known.id).body == LINKED
    with Library.open(quoting.path) as library:
        assert finding.stories(library, "has:unlinked-quote") == []
    quoting.text.setFocus()
    quoting.window.commands["edit.undo"].trigger()
    quoting.until(lambda: quoting.known.body == BODY)


def test_without_an_address_on_the_clipboard_it_can_be_typed(quoting):
    QGuiApplication.clipboard().setText("no address")
    card = cards(quoting)[0]
    press(card, "Paste link")
    field = card._fields.address
    quoting.until(field.hasFocus)
    field.setText(ADDRESS)
    quoting.qtbot.keyClick(field, Qt.Key.Key_Return)
    quoting.until(lambda: quoting.known.body == LINKED)


def test_a_link_that_is_not_needed_is_not_asked_for_again(quoting):
    press(cards(quoting)[0], "Not needed")
    quoting.until(panel(quoting).note.isHidden)
    assert quoting.known.body == BODY
    with Library.open(quoting.path) as library:
        assert finding.stories(library, "has:unlinked-quote") == []
    quoting.desk.toast.undo()
    quoting.until(lambda: not panel(quoting).note.isHidden())


def test_a_block_quote_is_attributed_in_its_own_line(quoting):
    card = cards(quoting)[1]
    card.edit()
    card._fields.role.setText("crane operator")
    card._fields.outlet.setText("Radio Calder")
    card._fields.address.setText(ADDRESS)
    quoting.qtbot.keyClick(card._fields.role, Qt.Key.Key_Return)
    line = f"> — Tom Brandt, crane operator, to [Radio Calder]({ADDRESS})"
    quoting.until(lambda: quoting.known.body == BODY.replace("> — Tom Brandt", line))


def test_escape_leaves_everything_as_it_was(quoting):
    card = cards(quoting)[1]
    card.edit()
    card._fields.who.setText("Somebody else")
    quoting.qtbot.keyClick(card._fields.who, Qt.Key.Key_Escape)
    assert not card.editing
    assert quoting.known.body == BODY


def test_the_arrow_leads_to_the_words(quoting):
    cards(quoting)[1].jumped.emit()
    quoting.until(lambda: quoting.desk.pane.editor.place().line == 8)
    assert quoting.text.hasFocus()


def test_what_is_written_appears_on_a_card(quoting):
    quoting.text.moveCursor(quoting.text.textCursor().MoveOperation.End)
    for _ in range(2):
        quoting.qtbot.keyClick(quoting.text, Qt.Key.Key_Return)
    QGuiApplication.clipboard().setText("“It is over,” Ann Lee told Reuters.")
    quoting.text.paste()
    quoting.until(lambda: len(cards(quoting)) == 3)
    assert cards(quoting)[2].accessibleName() == "Ann Lee, Reuters, no link"


def test_a_paragraph_becomes_a_quote_and_its_speaker_is_asked_for(quoting):
    quoting.desk.pane.editor.go_to(replace(quoting.desk.pane.editor.place(), line=0, column=3))
    quoting.window.commands["story.add_source"].trigger()
    quoting.until(lambda: any(card.editing for card in cards(quoting)))
    card = next(card for card in cards(quoting) if card.editing)
    quoting.until(card._fields.who.hasFocus)
    card._fields.who.setText("Ann Lee")
    quoting.qtbot.keyClick(card._fields.who, Qt.Key.Key_Return)
    quoting.until(lambda: "> — Ann Lee" in quoting.known.body)
    assert quoting.known.body.endswith(BODY[BODY.index("“We wanted") :])
