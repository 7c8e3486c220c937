#!/usr/bin/env python3
"""Measures from key press to glyph on the screen, beside a bare QTextEdit and ghostwriter.

    .venv/bin/python benchmarks/keystrokes.py [--words 800] [--keys 200] [--rounds 3]

All programs are measured in one run, in turn, on a display of their own, Standfirst and
ghostwriter with their live previews open. Needs the packages of the dependency group "bench"
and xvfb, openbox and ghostwriter from Debian.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from display import private_display
from programs import (
    Program,
    cpu_seconds,
    installed,
    memory_megabytes,
    prepared,
    region,
    started,
    wait_for_window,
)
from screen_probe import Region, ScreenProbe

_TEXT = "thecouncilmetagainandheardnewevidenceoncostsasmembersarguedoverwhowouldpay"
_WARM_UP = 12
_SETTLE = 4.0


@dataclass(slots=True)
class Sample:
    """What was seen of one program: milliseconds for each key, processor time, megabytes."""

    glyphs: list[float] = field(default_factory=list)
    missed: int = 0
    cpu: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--words", type=int, default=800, help="length of the story (800: 5 KB)")
    parser.add_argument("--keys", type=int, default=200, help="keys for each program and round")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    samples: dict[str, Sample] = defaultdict(Sample)
    programs = installed()
    with tempfile.TemporaryDirectory() as folder, private_display() as environment:
        probe = ScreenProbe(environment["DISPLAY"])
        opened = {program.name: prepared(program, Path(folder), environment, options.words)
                  for program in programs}  # fmt: skip
        for turn in range(options.rounds):
            for program in programs if turn % 2 == 0 else reversed(programs):
                with started(program.command(opened[program.name]), environment) as process:
                    wait_for_window(program.title, probe)
                    time.sleep(_SETTLE)
                    _type(program, probe, options.keys, samples[program.name], process.pid)
        probe.close()
    _print(samples, options.words)


def _type(program: Program, probe: ScreenProbe, keys: int, sample: Sample, session: int) -> None:
    where = region(program.text, probe)
    for key in program.first_keys:
        probe.press(key)
        time.sleep(1)
    probe.click(where.x + where.width // 2, where.y + where.height // 3)
    time.sleep(0.4)
    probe.press("End")
    time.sleep(0.6)
    pause = random.Random(3)
    began = 0.0
    for number in range(-_WARM_UP, keys):
        if number == 0:
            began = cpu_seconds(session)
        took = _one_key(_TEXT[number % len(_TEXT)], where, probe)
        if number >= 0 and took is None:
            sample.missed += 1
        elif number >= 0 and took is not None:
            sample.glyphs.append(took)
        time.sleep(0.09 * pause.uniform(0.6, 1.4))
    sample.cpu.append((cpu_seconds(session) - began) * 1000 * 100 / keys)
    sample.memory.append(memory_megabytes(session))


def _one_key(key: str, where: Region, probe: ScreenProbe) -> float | None:
    probe.forget()
    before = probe.pixels(where)
    sent = probe.press(key)
    shown = probe.wait_for_glyph(before, where, timeout=3)
    return None if shown is None else (shown - sent) * 1000


def _print(samples: dict[str, Sample], words: int) -> None:
    print(f"\nKey to glyph in milliseconds, story of {words} words")
    of_keys = f"{'p50':>8}{'p95':>8}{'max':>8}{'missed':>8}"
    print(f"{'':<22}{of_keys}{'CPU ms per 100 keys':>22}{'PSS, MB':>10}")
    for name, sample in samples.items():
        shown = sorted(sample.glyphs) or [float("nan")]
        p95 = shown[min(len(shown) - 1, int(len(shown) * 0.95))]
        print(
            f"{name:<22}{statistics.median(shown):>8.1f}{p95:>8.1f}{shown[-1]:>8.1f}"
            f"{sample.missed:>8}{statistics.median(sample.cpu):>22.0f}"
            f"{statistics.median(sample.memory):>10.0f}"
        )


if __name__ == "__main__":
    main()
