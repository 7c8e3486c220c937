#!/usr/bin/env python3
"""Does what a reader does with a long list of stories in the real window, by the clock.

    python3 benchmarks/story_list_reader.py LIBRARY IDLE WORD...   (started by story_list.py)

Starts the program and searches as soon as it has painted. Unless IDLE is 0 it goes on: our own
work for each frame while scrolling, from the wish for a list to its painted rows for WORDs typed
letter by letter, memory of the program and its browser, and processor time while nothing is
done for IDLE seconds. Writes one line of JSON; times are in milliseconds.
"""

import json
import os
import random
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from process_usage import family, pss, worked
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from editor_app.app import Program
from editor_app.shell.panels.story_list.panel import StoryListPanel
from editor_app.shell.preferences import Preferences
from editor_app.shell.theme import Theme

_FRAME = 16
_PATIENCE = 90.0
_BETWEEN_LETTERS = 150
_CATCHING_UP = 6_000
_QUIET, _LOOKS = 3_000, 40
_FILTERS = (
    "status:draft", "desk:sport", "status:published", "by:s", "has:tags", "after:yesterday",
    "-status:published", "desk:local status:ready",
)  # fmt: skip


class Watch(QObject):
    """Notices when rows are on the screen: ``first_at`` any, ``shown_at`` those asked for."""

    _paints = Signal()

    def __init__(self, panel: StoryListPanel) -> None:
        super().__init__(panel)
        self.first_at = self.shown_at = 0.0
        self._panel = panel
        panel.view.viewport().installEventFilter(self)
        # Queued: after the whole window was painted, and after the whole answer was taken.
        self._paints.connect(self._painted, Qt.ConnectionType.QueuedConnection)
        panel.model.arranged.connect(self._arranged, Qt.ConnectionType.QueuedConnection)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Wait for the first rows."""
        if event.type() == QEvent.Type.Paint and self._panel.model.rowCount():
            watched.removeEventFilter(self)
            self._paints.emit()
        return False

    def _painted(self) -> None:
        self.first_at = time.time()

    def _arranged(self) -> None:
        rows = self._panel.view.viewport() if self._panel.model.rowCount() else self._panel
        rows.repaint()
        self.shown_at = time.time()


class Reader:
    """Runs the program on a library and reads in its list."""

    def __init__(self, library: Path, words: Sequence[str]) -> None:
        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
        app = QApplication(["standfirst"])
        preferences = Preferences(Path(os.environ["HOME"]) / "standfirst.ini")
        self._program = Program(library, preferences, Theme(app, preferences))
        self._panel = self._program.window.desk.stories
        self._watch = Watch(self._panel)
        self._words = words
        self._ready_at = 0.0
        self._program.ready.connect(self._note_ready)

    def start(self) -> dict[str, Any]:
        """Start, and search at once; return when what could be done, since the process began."""
        self._program.show()
        self._until(lambda: self._watch.first_at)
        self._type(self._words[0])
        self._until(lambda: self._watch.shown_at and self._search_shown())
        usable, work = self._watch.shown_at, time.process_time()
        self._type("")
        self._until(lambda: self._watch.shown_at and self._whole_list_shown())
        whole = self._watch.shown_at
        self._until(lambda: self._ready_at)
        began = float(os.environ["BEGAN"])
        marks = {
            "first rows": self._watch.first_at,
            "usable": usable,
            "whole": whole,
            "everything": self._ready_at,
        }
        found = {name: [(moment - began) * 1e3] for name, moment in marks.items()}
        return found | {"usable work": [work * 1e3]}

    def scroll(self) -> dict[str, Any]:
        """Scroll in every way, and return the work of each frame."""
        _pass(_CATCHING_UP)  # the browser starts, and what is behind is caught up with
        bar = self._panel.view.verticalScrollBar()
        chance = random.Random(5)
        places = [chance.randrange(bar.maximum()) for _ in range(100)]
        page = bar.pageStep()
        found = {
            "wheel": [self._frame(lambda: bar.setValue(bar.value() + 60)) for _ in range(400)],
            "keys": [self._frame(lambda: bar.setValue(bar.value() + page)) for _ in range(100)],
            "thumb": [self._frame(lambda to=to: bar.setValue(to)) for to in places],
            "resize": [
                self._frame(lambda to=to: self._panel.setFixedWidth(to))
                for to in range(300, 400, 3)
            ],
        }
        self._panel.setMinimumWidth(248)
        self._panel.setMaximumWidth(16_777_215)
        bar.setValue(0)
        _pass(500)
        return found

    def search(self) -> dict[str, Any]:
        """Type all words letter by letter, then look for other things; return what each took."""
        typed = [word[:end] for word in self._words for end in (*range(1, len(word) + 1), 0)]
        taken = [(*self._asked(words), words) for words in typed]
        taken = [one for one in taken if one[2]]
        slowest = sorted(taken, reverse=True)[:6]
        return {
            "search": [wall for wall, _, _ in taken],
            "search work": [work for _, work, _ in taken],
            "slowest": [f"“{words}” {wall:.0f} ms" for wall, _, words in slowest],
            "filters": [self._asked(query)[0] for query in _FILTERS],
        }

    def rest(self, seconds: float) -> dict[str, Any]:
        """Do nothing, and return memory in MB and the processor in hundredths of a core."""
        self._asked("")
        _settle()
        memory = sum(pss(one) for one in family(os.getpid())) / 1024
        before = _work()
        _pass(int(seconds * 1000))
        return {"memory": memory, "idle": (_work() - before) / seconds * 100}

    def _note_ready(self) -> None:
        self._ready_at = time.time()

    def _search_shown(self) -> bool:
        row = self._panel.model.row_at(self._panel.model.index(0))
        return row is not None and bool(row.headline_marks or row.line_marks)

    def _whole_list_shown(self) -> bool:
        outline = self._panel.model.outline
        return len(outline.ids) > 1_000 and not outline.more and not self._search_shown()

    def _type(self, words: str) -> None:
        self._watch.shown_at = 0.0
        self._panel.search.setText(words)
        self._panel.search.tell_now()

    def _asked(self, words: str) -> tuple[float, float]:
        """Ask for a list; return the time until its rows are painted, and the work of it."""
        began, worked_before = time.time(), time.process_time()
        self._type(words)
        self._until(lambda: self._watch.shown_at)
        wall, work = self._watch.shown_at - began, time.process_time() - worked_before
        _pass(_BETWEEN_LETTERS)
        return wall * 1e3, work * 1e3

    def _frame(self, act: Callable[[], object]) -> float:
        """Do something, let a frame pass, and return the time that this thread worked."""
        began = time.thread_time()
        act()
        self._panel.view.viewport().repaint()
        _pass(_FRAME)
        return (time.thread_time() - began) * 1e3

    def _until(self, condition: Callable[[], object]) -> None:
        end = time.monotonic() + _PATIENCE
        while not condition():
            if time.monotonic() > end:
                sys.exit("waited in vain")
            _pass(2)


def _settle() -> None:
    """Wait until what begins after a start, such as a backup, is done; two minutes at most."""
    for _ in range(_LOOKS):
        before = _work()
        _pass(_QUIET)
        if _work() - before < 0.06:
            break


def _work() -> float:
    return sum(worked(one) for one in family(os.getpid()))


def _pass(milliseconds: int) -> None:
    """Let the program run by itself for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main(arguments: Iterable[str] = sys.argv[1:]) -> None:
    """Read, and write what was found to standard output."""
    library, idle, *words = arguments
    reader = Reader(Path(library), words)
    found = reader.start()
    if float(idle):
        found |= reader.scroll() | reader.search() | reader.rest(float(idle))
    print(json.dumps(found), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
