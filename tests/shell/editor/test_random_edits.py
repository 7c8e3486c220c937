"""Thousands of edits by a blind hand: nothing lost, nothing torn, everything undone."""

import random
import re

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor

from editor_app.markup.document import OpenText
from editor_app.markup.leaves import Container, Kind, heading
from editor_app.markup.runs import OBJECT
from editor_app.shell.editor.commands_blocks import (
    set_kind,
    toggle_code,
    toggle_heading,
    toggle_list,
    toggle_quote,
    toggle_task,
)
from editor_app.shell.editor.commands_insert import (
    insert_figure,
    insert_footnote,
    insert_note,
    insert_rule,
)
from editor_app.shell.editor.commands_marks import (
    clear_marks,
    remove_link,
    set_link,
    toggle_mark,
)
from editor_app.shell.editor.search import Pattern, TextSearch
from editor_app.shell.editor.settle import settled
from editor_app.shell.editor.structure import Part
from editor_app.shell.editor.table_edits import (
    align_column,
    insert_columns,
    insert_rows,
    insert_table,
    move_column,
    move_row,
    remove_column,
    remove_row,
)
from tests.shell.editor.desk import KEYS, Desk
from tests.shell.editor.test_paste import FULL

WORDS = ["word", "a b", "* star", "1. one", "#hash", "_x_", "[a](b)", "<b>", "a|b", "&amp;", "`t`"]
WORDS += ["\\", "漢字", "שלום", "😀", "e\u0301", "---", "> ", "- ", "## ", "**b**", '"q"', "  "]
PRESSED = ["Enter", "Backspace", "Delete", "Tab", "Shift+Tab", "Enter", "Backspace"]
PRESSED += ["Shift+Enter", "Ctrl+Backspace", "Ctrl+Delete", "Down"]
HTML = [
    "<p>one</p><p>two <b>three</b></p>",
    "<ul><li>a<ul><li>b</li></ul></li></ul>",
    "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
    "<h2>h</h2><blockquote><p>q</p></blockquote><pre>code\nmore</pre>",
    "<i>x</i>",
]


MARKDOWN = [
    "- a\n  - b\n    - c\n",
    "> q\n> — Ann, to [X](http://x.org)\n",
    "Text[^1] and **more**\n\n[^1]: A note.\n",
    "one\r\ntwo\r\n\r\nthree",
    "| a | b |\n|--|--|\n| 1 | 2 |\n",
]


