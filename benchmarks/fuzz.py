"""Feeds hostile input to all that reads what strangers wrote: no crash, no hang, nothing lost.

    python benchmarks/fuzz.py --minutes 10              # each of the targets in turn
    python benchmarks/fuzz.py --minutes 2 markup search # two minutes for each of these

Every input is made by hypothesis from pieces of markup, and shrunk when it finds
something. An input may take five seconds of processor time; one that hangs ends the
run with the places it hangs in. What is found belongs into a test.
"""

import argparse
import faulthandler
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field

from fuzz_targets import TARGETS, Target
from hypothesis import HealthCheck, Phase, Verbosity, given, settings

_SLOWEST = 5.0
_HUNG = 60
_ROUND = 300


class TooSlowError(Exception):
    """An input that took longer than any may."""


@dataclass
class Tally:
    """What came of one target."""

    inputs: int = 0
    slowest: float = 0.0
    found: dict[str, str] = field(default_factory=dict)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--minutes", type=float, default=1.0, help="for each target")
    options = parser.parse_args()
    if unknown := set(options.targets) - set(TARGETS):
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    total = 0
    for name in options.targets or TARGETS:
        tally = fuzz(TARGETS[name], options.minutes * 60)
        total += len(tally.found)
        print(
            f"{name:14} {tally.inputs:9,} inputs, slowest {tally.slowest:6.2f} s, "
            f"{len(tally.found)} found",
            flush=True,
        )
        for where, what in tally.found.items():
            print(f"--- {where}\n{what}", flush=True)
    return min(total, 1)


def fuzz(target: Target, seconds: float) -> Tally:
    """Try inputs until the time is up; rounds are short so that no one find stops the rest."""
    tally = Tally()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        one_round = _round(target, tally, end)
        try:
            one_round()
        except Exception as error:  # noqa: BLE001 - whatever it is, it was found
            tally.found.setdefault(_place(error), _told(error))
            if len(tally.found) > 20:
                break
    return tally


def _round(target: Target, tally: Tally, end: float) -> Callable[[], None]:
    @settings(
        max_examples=_ROUND,
        deadline=None,
        database=None,
        verbosity=Verbosity.quiet,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink],
        report_multiple_bugs=False,
    )
    @given(target.inputs)
    def attempt(value: object) -> None:
        if time.monotonic() > end:
            return
        tally.inputs += 1
        _try(target, value, tally)

    return attempt


def _try(target: Target, value: object, tally: Tally) -> None:
    faulthandler.dump_traceback_later(_HUNG, exit=True)
    began = time.process_time()
    try:
        target.check(value)
    except Exception as error:
        error.add_note(f"input: {value!r}")
        raise
    finally:
        faulthandler.cancel_dump_traceback_later()
        took = time.process_time() - began
        tally.slowest = max(tally.slowest, took)
    if took > _SLOWEST:
        raise TooSlowError(f"{took:.1f} s for {value!r:.500}")


def _place(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "editor_app" in frame.filename or "fuzz" in frame.filename]
    last = (ours or frames)[-1]
    return f"{type(error).__name__} in {last.name}, {last.filename}:{last.lineno}"


def _told(error: Exception) -> str:
    notes = "\n".join(getattr(error, "__notes__", ()))
    return f"{error}\n{notes}"[:3000]


if __name__ == "__main__":
    raise SystemExit(main())
