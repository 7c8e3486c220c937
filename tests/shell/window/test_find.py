"""Finding and replacing in the text."""

import pytest
from PySide6.QtCore import Qt


@pytest.fixture
def bar(source):
    source.text.setPlainText("Rota, rota and rotas.\nA ROTA\nthe $1 rota\n")
    source.pane.find_bar.open(replacing=True)
    return source.pane.find_bar


def look(source, bar, words):
    bar._find.setText(words)
    bar._look()


def option(bar, name):
    next(one for one in bar._options.menu().actions() if one.objectName() == name).toggle()


@pytest.mark.parametrize(
    ("words", "options", "count"),
    [
        ("rota", (), 5),
        ("rota", ("match_case",), 3),
        ("rota", ("whole_words",), 4),
        ("rota", ("match_case", "whole_words"), 2),
        ("$1", (), 1),
        (r"^\w+", ("expression",), 3),
        (r"rota\W+and", ("expression",), 1),
    ],
)
def test_hits_are_counted(source, bar, words, options, count):
    for name in options:
        option(bar, name)
    look(source, bar, words)
    assert bar._search.count == count


def test_enter_goes_round_and_shift_enter_back(source, bar):
    look(source, bar, "rota")
    bar._find.setFocus()
    shown = []
    for _ in range(6):
        source.qtbot.keyClick(bar._find, Qt.Key.Key_Return)
        shown.append(bar._count.text())
    assert shown[0] != shown[1]
    assert shown[0] == shown[5]
    source.qtbot.keyClick(bar._find, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar._count.text() == shown[4]


def test_replacing_everything_is_one_step_of_undo(source, bar):
    before = source.text.toPlainText()
    option(bar, "whole_words")
    look(source, bar, "rota")
    bar._replace.setText("shift list")
    bar._replace_all()
    assert source.text.toPlainText() == (
        "shift list, shift list and rotas.\nA shift list\nthe $1 shift list\n"
    )
    source.text.undo()
    assert source.text.toPlainText() == before


def test_replacing_one_goes_on_to_the_next(source, bar):
    look(source, bar, "rota")
    cursor = source.text.textCursor()
    cursor.setPosition(0)
    source.text.setTextCursor(cursor)
    bar.step(1)
    bar._replace.setText("X")
    bar._replace_one()
    assert source.text.toPlainText().startswith("X, rota")
    assert source.text.textCursor().selectedText().lower() == "rota"


def test_groups_of_an_expression_can_be_put_back(source, bar):
    option(bar, "expression")
    look(source, bar, r"(\w+) and (\w+)")
    bar._replace.setText(r"\2 or \1")
    bar._replace_all()
    assert source.text.toPlainText().startswith("Rota, rotas or rota.")


def test_a_faulty_expression_is_said_and_harms_nothing(source, bar):
    option(bar, "expression")
    look(source, bar, "(rota")
    assert bar._count.text() == "Not valid"
    assert bar._replace_all() is None
    assert bar._search.count == 0


def test_what_is_selected_is_looked_for_and_escape_gives_the_focus_back(source):
    cursor = source.text.document().find("Thursday")
    source.text.setTextCursor(cursor)
    source.pane.find_bar.open(replacing=False)
    bar = source.pane.find_bar
    assert (bar._find.text(), bar._search.count) == ("Thursday", 1)
    source.qtbot.keyClick(bar._find, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert source.text.hasFocus()


def test_a_long_text_is_searched_at_once(source, bar):
    source.text.setPlainText("the rota holds\n" * 5_000)
    look(source, bar, "rota")
    assert bar._search.count == 5_000
    bar._replace.setText("list")
    bar._replace_all()
    assert source.text.toPlainText() == "the list holds\n" * 5_000
