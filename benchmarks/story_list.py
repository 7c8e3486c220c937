#!/usr/bin/env python3
"""Measures the list of a library of 100,000 stories in the real window, on a display of its own.

    .venv/bin/python benchmarks/story_list.py FOLDER [--stories 100000]

The library is made in FOLDER the first time, which takes some minutes, and used again after
that. The window is started twice; the second start counts. Then, in the window: our own work
for each frame while scrolling, from the wish for a list to its painted rows for words typed
letter by letter, memory of the program and its browser, and processor time while nothing is
done. Needs xvfb and openbox.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from process_usage import family, pss, worked

ROOT = Path(__file__).resolve().parent.parent
_FRAME = 16.0
_PATIENCE = 90.0


def main() -> None:
    """Make the library, measure in a child process and print one table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--stories", type=int, default=100_000)
    parser.add_argument("--idle", type=float, default=10.0, help="seconds to do nothing")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        Watch(options.child, options.idle).run()
        return
    from display import private_display  # noqa: PLC0415 - the child has one already
    from synthetic_library import synthetic_library  # noqa: PLC0415 - loads the store

    from editor_app.store.library import Library  # noqa: PLC0415 - as above

    path = synthetic_library(options.folder, options.stories)
    Library.open(path).close()  # whatever has to be brought up to date is not measured
    with private_display() as environment:
        for _ in range(2):
            found = _measured(path, options, environment)
    print(f"{options.stories:,} stories, {path.stat().st_size / 1e6:,.0f} MB")
    _print(found)


def _measured(
    path: Path, options: argparse.Namespace, environment: dict[str, str]
) -> dict[str, Any]:
    command = [sys.executable, __file__, str(options.folder), "--child", str(path)]
    command += ["--idle", str(options.idle)]
    environment = environment | {"BEGAN": str(time.time()), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stderr)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def _print(found: dict[str, Any]) -> None:
    print(f"\n{'milliseconds':<44}{'p50':>8}{'p95':>8}{'max':>8}{'goal':>8}{'over':>7}{'of':>6}")
    for name, goal, words in (
        ("first rows", 1000, "start to first rows on the screen"),
        ("usable", 1000, "start to a list that can be searched"),
        ("whole", 0, "start to the whole list"),
        ("wheel", _FRAME, "own work a frame, wheel"),
        ("keys", 0, "own work a frame, page down"),
        ("thumb", _FRAME, "own work a frame, thumb dragged"),
        ("resize", 0, "own work a frame, width changed"),
        ("search", 60, "words typed: wish to painted rows"),
        ("search work", 0, "the same, processor of all threads"),
        ("filters", 0, "filters and orders: wish to painted rows"),
    ):
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


