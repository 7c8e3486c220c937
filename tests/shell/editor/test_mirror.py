"""Two pages of one story say the same, whichever is written on; only what differs is touched."""

from datetime import UTC, datetime
from itertools import permutations

import pytest
import shiboken6
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from editor_app.model.article import Article
from editor_app.shell.editor.open_story import no_twin
from editor_app.shell.editor.text_ends import shared_head, shared_tail
from editor_app.shell.editor.write_editor import WriteEditor
from tests.shell.editor.desk import KEYS
from tests.shell.editor.test_paste import FULL
from tests.shell.editor.test_random_edits import BlindHand, check_page

NOW = datetime(2031, 6, 12, 6, tzinfo=UTC)


def story(body):
    return Article(
        id="a", slug="a", headline="Deal", standfirst="Stands.", body=body, created=NOW, updated=NOW
    )


class Window:
    """One of two pages, as the blind hand knows it."""

    def __init__(self, qtbot):
        self.write = WriteEditor()
        self.editor = self.write.widget
        qtbot.addWidget(self.editor)
        self.editor.resize(760, 600)

    def press(self, *keys):
        for key in keys:
            QTest.keyClick(self.editor, *KEYS[key])


@pytest.fixture
def pair(qtbot):
    """Two pages that know of each other; the second is opened from the first."""
    one, other = Window(qtbot), Window(qtbot)

    def lay(body):
        for window, twin in ((one, no_twin), (other, lambda _story: one.write.shown)):
            window.write.twin = twin
            window.write.load(story(body))
            qtbot.waitUntil(lambda window=window: not window.write.loading)
        return one, other

    yield lay
    for window in (one, other):
        shiboken6.delete(window.write)


def follow(window, leader):
    window.write.follow(leader.write, story(""))


def same(one, other):
    assert one.write.draft() == other.write.draft()


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_done_to_either_both_say_it(pair, seed):
    source = FULL if seed % 3 else FULL.replace("\n", "\r\n")
    windows = pair(source)
    same(*windows)
    hands = [BlindHand(window, seed * 100 + number) for number, window in enumerate(windows)]
    for step in range(60):
        turn = (step // 10) % 2
        hands[turn].step()
        follow(windows[1 - turn], windows[turn])
        check_page(windows[1 - turn].editor)
        same(*windows)
    for window in windows:  # each took all the steps of the other as its own
        while window.editor.document().isUndoAvailable():
            window.editor.undo()
        assert window.write.draft().body == source


def test_taking_it_back_in_the_other_takes_it_back_in_both(pair):
    one, other = pair(FULL)
    one.editor.moveCursor(QTextCursor.MoveOperation.End)
    one.editor.typist.type_text("x")
    follow(other, one)
    other.editor.undo()
    follow(one, other)
    same(one, other)
    assert one.write.draft().body == FULL


@pytest.mark.parametrize(("before", "after"), list(permutations(["a", "b", "c"], 2)))
def test_the_caret_stays_where_it_is(pair, before, after):
    one, other = pair(f"First {before}.\n\nSecond stands.\n\nThird {before}.\n")
    place = other.editor.document().toPlainText().index("stands")
    other.editor.hand.place(place)
    for words in ("First", "Third"):
        cursor = one.editor.document().find(f"{words} {before}")
        one.editor.hand.place(cursor.selectionEnd(), cursor.selectionEnd() - 1)
        one.editor.typist.type_text(after + after)
        follow(other, one)
    caret = other.editor.textCursor()
    assert other.editor.document().toPlainText()[caret.position() :].startswith("stands")
    same(one, other)


def test_a_letter_touches_one_block(pair):
    one, other = pair("\n\n".join(f"Paragraph {number} of many." for number in range(300)))
    touched = []
    other.editor.document().contentsChange.connect(lambda *change: touched.append(change))
    one.editor.hand.place(one.editor.document().findBlockByNumber(150).position() + 4)
    one.editor.typist.type_text("x")
    follow(other, one)
    [(_, removed, added)] = touched
    assert (removed, added) == (0, 1)


def test_a_long_story_is_opened_from_the_page_that_is_there(pair, monkeypatch):
    words = "\n\n".join(f"- Item {number} of *many*, and more words." for number in range(1500))
    one, other = pair(words)
    same(one, other)
    assert other.write.shown.body is one.write.shown.body


@pytest.mark.parametrize(
    ("one", "other", "head", "tail"),
    [
        ("", "", 0, 0),
        ("abc", "abc", 3, 3),
        ("abcd", "abxd", 2, 1),
        ("a", "ba", 0, 1),
        ("ab", "a", 1, 0),
    ],
)
def test_how_far_texts_agree(one, other, head, tail):
    assert (shared_head(one, other), shared_tail(one, other)) == (head, tail)
