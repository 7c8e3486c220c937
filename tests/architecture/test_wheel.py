"""The wheel carries the program with every form and resource, and nothing else at its top."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Build the wheel once and return the names in it."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as archive:
        return set(archive.namelist())


def files_below(folder: str) -> set[str]:
    paths = (path for path in (ROOT / folder).rglob("*") if path.is_file())
    return {path.relative_to(ROOT).as_posix() for path in paths if path.suffix != ".pyc"}


def test_every_form_and_resource_is_in_the_wheel(wheel: set[str]) -> None:
    shipped = files_below("ui") | files_below("resources")
    assert {f"editor_app/_bundled/{name}" for name in shipped} <= wheel


def test_every_module_is_in_the_wheel(wheel: set[str]) -> None:
    assert files_below("editor_app") <= wheel


def test_nothing_else_lies_at_the_top_of_the_wheel(wheel: set[str]) -> None:
    tops = {name.partition("/")[0] for name in wheel}
    program, *rest = sorted(tops)
    assert program == "editor_app"
    assert [name.endswith(".dist-info") for name in rest] == [True]


def test_every_font_family_brings_its_licence(wheel: set[str]) -> None:
    fonts = {Path(name).stem for name in wheel if name.endswith(".ttf")}
    licences = {Path(name).name for name in wheel if ".dist-info/licenses/" in name}
    for family in ("Inter", "JetBrainsMono", "Newsreader"):
        assert any(font.startswith(family) for font in fonts)
        assert f"{family}-OFL.txt" in licences
