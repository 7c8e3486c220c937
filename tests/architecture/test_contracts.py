"""Each import contract catches the violation it is there for."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Contract -> modules that break it.
PLANTED = {
    "Imports point down the building, never up or across": {
        "model/planted_upward.py": "import editor_app.exchange.names",
    },
    "Qt lives in the shell": {
        "services/planted_qt.py": "import PySide6.QtCore",
    },
    "The database lives in the store": {
        "exchange/planted_sql.py": "import sqlalchemy",
    },
    "Markdown is parsed in one place": {
        "services/planted_parser.py": "import markdown",
    },
    "The shell asks services, not the store": {
        "shell/planted_shortcut.py": "import editor_app.store.library",
    },
    "Tables stay inside the store": {
        "services/planted_table.py": "import editor_app.store.tables",
    },
    "Panels and dialogs do not know their siblings": {
        "shell/panels/planted_panel.py": "import editor_app.shell.panels.planted_sibling",
        "shell/panels/planted_sibling.py": "",
    },
    "No import cycles at any level": {
        "markup/planted_egg.py": "import editor_app.markup.planted_hen",
        "markup/planted_hen.py": "import editor_app.markup.planted_egg",
    },
}


@pytest.fixture(scope="module")
def verdict(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Plant every violation in a copy of the program and return what import-linter says of it."""
    copy = tmp_path_factory.mktemp("planted")
    shutil.copy(ROOT / "pyproject.toml", copy)
    shutil.copytree(ROOT / "editor_app", copy / "editor_app")
    for modules in PLANTED.values():
        for path, text in modules.items():
            (copy / "editor_app" / path).write_text(text + "\n", encoding="utf-8")
    answer = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return answer.stdout + answer.stderr


@pytest.mark.parametrize("contract", PLANTED)
def test_a_planted_violation_is_caught(verdict: str, contract: str) -> None:
    assert f"{contract} BROKEN" in verdict


def test_every_contract_is_proven() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = {contract["name"] for contract in project["tool"]["importlinter"]["contracts"]}
    assert contracts == set(PLANTED)
