#!/usr/bin/env python3
"""Sets Standfirst up and runs it, its tests and its checks: one command each, Python alone."""

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Sequence
from pathlib import Path

import sample_run
import system_libraries

ROOT = Path(__file__).resolve().parent.parent
VENV = Path(os.environ.get("STANDFIRST_VENV", ROOT / ".venv"))
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = ROOT / "packaging/requirements-dev.txt"
UV_LOCK = ROOT / "packaging/requirements-uv.txt"
RUN_LOCK = ROOT / "packaging/requirements-run.txt"
PACKAGE_LOCK = ROOT / "packaging/requirements-package.txt"
STAMP = VENV / ".standfirst-stamp"
SAMPLE_OUT = ROOT / "standfirst-out"
PIP = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]

CHECKS = {
    "ruff check": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
    "mypy --strict": ["mypy"],
    "import contracts": ["lint-imports"],
    "packaging": ["python", "packaging/check_packaging.py"],
}


def main(arguments: Sequence[str]) -> int:
    """Do the job named first on the command line and return its exit code."""
    jobs = {
        "run": (run, "start Standfirst; whatever follows goes to the program"),
        "test": (test, "run the tests; whatever follows goes to pytest, such as --cov"),
        "check": (check, "run every check, then the tests (--no-tests: checks only)"),
        "setup": (setup, "prepare everything and stop"),
        "libraries": (libraries, "install the system libraries, or say how"),
        "lock": (lock, "pin the dependencies anew (--upgrade: to their newest versions)"),
        "package": (package, "make the packages for this system; what follows chooses which"),
        "screens": (screens, "take the pictures in docs/pictures"),
    }
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__)
    job = parser.add_subparsers(dest="job", required=True, metavar="JOB")
    for name, (_, help_text) in jobs.items():
        job.add_parser(name, help=help_text, add_help=False)
    chosen, rest = parser.parse_known_args(arguments[:1])[0].job, list(arguments[1:])
    return jobs[chosen][0](rest)


def run(arguments: list[str]) -> int:
    """Start the program, or show what it does where there is no display."""
    prepare(testing=False)
    wants_folder = arguments[:1] == ["--out"]
    if (arguments and not wants_folder) or sample_run.has_display():
        return _python("-m", "editor_app", *arguments)
    folder = Path(arguments[1]) if len(arguments) > 1 else SAMPLE_OUT
    return sample_run.show(str(PYTHON), ROOT, folder, _environment())


def test(arguments: list[str]) -> int:
    """Run the tests, on displays of their own where that can be."""
    prepare(testing=True)
    return _python("-m", "pytest", *_shares(), *arguments)


def check(arguments: list[str]) -> int:
    """Run every check, then the tests, and fail if any of them does."""
    prepare(testing=True, packaging=True)
    failed = [name for name, command in CHECKS.items() if not _passes(name, command)]
    code = 0 if "--no-tests" in arguments else test([a for a in arguments if a != "--no-tests"])
    if failed:
        print(f"dev.py: failed: {', '.join(failed)}", file=sys.stderr)
    return code or int(bool(failed))


def setup(_arguments: list[str]) -> int:
    """Prepare system libraries and virtual environment."""
    prepare(testing=True)
    print(f"Ready: {PYTHON}")
    return 0


def libraries(_arguments: list[str]) -> int:
    """See to the system libraries only."""
    system_libraries.provide(testing=True, packaging=True)
    print("All system libraries are there")
    return 0


def lock(arguments: list[str]) -> int:
    """Write the files of pinned, hashed dependencies; versions stay unless ``--upgrade``."""
    prepare(testing=True)
    compile_ = ["-m", "uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"]
    compile_ += ["--generate-hashes", "--no-header", *arguments]
    # What is packaged is what was tested: its versions follow those of development.
    same = ["--constraints", str(LOCK)]
    wanted = {
        LOCK: ["pyproject.toml", "--group", "dev"],
        UV_LOCK: ["packaging/uv.in"],
        RUN_LOCK: ["pyproject.toml", *same],
        PACKAGE_LOCK: ["--group", "pyproject.toml:package", *same],
    }
    codes = [_python(*compile_, *what, "--output-file", str(to)) for to, what in wanted.items()]
    return max(codes)


