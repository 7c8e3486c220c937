"""The verbs as a person types them: what they print, and what they answer when it goes wrong."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from editor_app.__main__ import main
from editor_app.cli import program
from editor_app.cli.verbs import VERBS, is_verb

STORY = (
    "---\ntitle: The title\ndate: 2026-06-12\ntags: [a, b]\nsummary: Teaser\n---\n\nBody *text*.\n"
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Work in a fresh folder, with a library of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("STANDFIRST_LIBRARY", str(tmp_path / "desk" / "library.standfirst"))
    return tmp_path


@pytest.fixture
def run(folder, capfd):
    """Return a function that runs the program and gives exit code, output lines, error lines."""

    def running(*arguments):
        code = main([str(argument) for argument in arguments])
        said = capfd.readouterr()
        return code, said.out.splitlines(), said.err.splitlines()

    return running


@pytest.fixture
def story(folder):
    path = folder / "my-story.md"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_import_list_show_export(run, story, folder):
    assert run("import", story) == (0, [f"imported {story} as my-story"], [])
    assert run("list") == (0, ["my-story\tpublished\t2\tThe title"], [])
    code, lines, _ = run("show", "my-story")
    assert (code, "\n".join(lines) + "\n") == (0, STORY)
    code, lines, errors = run("export", "my-story", "--format", "hugo", "--out", "out")
    assert (code, lines, errors) == (0, [str(Path("out").resolve() / "my-story.md")], [])
    assert (folder / "out" / "my-story.md").read_text(encoding="utf-8") == STORY


def test_json_is_one_object_a_line(run, story):
    (line,) = run("import", story, "--json")[1]
    assert json.loads(line)["slug"] == "my-story"
    (line,) = run("list", "--json")[1]
    listed = json.loads(line)
    assert (listed["slug"], listed["tags"], listed["standfirst"]) == (
        "my-story",
        ["a", "b"],
        "Teaser",
    )
    assert listed["published"] == "2026-06-12T00:00:00+00:00"
    (line,) = run("show", "my-story", "--json")[1]
    assert json.loads(line)["body"] == "Body *text*.\n"
    (line,) = run("export", "--all", "--out", "out", "--json")[1]
    assert json.loads(line)["slug"] == "my-story"
    (line,) = run("related", "--all", "--json")[1]
    assert json.loads(line) == {"slug": "my-story", "suggestions": [], "withheld": []}
    (line,) = run("check", "--json")[1]
    assert json.loads(line)["sound"] is True


def test_related_tells_the_reasons_and_what_was_withheld(run, folder):
    body = "Cranes stand idle at the Calder terminal while dockworkers strike over night shifts. "
    texts = {
        "one": ("published", body * 2),
        "two": (
            "published",
            "Night shifts drove dockworkers to strike; the terminal has idle cranes.",
        ),
        "three": ("published", f"{body * 2} More later."),
        "four": (
            "draft",
            "Dockworkers in Calder voted: a strike over shifts, cranes idle at night.",
        ),
        "five": ("published", "Fry the onions in butter until they are golden."),
    }
    for name, (status, text) in texts.items():
        head = f"---\ntitle: {name}\nstatus: {status}\ntags: [strike]\ndate: 2026-06-12\n---\n\n"
        if name == "five":
            head = head.replace("[strike]", "[food]")
        (folder / f"{name}.md").write_text(head + text, encoding="utf-8")
    run("import", *(f"{name}.md" for name in texts))
    (line,) = run("related", "one", "--json")[1]
    told = json.loads(line)
    (suggestion,) = told["suggestions"]
    assert suggestion.keys() >= {"slug", "score", "cosine", "reasons"}
    assert suggestion["reasons"].keys() == {"terms", "names", "tags", "days"}
    assert (suggestion["reasons"]["tags"], suggestion["reasons"]["days"]) == (["strike"], 0)
    withheld = {one["slug"]: (one["why"], one["of"]) for one in told["withheld"]}
    assert withheld["four"] == ("is draft", "")
    assert withheld["three"] == ("possible duplicate", "one")
    (line,) = run("related", "one", "--json", "--strictness", "strict", "--limit", "9")[1]
    strict = {one["slug"] for one in json.loads(line)["suggestions"]}
    (line,) = run("related", "one", "--json", "--strictness", "loose", "--limit", "9")[1]
    assert strict <= {one["slug"] for one in json.loads(line)["suggestions"]}
    (line,) = run("related", "five", "--json", "--include-weak")[1]
    assert all(one["weak"] for one in json.loads(line)["suggestions"])


def test_a_bad_file_is_a_line_and_the_code_is_not_zero(run, story, folder):
    (folder / "bad.md").write_bytes(b"\0\1")
    code, lines, errors = run("import", story, "bad.md", "nowhere.md")
    assert code == 1
    assert lines == [f"imported {story} as my-story"]
    assert errors == [
        "standfirst: bad.md: is not text: a zero byte at position 0",
        "standfirst: nowhere.md: no such file",
    ]
    code, lines, errors = run("import", "bad.md", "--json")
    assert (code, json.loads(lines[0])["ok"]) == (1, False)


def test_update(run, story):
    run("import", story)
    assert run("import", story)[0] == 1
    assert run("import", "--update", story) == (0, [f"replaced {story} as my-story"], [])


def test_list_finds_words(run, story):
    run("import", story)
    assert len(run("list", "body", "text")[1]) == 1
    assert run("list", "nothing") == (0, [], [])


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["show", "nobody"], 1, "nobody"),
        (["export", "nobody", "--out", "out"], 1, "nobody"),
        (["related", "nobody"], 1, "nobody"),
        (["export"], 2, "Name the stories"),
        (["export", "my-story", "--all"], 2, "Name the stories"),
        (["export", "--all", "--format", "word"], 2, "'word'"),
        (["related"], 2, "Name the stories"),
        (["related", "--all", "--limit", "0"], 2, "--limit"),
        (["related", "--all", "--strictness", "odd"], 2, "--strictness"),
        (["import"], 2, "PATHS"),
        (["impport", "x"], 2, "No such command"),
        (["list", "--nonsense"], 2, "--nonsense"),
    ],
)
def test_what_goes_wrong_is_one_line(arguments, code, says, run, story):
    run("import", story)
    got, lines, errors = run(*arguments)
    assert got == code
    assert lines == []
    assert len(errors) == 1
    assert errors[0].startswith("standfirst: ")
    assert says in errors[0]


@pytest.mark.parametrize("verb", ["list", "check", "show", "export", "related"])
def test_without_a_library_nothing_is_made(verb, run, folder):
    arguments = {"show": ["x"], "export": ["--all"], "related": ["--all"]}.get(verb, [])
    code, _, errors = run(verb, *arguments)
    assert code == 1
    assert "there is no library at" in errors[0]
    assert list(folder.iterdir()) == []


def test_a_file_that_is_no_library(run, folder, story):
    (folder / "notes.txt").write_text("not a library")
    for arguments in (["list"], ["import", story]):
        code, lines, errors = run("--library", "notes.txt", *arguments)
        assert (code, lines, len(errors)) == (program.DAMAGED, [], 1)
    assert (folder / "notes.txt").read_text() == "not a library"


def test_the_library_may_be_named_before_or_behind_the_verb(run, story, folder):
    run("--library", "a.standfirst", "import", story)
    run("import", story, "--library", "b.standfirst")
    assert (
        run("--library", "a.standfirst", "list")[1] == run("list", "--library", "b.standfirst")[1]
    )
    assert (folder / "a.standfirst").exists()
    assert (folder / "b.standfirst").exists()


def test_some_slugs_are_there_and_some_are_not(run, story):
    run("import", story)
    code, lines, errors = run("export", "my-story", "nobody", "--out", "out")
    assert (code, len(lines), len(errors)) == (1, 1, 1)


def test_out_of_reach(run, story, folder):
    run("import", story)
    (folder / "out").write_text("a file")
    code, _, errors = run("export", "--all", "--out", "out/below")
    assert code == 1
    assert errors[0].startswith("standfirst: Cannot write")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("# T\n\n*x* <script>y</script>\n", "<h1>T</h1>\n<p><em>x</em> </p>"),
        ("---\ntitle: T\n---\n\nBody\n", "<p>Body</p>"),
        ("---\ntitle: T\n---\n\n# H\n\nBody\n", "<h1>H</h1>\n<p>Body</p>"),
        ("Title: T\nDate: 2026-06-12\n\nBody\n", "<p>Body</p>"),
        ("---\n\nBody\n", "<hr>\n<p>Body</p>"),
    ],
)
def test_render(text, html, run, folder):
    (folder / "x.md").write_text(text)
    code, lines, errors = run("render", "x.md")
    assert (code, "\n".join(lines).strip(), errors) == (0, html, [])


@pytest.mark.parametrize("content", [b"", b"\0", b"\xff", b"---\ntitle: [\n---\nx"])
def test_render_of_what_is_no_text(content, run, folder):
    (folder / "x.md").write_bytes(content)
    code, lines, errors = run("render", "x.md")
    assert (code, lines, len(errors)) == (1, [], 1)
    assert errors[0].startswith("standfirst: x.md: ")


def test_render_needs_no_library(run, folder):
    (folder / "x.md").write_text("x")
    run("render", "x.md")
    assert not (folder / "desk").exists()


def test_verbs_and_files():
    assert all(is_verb(name) for name in VERBS)
    assert is_verb("impport")
    assert not is_verb("story.md")
    assert not is_verb("./list")
    assert not is_verb("stories/one")


def test_help_names_every_verb(run):
    code, lines, _ = run("--help")
    assert code == 0
    assert all(any(line.strip().startswith(name) for line in lines) for name in VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(verb, run):
    code, lines, _ = run(verb, "--help")
    assert code == 0
    assert any("--help" in line for line in lines)


def test_a_bar_is_shown_only_on_a_terminal(folder, story):
    result = CliRunner().invoke(program.program, ["import", str(story)])
    assert result.exit_code == 0
    assert result.stderr == ""
