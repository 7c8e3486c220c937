"""What Debian lacks is found by any of its names, and said in one command."""

import importlib.util
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Debian only")


@pytest.fixture
def libraries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """Return the module, in a system whose package tools are ours."""
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.delenv("STANDFIRST_SKIP_SYSTEM", raising=False)
    spec = importlib.util.spec_from_file_location(
        "system_libraries", ROOT / "packaging/system_libraries.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    sys.modules.pop("system_libraries", None)


def tool(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def installed(folder: Path, *packages: str) -> None:
    lines = "\\n".join(f"installed {package}" for package in packages)
    tool(folder, "dpkg-query", f'printf "{lines}\\n"')


def wish(folder: Path, module: ModuleType, monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    path = folder / "wanted.txt"
    path.write_text("# said first\n" + "\n".join(lines) + "\n", encoding="utf-8")
    monkeypatch.setattr(module, "_RUNTIME", path)


def test_a_library_counts_under_its_older_and_its_newer_name(
    libraries: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wish(tmp_path, libraries, monkeypatch, "libcups2t64 | libcups2", "libegl1 # for drawing")
    installed(tmp_path, "libcups2", "libegl1")
    libraries.provide(testing=False)


def test_who_may_not_install_is_told_the_one_command(
    libraries: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wish(tmp_path, libraries, monkeypatch, "libcups2t64 | libcups2", "libegl1")
    installed(tmp_path, "bash")
    tool(tmp_path, "apt-cache", 'test "$2" != libcups2t64')
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit) as stopped:
        libraries.provide(testing=False)
    command = "sudo apt-get install --yes --no-install-recommends libcups2 libegl1"
    assert command in str(stopped.value)


def test_root_installs_what_is_missing(
    libraries: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wish(tmp_path, libraries, monkeypatch, "libegl1")
    installed(tmp_path, "bash")
    tool(tmp_path, "apt-cache", "true")
    tool(tmp_path, "apt-get", f'echo "$@" >> {tmp_path}/asked')
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    libraries.provide(testing=False)
    asked = (tmp_path / "asked").read_text(encoding="utf-8").splitlines()
    assert asked[-1] == "install --yes --no-install-recommends libegl1"


def test_a_system_without_packages_of_debian_is_left_alone(
    libraries: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    libraries.provide(testing=True)