class BlindHand:
    """Does one thing after another, chosen by a seed."""

    def __init__(self, desk, seed):
        self.editor = desk.editor
        self.desk = desk
        self.source = random.Random(seed)
        self.log = []
        hand = self.editor.hand
        pick = self.source.choice
        self.commands = {
            "bold": lambda: toggle_mark(hand, "bold"),
            "code mark": lambda: toggle_mark(hand, "code"),
            "clear": lambda: clear_marks(hand),
            "link": lambda: set_link(hand, "https://e.org/a_b"),
            "unlink": lambda: remove_link(hand),
            "heading": lambda: toggle_heading(hand, heading(self.source.randrange(1, 7))),
            "body": lambda: set_kind(hand, Kind.PARAGRAPH),
            "list": lambda: toggle_list(hand, pick([Container.BULLETS, Container.NUMBERS])),
            "task": lambda: toggle_task(hand),
            "quote": lambda: toggle_quote(
                hand, pick([Container.QUOTE, Container.ATTRIBUTED, Container.PULL])
            ),
            "code": lambda: toggle_code(hand),
            "rule": lambda: insert_rule(hand),
            "figure": lambda: insert_figure(hand, "media:a.png", alt="a"),
            "footnote": lambda: insert_footnote(hand),
            "note": lambda: insert_note(hand, "note"),
            "table": lambda: insert_table(hand, 2, 2),
            "rows": lambda: insert_rows(hand, self.source.randrange(3)),
            "columns": lambda: insert_columns(hand, self.source.randrange(2)),
            "row away": lambda: remove_row(hand),
            "column away": lambda: remove_column(hand),
            "row up": lambda: move_row(hand, -1),
            "column right": lambda: move_column(hand, 1),
            "align": lambda: align_column(hand, pick("lcr-")),
            "undo": self.editor.undo,
            "redo": self.editor.redo,
            "cut": self.editor.cut,
            "carry": self._carry,
            "replace": self._replace,
        }

    def step(self):
        """Do one thing."""
        kind = self.source.choices(["type", "key", "command", "move", "paste"], [6, 8, 5, 9, 1])[0]
        getattr(self, f"_{kind}")()

    def _type(self):
        text = self.source.choice(WORDS)
        self.log.append(f"type {text!r}")
        for letter in text:
            self.editor.typist.type_text(letter)

    def _key(self):
        key = self.source.choice(PRESSED)
        assert key in KEYS
        self.log.append(key)
        self.desk.press(key)

    def _command(self):
        name = self.source.choice(list(self.commands))
        self.log.append(name)
        self.commands[name]()

    def _move(self):
        document = self.editor.document()
        last = document.characterCount() - 1
        place = self._whole(self.source.randrange(last + 1))
        anchor = None
        if self.source.random() < 0.3:
            anchor = self._whole(max(0, min(last, place + self.source.randrange(-60, 60))))
        if self.source.random() < 0.4:
            block = document.findBlock(place)
            place = self.source.choice([block.position(), block.position() + block.length() - 1])
        self.log.append(f"place {place} {anchor}")
        self.editor.hand.place(place, anchor)

    def _carry(self):
        """Copy what is selected to another place."""
        if self.editor.textCursor().hasSelection():
            data = self.editor.createMimeDataFromSelection()
            self._move()
            self.editor.insertFromMimeData(data)

    def _replace(self):
        search = TextSearch()
        word = self.source.choice(["e", "o", "one", "a", "x"])
        search.look(self.editor, Pattern(word, match_case=True))
        words = self.source.choice(["x", "", "**y**", "😀"])
        if self.source.random() < 0.3:
            search.replace_all(words)
        else:
            search.go(1)
            search.replace(words)
        search.forget()

    def _whole(self, place):
        """A place that no caret can be at, within an emoji, moved before it."""
        here = self.editor.document().characterAt(place)
        return place - 1 if 0xDC00 <= ord(here) <= 0xDFFF else place

    def _paste(self):
        data = QMimeData()
        copied = self.source.choice(HTML + MARKDOWN)
        (data.setHtml if copied in HTML else data.setText)(copied)
        self.log.append(f"paste {copied!r}")
        self.editor.insertFromMimeData(data)


def check_page(editor):
    """What must hold after every step."""
    page = editor.page
    document = page.document
    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    structures = [page.structure(block) for block in blocks]
    assert [s.kind for s in structures[:2]] == [Part.HEADLINE, Part.STANDFIRST]
    assert not any(s.kind in {Part.HEADLINE, Part.STANDFIRST} for s in structures[2:])
    assert [entry.structure for entry in page.entries] == structures
    assert [page.entry(block).runs for block in blocks] == [
        page.binding.runs(block) for block in blocks
    ]
    assert settled(structures, lambda: 10**6) == structures
    for block, structure in zip(blocks, structures, strict=True):
        in_table = QTextCursor(block).currentTable() is not None
        assert in_table == (structure.kind is Part.CELL)


@pytest.mark.parametrize("seed", range(30))
def test_a_blind_hand_harms_nothing(qtbot, seed):
    source = FULL if seed % 3 else FULL.replace("\n\n## ", "\n## ").replace("\n", "\r\n")
    desk = Desk(qtbot).lay(source)
    hand = BlindHand(desk, seed)
    try:
        for _ in range(120):
            hand.step()
            check_page(desk.editor)
    except Exception as error:
        raise AssertionError(" | ".join(hand.log[-6:])) from error
    saved = desk.text.save(desk.editor.page.leaves())
    again = OpenText.load(saved.text)
    assert again.save(again.leaves).text == saved.text
    if not saved.problems:
        assert words(again.leaves) == words(desk.editor.page.leaves()), " | ".join(hand.log)
    while desk.editor.document().isUndoAvailable():
        desk.editor.undo()
    check_page(desk.editor)
    assert desk.saved == source
    assert (desk.editor.page.headline, desk.editor.page.standfirst) == ("Headline", "Standfirst")


def words(leaves):
    """The words of a text, whatever signs and spaces stand between them."""
    cells = (cell for leaf in leaves for row in leaf.cells for cell in (*row, leaf.runs))
    runs = [leaf.runs or () for leaf in leaves if not leaf.cells]
    text = " ".join("".join(run.text for run in piece) for piece in (*runs, *cells))
    # The number of a note that was deleted is words from now on.
    text = re.sub(r"\[\^\d+\]", " ", text.replace(OBJECT, " "))
    return sorted(re.findall(r"\w+", text))
