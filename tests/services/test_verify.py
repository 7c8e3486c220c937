"""The proof that a file can be opened and saved without harm."""

import pytest

from editor_app.markup.document import OpenText
from editor_app.markup.document_save import Saved
from editor_app.model.errors import UnreadableFile
from editor_app.services.verify import verify_file, verify_text

FRONT = "---\ntitle: The port   # note\ntags: [a, b]\n---\n"
BODY = "# Port\n\nWords that _slant_ here.\n\n<div>kept</div>\n\n* one\n* two\n"


def test_a_file_with_front_matter(tmp_path):
    path = tmp_path / "story.md"
    path.write_text(FRONT + BODY, encoding="utf-8")
    found = verify_file(path, edit=True)
    assert found.path == path
    assert (found.blocks, found.islands) == (4, 1)
    assert found.identical
    assert found.edit_local
    assert found.canonical_same
    assert found.passed


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark(tmp_path, end, mark):
    path = tmp_path / "story.md"
    path.write_bytes((mark + FRONT + BODY).replace("\n", end).encode())
    found = verify_file(path, edit=True)
    assert found.identical
    assert found.edit_local


def test_what_is_not_asked_for_is_not_claimed():
    assert verify_text(BODY).edit_local is None
    assert verify_text("---\n", edit=True).edit_local is None


def test_a_file_that_is_no_text(tmp_path):
    path = tmp_path / "x.md"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UnreadableFile, match="UTF-8"):
        verify_file(path)
    with pytest.raises(UnreadableFile):
        verify_file(tmp_path / "missing.md")


def test_a_text_too_deep_is_one_island():
    found = verify_text("> " * 200 + "x\n", edit=True)
    assert found.identical
    assert (found.blocks, found.islands) == (1, 1)


def test_a_save_that_changes_something_fails(monkeypatch):
    honest = OpenText.save

    def careless(text, leaves):
        return Saved(honest(text, leaves).text.replace("_slant_", "*slant*"))

    monkeypatch.setattr(OpenText, "save", careless)
    found = verify_text(BODY, edit=True)
    assert not found.identical
    assert not found.passed
