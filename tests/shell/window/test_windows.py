"""P15: several windows on one library."""

from pathlib import Path

import pytest

from editor_app.model.article import Status
from editor_app.services import drafts
from editor_app.store.library import Library
from tests.shell.window.several import Desks, stored

# Said by the platform that stands for a screen in tests.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_another_window_shows_another_story(desks: Desks, ids: list[str]) -> None:
    second = desks.another()
    assert desks.first.desk.session.story_id == ids[0]
    assert second.desk.session.story_id in ids[1:]
    assert second.desk.window.isVisible()


def test_what_is_typed_in_both_is_kept(desks: Desks, ids: list[str], path: Path) -> None:
    second = desks.another()
    other = second.desk.session.story_id
    for turn in range(3):
        desks.type_at_end(desks.first, f" first {turn}")
        desks.type_at_end(second, f" second {turn}")
    desks.save(desks.first)
    desks.save(second)
    assert stored(path, ids[0]).endswith(" first 0 first 1 first 2")
    assert stored(path, other).endswith(" second 0 second 1 second 2")


def test_what_one_window_changes_the_other_shows_and_keeps(
    desks: Desks, ids: list[str], path: Path
) -> None:
    second = desks.another()
    second.batches.set_status([ids[0]], Status.READY)
    desks.until(lambda: desks.first.desk.session.known.status is Status.READY)
    desks.type_at_end(desks.first, " Still here.")
    desks.save(desks.first)
    with Library.open(path) as library:
        story = drafts.load(library, ids[0])
    assert (story.status, story.body) == (Status.READY, "Port.\n Still here.")


def test_a_new_story_of_one_is_in_the_list_of_the_other(desks: Desks) -> None:
    second = desks.another()
    second.stories.begin("Breaking")
    desks.until(lambda: desks.first.desk.stories.model.rowCount() == 4)


def test_closing_one_leaves_the_other_and_the_last_makes_the_backup(
    desks: Desks, ids: list[str], path: Path
) -> None:
    ended = []
    desks.program.all_closed.connect(lambda: ended.append(True))
    second = desks.another()
    desks.type_at_end(desks.first, " Before closing.")
    desks.first.desk.window.close()
    desks.until(lambda: not desks.first.desk.window.isVisible())
    assert ended == []
    assert second.desk.window.isVisible()
    desks.open(second, ids[0])  # the window that had it is gone
    desks.until(lambda: second.desk.session.story_id == ids[0])
    assert "Before closing." in second.desk.session.story().body
    second.desk.window.commands["file.quit"].trigger()
    desks.until(lambda: ended == [True])
    with Library.open(path) as library:
        (backup,) = library.backups.all()
    assert backup.facts.stories == 3


def test_quitting_saves_both_and_makes_one_backup(desks: Desks, ids: list[str], path: Path) -> None:
    ended = []
    desks.program.all_closed.connect(lambda: ended.append(True))
    second = desks.another()
    other = second.desk.session.story_id
    desks.type_at_end(desks.first, " In the first.")
    desks.type_at_end(second, " In the second.")
    second.desk.window.commands["file.quit"].trigger()
    desks.until(lambda: ended == [True])
    assert stored(path, ids[0]).endswith(" In the first.")
    assert stored(path, other).endswith(" In the second.")
    with Library.open(path) as library:
        assert len(library.backups.all()) == 1
