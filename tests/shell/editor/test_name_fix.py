"""A name is corrected in the letters that are wrong, on the page and in the source."""

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from editor_app.model.tag import Tag, TagKind
from editor_app.services.near_misses import NameCheck, NearMiss
from editor_app.shell.editor.name_fix import correct_name, select_name
from tests.shell.editor.desk import Desk

CHECK = NameCheck(
    [
        Tag(id="1", name="Ines Calloway", kind=TagKind.PERSON),
        Tag(id="2", name="Calder", kind=TagKind.PLACE),
        Tag(id="3", name="Genève", kind=TagKind.PLACE),
    ]
)
CASES = [
    ("So said **Ines** *Caloway* here.\n", "So said **Ines** *Calloway* here.\n"),
    ("😀 Ines\nCaloway won 😀.\n", "😀 Ines\nCalloway won 😀.\n"),
    ("- The port of Cadler, Calders\n- x\n", "- The port of Calder, Calders\n- x\n"),
    ("| a | b |\n|---|---|\n| In Geneve | d |\n", "| a | b |\n|---|---|\n| In Genève | d |\n"),
    ("> In [Cadler](https://Cadler.org) now\n", "> In [Calder](https://Cadler.org) now\n"),
]


def miss(source: str) -> NearMiss:
    (found,) = CHECK.misses(source)
    return found


@pytest.mark.parametrize(("source", "right"), CASES)
def test_in_the_source(qtbot, source: str, right: str) -> None:
    widget = QPlainTextEdit(source)
    qtbot.addWidget(widget)
    found = miss(source)
    assert select_name(widget, found.written)
    assert widget.textCursor().selectedText().replace("\u2029", "\n") == found.written
    assert correct_name(widget, found.written, found.right)
    assert widget.toPlainText() == right
    widget.undo()
    assert widget.toPlainText() == source


@pytest.mark.parametrize(("source", "right"), CASES)
def test_on_the_page(qtbot, source: str, right: str) -> None:
    desk = Desk(qtbot)
    desk.lay(source)
    found = miss(source)
    assert correct_name(desk.editor, found.written, found.right)
    assert desk.saved == right
    desk.editor.undo()
    assert desk.saved == source


def test_the_place_nearest_to_the_caret_is_meant(qtbot) -> None:
    widget = QPlainTextEdit("Cadler one. Cadler two.")
    qtbot.addWidget(widget)
    cursor = widget.textCursor()
    cursor.setPosition(13)
    widget.setTextCursor(cursor)
    assert correct_name(widget, "Cadler", "Calder")
    assert widget.toPlainText() == "Cadler one. Calder two."


def test_a_name_that_is_gone_is_not_corrected(qtbot) -> None:
    widget = QPlainTextEdit("Cadlers only.")
    qtbot.addWidget(widget)
    assert not correct_name(widget, "Cadler", "Calder")
    assert not select_name(widget, "Cadler")
    assert not select_name(widget, "")