def package(arguments: list[str]) -> int:
    """Make the packages that this system can make, into ``dist``."""
    prepare(testing=True, packaging=True)
    return _python("packaging/package.py", *arguments)


def screens(arguments: list[str]) -> int:
    """Take the pictures of the window from a display."""
    prepare(testing=True)
    return _python("benchmarks/screens.py", *arguments)


def prepare(*, testing: bool, packaging: bool = False) -> None:
    """Make sure of libraries and environment; costs nothing when they are there already."""
    system_libraries.provide(testing=testing, packaging=packaging)
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text(encoding="utf-8") == _fingerprint():
        return
    started = time.monotonic()
    print(f"Setting up {VENV}", flush=True)
    _make_environment()
    _install_dependencies()
    pip = [*PIP, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    _must(pip, "Standfirst itself could not be installed; the lines above say why.")
    STAMP.write_text(_fingerprint(), encoding="utf-8")
    print(f"Set up in {time.monotonic() - started:.0f} s", flush=True)


def _fingerprint() -> str:
    """Describe everything the environment was made from."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    parts = json.dumps([project["build-system"], project["project"], sys.version, str(ROOT)])
    return hashlib.sha256(LOCK.read_bytes() + UV_LOCK.read_bytes() + parts.encode()).hexdigest()


def _make_environment() -> None:
    """Make the virtual environment, or keep one that works."""
    probe = [str(PYTHON), "-m", "pip", "--version"]
    if PYTHON.exists() and not subprocess.call(probe, stdout=subprocess.DEVNULL):
        return
    make = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    _must(make, "No virtual environment could be made. On Debian: apt-get install python3-venv")


def _install_dependencies() -> None:
    """Install what is locked: with uv, which is faster and compiles, else with pip."""
    locked = ["--require-hashes", "--requirement"]
    uv = [str(PYTHON), "-m", "uv", "pip", "install", "--quiet", "--compile-bytecode"]
    uv += ["--python", str(PYTHON), *locked, str(LOCK)]
    environment = {"UV_HTTP_TIMEOUT": "180", **os.environ}
    has_uv = not subprocess.call([*PIP, *locked, str(UV_LOCK)])
    if has_uv and not subprocess.call(uv, env=environment):
        return
    print("uv did not do it; trying pip", flush=True)
    _must([*PIP, *locked, str(LOCK)], "The dependencies could not be installed.")


def _must(command: list[str], complaint: str) -> None:
    if subprocess.call(command):
        sys.exit(f"dev.py: {complaint}")


def _passes(name: str, command: list[str]) -> bool:
    print(f"\n--- {name}", flush=True)
    started = time.monotonic()
    passed = _tool(*command) == 0
    print(f"--- {name}: {'ok' if passed else 'FAILED'}, {time.monotonic() - started:.1f} s")
    return passed


def _tool(name: str, *arguments: str) -> int:
    found = shutil.which(name, path=PYTHON.parent) or name
    return subprocess.call([found, *arguments], cwd=ROOT)


def _shares() -> list[str]:
    """Return how to share the tests among the cores; each share needs a display of its own."""
    if sys.platform != "linux":
        return []
    if shutil.which("Xvfb"):
        return ["-n", str(min(os.cpu_count() or 1, 4)), "--dist", "worksteal"]
    if not os.environ.get("DISPLAY"):
        print("No display and no Xvfb: tests that need a real window are skipped")
    return []


def _environment() -> dict[str, str]:
    """Return the environment to run in; root gets no browser sandbox, which it cannot have."""
    environment = dict(os.environ)
    if os.name != "nt" and os.geteuid() == 0:
        environment.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
    return environment


def _python(*arguments: str) -> int:
    """Run the environment's Python in the checkout."""
    return subprocess.call([str(PYTHON), *arguments], cwd=ROOT, env=_environment())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
