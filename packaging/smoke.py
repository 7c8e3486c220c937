#!/usr/bin/env python3
"""Tries a built program out: it tells its version, imports, exports, and its window opens a file.

    packaging/smoke.py PROGRAM [--picture FILE]

Needs Python alone, and a display or Xvfb for the window. The program may be an AppImage, an
installed command, or standfirst-cli.exe, whose window is that of standfirst.exe beside it.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "resources/sample"
_STORY = "# Ferry returns\n\nThe first boat left at *six*.\n"
_MANY = 320
_PATIENCE = 60
_PREVIEW = 5  # seconds in which the preview, which comes last, has been drawn
_ONE_COMMAND = 120


def main(arguments: list[str]) -> int:
    """Try everything; the exit code is 0 when all of it worked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("program", type=Path)
    parser.add_argument("--picture", type=Path, help="where to save a picture of the screen (X11)")
    parser.add_argument("--no-window", action="store_true")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="smoke-") as folder:
        trial = Trial(options.program.resolve(), Path(folder))
        trial.tell_version()
        trial.import_and_export()
        trial.share_the_work()
        if not options.no_window:
            trial.open_in_window(options.picture)
    print("All of it works")
    return 0


class Trial:
    """One program with a home of its own."""

    def __init__(self, program: Path, folder: Path) -> None:
        self._program = program
        self._folder = folder
        self._library = folder / "trial/library.standfirst"
        self._environment = _at_home(folder)

    def tell_version(self) -> None:
        """Make sure that it is the version of pyproject.toml."""
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
        said = self._do("--version")
        _expect(project["project"]["version"] in said, f"its version, not {said!r}")
        print(said.strip())

    def import_and_export(self) -> None:
        """Bring the sample stories in, check the library, and write every story."""
        stories = len(list(SAMPLES.glob("*.md")))
        library = ("--library", str(self._library))
        imported = self._do("import", *library, str(SAMPLES)).splitlines()
        _expect(len(imported) == stories, f"{stories} stories imported, not {len(imported)}")
        for form, suffix in (("html", ".html"), ("markdown", ".md")):
            out = self._folder / form
            self._do("export", *library, "--all", "--format", form, "--out", str(out))
            written = len(list(out.rglob(f"*{suffix}")))
            _expect(written == stories, f"{stories} stories as {form}, not {written}")
        print(self._do("check", *library).strip())
        print(f"{stories} stories imported, and exported as HTML and as Markdown")

    def share_the_work(self) -> None:
        """Import and export so many stories that processes of their own are started for them."""
        source, library = self._folder / "many", self._folder / "many.standfirst"
        source.mkdir()
        for number in range(_MANY):
            (source / f"{number}.md").write_text(f"# Ship {number} docks\n\nAt *six*.\n", "utf-8")
        self._do("import", "--library", str(library), str(source))
        out = self._folder / "many-pages"
        self._do("export", "--library", str(library), "--all", "--out", str(out))
        written = len(list(out.rglob("*.html")))
        _expect(written == _MANY, f"{_MANY} stories as html, not {written}")
        print(f"{_MANY} stories imported and exported by several processes")

    def open_in_window(self, picture: Path | None) -> None:
        """Start the window on a file and wait until the story is in the library."""
        story = self._folder / "ferry-returns.md"
        story.write_text(_STORY, encoding="utf-8")
        windowed = self._program.with_name(self._program.name.replace("-cli", ""))
        library = ("--library", str(self._library))
        started, complaints = time.monotonic(), self._folder / "complaints.txt"
        with (
            complaints.open("wb") as errors,
            subprocess.Popen(
                [windowed, *library, str(story)],
                env=self._environment,
                cwd=self._folder,
                stderr=errors,
            ) as window,
        ):
            try:
                while "ferry-returns" not in self._do("list", *library):
                    _expect(window.poll() is None, "the window to stay open")
                    _expect(time.monotonic() - started < _PATIENCE, "the story in the library")
                    time.sleep(0.5)
                print(f"Opened a file in its window, {time.monotonic() - started:.1f} s")
                time.sleep(_PREVIEW)
                _take(picture)
            finally:
                window.terminate()
        said = complaints.read_text(encoding="utf-8", errors="replace")
        _expect("Traceback" not in said, f"no complaint: {said}")

    def _do(self, *arguments: str) -> str:
        done = subprocess.run(
            [self._program, *arguments],
            env=self._environment,
            cwd=self._folder,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=_ONE_COMMAND,
            check=False,
        )
        _expect(done.returncode == 0, f"{arguments[0]} to work: {done.stdout}{done.stderr}")
        return done.stdout


def _at_home(folder: Path) -> Mapping[str, str]:
    """Return an environment in which nothing of the person's own is touched."""
    environment = dict(os.environ)
    environment.pop("STANDFIRST_LIBRARY", None)
    environment |= {"HOME": str(folder), "LOCALAPPDATA": str(folder), "APPDATA": str(folder)}
    for name in ("DATA", "CONFIG", "CACHE"):
        environment[f"XDG_{name}_HOME"] = str(folder / name.lower())
    if os.name != "nt" and os.geteuid() == 0:
        # Chromium has no sandbox for root.
        environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    return environment


def _take(picture: Path | None) -> None:
    """Save what is on the screen, where the tool for it is installed."""
    tool = shutil.which("import")
    if picture is None or tool is None:
        return
    subprocess.run([tool, "-window", "root", str(picture)], check=True)


def _expect(true: bool, what: str) -> None:
    if not true:
        sys.exit(f"smoke.py: expected {what}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
