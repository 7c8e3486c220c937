"""A reporter writes a whole story without touching the mouse."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from editor_app.model.article import Article
from editor_app.shell.editor.commands_insert import insert_footnote
from editor_app.shell.editor.contract import Mark
from editor_app.shell.editor.table_edits import insert_table
from editor_app.shell.editor.write_editor import WriteEditor

NOW = datetime(2026, 6, 12, 6, tzinfo=UTC)
STORY = """Dockworkers at the port of Calder voted on Thursday to accept a **revised** agreement.

> “Nobody wanted to be the reason a hospital went short.”
> — Ines Calloway, shop steward, to [Northshore Wire](https://wire.example)

## What the deal changes

- No crew works more than *four* nights
- Rotas are published a month ahead
    - and changed only by consent

1. Cranes move on Monday
2. Ships follow

- [ ] Ring the harbour master

| Berth | Ships |
| --- | --- |
| North | 12 |

---

The vote was 612 to 148[^1].

[^1]: Counted twice – the second time aloud.
"""


@pytest.fixture
def editor(qtbot):
    made = WriteEditor()
    made.setParent(made.widget)
    qtbot.addWidget(made.widget)
    made.widget.resize(760, 700)
    made.widget.show()
    return made


class Keyboard:
    """Only keys."""

    def __init__(self, qtbot, editor):
        self.qtbot, self.editor = qtbot, editor

    def types(self, text):
        self.qtbot.keyClicks(self.editor.widget, text)

    def presses(self, *keys):
        for key in keys:
            self.qtbot.keyClick(self.editor.widget, getattr(Qt.Key, f"Key_{key}"))

    def chooses(self, mark):
        """A shortcut of the Format menu."""
        self.editor.apply(mark)


def test_a_whole_story_by_keyboard(editor, qtbot):
    article = Article(id="1", slug="s", language="en", created=NOW, updated=NOW)
    editor.load(article)
    reporter = Keyboard(qtbot, editor)
    reporter.types("Calder port strike ends")
    reporter.presses("Return")
    reporter.types("Dockworkers return on Monday.")
    reporter.presses("Tab")
    reporter.types("Dockworkers at the port of Calder voted on Thursday to accept a **revised**")
    reporter.types(" agreement.")
    reporter.presses("Return")
    reporter.chooses(Mark.QUOTE)
    reporter.types('"Nobody wanted to be the reason a hospital went short."')
    reporter.presses("Return")
    reporter.types("Ines Calloway, shop steward, to [Northshore Wire](https://wire.example)")
    reporter.presses("Return")
    reporter.types("## What the deal changes")
    reporter.presses("Return")
    reporter.types("- No crew works more than _four_ nights")
    reporter.presses("Return")
    reporter.types("Rotas are published a month ahead")
    reporter.presses("Return", "Tab")
    reporter.types("and changed only by consent")
    reporter.presses("Return", "Return", "Return")
    reporter.types("1. Cranes move on Monday")
    reporter.presses("Return")
    reporter.types("Ships follow")
    reporter.presses("Return", "Return")
    reporter.types("[ ] Ring the harbour master")
    reporter.presses("Return", "Return")
    insert_table(editor.hand, 2, 2)
    for words in ("Berth", "Ships", "North", "12"):
        reporter.types(words)
        reporter.presses(*(() if words == "12" else ("Tab",)))
    reporter.presses("Return")
    reporter.types("---The vote was 612 to 148")
    insert_footnote(editor.hand)
    reporter.types("Counted twice -- the second time aloud.")
    reporter.presses("Up", "End")
    reporter.types(".")
    draft = editor.draft()
    assert (draft.headline, draft.standfirst) == (
        "Calder port strike ends",
        "Dockworkers return on Monday.",
    )
    assert draft.body == STORY
    while editor.widget.document().isUndoAvailable():
        editor.widget.undo()
    assert editor.draft().body == ""
