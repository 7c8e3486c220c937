"""Sees to the system libraries that Qt needs on Debian; other systems bring their own."""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

_HERE = Path(__file__).resolve().parent
_RUNTIME = _HERE / "debian-runtime.txt"
_TEST = _HERE / "debian-test.txt"
_PACKAGE = _HERE / "debian-package.txt"


def provide(*, testing: bool, packaging: bool = False) -> None:
    """Install what is missing when root; otherwise print the one command to type and stop.

    ``STANDFIRST_SKIP_SYSTEM=1`` goes on with whatever the system has.
    """
    if not shutil.which("dpkg-query") or os.environ.get("STANDFIRST_SKIP_SYSTEM"):
        return
    missing = _missing(_wanted(testing=testing, packaging=packaging))
    if not missing:
        return
    if os.geteuid() == 0:
        _install(missing)
        return
    command = " ".join(_command(_available(missing)))
    sys.exit(
        f"{len(missing)} system libraries are missing. Type this once, then the same again:\n\n"
        f"    sudo {command}\n"
    )


def _wanted(*, testing: bool, packaging: bool) -> Iterator[tuple[str, ...]]:
    """Yield each library as the names it goes by, the newest first."""
    if importlib.util.find_spec("ensurepip") is None:
        yield (f"python3.{sys.version_info.minor}-venv",)
    also = [path for path, asked in ((_TEST, testing), (_PACKAGE, packaging)) if asked]
    for path in (_RUNTIME, *also):
        for line in path.read_text(encoding="utf-8").splitlines():
            if names := line.partition("#")[0].strip():
                yield tuple(name.strip() for name in names.split("|"))


def _missing(wanted: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    listing = subprocess.run(
        ["dpkg-query", "--show", "--showformat", "${db:Status-Status} ${Package}\n"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    rows = (line.split() for line in listing.splitlines())
    installed = {row[1] for row in rows if row[0] == "installed"}
    return [names for names in wanted if installed.isdisjoint(names)]


def _install(missing: list[tuple[str, ...]]) -> None:
    print(f"Installing {len(missing)} system packages", flush=True)
    if not any(Path("/var/lib/apt/lists").glob("*Packages*")):
        _apt(["apt-get", "update"])
    try:
        _apt(_command(_available(missing)))
    except subprocess.CalledProcessError:
        # The package lists are older than the archive: fetch them and try once more.
        _apt(["apt-get", "update"])
        _apt(_command(_available(missing)))


def _apt(command: list[str]) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)


def _command(packages: list[str]) -> list[str]:
    return ["apt-get", "install", "--yes", "--no-install-recommends", *packages]


def _available(missing: list[tuple[str, ...]]) -> list[str]:
    """Choose for each library the name under which this release ships it."""
    return [next((name for name in names if _is_shipped(name)), names[-1]) for names in missing]


def _is_shipped(package: str) -> bool:
    answer = subprocess.run(["apt-cache", "show", package], capture_output=True, check=False)
    return answer.returncode == 0
