"""Files are there whole or not at all."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from editor_app.exchange import atomic
from editor_app.exchange.atomic import write_file, write_files
from editor_app.model.errors import UnwritableFile


def test_a_file_is_written_and_nothing_else_is_left(tmp_path):
    write_file(tmp_path / "new" / "page.html", b"words")
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["page.html"]
    assert (tmp_path / "new" / "page.html").read_bytes() == b"words"


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path, monkeypatch):
    path = tmp_path / "page.html"
    path.write_bytes(b"old")

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(atomic.os, "fsync", full)
    with pytest.raises(UnwritableFile, match="No space left"):
        write_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interrupt_leaves_no_scraps(tmp_path, monkeypatch):
    def interrupted(_descriptor):
        raise KeyboardInterrupt

    monkeypatch.setattr(atomic.os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_file(tmp_path / "page.html", b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_way_is_one_clear_line(tmp_path):
    (tmp_path / "page.html").mkdir()
    with pytest.raises(UnwritableFile, match="Cannot write"):
        write_file(tmp_path / "page.html", b"new")


def test_a_file_in_place_of_the_folder_is_one_clear_line(tmp_path):
    (tmp_path / "out").write_text("a file")
    with pytest.raises(UnwritableFile, match="Cannot write"):
        write_file(tmp_path / "out" / "page.html", b"new")


def test_files_are_written_in_order_until_one_fails(tmp_path):
    def files():
        yield tmp_path / "a", b"1"
        yield tmp_path / "b", b"2"
        raise UnwritableFile("no third file")

    with pytest.raises(UnwritableFile):
        write_files(files())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is of Unix")
def test_a_kill_in_the_middle_leaves_old_or_new_and_never_half(tmp_path):
    path = tmp_path / "page.html"
    path.write_bytes(b"o" * 300_000)
    program = textwrap.dedent("""
        import sys
        from pathlib import Path
        from editor_app.exchange.atomic import write_file
        print("ready", flush=True)
        while True:
            for letter in (b"o", b"n"):
                write_file(Path(sys.argv[1]), letter * 300_000)
    """)
    for _ in range(3):
        child = subprocess.Popen(
            [sys.executable, "-c", program, str(path)],
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
        )
        assert child.stdout.readline() == b"ready\n"
        with pytest.raises(subprocess.TimeoutExpired):
            child.wait(0.05)
        child.send_signal(signal.SIGKILL)
        child.communicate()
        assert path.read_bytes() in (b"o" * 300_000, b"n" * 300_000)
