"""The pages for people lead somewhere and leave nothing out."""

import re
from pathlib import Path

import pytest

from editor_app.cli.verbs import VERBS
from editor_app.exchange.exporters import EXPORTERS
from editor_app.shell.commands.menus import MENUS

ROOT = Path(__file__).parents[2]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), ROOT / "benchmarks/README.md"]
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
CODE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_between_files_leads_somewhere(page: Path) -> None:
    text = CODE.sub("", page.read_text(encoding="utf-8"))
    targets = [target for target in LINK.findall(text) if "://" not in target]
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_the_map_names_every_room() -> None:
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    entries = [path for path in (ROOT / "editor_app").iterdir() if path.name[0] not in "_."]
    assert [path.name for path in entries if path.name not in text] == []


def test_the_map_names_no_room_that_is_gone() -> None:
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([\w/]+\.py)`", text))
    places = (ROOT, ROOT / "editor_app")
    gone = [path for path in named if not any((place / path).exists() for place in places)]
    assert gone == []


@pytest.mark.parametrize("verb", VERBS)
def test_the_readme_names_every_verb(verb: str) -> None:
    assert f"`standfirst {verb}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_guide_tells_every_key() -> None:
    guide = (ROOT / "docs/user-guide.md").read_text(encoding="utf-8")
    named = set(re.findall(r"(?:(?:Ctrl|Shift|Alt)\+)+\S+?(?=[,;.]?\s)|F\d+", guide))
    for first, last in re.findall(r"(\S+\+\d) to (\S+\+\d)", guide):
        named |= {f"{first[:-1]}{digit}" for digit in range(int(first[-1]), int(last[-1]) + 1)}
    keys = {key for menu in MENUS for command in menu.commands() for key in command.keys}
    assert keys - named == set()


def test_the_guide_tells_every_export_format() -> None:
    guide = (ROOT / "docs/user-guide.md").read_text(encoding="utf-8").lower()
    assert [form.label for form in EXPORTERS if form.name not in guide] == []


def test_every_benchmark_is_explained() -> None:
    guide = (ROOT / "benchmarks/README.md").read_text(encoding="utf-8")
    programs = [
        path.name
        for path in (ROOT / "benchmarks").glob("*.py")
        if '__name__ == "__main__"' in path.read_text(encoding="utf-8")
    ]
    assert [name for name in programs if name not in guide and name != "bare_text_edit.py"] == []
