"""P17, P3: a library that goes or breaks while its window is open: no word is lost, then or later.

The text stays on the page and lies beside the library; the next start begins
with the recovery screen, and what waited comes into whatever library is made there.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.app import Program
from editor_app.model.backup import Occasion
from editor_app.model.errors import LibraryUnavailable, NotALibrary, StandfirstError
from editor_app.services import drafts, opening, recovery, rescue
from editor_app.services.rescue import UnsavedText
from editor_app.shell.autosave import Progress
from editor_app.shell.preferences import Preferences
from editor_app.shell.reception import Reception
from editor_app.shell.recovery.choices import Choices
from editor_app.shell.recovery.way import Way
from editor_app.shell.theme import Theme
from editor_app.store import unsaved
from editor_app.store.library import Library

PATIENCE = 30_000
UNIX = pytest.mark.skipif(os.name == "nt", reason="Windows keeps hands off a file in use")


@pytest.fixture(autouse=True)
def own_places(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("STANDFIRST_BACKUPS", str(tmp_path / "kept"))
    monkeypatch.setattr(unsaved, "user_state_path", lambda *_, **__: tmp_path / "state")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Make a library of a few long stories, with a backup."""
    path = tmp_path / "desk" / "library.standfirst"
    with Library.open(path) as library:
        for number in range(4):
            drafts.new_story(
                library, headline=f"Story {number}", body=f"quay{number} " * 3_000 + "End."
            )
        library.back_up(Occasion.CLOSING)
    return path


@pytest.fixture
def start(qtbot, qapp, tmp_path: Path):
    """Start the real program on a library, without the preview, and return its reception."""
    preferences = Preferences(tmp_path / "settings.ini")
    preferences.remember("mode", "Markdown")
    theme = Theme(qapp, preferences)
    begun: list[Reception] = []

    def make(path: Path) -> Program:
        program = Program(path, preferences, theme)
        program._begin_preview = lambda: None
        return program

    def begin(path: Path) -> Reception:
        reception = Reception(make)
        begun.append(reception)
        assert reception.begin(path)
        return reception

    yield begin
    for reception in begun:
        if reception.program is not None:
            reception.program.window.leave()
        if reception.recovery is not None:
            reception.recovery.close()
        reception.close()


def _break(path: Path) -> None:
    """Make a page in the middle of a story's body unreadable, by what it says of itself."""
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (root,) = plain.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'article_bodies'"
        ).fetchone()
    with path.open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xff" * 4096)


def _remove(path: Path) -> None:
    path.unlink()


@UNIX
@pytest.mark.parametrize("harm", [_remove, lambda path: os.truncate(path, 0), _break])
def test_the_text_stays_and_the_next_start_offers_the_ways_out(
    path: Path, start, qtbot, harm: Callable[[Path], None]
) -> None:
    reception = start(path)
    program = reception.program
    qtbot.waitUntil(lambda: program.newsroom is not None, timeout=PATIENCE)
    newsroom, desk = program.newsroom, program.window.desk
    qtbot.waitUntil(lambda: desk.session.known is not None, timeout=PATIENCE)
    with Library.open(path) as other:  # its close empties the log into the file
        assert other.check().sound
    harm(path)
    desk.pane.focus_text()
    qtbot.keyClicks(desk.pane.editor.widget, "Held. ")
    newsroom.finish()
    qtbot.waitUntil(desk.banner.isVisible, timeout=PATIENCE)
    qtbot.keyClicks(desk.pane.editor.widget, "Still typing. ")
    newsroom.finish()
    qtbot.waitUntil(
        lambda: any("Still typing." in one.article.body for one in unsaved.waiting(path)),
        timeout=PATIENCE,
    )
    assert newsroom.saving.autosave.state.progress is Progress.FAILED
    assert "Held. Still typing." in desk.session.story().body
    assert desk.banner.isVisible()
    program.window.leave()
    reception.close()

    again = start(path)
    qtbot.waitUntil(lambda: again.recovery is not None, timeout=PATIENCE)
    screen = again.recovery
    qtbot.waitUntil(
        lambda: any("Restore" in way.accessibleName() for way in screen.findChildren(Way)),
        timeout=PATIENCE,
    )
    # And once a backup is restored, what waited is in the story.
    (backup,) = recovery.good_backups(path)
    recovery.restore(path, backup.path)
    with opening.opened(path, None) as library:
        rescue.bring_back(library)
        with library.read() as work:
            assert any("Held. Still typing." in one.body for one in work.articles.each())
    assert unsaved.waiting(path) == ()


def test_what_waited_goes_along_into_a_library_of_what_could_be_read(
    path: Path, tmp_path: Path
) -> None:
    with Library.open(path) as library, library.read() as work:
        story = next(iter(work.articles.each()))
    typed = replace(story, body=f"{story.body} Waited.")
    rescue.keep(path, UnsavedText(typed, rescue.text_hash(story.body)))
    _break(path)
    with pytest.raises(NotALibrary, match="text waits to be saved"):
        opening.opened(path, None)
    target = recovery.free_place(path)
    recovery.save_to_library(path, target)
    with opening.opened(target, None) as library:
        rescue.bring_back(library)
        assert drafts.load(library, story.id).body.endswith("End. Waited.")
    recovery.save_to_files(path, tmp_path / "files")
    written = [file.read_text() for file in (tmp_path / "files").glob("*.md")]
    assert any("End. Waited." in text for text in written)


def test_a_library_that_is_gone_is_never_begun_anew_unasked(path: Path, start, qtbot) -> None:
    path.unlink()
    reception = start(path)
    qtbot.waitUntil(lambda: reception.recovery is not None, timeout=PATIENCE)
    screen = reception.recovery
    qtbot.waitUntil(lambda: bool(screen.findChildren(Choices)), timeout=PATIENCE)
    ways = {way.accessibleName(): way for way in screen.findChildren(Way)}
    assert not path.exists()
    ways["Begin with an empty library"].click()
    qtbot.waitUntil(
        lambda: reception.program is not None and reception.program.newsroom is not None,
        timeout=PATIENCE,
    )
    assert path.exists()


def test_a_log_that_is_left_never_meets_another_library(path: Path, tmp_path: Path) -> None:
    log = path.with_name(f"{path.name}-wal")
    library = Library.open(path)
    drafts.new_story(library, headline="In the log")
    left = log.read_bytes()
    library.close()
    path.unlink()
    log.write_bytes(left)
    with pytest.raises(LibraryUnavailable, match="in the log beside it"):
        Library.open(path)
    assert not path.exists()
    recovery.begin_anew(path)
    with Library.open(path) as fresh, fresh.read() as work:
        assert work.articles.count() == 0
    assert path.with_name(f"{log.name}.left").read_bytes() == left


def test_a_place_where_nothing_ever_was_gets_a_library(tmp_path: Path) -> None:
    with opening.opened(tmp_path / "new" / "library.standfirst", None) as library:
        assert library.check().sound


def test_text_that_waits_beside_a_sound_library_stops_nothing(path: Path) -> None:
    with Library.open(path) as library, library.read() as work:
        story = next(iter(work.articles.each()))
    rescue.keep(path, UnsavedText(replace(story, body="New."), rescue.text_hash(story.body)))
    try:
        opening.opened(path, None).close()
    except StandfirstError as error:
        pytest.fail(str(error))
