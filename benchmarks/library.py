"""How quick a library is: open, save with index, search and related, at several sizes.

    python benchmarks/library.py                              # 1,000 and 10,000 stories
    python benchmarks/library.py --sizes 1000 10000 100000    # as long as it takes
    python benchmarks/library.py --sizes 1000 100000 --folder FOLDER    # libraries kept there
    python benchmarks/library.py --library FILE               # one that is there

Libraries are those of synthetic_library.py; some of their stories get a line more. Each is measured
in a process of its own. Times are of whole units of work, disk included, in milliseconds; beside
them, what the processor spent on average, which a busy machine changes less. Memory is the most
that the process has used until then. The table in the end says all of it in short.
"""

import argparse
import contextlib
import multiprocessing
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

from process_usage import peak
from synthetic_library import synthetic_library

from editor_app.model.article import Article
from editor_app.services import drafts, finding, related
from editor_app.store import first_glance
from editor_app.store.library import Library

Figures = dict[str, str]


def measure(name: str, rounds: int, act: Callable[[int], object]) -> str:
    """Print how long ``rounds`` runs of ``act`` take: median, 95th percentile, processor alone.

    Return the first two.
    """
    act(-1)
    times = []
    busy = time.process_time()
    for number in range(rounds):
        began = time.perf_counter()
        act(number)
        times.append((time.perf_counter() - began) * 1000)
    busy = (time.process_time() - busy) * 1000 / rounds
    times.sort()
    p95 = times[min(len(times) - 1, int(len(times) * 0.95))]
    median = statistics.median(times)
    print(f"  {name:<34} p50 {median:8.2f}   p95 {p95:8.2f}   processor {busy:8.2f} ms")
    return f"{median:.1f} / {p95:.1f} ms"


def report(path: Path, rounds: int) -> Figures:
    """Print what a library takes on the disk and in memory, and how quick it is."""
    stories, spread, headlines = asked_for(path, rounds)
    rounds = len(spread)
    on_disk = path.stat().st_size
    print(f"{stories:,} stories: {on_disk / 1e6:.1f} MB, {on_disk // stories:,} bytes a story")
    sizes(path)
    measure("first glance: the last story", rounds, lambda _: first_glance.last_story(path))
    measure("first glance: 50 stories", rounds, lambda _: first_glance.recent_stories(path, 50))
    opening = measure("open and close", 20, lambda _: Library.open(path).close())
    with Library.open(path) as library:
        figures = {"stories": f"{stories:,}", "open": opening} | work(library, spread, headlines)
        figures |= {"memory": used(), "disk": f"{on_disk / 1e6:.0f} MB"}
        print(f"  memory at most {figures['memory']}")
        measure("list all stories", 5, lambda _: finding.stories(library))
        measure("check", 1, lambda _: library.check())
    print(f"  memory at most {used()}")
    return figures


def work(library: Library, spread: Sequence[str], headlines: Sequence[str]) -> Figures:
    """Print how quick a newsroom's work is, and return the figures of the table."""
    rounds = len(spread)
    measure("load a story", rounds, lambda n: drafts.load(library, spread[n]))
    edits = {number: edited(library, spread[number], number) for number in range(-1, rounds)}
    save = measure("save a story with its index", rounds, lambda n: drafts.save(library, edits[n]))
    measure("list 100 stories", rounds, lambda _: finding.stories(library, limit=100))
    words = [headline.split()[:2] for headline in headlines]
    search = measure("search two words by rank, 100", rounds,
                     lambda n: finding.stories(library, " ".join(words[n]), 100))  # fmt: skip
    measure("search four letters, newest, 100", rounds,
            lambda n: finding.stories(library, words[n][0][:4], 100))  # fmt: skip
    suggest = measure("related, best four", rounds, lambda n: related.suggest(library, spread[n]))
    return {"suggest": suggest, "save with index": save, "search": search}


def asked_for(path: Path, rounds: int) -> tuple[int, list[str], list[str]]:
    """Return how many stories there are, and the ids and headlines of some from all over."""
    with contextlib.closing(sqlite3.connect(path)) as plain:
        stories = plain.execute("SELECT count(*) FROM articles").fetchone()[0]
        every = max(1, stories // rounds)
        query = "SELECT id, headline FROM articles WHERE key % ? = 0 ORDER BY key LIMIT ?"
        found = plain.execute(query, (every, rounds)).fetchall()
    return stories, [one for one, _ in found], [headline for _, headline in found]


def edited(library: Library, article_id: str, number: int) -> Article:
    """Return a story with a line more."""
    story = drafts.load(library, article_id)
    return replace(story, body=f"{story.body}\n\nEdit {number} {time.time_ns()}.")


def used() -> str:
    """Return the most memory that this process has used."""
    kilobytes = peak()
    return f"{kilobytes / 1024:.0f} MB" if kilobytes else "not told"


def sizes(path: Path) -> None:
    """Print what the largest parts of the file take, where SQLite can tell."""
    query = "SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 6"
    try:
        with contextlib.closing(sqlite3.connect(path)) as plain:
            for name, taken in plain.execute(query):
                print(f"    {name:<32} {taken / 1e6:8.1f} MB")
    except sqlite3.OperationalError:
        print("    (this SQLite cannot tell what its parts take)")


def apart(path: Path, rounds: int) -> Figures:
    """Do ``report`` in a process of its own, whose memory nobody else has used."""
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=fresh) as process:
        return process.submit(report, path, rounds).result()


def table(rows: Sequence[Figures]) -> None:
    """Print the figures of several libraries side by side, as Markdown."""
    print()
    for number, name in enumerate(rows[0]):
        print(f"| {name} | {' | '.join(row[name] for row in rows)} |")
        if not number:
            print("| --- " * (len(rows) + 1) + "|")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--folder", type=Path, help="keep the libraries here")
    parser.add_argument("--library", type=Path, nargs="+", help="measure these libraries instead")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        paths = options.library or [
            synthetic_library(options.folder or Path(folder), size) for size in options.sizes
        ]
        table([apart(path, options.rounds) for path in paths])


if __name__ == "__main__":
    main()
