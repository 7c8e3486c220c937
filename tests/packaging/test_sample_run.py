"""Where there is no display the set-up knows it, and keeps its hands off other people's folders."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def sample_run() -> ModuleType:
    spec = importlib.util.spec_from_file_location("sample_run", ROOT / "packaging/sample_run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have one")
@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, False),
        ({"DISPLAY": ":64999"}, False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
    ],
)
def test_a_display_must_answer(
    sample_run: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    variables: dict[str, str],
    expected: bool,
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert sample_run.has_display() is expected


def test_a_folder_with_something_in_it_is_not_touched(
    sample_run: ModuleType, tmp_path: Path
) -> None:
    (tmp_path / "novel.md").write_text("Chapter one", encoding="utf-8")
    with pytest.raises(SystemExit, match="not empty"):
        sample_run.show(sys.executable, ROOT, tmp_path, {})
    assert (tmp_path / "novel.md").read_text(encoding="utf-8") == "Chapter one"
