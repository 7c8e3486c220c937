"""Two trees are the same only when every name, byte, link and right is."""

import os
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    for name in ("one", "two"):
        (tmp_path / name / "lib").mkdir(parents=True)
        (tmp_path / name / "lib/program").write_bytes(b"\x7fELF")
        (tmp_path / name / "link").symlink_to("lib/program")
    return tmp_path / "one", tmp_path / "two"


def test_the_same_is_the_same(
    script: Callable[[str], ModuleType],
    pair: tuple[Path, Path],
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert script("trees").report(*pair) == 0
    assert "identical: 2 files" in capsys.readouterr().out


@pytest.mark.skipif(os.name == "nt", reason="links and rights of the other systems")
@pytest.mark.parametrize("change", ["byte", "right", "link", "more"])
def test_any_difference_is_told(
    script: Callable[[str], ModuleType],
    pair: tuple[Path, Path],
    capsys: pytest.CaptureFixture[str],
    change: str,
) -> None:
    _, second = pair
    if change == "byte":
        (second / "lib/program").write_bytes(b"\x7fELE")
    elif change == "right":
        (second / "lib/program").chmod(0o755)
    elif change == "link":
        (second / "link").unlink()
        (second / "link").symlink_to("lib")
    else:
        (second / "more").touch()
    assert script("trees").report(*pair) == 1
    assert "differ in 1 places" in capsys.readouterr().out
