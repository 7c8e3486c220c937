"""Every module keeps the rules of the house that no linter knows."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODE = [ROOT / "editor_app", ROOT / "packaging", ROOT / "benchmarks"]
MODULES = sorted(path for folder in CODE for path in folder.rglob("*.py"))
PROGRAM = [path for path in MODULES if path.is_relative_to(ROOT / "editor_app")]
SENTENCE = re.compile(r"(?:[^.!?]|[.!?](?=\S))+[.]", re.DOTALL)
FORBIDDEN_NAMES = re.compile(r"(^|_)(utils?|helpers?|common|misc|managers?)($|_)")
FORBIDDEN_CALLS = {"blockSignals", "processEvents"}
LONGEST_MODULE = 300


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def first_paragraph(docstring: str) -> str:
    return docstring.strip().split("\n\n")[0]


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_a_module_says_in_one_sentence_what_it_is(module: Path) -> None:
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))
    assert docstring, "no docstring"
    first = first_paragraph(docstring)
    assert SENTENCE.fullmatch(first), "not one sentence that ends in a full stop"


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_a_module_is_one_room(module: Path) -> None:
    lines = module.read_text(encoding="utf-8").count("\n")
    assert lines <= LONGEST_MODULE, f"{lines} lines: split it"


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_a_module_is_named_for_what_it_does(module: Path) -> None:
    parts = module.relative_to(ROOT).with_suffix("").parts
    assert not [part for part in parts if FORBIDDEN_NAMES.search(part)]


@pytest.mark.parametrize("module", PROGRAM, ids=named)
def test_nothing_hides_an_event_loop_or_a_signal(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    names = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not names & FORBIDDEN_CALLS


def test_sibling_folders_are_not_packages() -> None:
    for folder in ("benchmarks", "docs", "packaging", "resources", "ui"):
        unwanted = [named(path) for path in (ROOT / folder).rglob("__init__.py")]
        assert not unwanted, "it would shadow an installed package"
