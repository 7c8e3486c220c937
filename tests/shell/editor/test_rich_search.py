"""Finding and replacing on the page."""

import pytest

from editor_app.shell.editor.search import Pattern, TextSearch
from tests.shell.editor.desk import Desk


@pytest.fixture
def desk(qtbot):
    return Desk(qtbot)


def search(desk, text, **how):
    made = TextSearch()
    made.look(desk.editor, Pattern(text, **how))
    return made


def test_hits_are_counted_in_headline_body_and_tables(desk):
    desk.lay("One two one\n\n| one | b |\n|---|---|\n| c | d |\n", headline="One")
    assert search(desk, "one").count == 4
    assert search(desk, "One", match_case=True).count == 2
    assert search(desk, "on", whole_words=True).count == 0
    assert search(desk, "o[a-z]e", expression=True).count == 4


def test_a_replaced_word_keeps_its_setting(desk):
    desk.lay("a **bold** and [link](https://e.org)\n\n- bold\n")
    assert search(desk, "bold").replace_all("strong") == 2
    assert desk.markdown == "a **strong** and [link](https://e.org)\n\n- strong\n"
    search(desk, "link").replace_all("words")
    assert "[words](https://e.org)" in desk.markdown


def test_replacing_all_is_one_step_of_undo(desk):
    source = "one *one* one\n\n> one\n"
    desk.lay(source)
    assert search(desk, "one").replace_all("two") == 4
    desk.editor.undo()
    assert desk.saved == source
    assert not desk.editor.document().isUndoAvailable()


def test_groups_of_an_expression_can_be_used(desk):
    desk.lay("Lee, Ann and Ek, Bo\n")
    search(desk, r"(\w+), (\w+)", expression=True).replace_all(r"\2 \1")
    assert desk.markdown == "Ann Lee and Bo Ek\n"


def test_nothing_is_found_across_blocks_or_pictures(desk):
    desk.lay("one\n\ntwo ![a](media:x.png) three\n")
    assert search(desk, r"one\ntwo", expression=True).count == 0
    assert search(desk, r"two.*three", expression=True).count == 0


def test_hits_are_walked_through_and_replaced_one_by_one(desk):
    desk.lay("one two one two one\n")
    desk.editor.hand.place(0)
    found = search(desk, "one")
    found.go(1)
    assert found.position == 1
    found.replace("1")
    assert desk.markdown == "1 two one two one\n"
    found.replace("1")
    assert desk.markdown == "1 two 1 two one\n"


def test_emoji_do_not_move_the_hits(desk):
    desk.lay("😀😀 **one** 😀 one\n")
    search(desk, "one").replace_all("two")
    assert desk.markdown == "😀😀 **two** 😀 two\n"
