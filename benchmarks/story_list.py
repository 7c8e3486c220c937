#!/usr/bin/env python3
"""Measures the list of a library of 100,000 stories in the real window, on a display of its own.

    .venv/bin/python benchmarks/story_list.py FOLDER [--stories 100000] [--starts 3]

The library is made in FOLDER the first time, which takes some minutes, and used again after
that. The window is started several times: the first start only warms the file cache, the others
are all in the figures of the start. The last one goes on to what a reader does, see
``story_list_reader.py``. Needs xvfb and openbox.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from display import private_display
from synthetic_library import synthetic_library

from editor_app.store.first_glance import recent_stories
from editor_app.store.library import Library

ROOT = Path(__file__).resolve().parent.parent
FRAME = 16.0
# As the program's own way in does: nothing becomes garbage while it starts.
_READER = "import gc; gc.disable(); from story_list_reader import main; main()"
_HEADLINES = 20
_STARTS = ("first rows", "usable", "usable work", "whole", "everything")
_TABLE = (
    ("first rows", 1000, "start to first rows on the screen"),
    ("usable", 1000, "start to painted rows of a search begun then"),
    ("usable work", 0, "the same, processor of all threads"),
    ("whole", 0, "start to the whole list"),
    ("everything", 0, "start to every command"),
    ("wheel", FRAME, "own work a frame, wheel"),
    ("keys", 0, "own work a frame, page down"),
    ("thumb", FRAME, "own work a frame, thumb dragged"),
    ("resize", 0, "own work a frame, width changed"),
    ("search", 60, "words typed: wish to painted rows"),
    ("search work", 0, "the same, processor of all threads"),
    ("filters", 0, "filters and orders: wish to painted rows"),
)


def main() -> None:
    """Make the library, measure in child processes and print one table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--stories", type=int, default=100_000)
    parser.add_argument("--starts", type=int, default=3, help="how many starts count")
    parser.add_argument("--idle", type=float, default=10.0, help="seconds to do nothing")
    options = parser.parse_args()
    path = synthetic_library(options.folder, options.stories)
    Library.open(path).close()  # whatever has to be brought up to date is not measured
    words = _words(path)
    with private_display() as environment:
        starts = [
            _measured(path, environment, idle=options.idle if last else 0.0, words=words)
            for last in (False,) * options.starts + (True,)
        ]
    found = starts[-1]
    for name in _STARTS:
        found[name] = [one for start in starts[1:] for one in start[name]]
    print(f"{options.stories:,} stories, {path.stat().st_size / 1e6:,.0f} MB")
    _print(found)


def _words(path: Path) -> list[str]:
    """Return half-remembered words: one or two of some headlines, and two that are in none."""
    chance = random.Random(11)
    stories = chance.sample(recent_stories(path, 5_000), _HEADLINES)
    begun = (story.headline.lower().split() for story in stories)
    return [*(" ".join(words[: chance.choice((1, 1, 2))]) for words in begun), "with quay"]


def _measured(
    path: Path, environment: dict[str, str], *, idle: float, words: Sequence[str]
) -> dict[str, Any]:
    """Start the window, watch it, and return what was found; only the start without ``idle``."""
    command = [sys.executable, "-c", _READER, str(path), str(idle), *words]
    rooms = os.pathsep.join((str(ROOT), str(ROOT / "benchmarks")))
    environment = environment | {"PYTHONPATH": rooms, "BEGAN": str(time.time())}
    done = subprocess.run(
        command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stderr)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def _print(found: dict[str, Any]) -> None:
    print(f"\n{'milliseconds':<44}{'p50':>8}{'p95':>8}{'max':>8}{'goal':>8}{'over':>7}{'of':>6}")
    for name, goal, words in _TABLE:
        times = sorted(found[name])
        over = sum(one > goal for one in times) if goal else ""
        print(
            f"{words:<44}{statistics.median(times):>8.1f}{_at(times, 0.95):>8.1f}{times[-1]:>8.1f}"
            f"{goal if goal else '':>8}{over:>7}{len(times):>6}"
        )
    print(f"\nslowest searches: {', '.join(found['slowest'])}")
    print(f"memory, PSS with the browser: {found['memory']:.0f} MB")
    print(f"processor while idle: {found['idle']:.2f} % of a core")


def _at(times: Sequence[float], part: float) -> float:
    return times[min(int(len(times) * part), len(times) - 1)]


if __name__ == "__main__":
    main()
