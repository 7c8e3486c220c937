"""Pictures in a text: which addresses are theirs, and what is left alone."""

from pathlib import Path

import pytest

from editor_app.exchange import pictures
from editor_app.model.errors import UnreadableFile


def found(body):
    seen = []
    pictures.exchange(body, seen.append)
    return seen


@pytest.mark.parametrize(
    ("body", "addresses"),
    [
        ("![a](x.png)", ["x.png"]),
        ('![a](x.png "Title (1)")', ["x.png"]),
        ("![a](<two words.png>)", ["two words.png"]),
        ("![a [b] c](x.png) and ![](y.png)", ["x.png", "y.png"]),
        ("[![a](x.png)](https://example.org)", ["x.png"]),
        ("![a][r]\n\n[r]: x.png 'T'\n", ["x.png"]),
        ('<img alt="a" src="x.png">', ["x.png"]),
        ("<img src='x.png' />", ["x.png"]),
        ("[a](x.png)", []),
        ("`![a](x.png)`", []),
        ("```\n![a](x.png)\n```\n![b](y.png)", ["y.png"]),
        ("~~~\n![a](x.png)\n```\n", []),
        ("\\![a", []),
    ],
)
def test_addresses(body, addresses):
    assert found(body) == addresses


def test_only_addresses_are_exchanged():
    body = "é ![x.png](x.png) x.png ![](y.png)\n"
    new = pictures.exchange(body, {"x.png": "media:1.png"}.get)
    assert new == "é ![x.png](media:1.png) x.png ![](y.png)\n"


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("a.png", "a.png"),
        ("b/../a%20b.JPG?x=1#y", "b/../a b.JPG"),
        ("https://example.org/a.png", None),
        ("//example.org/a.png", None),
        ("/a.png", None),
        ("data:image/png;base64,x.png", None),
        ("media:x.png", None),
        ("a.txt", None),
        ("C:\\a.png", None),
        ("a%00.png", None),
    ],
)
def test_local_files(address, path):
    file = pictures.local_file(address, Path("folder"))
    assert file == (Path("folder") / path if path else None)


def test_what_only_calls_itself_a_picture_is_not_taken(tmp_path):
    path = tmp_path / "passwd.png"
    path.write_text("root:x:0:0")
    with pytest.raises(UnreadableFile, match="is not a picture"):
        pictures.read_picture(path)


def test_the_size_of_a_drawing():
    drawing = b'<?xml version="1.0"?><svg height="900px" viewBox="0 0 1 1" width="1600.5">'
    assert pictures.drawing_size(drawing) == (1600, 900)
    assert pictures.drawing_size(b"<svg>") == (None, None)
    assert pictures.drawing_size(b"") == (None, None)


@pytest.mark.parametrize(
    "bomb", ["![" * 20_000, "![a](" * 20_000, "`" * 50_000, "<img " * 20_000, "[" * 50_000]
)
def test_bombs_of_brackets_end(bomb):
    assert found(f"![x](x.png)\n\n{bomb}")[:1] == ["x.png"]
