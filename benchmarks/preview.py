#!/usr/bin/env python3
"""Measures the live preview: from a key in the text to the page patched and painted.

    xvfb-run -a -s "-screen 0 1440x900x24" .venv/bin/python benchmarks/preview.py

``--words 800 5000`` chooses other lengths, ``--keys 200`` more keys.

A plain text editor and the preview share a window, as in the program. Every key goes into the
middle of the story, with the page scrolled there. "Patched" is when the page has the new text,
"painted" when the frame with it has been drawn (both p50, one key about every third of a second);
opening takes the whole page. CPU is processor time in milliseconds per 100 keys of somebody who
types eleven a second, memory the proportional set size, both of all processes; idle is the part
of a core that the untouched window takes.
"""

import argparse
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPlainTextEdit, QWidget
from sample_text import story

from editor_app.model.article import Article
from editor_app.shell.preview.graphics import choose_graphics
from editor_app.shell.preview.live_preview import LivePreview
from editor_app.shell.preview.page_scheme import register_scheme

_TEXT = "thecouncilmetagainandheardnewevidence"
_WARM_UP = 5
_OUR_WORLD = 1
_PATIENCE_MS = 30_000
# The second callback comes when the first one's frame has been drawn; the title is a signal.
_TELL_WHEN_PAINTED = (
    "requestAnimationFrame(() => requestAnimationFrame(() => document.title = '%d')); 0"
)


class Desk:
    """A window with an editor and the preview of its text."""

    def __init__(self, words: int) -> None:
        self._editor = QPlainTextEdit(story(words))
        self._preview = LivePreview()
        self._preview.setFixedWidth(376)
        self.window = QWidget()
        row = QHBoxLayout(self.window)
        row.addWidget(self._editor)
        row.addWidget(self._preview)
        self.window.resize(1440, 860)
        self.window.show()
        self._preview.start()
        self._editor.textChanged.connect(
            lambda: self._preview.body_changed(self._editor.toPlainText())
        )

    def open(self) -> float:
        """Show the story; return the milliseconds until the page stood."""
        now = datetime.now(UTC)
        text = self._editor.toPlainText()
        article = Article(
            id="1", slug="wall", headline="A wall", body=text, created=now, updated=now
        )
        began = time.perf_counter()
        self._until_shown(lambda: self._preview.open(article, ()))
        return (time.perf_counter() - began) * 1000

    def go_to_the_middle(self) -> None:
        """Put the caret at the end of a paragraph halfway down and bring the page there."""
        paragraph = self._editor.document().findBlockByNumber(self._editor.blockCount() // 2)
        while len(paragraph.text()) < 200:
            paragraph = paragraph.next()
        cursor = QTextCursor(paragraph)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        self._editor.setTextCursor(cursor)
        self._editor.setFocus()
        self._preview.scroll_to_line(paragraph.blockNumber())

    def type(self, key: str, number: int) -> tuple[float, float]:
        """Type one key; return the milliseconds until patched and until painted."""
        page = self._preview.page
        if page is None:
            raise RuntimeError("the preview has not been started")
        began = time.perf_counter()
        self._until_shown(lambda: QTest.keyClicks(self._editor, key))
        patched = time.perf_counter()
        loop = _loop(page.titleChanged)
        page.runJavaScript(_TELL_WHEN_PAINTED % number, _OUR_WORLD)
        loop.exec()
        return (patched - began) * 1000, (time.perf_counter() - began) * 1000

    def press(self, key: str) -> None:
        """Type one key and wait for nothing."""
        QTest.keyClicks(self._editor, key)

    def close(self) -> None:
        """Take the window down."""
        self._preview.stop()
        self.window.close()

    def _until_shown(self, change: Callable[[], object]) -> None:
        loop = _loop(self._preview.shown)
        change()
        loop.exec()


def main() -> None:
    """Measure and print one line for each length."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--words", type=int, nargs="+", default=[5_000, 100_000])
    parser.add_argument("--keys", type=int, default=60)
    options = parser.parse_args()
    register_scheme()
    graphics = choose_graphics()
    application = QApplication(sys.argv[:1])
    print(f"Key to preview in milliseconds, {options.keys} keys, painted by {graphics}")
    heads = ("words", "open", "patched", "p95", "painted", "p95", "max", "CPU/100", "MB", "idle %")
    print("".join(f"{head:>9}" for head in heads))
    for words in options.words:
        _measure(words, options.keys)
    del application


def _measure(words: int, keys: int) -> None:
    desk = Desk(words)
    opened = desk.open()
    desk.go_to_the_middle()
    _wait(1500)
    for key in _TEXT[:_WARM_UP]:
        desk.type(key, 0)
    pause = random.Random(3)
    took = []
    for number in range(1, keys + 1):
        took.append(desk.type(_TEXT[number % len(_TEXT)], number))
        _wait(int(300 * pause.uniform(0.8, 1.2)))
    before = _processor_seconds()
    for number in range(keys):
        desk.press(_TEXT[number % len(_TEXT)])
        _wait(int(90 * pause.uniform(0.6, 1.4)))
    _wait(3000)  # what follows typing with a delay belongs to it
    busy = (_processor_seconds() - before) * 1000 * 100 / keys
    memory = sum(_pss(process) for process in _family(os.getpid())) / 1024
    before = _processor_seconds()
    _wait(5000)
    idle = (_processor_seconds() - before) * 100 / 5
    desk.close()
    patched, painted = (sorted(column) for column in zip(*took, strict=True))
    figures = (opened, statistics.median(patched), _p95(patched))
    figures += (statistics.median(painted), _p95(painted), painted[-1], busy, memory, idle)
    print(f"{words:>9}" + "".join(f"{figure:>9.1f}" for figure in figures))


def _p95(values: list[float]) -> float:
    return values[min(len(values) - 1, int(len(values) * 0.95))]


def _loop(signal: SignalInstance) -> QEventLoop:
    """Return a loop that ends with ``signal``; a signal that never comes ends the benchmark."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    QTimer.singleShot(_PATIENCE_MS, loop, lambda: sys.exit("the preview did not answer"))
    return loop


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _family(root: int) -> Iterator[int]:
    """Yield a process and all that descend from it."""
    yield root
    for task in Path(f"/proc/{root}/task").iterdir():
        for child in (task / "children").read_text().split():
            yield from _family(int(child))


def _pss(process: int) -> int:
    rollup = Path(f"/proc/{process}/smaps_rollup").read_text()
    return next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))


def _processor_seconds() -> float:
    ticks = 0
    for process in _family(os.getpid()):
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
