"""P17, P12: a library that does not open leads to a clear screen with ways out, never to nothing.

Whatever is done there, the file that does not open keeps every byte, and so do its log and index.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from threading import Event
from time import sleep

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.app import Program
from editor_app.model.backup import Occasion
from editor_app.model.library_trouble import Fault
from editor_app.services import drafts, recovery
from editor_app.shell.preferences import Preferences
from editor_app.shell.reception import Reception
from editor_app.shell.recovery.choices import Choices
from editor_app.shell.recovery.outcome import Outcome, Working
from editor_app.shell.recovery.way import Way
from editor_app.shell.recovery.window import RecoveryWindow
from editor_app.shell.theme import Theme
from editor_app.store.library import Library

PATIENCE = 30_000
STORIES = 5


@pytest.fixture
def path(tmp_path: Path, monkeypatch) -> Path:
    """Make a library with a backup, to be damaged."""
    monkeypatch.setenv("STANDFIRST_BACKUPS", str(tmp_path / "kept"))
    path = tmp_path / "desk" / "library.standfirst"
    with Library.open(path) as library:
        for number in range(STORIES):
            body = f"Body *{number}*. " + "The quay is busy. " * 200
            drafts.new_story(library, headline=f"Story {number}", body=body)
        library.back_up(Occasion.CLOSING)
    return path


def _overwrite(start: int, content: bytes) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        whole = bytearray(path.read_bytes())
        whole[start : start + len(content)] = content
        path.write_bytes(whole)

    return damage


def _schema_page(path: Path) -> None:
    """Flip bits in the list of tables, so that SQLite finds none of them."""
    whole = bytearray(path.read_bytes())
    for at in range(100, 4096, 7):
        whole[at] ^= 0x10
    path.write_bytes(whole)


def _other_database(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE moz_places (url TEXT)")
        other.commit()


DAMAGES: dict[str, tuple[Callable[[Path], object], Fault]] = {
    "header zeroed": (_overwrite(0, bytes(100)), Fault.DAMAGED),
    "first page zeroed": (_overwrite(0, bytes(4096)), Fault.DAMAGED),
    "list of tables flipped": (_schema_page, Fault.DAMAGED),
    "truncated": (lambda path: os.truncate(path, path.stat().st_size // 2), Fault.DAMAGED),
    "cut within the header": (lambda path: os.truncate(path, 60), Fault.FOREIGN),
    "all zeros": (lambda path: path.write_bytes(bytes(path.stat().st_size)), Fault.FOREIGN),
    "0 bytes": (lambda path: path.write_bytes(b""), Fault.EMPTY),
    "a photograph": (lambda path: path.write_bytes(b"\xff\xd8\xff" * 3000), Fault.FOREIGN),
    "another program's database": (_other_database, Fault.FOREIGN),
    "a newer schema": (_overwrite(60, b"\0\0\0\x63"), Fault.NEWER),
    "schema number lost": (_overwrite(60, b"\0\0\0\0"), Fault.DAMAGED),
}


def _bytes(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}


def _untouched(path: Path, before: dict[str, bytes]) -> bool:
    """Tell whether all files of before are as they were, but for the lock of this program."""
    return all(_bytes(path).get(name) == content for name, content in before.items())


@pytest.fixture
def start(qtbot: QtBot, qapp, tmp_path: Path) -> Iterator[Callable[[Path], Reception]]:
    """Start the real program on a library, without the preview."""
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


@pytest.mark.parametrize("name", DAMAGES)
def test_what_is_wrong_is_told_apart_and_nothing_is_touched(path: Path, name: str) -> None:
    damage, fault = DAMAGES[name]
    damage(path)
    before = _bytes(path)
    trouble = recovery.diagnose(path)
    assert trouble is not None
    assert trouble.fault is fault
    assert len(recovery.good_backups(path)) == 1
    assert _bytes(path) == before


def test_a_sound_library_has_no_trouble(path: Path) -> None:
    assert recovery.diagnose(path) is None


def test_a_library_that_is_gone_has_its_backups_still(path: Path) -> None:
    path.unlink()
    trouble = recovery.diagnose(path)
    assert trouble is not None
    assert trouble.fault is Fault.MISSING
    assert len(recovery.good_backups(path)) == 1


@pytest.mark.parametrize("name", DAMAGES)
def test_the_screen_says_it_and_offers_a_way_out(
    start, path: Path, name: str, qtbot: QtBot
) -> None:
    damage, fault = DAMAGES[name]
    damage(path)
    before = _bytes(path)
    reception = start(path)
    choices = _choices(reception, qtbot)
    assert reception.program is None
    ways = [way.accessibleName() for way in choices.findChildren(Way)]
    assert "Open another library…" in ways
    if fault is not Fault.FOREIGN:
        assert any(way.startswith("Restore the backup of ") for way in ways)
    assert ("Save what can be read" in ways) is (fault in (Fault.DAMAGED, Fault.NEWER))
    assert str(path) in " ".join(one.text() for one in choices.findChildren(QLabel)).replace(
        "\u200b", ""
    )
    assert _untouched(path, before)


def test_its_log_and_index_are_left_alone_too(start, path: Path, qtbot: QtBot) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as held:
        held.execute("PRAGMA wal_autocheckpoint = 0")
        held.execute("UPDATE articles SET kicker = 'in the log'")
        crashed = path.parent.parent / "crashed" / path.name
        crashed.parent.mkdir()
        for side in ("", "-wal", "-shm"):
            copied = crashed.with_name(path.name + side)
            copied.write_bytes(path.with_name(path.name + side).read_bytes())
    log = crashed.with_name(f"{path.name}-wal")
    log.write_bytes(log.read_bytes()[:40] + bytes(4096) + log.read_bytes()[4136:])
    _overwrite(0, bytes(4096))(crashed)
    before = _bytes(crashed)
    reception = start(crashed)
    choices = _choices(reception, qtbot)
    _way(choices, "Save what can be read").click()
    _outcome(reception, qtbot)
    assert _untouched(crashed, before)


def test_a_backup_restored_there_opens(start, path: Path, qtbot: QtBot) -> None:
    _schema_page(path)
    corrupt = path.read_bytes()
    reception = start(path)
    _way(_choices(reception, qtbot), "Restore the backup of ").click()
    outcome = _outcome(reception, qtbot)
    _press(outcome, "Open the library")
    _opened(reception, qtbot)
    kept = next(path.parent.glob("library (replaced *.standfirst"))
    assert kept.read_bytes() == corrupt
    assert reception.program.window.desk.stories.model.rowCount() == STORIES


def test_what_is_saved_there_opens(start, path: Path, qtbot: QtBot) -> None:
    _overwrite(0, bytes(4096))(path)
    corrupt = path.read_bytes()
    reception = start(path)
    _way(_choices(reception, qtbot), "Save what can be read").click()
    outcome = _outcome(reception, qtbot)
    assert f"All {STORIES} stories" in " ".join(one.text() for one in outcome.findChildren(QLabel))
    _press(outcome, "Open the new library")
    _opened(reception, qtbot)
    assert reception.program.window.desk.stories.model.rowCount() == STORIES
    assert path.read_bytes() == corrupt


def test_stories_of_a_newer_version_are_taken_out_as_files(
    start, path: Path, qtbot: QtBot, tmp_path: Path, monkeypatch
) -> None:
    _overwrite(60, b"\0\0\0\x63")(path)
    before = _bytes(path)
    out = tmp_path / "out"
    out.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    reception = start(path)
    _way(_choices(reception, qtbot), "Take the stories out").click()
    outcome = _outcome(reception, qtbot)
    assert len(list(out.glob("*.md"))) == STORIES
    assert _untouched(path, before)
    _press(outcome, "Back")
    assert reception.recovery.findChild(Choices).isVisible()


def test_another_library_is_opened_from_there(
    start, path: Path, qtbot: QtBot, tmp_path: Path, monkeypatch
) -> None:
    other = tmp_path / "other.standfirst"
    with Library.open(other) as library:
        drafts.new_story(library, headline="Elsewhere", body="Here.")
    _other_database(path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    reception = start(path)
    _way(_choices(reception, qtbot), "Open another library…").click()
    _opened(reception, qtbot)
    assert reception.program.window.desk.stories.model.rowCount() == 1
    assert other.with_name(f"{other.name}.lock").read_text()
    assert not path.with_name(f"{path.name}.lock").read_text()


def test_a_restore_wanted_in_the_window_goes_through_the_screen(
    start, path: Path, qtbot: QtBot
) -> None:
    reception = start(path)
    _opened(reception, qtbot)
    program = reception.program
    (backup,) = recovery.good_backups(path)
    program.newsroom.stories.begin("Written since")
    program.newsroom.health.recovery_wanted.emit(backup)
    outcome = _outcome(reception, qtbot)
    assert reception.program is None
    _press(outcome, "Open the library")
    _opened(reception, qtbot)
    assert reception.program.window.desk.stories.model.rowCount() == STORIES
    with Library.open(next(path.parent.glob("library (replaced *.standfirst"))) as kept:
        assert kept.check().stories == STORIES + 1
    # Closing the window made a backup of what was written since, before anything was put back.
    assert max(one.facts.stories for one in recovery.good_backups(path)) == STORIES + 1


def test_a_restore_is_stopped_and_the_library_opens_as_it_was(
    start, path: Path, qtbot: QtBot, monkeypatch
) -> None:
    real = recovery.restore
    begun = Event()

    def waits(library: Path, backup: Path, progress: Callable[[int, int], None]) -> Path | None:
        def report(done: int, total: int) -> None:
            begun.set()
            for _ in range(PATIENCE // 10):
                progress(done, total)  # raises once it is to stop
                sleep(0.01)

        return real(library, backup, report)

    monkeypatch.setattr(recovery, "restore", waits)
    reception = start(path)
    _opened(reception, qtbot)
    (backup,) = recovery.good_backups(path)
    reception.program.newsroom.stories.begin("Written since")
    reception.program.newsroom.health.recovery_wanted.emit(backup)
    qtbot.waitUntil(begun.is_set, timeout=PATIENCE)
    reception.recovery.findChild(Working).findChild(QPushButton).click()
    outcome = _outcome(reception, qtbot)
    assert "Stopped" in [one.text() for one in outcome.findChildren(QLabel)]
    _press(outcome, "Open the library")
    _opened(reception, qtbot)
    assert reception.program.window.desk.stories.model.rowCount() == STORIES + 1
    assert not list(path.parent.glob("library (replaced *.standfirst"))


def _choices(reception: Reception, qtbot: QtBot) -> Choices:
    """Wait for the screen, and until it has looked for backups."""
    qtbot.waitUntil(lambda: reception.recovery is not None, timeout=PATIENCE)
    recovery_window = reception.recovery
    assert isinstance(recovery_window, RecoveryWindow)
    qtbot.waitUntil(lambda: recovery_window.findChild(Choices) is not None, timeout=PATIENCE)
    choices = recovery_window.findChild(Choices)
    qtbot.waitUntil(
        lambda: "Looking for" not in choices._looking.text() or choices._looking.isHidden(),
        timeout=PATIENCE,
    )
    return choices


def _outcome(reception: Reception, qtbot: QtBot) -> Outcome:
    qtbot.waitUntil(lambda: reception.recovery is not None, timeout=PATIENCE)
    recovery_window = reception.recovery
    qtbot.waitUntil(lambda: recovery_window.findChild(Outcome) is not None, timeout=PATIENCE)
    return recovery_window.findChild(Outcome)


def _opened(reception: Reception, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: reception.program is not None and reception.program.newsroom is not None,
        timeout=PATIENCE,
    )
    qtbot.waitUntil(
        lambda: reception.program.window.desk.stories.model.rowCount() > 0, timeout=PATIENCE
    )


def _way(choices: Choices, words: str) -> Way:
    return next(one for one in choices.findChildren(Way) if one.accessibleName().startswith(words))


def _press(page: Outcome, words: str) -> None:
    next(one for one in page.findChildren(QPushButton) if one.text() == words).click()
