"""Backups, restores and repairs as a person types them, with the codes they end with."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from editor_app.__main__ import main
from editor_app.cli.program import DAMAGED, FAILED, IN_USE, WRONGLY_USED
from editor_app.services import drafts
from editor_app.store import lock
from editor_app.store.library import Library


@pytest.fixture
def path(tmp_path: Path, monkeypatch) -> Path:
    """Make a library of two stories to work in."""
    path = tmp_path / "desk" / "library.standfirst"
    monkeypatch.setenv("STANDFIRST_LIBRARY", str(path))
    monkeypatch.setenv("STANDFIRST_BACKUPS", str(tmp_path / "kept"))
    with Library.open(path) as library:
        for headline in ("Port", "Ferry"):
            drafts.new_story(library, headline=headline, body=f"The *{headline}* is busy.\n")
    return path


@pytest.fixture
def run(path: Path, capfd):
    """Return a function that runs the program and gives exit code, output and errors."""

    def running(*arguments: object) -> tuple[int, list[str], list[str]]:
        code = main([str(argument) for argument in arguments])
        said = capfd.readouterr()
        return code, said.out.splitlines(), said.err.splitlines()

    return running


def _damage(path: Path) -> None:
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("UPDATE article_bodies SET body = 'x' WHERE article_key = 1")
        plain.commit()


def test_backup_and_list(run, path: Path) -> None:
    code, (line,), errors = run("backup")
    assert (code, errors) == (0, [])
    number, _, occasion, stories, words, file = line.split("\t")
    assert (number, occasion, stories, words) == ("1", "hand", "2 stories", "8 words")
    assert Path(file).exists()
    with Library.open(path) as library:
        drafts.new_story(library, headline="Tram")
    run("backup")
    listed = [json.loads(line) for line in run("backup", "--list", "--json")[1]]
    assert [(one["number"], one["stories"]) for one in listed] == [(2, 3), (1, 2)]


def test_a_copy_elsewhere(run, tmp_path: Path) -> None:
    target = tmp_path / "stick" / "copy.standfirst"
    assert run("backup", "--to", target) == (0, [str(target)], [])
    with Library.open(target) as copy, copy.read() as work:
        assert work.articles.count() == 2
    code, _, (error,) = run("backup", "--to", target)
    assert code == FAILED
    assert "something at" in error


def test_restore_the_newest_or_one_by_number(run, path: Path) -> None:
    run("backup")
    with Library.open(path) as library:
        drafts.new_story(library, headline="Tram")
    run("backup")
    path.unlink()
    code, lines, errors = run("restore")
    assert (code, len(lines), errors) == (0, 1, [])
    assert len(run("list")[1]) == 3
    code, (line,), _ = run("restore", "1", "--json")
    said = json.loads(line)
    assert (code, Path(said["kept"]).exists()) == (0, True)
    assert len(run("list")[1]) == 2
    code, _, (error,) = run("restore", "9")
    assert code == FAILED
    assert "no such backup" in error


def test_a_damaged_library_is_told_and_gives_no_backup(run, path: Path) -> None:
    run("backup")
    _damage(path)
    code, (line,), _ = run("check", "--json")
    said = json.loads(line)
    assert (code, said["sound"], len(said["damaged"])) == (DAMAGED, False, 1)
    code, lines, (error,) = run("backup")
    assert (code, lines) == (DAMAGED, [])
    assert "is not the text that was saved" in error
    assert run("restore")[0] == 0
    assert run("check")[0] == 0


def test_a_backup_file_that_was_changed_is_refused(run, path: Path) -> None:
    file = Path(run("backup")[1][0].split("\t")[-1])
    _damage(file)
    before = path.read_bytes()
    assert run("restore", "1")[0] == DAMAGED
    assert path.read_bytes() == before


def test_repair_saves_what_can_be_read(run, path: Path, tmp_path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(bytes(4096) + content[4096:])
    before = path.read_bytes()
    assert run("list")[0] == DAMAGED
    code, (line,), errors = run("repair")
    assert (code, errors) == (0, [])
    assert line.startswith("saved 2 stories, 0 versions and 0 pictures to ")
    code, (line,), _ = run("repair", "--files", tmp_path / "out", "--json")
    assert json.loads(line)["stories"] == 2
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == ["ferry.md", "port.md"]
    assert "The *Port* is busy." in (tmp_path / "out" / "port.md").read_text(encoding="utf-8")
    assert path.read_bytes() == before
    with Library.open(path.with_name("library (saved).standfirst")) as library:
        assert library.check().sound


def test_repair_says_what_is_not_whole(run, path: Path) -> None:
    _damage(path)
    code, _, errors = run("repair")
    assert (code, errors) == (DAMAGED, ["standfirst: doubtful: Port"])


def test_repair_of_what_is_no_library(run, path: Path, tmp_path: Path) -> None:
    path.write_bytes(b"")
    code, _, (error,) = run("repair")
    assert code == DAMAGED
    assert "Nothing in" in error
    assert run("repair", "--to", "a", "--files", "b")[0] == WRONGLY_USED
    assert run("--library", tmp_path / "gone", "repair")[0] == FAILED


_HOLDS = """
import sys
from pathlib import Path
from editor_app.store.lock import LibraryLock
held = LibraryLock.take(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_what_is_open_in_a_window_is_neither_restored_nor_filled(run, path: Path) -> None:
    run("backup")
    window = subprocess.Popen(
        [sys.executable, "-c", _HOLDS, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(lock.__file__).parents[2],
    )
    assert window.stdout is not None
    assert window.stdout.readline() == b"held\n"
    for arguments in (("restore",), ("import", path.parent)):
        code, _, (error,) = run(*arguments)
        assert code == IN_USE
        assert "open in another window" in error
    assert run("list")[0] == run("backup", "--json")[0] == 0
    window.communicate()
    assert run("restore")[0] == 0
