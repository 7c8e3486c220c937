"""Keys on the page: what was there, what was pressed, what is there after."""

import pytest

from tests.shell.editor.desk import Desk, cases

TABLES = ("enter", "backspace", "tab", "type_ahead")


@pytest.fixture
def desk(qtbot):
    return Desk(qtbot)


@pytest.mark.parametrize(
    ("before", "keys", "after"),
    [
        pytest.param(before, keys, after, id=f"{name}: {title}")
        for name in TABLES
        for title, before, keys, after in cases(name)
    ],
)
def test_key(desk, before, keys, after):
    assert desk.lay(before).press(*keys).with_caret() == after


@pytest.mark.parametrize(
    ("before", "keys"),
    [
        pytest.param(before, keys, id=f"{name}: {title}")
        for name in TABLES
        for title, before, keys, after in cases(name)
    ],
)
def test_undoing_everything_gives_every_byte_back(desk, before, keys):
    source = before.replace("‸", "") + "\n"
    desk.lay(before + "\n")
    desk.text = type(desk.text).load(source)
    desk.press(*(key for key in keys if key != "Ctrl+Z"))
    while desk.editor.document().isUndoAvailable():
        desk.editor.undo()
    assert desk.saved == source
