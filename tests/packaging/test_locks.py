"""The pinned dependencies: complete, hashed, and from no particular place."""

import os
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = [ROOT / f"packaging/requirements-{name}.txt" for name in ("dev", "uv", "run", "package")]
PINNED = re.compile(r"^([a-z0-9][a-z0-9._-]*)==", re.MULTILINE)
VERSION = re.compile(r"^[a-z0-9][a-z0-9._-]*==\S+", re.MULTILINE)
ADDRESS = re.compile(r"://|--(?:index-url|extra-index-url|find-links|trusted-host)")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_pin_has_a_hash_and_no_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    pins = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert pins
    assert [pin for pin in pins if "--hash=sha256:" not in pin] == []
    assert not ADDRESS.search(text)


def test_what_the_project_asks_for_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    assert names_of(asked) <= pinned(LOCKS[0])
    assert names_of(project["project"]["dependencies"]) <= pinned(LOCKS[2])
    assert names_of(project["dependency-groups"]["package"]) <= pinned(LOCKS[3])


def test_what_is_packaged_is_what_was_tested() -> None:
    tested, packaged = (VERSION.findall(lock.read_text()) for lock in (LOCKS[0], LOCKS[2]))
    assert set(packaged) <= set(tested)


def names_of(requirements: list[str]) -> set[str]:
    return {re.split(r"[\s<>=!~;\[]", requirement)[0].lower() for requirement in requirements}


def pinned(lock: Path) -> set[str]:
    return set(PINNED.findall(lock.read_text(encoding="utf-8")))


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no executable bit")
def test_the_checks_can_be_run_as_they_are() -> None:
    assert os.access(ROOT / ".ci/run", os.X_OK)
