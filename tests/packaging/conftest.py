"""The scripts of packaging/, imported the way they import each other."""

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], ModuleType]]:
    """Return what imports a script by its name; they are forgotten afterwards."""
    monkeypatch.syspath_prepend(ROOT / "packaging")
    before = set(sys.modules)
    yield importlib.import_module
    folder = str(ROOT / "packaging")
    for name in set(sys.modules) - before:
        if str(getattr(sys.modules[name], "__file__", "") or "").startswith(folder):
            del sys.modules[name]
