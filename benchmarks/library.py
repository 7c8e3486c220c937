"""How quick a library is: open, save with index, search and related, at several sizes.

    python benchmarks/library.py                 # 1,000 and 10,000 stories
    python benchmarks/library.py --sizes 100000  # as long as it takes
    python benchmarks/library.py --library FILE  # one that is there, such as synthetic_library.py
                                                 # makes; a few of its stories get a line more

Stories are made from word lists in this file, the same ones every time. Times
are of whole units of work, disk included, in milliseconds; beside them, what
the processor spent on average, which a busy machine changes less.
"""

import argparse
import contextlib
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from editor_app.model.article import Article, Status
from editor_app.model.tag import Tag
from editor_app.services import drafts, finding, related
from editor_app.store import first_glance
from editor_app.store.library import Library

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment] - tells memory on the others

_HEADS = """
cal dor har wick nor land est mark sar quay fen low tide brack lyn mor oss tarn vel wen
"""
_TAILS = """
er ing ed ment tion al ity ous ship ward ford ham ley ton burgh by sea stone mill field
"""
_COMMON = """
the of and to in a is that for it was on with as be at by this had are but from or have an
they which one you were all her she there would their we him been has when who will more no
if out so said what up its about than into them can only other new some could time these two
may then do first any now such like our over man even most made after also did many before
"""
HEADS = tuple(_HEADS.split())
TAILS = tuple(_TAILS.split())
COMMON = tuple(_COMMON.split())
TOPICS = 200
WORDS = 377
START = datetime(2024, 1, 1, tzinfo=UTC)


class Newsroom:
    """Writes stories: each has a topic, whose words it uses more than others do."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        stems = [f"{a}{b}{c}" for a in HEADS for b in HEADS for c in TAILS]
        self._random.shuffle(stems)
        self._rare = stems
        self._weights = [1 / (rank + 5) for rank in range(len(stems))]
        self.topics = [self._random.sample(stems, 40) for _ in range(TOPICS)]

    def story(self, number: int) -> Article:
        """Return story ``number``, the same every time."""
        topic = number % TOPICS
        words = self._words(topic, max(40, int(self._random.gauss(WORDS, 140))))
        moment = START + timedelta(minutes=17 * number)
        return Article(
            id=f"{number:016x}",
            slug=f"story-{number}",
            headline=" ".join(self._random.sample(self.topics[topic], 5)).capitalize(),
            standfirst=" ".join(words[:18]),
            body="\n\n".join(self._paragraphs(words)),
            status=Status.PUBLISHED,
            authors=(f"{self._random.choice(HEADS).title()} {self._random.choice(TAILS).title()}",),
            created=moment,
            updated=moment,
            published=moment,
            tags=tuple(Tag(id=f"t{n}", name=f"topic {n}") for n in (topic, 1000 + number % 37)),
        )

    def query(self) -> str:
        """Return two words that stories of one topic use."""
        return " ".join(self._random.sample(self._random.choice(self.topics), 2))

    def short_query(self) -> str:
        """Return four letters that a word begins with."""
        return self._random.choice(self._random.choice(self.topics))[:4]

    def _words(self, topic: int, count: int) -> list[str]:
        kinds = self._random.choices(["common", "topic", "rare"], (50, 18, 32), k=count)
        rare = iter(self._random.choices(self._rare, self._weights, k=count))
        choose: dict[str, Callable[[], str]] = {
            "common": lambda: self._random.choice(COMMON),
            "topic": lambda: self._random.choice(self.topics[topic]),
            "rare": lambda: next(rare),
        }
        return [choose[kind]() for kind in kinds]

    def _paragraphs(self, words: list[str]) -> Iterator[str]:
        for at in range(0, len(words), 60):
            part = words[at : at + 60]
            part[0] = f"**{part[0].capitalize()}**"
            yield " ".join(part) + "."


def fill(library: Library, newsroom: Newsroom, size: int) -> float:
    """Put ``size`` stories into the library; return how many a second."""
    began = time.perf_counter()
    for start in range(0, size, 500):
        with library.write() as work:
            for number in range(start, min(start + 500, size)):
                work.articles.add(newsroom.story(number))
    return size / (time.perf_counter() - began)


def measure(name: str, rounds: int, act: Callable[[int], object]) -> None:
    """Print how long ``rounds`` runs of ``act`` take: median, 95th percentile, processor alone."""
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


def run(size: int, folder: Path, rounds: int) -> None:
    newsroom = Newsroom(size)
    path = folder / f"{size}.standfirst"
    with Library.open(path) as library:
        print(f"{size} stories, filled at {fill(library, newsroom, size):.0f} a second")
    report(path, rounds, newsroom)


def report(path: Path, rounds: int, newsroom: Newsroom) -> None:
    """Print what a library takes on the disk and in memory, and how quick it is."""
    with contextlib.closing(sqlite3.connect(path)) as plain:
        size = plain.execute("SELECT count(*) FROM articles").fetchone()[0]
        every = max(1, size // rounds)
        ids = plain.execute("SELECT id FROM articles WHERE key % ? = 0 ORDER BY key", (every,))
        spread = [one for (one,) in ids][:rounds]
    rounds = len(spread)
    print(f"  file {path.stat().st_size / 1e6:.1f} MB, {path.stat().st_size // size} bytes a story")
    sizes(path)
    measure("first glance: the last story", rounds, lambda _: first_glance.last_story(path))
    measure("first glance: 50 stories", rounds, lambda _: first_glance.recent_stories(path, 50))
    measure("open and close", 20, lambda _: Library.open(path).close())
    with Library.open(path) as library:
        measure("load a story", rounds, lambda n: drafts.load(library, spread[n]))
        measure("save a story with its index", rounds, lambda n: edit(library, spread[n], n))
        measure("list 100 stories", rounds, lambda _: finding.stories(library, limit=100))
        measure("list all stories", 5, lambda _: finding.stories(library))
        measure("search two words by rank, 100", rounds,
                lambda _: finding.stories(library, newsroom.query(), 100))  # fmt: skip
        measure("search four letters, newest, 100", rounds,
                lambda _: finding.stories(library, newsroom.short_query(), 100))  # fmt: skip
        measure("related, best four", rounds, lambda n: related.suggest(library, spread[n]))
        measure("check", 1, lambda _: library.check())
    if resource is not None:
        print(
            f"  memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
        )


def edit(library: Library, article_id: str, number: int) -> None:
    story = drafts.load(library, article_id)
    drafts.save(library, replace(story, body=f"{story.body}\n\nEdit {number} {time.time_ns()}."))


def sizes(path: Path) -> None:
    """Print what the largest parts of the file take, where SQLite can tell."""
    query = "SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 6"
    try:
        with contextlib.closing(sqlite3.connect(path)) as plain:
            for name, taken in plain.execute(query):
                print(f"    {name:<32} {taken / 1e6:8.1f} MB")
    except sqlite3.OperationalError:
        print("    (this SQLite cannot tell what its parts take)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--library", type=Path, help="measure this library instead")
    options = parser.parse_args()
    if options.library:
        report(options.library, options.rounds, Newsroom(1))
        return
    with tempfile.TemporaryDirectory() as folder:
        for size in options.sizes:
            run(size, Path(folder), min(options.rounds, size))


if __name__ == "__main__":
    main()
