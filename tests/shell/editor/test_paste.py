"""Paste, copy and drop on the page."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage

from editor_app.shell.editor.clipboard import LEAVES
from editor_app.shell.editor.leaf_json import from_json, to_json
from tests.shell.editor.desk import Desk

FULL = """One **bold** *italic* ~~gone~~ `code` [link](https://e.org "title")[^1] <kbd>key</kbd>
wrapped {>>note<<}

## Heading {: #id }

> quote
>
> > inner

> words
> — Ann, to [Wire](https://e.org)

- a
    1. b

        c
- [x] d

```py
x = 1

y
```

| a | b |
| :--- | ---: |
| **c** |  |

![alt](media:x.png "Caption"){ credit="Ann" }

---

<div>island</div>

Last.

[^1]: The note.
"""


@pytest.fixture
def desk(qtbot):
    return Desk(qtbot)


def paste_cases():
    text = (Path(__file__).parent / "cases" / "paste.md").read_text(encoding="utf-8")
    for case in text.split("\n=====\n")[1:]:
        title, _, rest = case.strip("\n").partition("\n")
        before, _, rest = rest.partition("\n▶ ")
        kind, _, rest = rest.partition("\n")
        clip, _, after = rest.partition("\n⇒\n")
        yield pytest.param(before, kind, clip, after.strip("\n"), id=title)


@pytest.mark.parametrize(("before", "kind", "clip", "after"), list(paste_cases()))
def test_paste(desk, before, kind, clip, after):
    data = QMimeData()
    (data.setHtml if kind == "html" else data.setText)(clip)
    desk.lay(before).editor.insertFromMimeData(data)
    assert desk.with_caret() == after


@pytest.mark.parametrize(("before", "kind", "clip", "after"), list(paste_cases()))
def test_a_paste_is_one_step_of_undo(desk, before, kind, clip, after):
    data = QMimeData()
    (data.setHtml if kind == "html" else data.setText)(clip)
    desk.lay(before)
    source = desk.editor.page.leaves()
    desk.editor.insertFromMimeData(data)
    assert desk.editor.page.leaves() != source
    desk.editor.undo()
    assert desk.editor.page.leaves() == source
    assert not desk.editor.document().isUndoAvailable()


def test_copied_inside_the_application_nothing_is_lost(desk):
    desk.lay(FULL)
    desk.editor.hand.place(desk.editor.document().findBlockByNumber(2).position())
    desk.editor.select_more()
    desk.editor.copy()
    before = desk.markdown
    desk.lay("‸")
    desk.editor.paste()
    assert desk.markdown.strip() == before.strip()


def test_a_passage_is_copied_with_the_notes_it_calls_for(desk):
    desk.lay("‸One[^1] two‸\n\nthree[^2]\n\n[^1]: First *note*.\n\n[^2]: Second.\n").editor.copy()
    desk.lay("Other[^1] ‸\n\n[^1]: Another.\n").editor.paste()
    assert desk.with_caret() == ("Other[^1] One[^2] two‸\n\n[^1]: Another.\n\n[^2]: First *note*.")


def test_a_passage_cut_and_put_elsewhere_finds_its_note_again(desk):
    source = "‸One[^1] two‸\n\nthree\n\n[^1]: Note.\n"
    desk.lay(source).editor.cut()
    desk.press("Ctrl+Home", "Down", "Down", "End")
    desk.editor.paste()
    assert desk.markdown.count("[^1]: Note.") == 1
    assert "[^2]" not in desk.markdown
    assert desk.markdown.startswith(("One[^1] two", "threeOne[^1] two"))


def test_leaves_survive_the_way_through_json(desk):
    leaves = list(desk.lay(FULL).editor.page.leaves())
    assert from_json(to_json(leaves)) == leaves
    assert from_json("[1, 2") == from_json('[{"kind": "nothing"}]') == []


def test_the_clipboard_carries_html_markdown_and_text(desk):
    desk.lay("One **bold**\n\n- item\n")
    desk.editor.hand.place(desk.editor.document().findBlockByNumber(2).position())
    desk.editor.select_more()
    data = desk.editor.createMimeDataFromSelection()
    assert "<strong>bold</strong>" in data.html()
    assert "<li>item</li>" in data.html()
    assert bytes(data.data("text/markdown").data()).decode() == "One **bold**\n\n- item\n"
    assert data.text() == "One bold\nitem"
    assert data.hasFormat(LEAVES)


def test_part_of_a_block_is_copied_as_words(desk):
    desk.lay("## One ‸two‸ three")
    desk.editor.copy()
    desk.lay("x‸")
    desk.editor.paste()
    assert desk.markdown == "xtwo\n"


def test_plain_paste_brings_words_alone(desk):
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("bold **stars**")
    QGuiApplication.clipboard().setMimeData(data)
    desk.lay("‸").editor.paste_plain()
    assert desk.markdown == "bold \\*\\*stars\\*\\*\n"


def test_a_headline_takes_one_plain_line(desk):
    desk.lay("x")
    desk.editor.hand.place(8)
    data = QMimeData()
    data.setHtml("<p>a</p><p><b>b</b></p>")
    desk.editor.insertFromMimeData(data)
    assert desk.editor.page.headline == "Headlinea b"


class Drop(QDropEvent):
    """Something let go over the page, by itself or from elsewhere."""

    def __init__(self, editor, place, data, *, inside, held=Qt.KeyboardModifier.NoModifier):
        cursor = editor.textCursor()
        cursor.setPosition(place)
        point = QPointF(editor.cursorRect(cursor).center())
        actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        super().__init__(point, actions, data, Qt.MouseButton.LeftButton, held)
        self._source = editor if inside else None

    def source(self):
        return self._source


def dropped(desk, before, data=None, held=Qt.KeyboardModifier.NoModifier):
    desk.lay(before)
    editor = desk.editor
    place = editor.document().find("here").selectionStart()
    given = data or editor.createMimeDataFromSelection()
    editor.dropEvent(Drop(editor, place, given, inside=data is None, held=held))
    return desk.markdown


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("One ‸two ‸three\n\nAnd here\n", "One three\n\nAnd two here\n"),
        ("And here\n\nOne ‸**two**‸\n", "And **two**here\n\nOne\n"),
        ("‸One\n\nTwo‸\n\n- a\n- here\n", "- a\n- One\n- Two\n- here\n"),
        ("A ‸x[^1] ‸b\n\nhere\n\n[^1]: note\n", "A b\n\nx[^1] here\n\n[^1]: note\n"),
    ],
)
def test_words_dragged_within_the_page_move_in_one_step(desk, before, after):
    assert dropped(desk, before) == after
    desk.editor.undo()
    assert desk.markdown == before.replace("‸", "")
    assert not desk.editor.document().isUndoAvailable()


def test_words_dragged_with_control_held_are_copied(desk):
    held = Qt.KeyboardModifier.ControlModifier
    assert dropped(desk, "One ‸two ‸three\n\nAnd here\n", held=held) == (
        "One two three\n\nAnd two here\n"
    )


def test_words_from_elsewhere_are_put_where_they_are_dropped(desk):
    data = QMimeData()
    data.setHtml("<i>new</i> ")
    data.setText("new ")
    assert dropped(desk, "One ‸two‸\n\nAnd here\n", data) == "One two\n\nAnd *new* here\n"


def test_files_and_pictures_are_handed_on(desk, qtbot, tmp_path):
    desk.lay("‸")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.png"))])
    with qtbot.waitSignal(desk.editor.files_dropped) as dropped:
        desk.editor.insertFromMimeData(data)
    assert dropped.args == [[str(tmp_path / "a.png")]]
    picture = QMimeData()
    picture.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    with qtbot.waitSignal(desk.editor.picture_pasted):
        desk.editor.insertFromMimeData(picture)


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td>" * 300 + "x",
        "<div>" * 20_000 + "x",
        "<p>" + "x" * 300_000 + "</p>",
        "<ul><li>" * 3_000 + "x",
        "<blockquote>" * 3_000 + "x",
        "<b><i>" * 20_000 + "x",
    ],
)
def test_a_bomb_does_not_freeze_the_page(desk, html):
    data = QMimeData()
    data.setHtml(html)
    started = time.process_time()
    desk.lay("‸").editor.insertFromMimeData(data)
    assert "x" in desk.editor.toPlainText()
    # The limit is a guard against minutes, not a measurement.
    assert time.process_time() - started < 20


def test_nothing_is_fetched_for_a_paste(desk):
    data = QMimeData()
    data.setHtml('<img src="file:///etc/hosts"><img src="//host/share/a.png"><link href="x.css">')
    desk.lay("‸").editor.insertFromMimeData(data)
    desk.editor.grab()
    assert desk.editor.page.document.refused == []


def test_what_is_pasted_below_a_table_stands_there(desk):
    desk.lay("| a | b |\n|---|---|\n| c | d‸ |\n").press("Enter")
    data = QMimeData()
    data.setHtml("<h2>Head</h2><p>words</p>")
    desk.editor.insertFromMimeData(data)
    assert desk.with_caret().endswith("| c | d |\n\n## Head\n\nwords‸")
