"""Measures Write mode: loading a story, keys on the page, reading the body back.

    python benchmarks/rich_typing.py [WORDS]

Prints milliseconds of wall clock and, for keys, of processor time, beside a
bare QTextEdit with the same words in the same run. Figures hold for the machine
they were made on; compare within one run.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from editor_app.model.article import Article
from editor_app.shell.editor.page_style import BODY
from editor_app.shell.editor.write_editor import WriteEditor
from editor_app.shell.typefaces import load_typefaces

KEYS = 240
VOCABULARY = (
    "the minister said on Tuesday that budget would not change while officials declined to be "
    "named in a report from agency which quoted two people familiar with matter"
).split()


def paragraph(source: random.Random, words: int = 55) -> str:
    chosen = source.choices(VOCABULARY, k=words)
    chosen[5] = f"**{chosen[5]}**"
    chosen[20] = f"*{chosen[20]}*"
    chosen[25] = f"[{chosen[25]}](https://example.org/x)"
    return " ".join(chosen)


def story(words: int) -> str:
    source, parts, count, number = random.Random(3), [], 0, 0
    while count < words:
        number += 1
        if number % 9 == 0:
            parts.append(f"## Section {number}")
        elif number % 13 == 5:
            parts.append(f"> {paragraph(source, 30)}")
        elif number % 17 == 7:
            parts.append("\n".join(f"- {paragraph(source, 31)}" for _ in range(3)))
        else:
            parts.append(paragraph(source))
        count += len(parts[-1].split())
    return "\n\n".join(parts) + "\n"


def milliseconds(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return (time.perf_counter() - started) * 1e3


def percentiles(values: list[float]) -> str:
    ordered = sorted(values)
    return f"p50 {statistics.median(ordered):6.2f}  p95 {ordered[int(0.95 * len(ordered))]:6.2f}"


def press_keys(widget: QTextEdit, where: int) -> tuple[str, str]:
    cursor = widget.textCursor()
    cursor.setPosition(where)
    widget.setTextCursor(cursor)
    widget.ensureCursorVisible()
    QTest.qWait(0)
    wall, used = [], []
    for number in range(KEYS):
        started, begun = time.perf_counter(), time.process_time()
        QTest.keyClick(widget, Qt.Key.Key_X if number % 6 else Qt.Key.Key_Space)
        QTest.qWait(0)
        wall.append((time.perf_counter() - started) * 1e3)
        used.append((time.process_time() - begun) * 1e3)
    return percentiles(wall), percentiles(used)


def report_keys(name: str, widget: QTextEdit) -> None:
    last = widget.document().characterCount() - 3
    for place, where in (("start", 300), ("middle", last // 2), ("end", last)):
        wall, used = press_keys(widget, where)
        print(f"{name:5} keys at the {place:6}  {wall}   processor {used}")


def report_loading(name: str, editor: WriteEditor, article: Article) -> None:
    """Load a story; print its first screen, the whole, and the longest pause between events."""
    beats: list[float] = []
    heart = QTimer(interval=1)
    heart.timeout.connect(lambda: beats.append(time.perf_counter()))
    heart.start()
    started = time.perf_counter()
    editor.load(article)
    editor.widget.viewport().repaint()
    first = time.perf_counter() - started
    while editor.loading:
        QTest.qWait(1)
    heart.stop()
    freeze = max((after - before for before, after in pairwise(beats)), default=0)
    print(
        f"{name}: first screen {first * 1e3:.0f} ms, "
        f"loaded {(time.perf_counter() - started) * 1e3:.0f} ms, longest freeze {freeze * 1e3:.0f}"
    )


def main() -> None:
    words = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    app = QApplication([])
    app.setApplicationName("rich_typing")
    load_typefaces()
    now = datetime.now(UTC)
    body = story(words)
    article = Article(
        id="x", slug="x", headline="H", standfirst="S", body=body, created=now, updated=now
    )
    editor = WriteEditor()
    editor.widget.resize(760, 900)
    editor.widget.show()
    QTest.qWait(0)
    report_loading("first story of the process", editor, article)
    QTest.qWait(400)
    report_loading("the next one", editor, replace(article, id="y"))
    QTest.qWait(400)
    print(f"body read back {milliseconds(editor.draft):.1f} ms")
    print(f"the same, byte for byte: {editor.draft().body == body}")
    report_keys("page", editor.widget)
    editor.draft()
    editor.widget.typist.type_text("x")
    print(f"body after a key {milliseconds(editor.draft):.1f} ms")
    editor.widget.hide()
    bare = QTextEdit()
    bare.document().setDefaultFont(editor.widget.page.style.font(BODY))
    bare.resize(760, 900)
    bare.setPlainText(editor.widget.toPlainText())
    bare.show()
    QTest.qWait(400)
    report_keys("bare", bare)


if __name__ == "__main__":
    main()
