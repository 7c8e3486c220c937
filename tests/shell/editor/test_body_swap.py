"""Another body comes onto the page, to the byte and as one step of undo."""

from datetime import UTC, datetime
from itertools import permutations

import pytest
from PySide6.QtTest import QTest

from editor_app.assets import asset
from editor_app.exchange.front_matter import split
from editor_app.model.article import Article
from editor_app.shell.editor.contract import Place
from editor_app.shell.editor.pane import EditorPane, Mode
from editor_app.shell.editor.source_editor import SourceEditor
from editor_app.shell.editor.write_editor import WriteEditor

NOW = datetime(2031, 6, 12, 6, tzinfo=UTC)
BODIES = {
    "plain": "One paragraph.\n\nAnother *one*, wrapped\nin the source.\n",
    "odd hand": "* star\n* list\n\nSetext\n------\n\n1) one\n2) two\n\n\n\n__bold__ &amp; _so_\n",
    "rich": (
        "> Quoted.\n> — Ines Calloway, steward, to [Northshore Wire](https://wire.example)\n\n"
        "## Deal\n\n- a\n    - b\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nNote[^1].\n\n[^1]: Twice.\n"
    ),
    "ends in a table": "Words.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n",
    "begins with html": "<div>\n<p>Raw</p>\n</div>\n\nWords.\n",
    "code": "```py\nx = 1\n\ny = 2\n```\n",
    "empty": "",
    "no line end": "Words",
}


@pytest.fixture(params=[Mode.WRITE, Mode.MARKDOWN])
def pane(request, qtbot):
    made = EditorPane()
    made.add(request.param, (WriteEditor if request.param is Mode.WRITE else SourceEditor)(made))
    made.resize(760, 600)
    qtbot.addWidget(made)
    return made


def open_story(pane, body, story_id="a"):
    story = Article(
        id=story_id, slug=story_id, headline="Deal", standfirst="Stands.", body=body,
        created=NOW, updated=NOW,
    )  # fmt: skip
    pane.open(story, Place())
    settle(pane)


def settle(pane):
    for _ in range(200):
        if not getattr(pane.editor, "loading", False):
            return
        QTest.qWait(5)


@pytest.mark.parametrize(
    ("before", "after"), list(permutations(BODIES, 2)), ids=lambda name: name.replace(" ", "-")
)
def test_a_body_takes_the_place_of_another_and_undo_brings_that_back(pane, before, after):
    open_story(pane, BODIES[before])
    assert pane.editor.replace_body(BODIES[after])
    assert pane.draft().body == BODIES[after]
    assert (pane.draft().headline, pane.draft().standfirst) == ("Deal", "Stands.")
    pane.editor.widget.undo()
    assert pane.draft().body == BODIES[before]
    pane.editor.widget.redo()
    assert pane.draft().body == BODIES[after]


def test_what_is_typed_after_that_changes_no_other_block(pane, qtbot):
    open_story(pane, BODIES["odd hand"])
    assert pane.editor.replace_body(BODIES["rich"])
    pane.editor.widget.undo()
    pane.editor.widget.moveCursor(pane.editor.widget.textCursor().MoveOperation.End)
    qtbot.keyClicks(pane.editor.widget, "x")
    assert pane.draft().body.startswith(
        "* star\n* list\n\nSetext\n------\n\n1) one\n2) two\n\n\n\n"
    )


def test_undo_stays_within_the_story(pane):
    open_story(pane, "First story.\n", "a")
    pane.editor.replace_body("Restored.\n")
    open_story(pane, "Second story.\n", "b")
    pane.editor.widget.undo()
    assert pane.draft().body == "Second story.\n"


def test_a_sample_story_comes_back_whole(pane):
    for name in sorted(path.name for path in asset("resources/sample").glob("*.md")):
        _, body = split(asset(f"resources/sample/{name}").read_text("utf-8"))
        open_story(pane, "Something else.\n")
        assert pane.editor.replace_body(body), name
        assert pane.draft().body == body
