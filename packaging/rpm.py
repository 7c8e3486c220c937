"""Makes the .rpm with nfpm; it brings its libraries along, but for those every desktop has."""

import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import debian
import freeze
import stage
import yaml

_RECIPE = stage.LINUX / "nfpm.yaml"
_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")
_VERSION_OF_C = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")


def package(tree: Path, build: Path, folder: Path) -> Path:
    """Make the package of ``tree`` in ``folder``."""
    root = stage.staged(tree, build / "rpm/root")
    made = folder / f"standfirst-{freeze.version()}-1.{platform.machine()}.rpm"
    recipe = filled_recipe(root, list(requirements(debian.binaries(root))))
    written = build / "rpm/nfpm.yaml"
    written.write_text(yaml.safe_dump(recipe, sort_keys=False), encoding="utf-8")
    command = [nfpm(), "package", "--config", str(written), "--packager", "rpm"]
    freeze.run([*command, "--target", str(made)])
    return made


def nfpm() -> str:
    """Return the program, which lies beside the Python of the environment."""
    found = shutil.which("nfpm", path=str(Path(sys.executable).parent))
    return found or "nfpm"


def filled_recipe(root: Path, requires: list[str]) -> dict[str, Any]:
    """Return the recipe for what is staged below ``root``."""
    facts = {
        "ARCH": {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine()),
        "VERSION": freeze.version(),
        "ADDRESS": stage.ADDRESS,
        "STAGE": str(root),
        "DATE": datetime.fromtimestamp(freeze.moment(), UTC).isoformat(),
    }
    text = _RECIPE.read_text(encoding="utf-8")
    for name, value in facts.items():
        text = text.replace(f"${{{name}}}", value)
    recipe: dict[str, Any] = yaml.safe_load(text)
    recipe["depends"] = requires
    return recipe


def requirements(binaries: Iterable[Path]) -> Iterator[str]:
    """Yield the libraries that ``binaries`` link to and that are not among them, rpm's way."""
    found = list(binaries)
    brought = {path.name for path in found}
    needed: set[str] = set()
    newest = (0, 0)
    for path in found:
        dump = subprocess.run(
            ["readelf", "--dynamic", "--version-info", "--wide", str(path)],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        needed |= set(_NEEDED.findall(dump))
        versions = ((int(major), int(minor)) for major, minor in _VERSION_OF_C.findall(dump))
        newest = max(newest, *versions, (0, 0))
    for name in sorted(needed - brought):
        if not name.startswith("ld-linux"):
            yield f"{name}()(64bit)"
    yield f"libc.so.6(GLIBC_{newest[0]}.{newest[1]})(64bit)"
