"""Measure the markup room: `python benchmarks/markup.py [FOLDER…]`.

The splitter and the whole render in MB/s beside plain Python-Markdown in the same run, taking
turns, on made-up prose and on real files if folders are given; then what one key costs the
live renderer in stories of 5,000 and 100,000 words. Times are processor time of this thread.
"""

import argparse
import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from corpus import prose, read, real_files

from editor_app.markup.live import LiveRenderer
from editor_app.markup.source_map import SourceMapper, plain_markdown
from editor_app.markup.to_html import BodyRenderer

ROUNDS = 5
KEYS = 60


def seconds(work: Callable[[], object]) -> float:
    start = time.thread_time()
    work()
    return time.thread_time() - start


def contenders(texts: list[str]) -> dict[str, Callable[[], object]]:
    mapper, plain, renderer = SourceMapper(), plain_markdown(), BodyRenderer()

    def map_all() -> None:
        for text in texts:
            mapped = mapper.split(text)
            seen: dict[str, int] = {}
            parts = [mapper.render_unit(mapped, unit, seen) for unit in mapped.units]
            "".join([*parts, mapper.render_footnotes(mapped, seen)])

    return {
        "split into units": lambda: [mapper.split(text) for text in texts],
        "plain Python-Markdown": lambda: [plain.reset().convert(text) for text in texts],
        "whole render, mapped": map_all,
        "whole render, sanitised": lambda: [renderer.render(text) for text in texts],
    }


def print_throughput(name: str, texts: list[str]) -> None:
    size = sum(len(text.encode()) for text in texts) / 1e6
    runners = contenders(texts)
    times: dict[str, list[float]] = {label: [] for label in runners}
    for _ in range(ROUNDS):
        for label, work in runners.items():
            times[label].append(seconds(work))
    plain = statistics.median(times["plain Python-Markdown"])
    print(f"{name}: {len(texts)} texts, {size:.2f} MB")
    for label, taken in times.items():
        median = statistics.median(taken)
        print(f"  {label:26}{size / median:7.2f} MB/s{plain / median:7.2f} of plain")


def print_live(words: int) -> None:
    text = prose(words)
    live = LiveRenderer()
    first = seconds(lambda: live.update(text))
    chance = random.Random(1)
    times = []
    for _ in range(KEYS):
        place = chance.randrange(len(text))
        text = text[:place] + "x" + text[place:]
        times.append(seconds(lambda typed=text: live.update(typed)) * 1e3)
    agrees = live.update(text) == BodyRenderer().render(text)
    times.sort()
    print(
        f"{words} words: first render {first * 1e3:.0f} ms, one key p50 {times[KEYS // 2]:.2f} ms, "
        f"p95 {times[KEYS * 95 // 100]:.2f} ms, equal to a whole render: {agrees}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--limit", type=int, default=300)
    arguments = parser.parse_args()
    print_throughput("prose", [prose(20_000)])
    if arguments.folders:
        files = (read(path) for path in real_files(arguments.folders, arguments.limit))
        print_throughput("real files", [text for text in files if text and len(text) < 200_000])
    for words in (5_000, 100_000):
        print_live(words)


if __name__ == "__main__":
    main()
