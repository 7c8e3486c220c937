"""Kills the program at random, over and over, and counts what was lost: nothing may be.

    python benchmarks/torture.py --kills 500       # or --minutes 30; --seed 7 repeats a run
    python benchmarks/torture.py --kills 20 --preview

Each turn is a process of its own with the real window (offscreen): it opens the library,
types, switches stories, undoes, names versions, and says through a pipe what it is about to
write and what has been written. Now and again another program looks into the library
meanwhile. At a moment of chance the program gets SIGKILL. Then the library is
opened and compared with the oracle here, which knows every word: each story must read as it
was last acknowledged, or as something that was on its way to the disk after that. The
window of the next turn must come back with the story that was open.

Turns are forked from a process that has loaded the program but not begun it, which makes a
start quick; saves come 100 ms after a pause in typing, so that more of them are hit
(--pause 2000 is what writers have). The preview is left out unless asked for.
"""

import argparse
import os
import random
import select
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from torture_oracle import Oracle, Report

ROOMS = ("editor_app.app", "editor_app.shell.newsroom.newsroom", "editor_app.shell.commands.menus")
_STARTED_WITHIN = 60.0
_LOOK = """
import sqlite3, sys
library = sqlite3.connect(sys.argv[1], timeout=30)
library.execute("SELECT count(*) FROM articles").fetchone()
library.close()
"""


@dataclass
class Run:
    """Where the torture takes place and how."""

    folder: Path
    rng: random.Random
    pause: int
    preview: bool
    oracle: Oracle
    report: Report = field(default_factory=Report)


def main() -> int:
    options = _options()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
    folder = Path(tempfile.mkdtemp(prefix="standfirst-torture-"))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = str(folder / name.lower())
    for room in ROOMS:
        import_module(room)
    if options.preview:
        import_module("editor_app.shell.newsroom.preview_link")
    run = Run(folder, random.Random(options.seed), options.pause, options.preview, Oracle(folder))
    print(f"seed {options.seed}, in {folder}", flush=True)
    end = time.monotonic() + options.minutes * 60
    while time.monotonic() < end and run.report.kills < options.kills:
        turn(run)
        if run.report.kills % 20 == 0 or run.report.failed:
            print(run.report.line(), flush=True)
        if run.report.failed:
            print("\n".join(run.report.losses), flush=True)
            return 1
    print(run.report.line(), flush=True)
    return 0


def turn(run: Run) -> None:
    """Start the program, let it work, kill it, and look at what it left."""
    read_end, write_end = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        from torture_writer import write_until_killed  # noqa: PLC0415 - only in the child

        write_until_killed(
            run.folder, write_end, random.Random(run.rng.random()), run.pause, preview=run.preview
        )
        os._exit(3)
    os.close(write_end)
    try:
        _watch(run, read_end)
    finally:
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        _drain(run, read_end)
        os.close(read_end)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
        run.report.kills += 1
    else:
        run.report.losses.append(f"the program ended by itself: status {status}")
    run.oracle.compare(run.report)


def _watch(run: Run, pipe: int) -> None:
    """Listen until the moment of the kill: soon after a message, or at any time."""
    began = time.monotonic()
    early = run.rng.random() < 0.1
    deadline = began + (run.rng.uniform(0.05, 1.5) if early else _STARTED_WITHIN)
    working = 0.0
    while (left := deadline - time.monotonic()) > 0:
        ready, _, _ = select.select([pipe], [], [], left)
        if not ready:
            break
        for kind in run.oracle.hear(os.read(pipe, 1 << 20), run.report):
            now = time.monotonic()
            if kind == "opened" and not working and not early:
                working = now
                deadline = now + run.rng.uniform(0.2, 4.0)
            elif kind in {"writing", "written"} and run.rng.random() < 0.08:
                deadline = min(deadline, now + run.rng.uniform(0, 0.02))
            if kind == "written" and run.rng.random() < 0.2:
                _look(run)
    if not working and not early:
        run.report.losses.append(f"the program did not open within {_STARTED_WITHIN:.0f} s")


def _look(run: Run) -> None:
    """Read the library from another process, which would empty a log that nobody seems to need."""
    look = [sys.executable, "-c", _LOOK, str(run.folder / "library.standfirst")]
    subprocess.run(look, check=True, timeout=60)
    run.report.looks += 1


def _drain(run: Run, pipe: int) -> None:
    while content := os.read(pipe, 1 << 20):
        run.oracle.hear(content, run.report)
    run.oracle.forget_half_message()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--kills", type=int, default=1_000_000, help="stop after so many")
    parser.add_argument("--minutes", type=float, default=60.0, help="stop after so long")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--pause", type=int, default=100, help="ms without a key before a save")
    parser.add_argument("--preview", action="store_true", help="with the web view beside it")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
