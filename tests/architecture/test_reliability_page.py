"""Every promise and every threat on the page has a test that is there, and a figure."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/reliability.md").read_text(encoding="utf-8")
NODE = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
ROWS = {
    cells[1].strip(): cells
    for cells in (line.split("|") for line in PAGE.split("\n"))
    if len(cells) > 4
}
WANTED = [
    *(f"P{number}" for number in range(1, 24) if number != 21),
    *(f"T{number}" for number in range(1, 18) if number != 3),
]


@cache
def _functions(path: Path) -> frozenset[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("name", WANTED)
def test_a_row_has_its_tests_and_its_figure(name: str) -> None:
    assert name in ROWS, f"{name} has no row"
    _, _, promise, tests, figure, *_ = ROWS[name]
    assert promise.strip()
    assert figure.strip(), f"{name} has no figure"
    assert NODE.findall(tests), f"{name} names no test"


def test_every_test_that_is_named_is_there() -> None:
    named = NODE.findall(PAGE)
    missing = [
        f"{file}::{test}"
        for file, test in named
        if not (ROOT / file).is_file() or test not in _functions(ROOT / file)
    ]
    assert missing == []


def test_everything_that_looks_like_a_test_is_read_as_one() -> None:
    assert PAGE.count("`tests/") == len(NODE.findall(PAGE)) + PAGE.count("`tests/architecture/")
