"""From the first paint on the list is whole and can be searched; the library opens behind it."""

import pytest

from editor_app.services import drafts
from editor_app.shell.early_list import EarlyList
from editor_app.shell.panels.story_list.panel import StoryListPanel
from editor_app.store.early_shelf import EarlyShelf
from editor_app.store.library import Library


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "library.standfirst"
    with Library.open(path) as library:
        for headline in ("Port strike", "Ferry fares", "Quay opens"):
            drafts.new_story(library, headline=headline)
    return path


@pytest.fixture
def panel(qtbot):
    made = StoryListPanel()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def begin(panel):
    begun = []

    def make(path) -> EarlyList:
        early = EarlyList(panel, lambda: EarlyShelf(path), panel)
        begun.append(early)
        early.begin()
        return early

    yield make
    for early in begun:
        early.close()


def _search(panel, words: str) -> None:
    panel.search.setText(words)
    panel.search.tell_now()


def test_the_list_is_shown_whole_and_searched(begin, panel, path, qtbot):
    begin(path)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
    _search(panel, "ferry")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    assert panel.model.index(0).data() == "Ferry fares"
    _search(panel, "nobody")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 0)


def test_what_was_typed_meanwhile_is_looked_for(begin, panel, path, qtbot):
    early = begin(path)
    _search(panel, "quay")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    early.end()


def test_in_the_end_the_list_is_left_to_the_newsroom(begin, panel, path, qtbot):
    early = begin(path)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
    asked = []
    panel.asked.connect(asked.append)
    _search(panel, "port")
    early.end()
    early.close()
    qtbot.wait(20)
    assert asked
    assert panel.model.rowCount() == 3


def test_a_library_that_cannot_be_read_yet_is_waited_for(begin, panel, tmp_path, qtbot):
    (tmp_path / "photo.jpg").write_bytes(b"nothing of ours")
    early = begin(tmp_path / "photo.jpg")
    _search(panel, "port")
    early.close()
    qtbot.wait(20)
    assert panel.model.rowCount() == 0
