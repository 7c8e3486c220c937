#!/usr/bin/env python3
"""Measures from start to text on the screen, beside a bare QTextEdit and ghostwriter.

    .venv/bin/python benchmarks/startup.py [--words 800] [--rounds 5] [--cold] [--program FILE]

Every program opens the same story; its text counts as there with the first picture that has
half of the final picture's ink. One start of each goes before the timed ones. --cold empties
the system's file cache before each start, which takes root. --program names a built Standfirst,
such as build/bundle/standfirst/standfirst, to measure beside the one that is run from source.
Needs the packages of the dependency group "bench" and xvfb, openbox and ghostwriter from Debian.
"""

import argparse
import statistics
import subprocess
import tempfile
import time
from collections import defaultdict
from pathlib import Path

import numpy as np
from display import private_display
from programs import Environment, Program, installed, packaged, prepared, region, started
from screen_probe import Pixels, Region, ScreenProbe

_QUIET = 1.5
_LIMIT = 60.0
_BETWEEN_FRAMES = 0.012


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--words", type=int, default=800, help="length of the story (800: 5 KB)")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--cold", action="store_true", help="empty the file cache before each")
    parser.add_argument("--program", type=Path, help="a built program, to measure beside")
    options = parser.parse_args()
    seconds: dict[str, list[float]] = defaultdict(list)
    programs = [program for program in installed() if not program.first_keys]
    if options.program:
        programs.append(packaged(options.program.resolve()))
    with tempfile.TemporaryDirectory() as folder, private_display() as environment:
        probe = ScreenProbe(environment["DISPLAY"])
        opened = {program.name: prepared(program, Path(folder), environment, options.words)
                  for program in programs}  # fmt: skip
        for turn in range(-1, options.rounds):
            for program in programs if turn % 2 == 0 else reversed(programs):
                if options.cold:
                    _empty_file_cache()
                took = _time_start(program, opened[program.name], environment, probe)
                if turn >= 0:
                    seconds[program.name].append(took)
        probe.close()
    _print(seconds, options.words, "cold" if options.cold else "warm")


def _empty_file_cache() -> None:
    subprocess.run(["sync"], check=True)
    Path("/proc/sys/vm/drop_caches").write_text("3\n", encoding="ascii")


def _time_start(
    program: Program, document: Path, environment: Environment, probe: ScreenProbe
) -> float:
    """Start a program and return the seconds until its text is there."""
    probe.forget()
    began = time.perf_counter()
    with started(program.command(document), environment):
        frames = _watch(region(program.text, probe), probe)
    final = frames[-1][1] if frames else 0
    shown = (moment for moment, ink in frames if ink >= final / 2 and _is_text(ink))
    return next(shown, began + _LIMIT) - began


def _watch(where: Region, probe: ScreenProbe) -> list[tuple[float, int]]:
    """Return when ``where`` changed and how much ink it then had, until it stands still."""
    frames: list[tuple[float, int]] = []
    last = probe.pixels(where)
    began = looked = changed = time.perf_counter()
    due = None
    while (now := time.perf_counter()) - began < _LIMIT:
        due = max((moment for moment, at in probe.damages(0.02) if where.meet(at)), default=due)
        if due is not None and now - looked > _BETWEEN_FRAMES:
            pixels, looked = probe.pixels(where), now
            if _differ(pixels, last):
                frames.append((due, _ink(pixels)))
                last, changed = pixels, now
            due = None
        if frames and _is_text(frames[-1][1]) and now - changed > _QUIET:
            break
    return frames


def _differ(one: Pixels, other: Pixels) -> bool:
    """Tell whether more changed than a blinking caret."""
    return int((one[:, :, 1] != other[:, :, 1]).sum()) > 60


def _is_text(ink: int) -> bool:
    return ink > 300


def _ink(pixels: Pixels) -> int:
    """Count the pixels that stand out from the background."""
    green = pixels[:, :, 1].astype(int)
    background = np.bincount(green.ravel()).argmax()
    return int((np.abs(green - background) > 40).sum())


def _print(seconds: dict[str, list[float]], words: int, kind: str) -> None:
    print(f"\nStart to text in seconds, {kind}, story of {words} words")
    print(f"{'':<22}{'median':>8}{'best':>8}{'worst':>8}{'starts':>8}")
    for name, taken in seconds.items():
        print(
            f"{name:<22}{statistics.median(taken):>8.2f}{min(taken):>8.2f}{max(taken):>8.2f}"
            f"{len(taken):>8}"
        )


if __name__ == "__main__":
    main()