class Watch:
    """Runs the program on a library and looks at the clock."""

    def __init__(self, library: Path, idle: float) -> None:
        from PySide6.QtCore import QCoreApplication, Qt  # noqa: PLC0415 - only in the child
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

        from editor_app.app import Program  # noqa: PLC0415 - as above
        from editor_app.shell.preferences import Preferences  # noqa: PLC0415 - as above
        from editor_app.shell.theme import Theme  # noqa: PLC0415 - as above

        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
        self._app = QApplication(["standfirst"])
        self._idle = idle
        self._began = float(os.environ["BEGAN"])
        self._found: dict[str, Any] = {}
        self._processor: list[float] = []
        self._filled = 0.0
        preferences = Preferences(Path(os.environ["HOME"]) / "standfirst.ini")
        self._program = Program(library, preferences, Theme(self._app, preferences))
        self._panel = self._program.window.desk.stories
        self._view = self._panel.view
        self._time_own_work()

    def run(self) -> None:
        """Measure everything and write it to standard output."""
        self._start()
        self._scroll()
        self._search()
        self._rest()
        print(json.dumps(self._found), flush=True)
        os._exit(0)

    def _start(self) -> None:
        self._painted = 0
        self._program.show()
        self._until(lambda: self._painted and self._panel.model.rowCount())
        self._found["first rows"] = [self._since_start()]
        self._until(lambda: self._program.newsroom is not None)
        self._found["usable"] = [self._since_start()]
        self._until(lambda: self._panel.model.rowCount() > 60)
        self._found["whole"] = [self._since_start()]
        self._wait(6.0)  # the browser starts, and what is behind is caught up with

    def _scroll(self) -> None:
        bar = self._view.verticalScrollBar()
        chance = random.Random(5)
        self._found["wheel"] = [
            self._frame(lambda: bar.setValue(bar.value() + 60)) for _ in range(400)
        ]
        page = bar.pageStep()
        self._found["keys"] = [
            self._frame(lambda: bar.setValue(bar.value() + page)) for _ in range(100)
        ]
        places = [chance.randrange(bar.maximum()) for _ in range(100)]
        self._found["thumb"] = [self._frame(lambda to=to: bar.setValue(to)) for to in places]
        self._found["resize"] = [
            self._frame(lambda to=to: self._panel.setFixedWidth(to)) for to in range(300, 400, 3)
        ]
        self._panel.setMinimumWidth(248)
        self._panel.setMaximumWidth(16_777_215)
        bar.setValue(0)
        self._wait(0.5)

    def _frame(self, act: Callable[[], object]) -> float:
        """Do something, let 16 ms pass, and return the milliseconds that this thread worked."""
        self._filled = 0.0
        began = time.thread_time()
        act()
        self._view.viewport().repaint()
        worked = time.thread_time() - began
        self._wait(_FRAME / 1000)
        return (worked + self._filled) * 1000

    def _search(self) -> None:
        taken = [one for word in self._words() for one in self._type_out(word)]
        self._found["search"] = [one for one, _ in taken]
        self._found["search work"] = self._processor
        taken.sort(reverse=True)
        self._found["slowest"] = [f"“{typed}” {took:.0f} ms" for took, typed in taken[:6]]
        self._found["filters"] = [self._asked(lambda ask=ask: self._type(ask)) for ask in (
            "status:draft", "desk:sport", "status:published", "by:s", "has:tags",
            "after:yesterday", "-status:published", "desk:local status:ready",
        )]  # fmt: skip
        self._asked(lambda: self._type(""))

    def _type_out(self, word: str) -> Iterator[tuple[float, str]]:
        """Type a word letter by letter; yield what each took."""
        for end in range(1, len(word) + 1):
            yield self._asked(partial(self._type, word[:end])), word[:end]
        self._asked(partial(self._type, ""))

    def _words(self) -> list[str]:
        """Return half-remembered words: one or two of a headline somewhere, and a common one."""
        chance = random.Random(11)
        ids = self._panel.model.outline.ids
        asked: list[str] = []
        tasks = self._program._tasks  # noqa: SLF001 - the program's own thread, for a question of ours
        tasks.run(_headlines, chance.sample(list(ids), 20), then=asked.extend)
        self._until(lambda: asked)
        begun = (headline.lower().split() for headline in asked)
        return ["with quay", *(" ".join(words[: chance.choice((1, 1, 2))]) for words in begun)]

    def _type(self, words: str) -> None:
        self._panel.search.setText(words)
        self._panel.search.tell_now()

    def _asked(self, act: Callable[[], object]) -> float:
        """Ask for a list and return the milliseconds until its rows are painted."""
        self._shown = False
        began, worked = time.perf_counter(), time.process_time()
        act()
        self._until(lambda: self._shown)
        took = (time.perf_counter() - began) * 1000
        self._processor.append((time.process_time() - worked) * 1000)
        self._wait(0.15)  # as long as the field waits for another letter
        return took

    def _rest(self) -> None:
        self._settle()
        self._found["memory"] = sum(pss(one) for one in family(os.getpid())) / 1024
        before = sum(worked(one) for one in family(os.getpid()))
        self._sleep(self._idle)
        after = sum(worked(one) for one in family(os.getpid()))
        self._found["idle"] = (after - before) / self._idle * 100

    def _settle(self) -> None:
        """Wait until what begins after a start, such as a backup, is done; two minutes at most."""
        for _ in range(40):
            before = sum(worked(one) for one in family(os.getpid()))
            self._sleep(3.0)
            if sum(worked(one) for one in family(os.getpid())) - before < 0.06:
                break

    def _time_own_work(self) -> None:
        """Notice when the list was painted with what was asked for."""
        show, paint = self._panel.show_outline, type(self._view).paintEvent
        fill = self._panel.model.fill
        watch = self

        def filled(rows: Any) -> None:
            began = time.thread_time()
            fill(rows)
            watch._view.viewport().repaint()
            watch._filled += time.thread_time() - began

        def shown(*args: Any, begin: bool = False, **others: Any) -> None:
            show(*args, begin=begin, **others)
            watch._fresh = True
            if not watch._panel.model.rowCount():
                watch._shown = True

        def painted(view: Any, event: Any) -> None:
            paint(view, event)
            watch._painted += 1
            if watch._fresh:
                watch._fresh, watch._shown = False, True

        self._fresh = self._shown = False
        self._painted = 0
        self._panel.show_outline = shown
        self._panel.model.fill = filled
        type(self._view).paintEvent = painted

    def _since_start(self) -> float:
        return (time.time() - self._began) * 1000

    def _until(self, condition: Callable[[], object]) -> None:
        limit = time.perf_counter() + _PATIENCE
        while not condition():
            if time.perf_counter() > limit:
                sys.exit("waited in vain")
            self._app.processEvents()
            time.sleep(0.0005)

    def _wait(self, seconds: float) -> None:
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            self._app.processEvents()
            time.sleep(0.001)

    def _sleep(self, seconds: float) -> None:
        """Let the program run by itself, as it does when nobody looks."""
        from PySide6.QtCore import QTimer  # noqa: PLC0415 - only in the child

        QTimer.singleShot(int(seconds * 1000), self._app.quit)
        self._app.exec()


def _headlines(library: Any, ids: list[str]) -> list[str]:
    from editor_app.services import finding  # noqa: PLC0415 - only in the child
    from editor_app.shell.when import local_now  # noqa: PLC0415 - as above

    return [row.story.headline for row in finding.rows(library, ids, "", local_now())]


if __name__ == "__main__":
    main()
