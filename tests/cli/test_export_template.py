"""``standfirst export --template`` makes pages the reader's way."""

from pathlib import Path

from editor_app.cli.program import run
from editor_app.services import drafts
from editor_app.store.library import Library

PAGE = '<h1>{{ headline }}</h1><div class="body" id="story">{{ blocks }}</div>'


def exported(folder: Path, template: Path) -> tuple[int, str]:
    with Library.open(folder / "library.standfirst") as library:
        drafts.new_story(library, headline="Quay nine", body="Cranes move.\n")
    out = folder / "out"
    library_at = str(folder / "library.standfirst")
    code = run(
        [
            "--library",
            library_at,
            "export",
            "quay-nine",
            "--template",
            str(template),
            "--out",
            str(out),
        ]
    )
    page = out / "quay-nine.html"
    return code, page.read_text(encoding="utf-8") if page.exists() else ""


def test_a_template_makes_the_page(tmp_path, capsys):
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    code, html = exported(tmp_path, tmp_path)
    assert code == 0
    assert html == '<h1>Quay nine</h1><div class="body" id="story"><p>Cranes move.</p></div>'
    assert capsys.readouterr().err == ""


def test_a_mistake_in_it_is_told_and_the_built_in_page_stands_in(tmp_path, capsys):
    (tmp_path / "page.html").write_text("\n{{ nothing }}", encoding="utf-8")
    code, html = exported(tmp_path, tmp_path)
    assert code == 0
    assert "<!doctype html>" in html
    assert "page.html, line 2: 'nothing' is undefined" in capsys.readouterr().err


def test_a_folder_without_a_template_is_refused(tmp_path, capsys):
    code, html = exported(tmp_path, tmp_path)
    assert code == 1
    assert html == ""
    assert "has no page.html and no page.css" in capsys.readouterr().err
