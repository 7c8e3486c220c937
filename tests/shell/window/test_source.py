"""The source editor: bytes, marks, places."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QTextCursor

from editor_app.shell.editor.contract import Mark, Place

BODIES = {
    "crlf": "One.\r\n\r\nTwo.\r\n",
    "mixed ends": "One.\r\nTwo.\nThree.\rFour.\n",
    "no end": "One.",
    "hard spaces": "10\u00a0000 tonnes\u2028second line\u2029third",
    "nul and others": "a\x00b\x0bc\x0cd\ufdd0e",
    "emoji": "🚢 sails 🏴‍☠️ and 𝒳\n\nnext 🚢\n",
    "empty": "",
    "blank lines": "\n\n\nText\n\n\n",
    "like front matter": "---\nheadline: not me\n---\nbody\n",
}


def write(source, body):
    """Show a story with this body."""
    source.open(replace(source.story, id=f"made for {len(body)}", body=body))


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_every_byte_comes_back(source, body):
    write(source, body)
    assert source.editor.draft().body == body


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_typing_changes_nothing_but_what_is_typed(source, body):
    write(source, body)
    source.type_at_end("x")
    assert source.editor.draft().body == f"{body}x"


def test_a_new_line_ends_like_the_others(source):
    write(source, BODIES["crlf"])
    source.type_at_end("Three.")
    source.qtbot.keyClick(source.text, Qt.Key.Key_Return)
    source.qtbot.keyClicks(source.text, "Four.")
    assert source.editor.draft().body == "One.\r\n\r\nTwo.\r\nThree.\r\nFour."


def test_fields_changed_elsewhere_leave_body_caret_and_undo(source):
    write(source, BODIES["emoji"])
    source.type_at_end("!")
    source.editor.show_fields(replace(source.story, headline="Changed elsewhere"))
    draft = source.editor.draft()
    assert (draft.headline, draft.body) == ("Changed elsewhere", BODIES["emoji"] + "!")
    assert source.text.textCursor().atEnd()
    source.text.undo()
    assert source.editor.draft().headline == "Strike ends at the port"


def test_places_are_lines_of_the_body(source):
    write(source, "".join(f"Line {number}\n" for number in range(200)))
    editor = source.editor
    editor.go_to(Place(line=120, column=3, top=118.0))
    place = editor.place()
    assert (place.line, place.column) == (120, 3)
    assert place.top == pytest.approx(118, abs=1.5)
    assert source.text.textCursor().block().text() == "Line 120"


def test_following_the_preview_is_not_told_back(source):
    write(source, "".join(f"Line {number}\n" for number in range(200)))
    editor, told = source.editor, []
    editor.scrolled.connect(told.append)
    editor.scroll_to(80)
    assert told == []
    bar = source.text.verticalScrollBar()
    bar.setValue(bar.value() + 5)
    assert told
    assert told[-1] == pytest.approx(85, abs=1.5)


def test_a_broken_front_matter_is_remarked_on_and_settled(source):
    remarks = []
    source.editor.noted.connect(remarks.append)
    text = source.text.toPlainText()
    source.text.setPlainText(text.replace("headline:", "headlin:"))
    source.until(lambda: remarks and "headlin" in remarks[-1])
    assert source.pane._note.isVisible()
    source.text.setPlainText(text)
    source.until(lambda: remarks[-1] == "")
    assert not source.pane._note.isVisible()


def test_files_dropped_are_left_to_the_window(source):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/tmp/story.md")])
    assert not source.text.canInsertFromMimeData(mime)
    mime = QMimeData()
    mime.setText("words")
    assert source.text.canInsertFromMimeData(mime)


@pytest.mark.parametrize(
    ("before", "mark", "after"),
    [
        ("a [word] b", Mark.BOLD, "a **[word]** b"),
        ("a **[word]** b", Mark.BOLD, "a [word] b"),
        ("a [**word**] b", Mark.BOLD, "a [word] b"),
        ("a **[word]** b", Mark.ITALIC, "a ***[word]*** b"),
        ("a *[word]* b", Mark.ITALIC, "a [word] b"),
        ("wo[]rd", Mark.CODE, "`[word]`"),
        ("[words]", Mark.LINK, "[words]([])"),
        ("[https://x.org]", Mark.LINK, "[[]](https://x.org)"),
        ("li[]ne", Mark.HEADING_2, "## li[]ne"),
        ("## li[]ne", Mark.HEADING_2, "li[]ne"),
        ("# li[]ne", Mark.HEADING_3, "### li[]ne"),
        ("## li[]ne", Mark.BODY, "li[]ne"),
        ("[one\ntwo]", Mark.BULLETS, "[- one\n- two]"),
        ("- on[]e", Mark.BULLETS, "on[]e"),
        ("[one\n\ntwo]", Mark.NUMBERS, "[1. one\n\n2. two]"),
        ("said[]", Mark.QUOTE, "> said\n> — [Name, role, to Outlet]"),
        ("> sa[]id", Mark.QUOTE, "sa[]id"),
        ("said[]", Mark.PULL_QUOTE, "> said\n{: .pull }[]"),
        ("text[]", Mark.DIVIDER, "text\n\n---\n\n[]"),
    ],
)
def test_marks(source, before, mark, after):
    start, end = before.index("["), before.rindex("]") - 1
    words = before[:start] + before[start + 1 : end + 1] + before[end + 2 :]
    write(source, words)
    offset = source.text.document().toRawText().rindex(words.replace("\n", "\u2029"))
    cursor = source.text.textCursor()
    cursor.setPosition(offset + start)
    cursor.setPosition(offset + end, QTextCursor.MoveMode.KeepAnchor)
    source.text.setTextCursor(cursor)
    source.editor.apply(mark)
    assert source.editor.draft().body == _bare(after)
    source.text.undo()
    assert source.editor.draft().body == words


def _bare(marked: str) -> str:
    """Return a text without the brackets that stand for the selection, the outermost pair."""
    start, end = _selection(marked)
    return marked[:start] + marked[start + 1 : end] + marked[end + 1 :]


def _selection(marked: str) -> tuple[int, int]:
    if "[]" in marked:
        start = marked.rindex("[]") if not marked.startswith("[[]]") else 1
        return start, start + 1
    return marked.index("["), marked.rindex("]")
