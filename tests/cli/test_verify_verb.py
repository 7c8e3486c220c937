"""``standfirst verify`` as a user calls it."""

import json

from editor_app.cli.program import run

KEYS = ["path", "blocks", "islands", "identical", "edit_local", "canonical_same"]


def test_a_folder_in_json(tmp_path, capsys):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.md").write_text("# One\n\nTwo words\n", encoding="utf-8")
    (tmp_path / "b.markdown").write_text("* x\r\n", encoding="utf-8", newline="")
    (tmp_path / "c.txt").write_text("no Markdown", encoding="utf-8")
    assert run(["verify", str(tmp_path), "--edit", "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [list(line) for line in lines] == [KEYS, KEYS]
    assert [line["identical"] for line in lines] == [True, True]
    assert [line["edit_local"] for line in lines] == [None, True]


def test_a_file_in_words(tmp_path, capsys):
    path = tmp_path / "a.md"
    path.write_text("Two words\n", encoding="utf-8")
    assert run(["verify", str(path)]) == 0
    out = capsys.readouterr().out
    assert "identical (1 blocks, 0 islands, same written anew)" in out
    assert "1 checked, 0 failed" in out


def test_a_file_that_cannot_be_read_fails(tmp_path, capsys):
    (tmp_path / "a.md").write_bytes(b"\xff")
    assert run(["verify", str(tmp_path)]) == 1
    assert "UTF-8" in capsys.readouterr().err
