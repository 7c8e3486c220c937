"""Files of strangers: text, or one clear line."""

import os

import pytest

from editor_app.exchange.reading import read_bytes, read_text
from editor_app.model.errors import UnreadableFile


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"words", "words"),
        ("\ufeffKäse".encode(), "Käse"),
        ("Käse".encode("utf-16"), "Käse"),
        (b"\xfe\xff" + "Käse".encode("utf-16-be"), "Käse"),
        ("Käse".encode("utf-32"), "Käse"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        ("a\u2028b\x0bc\n".encode(), "a\u2028b\x0bc\n"),
    ],
)
def test_text(content, text, tmp_path):
    path = tmp_path / "story.md"
    path.write_bytes(content)
    assert read_text(path) == text


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"PNG\0\0\x01", "is not text: a zero byte at position 3"),
        (b"one\ntwo\ncaf\xe9\n", "line 3: is not UTF-8 text: byte 0xE9 at position 11"),
        (b"one\r\ncaf\xe9\r\n", "line 2: is not UTF-8 text: byte 0xE9 at position 8"),
        (b"caf\xc3", "line 1: is not UTF-8 text: byte 0xC3 at position 3"),
        (b"\xff\xfea", "line 1: is not UTF-16-LE text: byte 0x61 at position 2"),
        ("Käse".encode("utf-16-le"), "is not text: a zero byte at position 1"),
        (b"\xe9\0", "is not text: a zero byte at position 1"),
    ],
)
def test_no_text(content, says, tmp_path):
    path = tmp_path / "story.md"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile) as raised:
        read_text(path)
    assert str(raised.value) == says


def test_missing_folder_and_name_that_no_system_takes(tmp_path):
    for path, says in (
        (tmp_path / "nowhere.md", "no such file"),
        (tmp_path, "is a folder"),
        (tmp_path / "a\0b", "cannot be read"),
        (tmp_path / ("x" * 5000), "cannot be read"),
    ):
        with pytest.raises(UnreadableFile, match=says):
            read_bytes(path)


def test_a_giant_is_not_read(tmp_path):
    path = tmp_path / "giant.md"
    path.write_bytes(b"x" * 21_000_000)
    with pytest.raises(UnreadableFile, match="is too large: 21 MB, 20 MB at most"):
        read_bytes(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are of Unix")
def test_a_pipe_is_not_waited_for(tmp_path):
    path = tmp_path / "pipe.md"
    os.mkfifo(path)
    with pytest.raises(UnreadableFile, match="is not a file"):
        read_bytes(path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_without_permission(tmp_path):
    path = tmp_path / "secret.md"
    path.write_text("words")
    path.chmod(0)
    with pytest.raises(UnreadableFile, match="permission denied"):
        read_bytes(path)


def test_permission_denied_is_said(tmp_path, monkeypatch):
    path = tmp_path / "secret.md"
    path.write_text("words")

    def denied(*_args, **_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(path), "open", denied)
    with pytest.raises(UnreadableFile, match="permission denied"):
        read_bytes(path)
