"""Tags on the command line: what is printed, what is changed, what is answered."""

import json
from pathlib import Path

import pytest

from editor_app.__main__ import main
from editor_app.services import drafts, tagging
from editor_app.store.library import Library


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the place of a library of three tagged stories, which the program works in."""
    path = tmp_path / "desk" / "library.standfirst"
    monkeypatch.setenv("STANDFIRST_LIBRARY", str(path))
    with Library.open(path) as stories:
        for headline, tags in (
            ("Port strike", ("strike", "port")),
            ("Port strike goes on", ("strikes",)),
            ("Port strike ends", ()),
        ):
            body = "Dockworkers at the container port voted on the rota of night shifts."
            story = drafts.new_story(stories, headline=headline, body=body)
            for tag in tags:
                tagging.add_tag(stories, story.id, tag)
    return path


@pytest.fixture
def run(library: Path, capfd: pytest.CaptureFixture[str]):
    """Return a function that runs the program and gives exit code, output lines, error lines."""

    def running(*arguments: object):
        code = main([str(argument) for argument in arguments])
        said = capfd.readouterr()
        return code, said.out.splitlines(), said.err.splitlines()

    return running


def rows(run, *arguments: object) -> list[dict[str, object]]:
    code, lines, errors = run(*arguments, "--json")
    assert (code, errors) == (0, [])
    return [json.loads(line) for line in lines]


def test_listing(run) -> None:
    assert run("tags", "list") == (
        0,
        ["port\ttopic\t1\t", "strike\ttopic\t1\t", "strikes\ttopic\t1\t"],
        [],
    )
    assert [row["name"] for row in rows(run, "tags", "list")] == ["port", "strike", "strikes"]
    assert rows(run, "tags", "list", "--kind", "person") == []
    assert rows(run, "tags", "list", "--unused") == []
    assert rows(run, "tags", "list", "--look-alikes") == [
        {"one": "strike", "other": "strikes", "how": "plural"}
    ]
    assert run("tags", "list", "--look-alikes")[1] == ["strike\tstrikes\tplural"]


def test_a_dry_run_changes_nothing_and_the_merge_does(run) -> None:
    code, lines, _ = run("tags", "merge", "strike", "strikes", "--dry-run")
    assert code == 0
    assert lines == [
        "would merge “strikes” (1 story) into “strike” (1 story)",
        "  2 stories in all, 1 of them new to it",
        "  old names that lead there: strikes",
    ]
    assert len(rows(run, "tags", "list")) == 3
    (told,) = rows(run, "tags", "merge", "strike", "strikes", "--dry-run")
    assert (told["merged"], told["stories"], told["redirects"]) == (False, 2, ["strikes"])
    (told,) = rows(run, "tags", "merge", "strike", "strikes")
    assert told["merged"] is True
    assert [row["name"] for row in rows(run, "tags", "list")] == ["port", "strike"]
    assert run("tags", "rename", "strikes", "walkout") == (
        0,
        ["renamed “strike” to “walkout” on 2 stories"],
        [],
    )


def test_renaming(run) -> None:
    assert rows(run, "tags", "rename", "PORT", "Harbour") == [
        {"name": "Harbour", "former": ["port"], "stories": 1}
    ]
    code, _, errors = run("tags", "rename", "Harbour", "strike")
    assert (code, errors) == (1, ["standfirst: There is a tag called “strike” already."])


def test_suggesting(run) -> None:
    slug = "port-strike-ends"
    (told,) = rows(run, "tags", "suggest", slug, "--include-weak")
    assert told["slug"] == slug
    first = told["suggestions"][0]
    assert first["tag"] in {"port", "strike", "strikes"}
    assert set(first["reasons"]) == {"stories", "nearest", "in_headline", "times"}
    assert len(rows(run, "tags", "suggest", "--all")) == 3
    code, lines, _ = run("tags", "suggest", slug, "--include-weak", "--limit", "1")
    assert (code, len(lines), lines[0]) == (0, 2, slug)
    code, _, errors = run("tags", "suggest", "never", slug)
    assert (code, len(errors)) == (1, 1)
    assert run("tags", "suggest")[0] == 2


def test_lists_in_and_out(run, tmp_path: Path) -> None:
    out = tmp_path / "tags.csv"
    assert run("tags", "export", out) == (0, [str(out)], [])
    assert out.read_text("utf-8-sig").splitlines()[1] == "port,topic,,,,"
    out.write_text("name,kind\nCalder,place\nX,nothing\n", "utf-8")
    code, lines, errors = run("tags", "import", out)
    assert (code, lines) == (1, ["1 added, 0 changed, 0 unchanged"])
    assert errors == [
        f"standfirst: {out}: line 3: “nothing” is no kind of tag; say topic, person, place or"
        " organisation"
    ]
    assert rows(run, "tags", "export", out) == [{"path": str(out), "tags": 4}]
    assert rows(run, "tags", "import", out)[0]["unchanged"] == 4


@pytest.mark.parametrize(
    "arguments",
    [
        ("tags", "rename", "never", "x"),
        ("tags", "merge", "never", "strike"),
        ("tags", "merge", "strike", "strike"),
        ("tags", "import", "never.csv"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_changes_nothing(run, arguments) -> None:
    code, lines, errors = run(*arguments)
    assert (code, lines, len(errors)) == (1, [], 1)
    assert "never" in errors[0] or "two tags" in errors[0]
    assert len(rows(run, "tags", "list")) == 3


def test_a_library_that_is_not_there(run, tmp_path: Path) -> None:
    code, _, errors = run("tags", "rename", "a", "b", "--library", tmp_path / "no.standfirst")
    assert (code, len(errors)) == (1, 1)
    assert not (tmp_path / "no.standfirst").exists()
