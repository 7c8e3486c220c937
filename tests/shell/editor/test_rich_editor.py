"""Write mode as an editor of stories: load, draft, places, marks."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QPushButton

from editor_app.model.article import Article
from editor_app.shell.editor.caret_state import caret_state
from editor_app.shell.editor.contract import Mark, Place
from editor_app.shell.editor.write_editor import WriteEditor
from editor_app.shell.tokens import DARK

NOW = datetime(2026, 6, 12, 6, tzinfo=UTC)
BODY = """Dockworkers voted *on Thursday*
night to accept.

> “Nobody wanted it.”
> — Ines Calloway, to [Wire](https://e.org)

## What changes

* one
* two

```py
x = 1
y = 2
```

Last words.
"""


def story(body=BODY, **values):
    fields = {"id": "1", "slug": "s", "headline": "Head", "standfirst": "Stand", **values}
    return Article(body=body, created=NOW, updated=NOW, **fields)


@pytest.fixture
def editor(qtbot):
    made = WriteEditor()
    # The editor goes when its page goes, as it does with the window.
    made.setParent(made.widget)
    qtbot.addWidget(made.widget)
    made.widget.resize(760, 600)
    return made


def test_an_untouched_story_comes_back_byte_for_byte(editor):
    editor.load(story())
    draft = editor.draft()
    assert (draft.headline, draft.standfirst, draft.body) == ("Head", "Stand", BODY)


def test_loading_is_no_edit(editor, qtbot):
    with qtbot.assertNotEmitted(editor.edited):
        editor.load(story())


def test_a_key_is_an_edit_and_changes_only_its_block(editor, qtbot):
    editor.load(story())
    editor.go_to(Place(line=6, column=15))
    with qtbot.waitSignal(editor.edited):
        qtbot.keyClicks(editor.widget, "!")
    assert editor.draft().body == BODY.replace("What changes", "What changes!")


@pytest.mark.parametrize(
    ("line", "column"), [(0, 3), (1, 6), (3, 5), (4, 8), (6, 6), (8, 4), (9, 5), (12, 3), (16, 5)]
)
def test_the_caret_keeps_its_line_between_the_modes(editor, line, column):
    editor.load(story())
    editor.go_to(Place(line=line, column=column))
    assert editor.place().line == line


def test_the_caret_finds_its_column_among_marks(editor):
    editor.load(story("one **two** three [four](https://e.org) five\n"))
    for column in (0, 3, 16, 44):
        editor.go_to(Place(line=0, column=column))
        assert editor.place().column == column


def test_a_place_in_the_headline_is_above_the_body(editor):
    editor.load(story())
    editor.go_to(Place(line=-1))
    assert editor.place().line == -1


def test_undo_belongs_to_one_story(editor, qtbot):
    first, second = story(), story("Other.\n", id="2")
    editor.load(first)
    qtbot.keyClicks(editor.widget, "New ")
    typed = replace(first, headline=editor.draft().headline)
    editor.load(second)
    editor.widget.undo()
    assert editor.draft().body == "Other.\n"
    editor.load(typed)
    assert editor.draft().headline == "New Head"
    editor.widget.undo()
    assert editor.draft().headline == "Head"


def test_fields_changed_elsewhere_are_shown(editor):
    editor.load(story())
    editor.show_fields(story(headline="Other", authors=("Ann Lee",)))
    assert (editor.draft().headline, editor.draft().authors) == ("Other", ("Ann Lee",))
    editor.widget.undo()
    assert editor.draft().headline == "Head"


def test_a_long_story_loads_in_pieces_and_keeps_what_is_typed_meanwhile(editor, qtbot):
    body = "\n\n".join(f"Paragraph {number} of the story." for number in range(3000)) + "\n"
    editor.load(story(body))
    assert editor.loading
    assert "Paragraph 20" in editor.widget.toPlainText()
    qtbot.keyClicks(editor.widget, "X")
    assert editor.draft().body == body
    qtbot.waitUntil(lambda: not editor.loading, timeout=20_000)
    assert editor.draft().headline == "XHead"
    assert editor.draft().body == body


def test_another_story_may_be_opened_while_a_long_one_loads(editor, qtbot):
    editor.load(story("long words\n\n" * 8000))
    editor.load(story("Short.\n", id="2"))
    qtbot.wait(300)
    assert editor.draft().body == "Short.\n"


@pytest.mark.parametrize(
    ("mark", "body"),
    [
        (Mark.HEADING_2, "## Words here\n"),
        (Mark.BULLETS, "- Words here\n"),
        (Mark.NUMBERS, "1. Words here\n"),
        (Mark.PULL_QUOTE, "> Words here\n{: .pull }\n"),
        (Mark.BOLD, "**Words here**\n"),
        (Mark.CODE, "`Words here`\n"),
    ],
)
def test_marks_are_given_and_taken_away(editor, mark, body):
    editor.load(story("Words here\n"))
    editor.go_to(Place())
    editor.widget.select_more()
    editor.apply(mark)
    assert editor.draft().body == body
    editor.apply(mark)
    assert editor.draft().body == "Words here\n"


def test_an_attributed_quote_has_a_line_for_the_name(editor, qtbot):
    editor.load(story("Words here\n"))
    editor.go_to(Place(column=10))
    editor.apply(Mark.QUOTE)
    qtbot.keyPress(editor.widget, "\r")
    qtbot.keyClicks(editor.widget, "Ann Lee, pilot")
    assert editor.draft().body == "> Words here\n> — Ann Lee, pilot\n"


def test_colours_change_without_an_edit(editor, qtbot):
    editor.load(story())
    with qtbot.assertNotEmitted(editor.edited):
        editor.wear(DARK)
        editor.widget.set_body_size(24)
    assert not editor.widget.document().isUndoAvailable()


def test_a_link_gets_its_address_in_a_box(editor, qtbot):
    editor.load(story("Words here\n"))
    editor.widget.show()
    editor.go_to(Place(column=2))
    editor.widget.select_more()
    editor.apply(Mark.LINK)
    field = editor.boxes.box.first()
    qtbot.keyClicks(field, "example.org/a")
    qtbot.keyPress(field, "\r")
    assert editor.draft().body == "[Words here](https://example.org/a)\n"
    assert editor.boxes.box is None


def test_a_link_is_taken_away_in_its_box(editor, qtbot):
    editor.load(story("one [two](https://e.org) three\n"))
    editor.widget.show()
    editor.go_to(Place(column=7))
    editor.apply(Mark.LINK)
    editor.boxes.box.findChild(QPushButton).click()
    assert editor.draft().body == "one two three\n"


def test_a_reference_link_that_gets_another_address_becomes_an_inline_link(editor, qtbot):
    body = "one [two][r] three\n\n[r]: https://e.org\n"
    editor.load(story(body))
    editor.widget.show()
    editor.go_to(Place(column=6))
    editor.apply(Mark.LINK)
    field = editor.boxes.box.first()
    field.setText("https://f.org")
    qtbot.keyPress(field, "\r")
    assert editor.draft().body == "one [two](https://f.org) three\n\n[r]: https://e.org\n"


def test_enter_opens_the_source_of_an_island_in_place(editor, qtbot):
    editor.load(story("One\n\n<div>two</div>\n\nthree\n"))
    editor.widget.show()
    editor.go_to(Place(column=3))
    qtbot.keyClick(editor.widget, Qt.Key.Key_Down)
    qtbot.keyClick(editor.widget, Qt.Key.Key_Return)
    field = editor.boxes.box.first()
    assert field.toPlainText() == "<div>two</div>"
    field.setPlainText("Now *words*")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert editor.draft().body == "One\n\nNow *words*\n\nthree\n"
    editor.widget.undo()
    assert editor.draft().body == "One\n\n<div>two</div>\n\nthree\n"


def test_escape_leaves_an_island_as_it_is(editor, qtbot):
    editor.load(story("One\n\n<div>two</div>\n"))
    editor.widget.show()
    editor.widget.thing_opened.emit(editor.widget.document().lastBlock().position())
    field = editor.boxes.box.first()
    field.setPlainText("other")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert editor.draft().body == "One\n\n<div>two</div>\n"


def test_the_words_of_a_figure_are_changed_in_a_box(editor, qtbot):
    editor.load(story('![](a.png "Old"){ credit="Ann" }\n'))
    editor.widget.show()
    editor.widget.thing_opened.emit(editor.widget.document().lastBlock().position())
    field = editor.boxes.box.first()
    qtbot.keyClicks(field, "Cranes")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert editor.draft().body == '![Cranes](a.png "Old"){ credit="Ann" }\n'


def test_the_bar_shows_what_holds_at_the_caret(editor, qtbot):
    editor.load(story("## Head\n\n- one **two**\n"))
    editor.go_to(Place(line=2, column=10))
    qtbot.wait(80)
    state = caret_state(editor.hand)
    assert (state.name, state.marks) == ("Body", {Mark.BULLETS, Mark.BOLD})
    editor.go_to(Place(line=0, column=5))
    assert caret_state(editor.hand).name == "Heading 2"


def test_byline_and_dateline_are_edited_on_the_page(editor, qtbot):
    editor.load(story(authors=("Ann Lee", "Bo Ek"), dateline="CALDER"))
    assert (editor.draft().authors, editor.draft().dateline) == (("Ann Lee", "Bo Ek"), "CALDER")
    byline = editor.widget.findChildren(QLineEdit)[0]
    with qtbot.waitSignal(editor.edited):
        qtbot.keyClicks(byline, ", Cy Dee")
    assert editor.draft().authors == ("Ann Lee", "Bo Ek", "Cy Dee")


def test_pictures_of_the_library_are_shown_and_no_others(editor, qtbot, tmp_path):
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    name = f"{'0' * 64}.png"
    image.save(str(tmp_path / name))
    editor.load(story(f"![a](media:{name})\n\n![b](media:../x.png)\n\n![c](https://e.org/c.png)\n"))
    height = editor.widget.document().size().height()
    with qtbot.assertNotEmitted(editor.edited):
        editor.use_media(tmp_path)
    pictures = editor.widget.pictures
    assert not pictures.picture(f"media:{name}").isNull()
    assert pictures.picture("media:../x.png").isNull()
    assert pictures.picture("https://e.org/c.png").isNull()
    assert editor.widget.document().size().height() != height
    assert editor.widget.page.document.refused == []


def test_a_click_beside_the_column_puts_the_caret_in_its_line(editor, qtbot):
    editor.load(story("one\n\ntwo\n"))
    editor.widget.resize(1200, 700)
    editor.widget.show()
    block = editor.widget.document().lastBlock()
    level = editor.widget.block_rect(block).center().toPoint().y()
    qtbot.mouseClick(editor.widget, Qt.MouseButton.LeftButton, pos=QPoint(20, level))
    assert editor.widget.textCursor().block() == block


def test_a_click_on_its_box_ticks_a_task(editor, qtbot):
    editor.load(story("- [ ] call\n"))
    editor.widget.show()
    place = editor.widget.block_rect(editor.widget.document().lastBlock())
    point = QPoint(10, round(place.top()) + 16)
    qtbot.mouseClick(editor.widget.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert editor.draft().body == "- [x] call\n"


def test_a_story_left_while_it_loads_is_whole_when_it_comes_back(editor, qtbot):
    body = "".join(f"Paragraph {number}.\n\n" for number in range(4000))
    long = story(body, id="long")
    editor.load(long)
    qtbot.waitUntil(lambda: editor._filling is not None, timeout=20_000)
    editor.load(story("Short.\n"))
    editor.load(long)
    qtbot.waitUntil(lambda: not editor.loading, timeout=30_000)
    assert editor.draft().body == body


def test_many_stories_in_turn_keep_their_text(editor, qtbot):
    stories = [story(f"Story {number}.\n", id=str(number)) for number in range(12)]
    for one in (*stories, *stories):
        editor.load(one)
        assert editor.draft().body == one.body
        qtbot.wait(1)
