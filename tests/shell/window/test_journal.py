"""What the library does not take lies beside it, and goes once the library has it."""

import threading

import pytest

from editor_app.model.errors import StandfirstError
from editor_app.services import drafts
from editor_app.shell.newsroom import journal
from editor_app.store import unsaved
from editor_app.store.library import Library


@pytest.fixture(autouse=True)
def own_state(tmp_path, monkeypatch):
    monkeypatch.setattr(unsaved, "user_state_path", lambda *_, **__: tmp_path / "state")


@pytest.fixture
def broken_disk(monkeypatch) -> threading.Event:
    """Let every save fail until the event is set."""
    healed = threading.Event()
    real = drafts.save

    def save(library, article, **choices):
        if not healed.is_set():
            raise StandfirstError("the disk is full")
        return real(library, article, **choices)

    monkeypatch.setattr(drafts, "save", save)
    return healed


def kept(desk):
    return [text.article.body for text in unsaved.waiting(desk.path)]


def test_text_whose_save_failed_lies_beside_the_library_until_one_succeeds(desk, broken_disk):
    desk.type_at_end("Held.")
    desk.newsroom.saving.autosave.flush()
    desk.until(lambda: any("Held." in body for body in kept(desk)))
    desk.qtbot.keyClicks(desk.text, " More.")
    desk.newsroom.saving.autosave.flush()
    desk.until(lambda: any("Held. More." in body for body in kept(desk)))
    broken_disk.set()
    desk.desk.banner.retry_wanted.emit()
    desk.until(lambda: desk.newsroom.clean)
    desk.until(lambda: not kept(desk))


def test_text_of_two_stories_is_kept(desk, broken_disk):
    desk.type_at_end("In the first.")
    desk.open("Quay nine reopens")
    desk.type_at_end("In the second.")
    desk.newsroom.saving.autosave.flush()
    desk.until(lambda: len(kept(desk)) == 2)
    broken_disk.set()
    desk.save()
    desk.until(lambda: not kept(desk))


def test_a_save_that_takes_long_is_not_waited_for(desk, monkeypatch):
    go_on = threading.Event()
    real = drafts.save

    def slow(library, article, **choices):
        go_on.wait(20)
        return real(library, article, **choices)

    monkeypatch.setattr(drafts, "save", slow)
    desk.newsroom.journal._slow.setInterval(50)
    desk.type_at_end("On a slow disk.")
    desk.newsroom.saving.autosave.flush()
    desk.until(lambda: any("On a slow disk." in body for body in kept(desk)))
    go_on.set()
    desk.until(lambda: desk.newsroom.clean)
    desk.until(lambda: not kept(desk))


def test_a_slow_save_is_given_three_seconds():
    assert journal.SLOW == 3_000


def test_what_is_typed_before_the_library_is_open_lies_beside_it(
    qtbot, qapp, tmp_path, monkeypatch
):
    from editor_app.app import Program
    from editor_app.shell.editor.pane import Mode
    from editor_app.shell.preferences import Preferences
    from editor_app.shell.theme import Theme

    path = tmp_path / "library.standfirst"
    with Library.open(path) as library:
        drafts.new_story(library, headline="Port", body="One.\n")
    preferences = Preferences(tmp_path / "settings.ini")
    preferences.remember("mode", Mode.MARKDOWN)
    go_on = threading.Event()
    real = Program._open_library

    def slowly(self):
        go_on.wait(20)
        return real(self)

    monkeypatch.setattr(Program, "_open_library", slowly)
    program = Program(path, preferences, Theme(qapp, preferences))
    monkeypatch.setattr(program, "_begin_preview", lambda: None)
    program.show()
    widget = program.window.desk.pane.editor.widget
    widget.moveCursor(widget.textCursor().MoveOperation.End)
    qtbot.keyClicks(widget, "Typed early.")
    qtbot.waitUntil(lambda: bool(unsaved.waiting(path)), timeout=10_000)
    assert unsaved.waiting(path)[0].article.body.endswith("Typed early.")
    go_on.set()
    qtbot.waitUntil(lambda: program.newsroom is not None, timeout=20_000)
    qtbot.waitUntil(lambda: program.newsroom.clean and not unsaved.waiting(path), timeout=20_000)
    program.window.leave()
    program.close()
    program.window.deleteLater()
    with Library.open(path) as library:
        assert drafts.load_by_slug(library, "port").body.endswith("Typed early.")


def test_a_session_that_ends_waits_for_the_save(desk):
    from editor_app.shell.ending import wait_for

    desk.type_at_end("Before logging out.")
    story_id = desk.known.id
    wait_for(desk.newsroom.settled_or_failed, desk.newsroom.finish, desk.thinker)
    assert desk.stored(story_id).body.endswith("Before logging out.")


def test_a_session_that_ends_leaves_what_cannot_be_saved_beside_the_library(desk, broken_disk):
    from editor_app.shell.ending import wait_for

    desk.type_at_end("Before logging out.")
    wait_for(desk.newsroom.settled_or_failed, desk.newsroom.finish, desk.thinker)
    assert any("Before logging out." in body for body in kept(desk))
    broken_disk.set()
