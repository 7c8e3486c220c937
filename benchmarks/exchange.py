"""Import and export of many stories, in stories a second, beside Pelican when there is one.

    python benchmarks/exchange.py [--stories 1000] [--rounds 3] [--pelican PATH/TO/pelican]

Generates stories of about 800 words with headings, links, quotes, lists and a table, imports
them into a fresh library and exports them in every format. Pelican, where a program is given,
makes a site of the same files with a theme of one page template, in the same run.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from editor_app.exchange.exporters import EXPORTERS
from editor_app.services import finding, publishing
from editor_app.services.intake import import_paths
from editor_app.store.library import Library

Result = TypeVar("Result")

WORDS = (
    "harbour crane council vote night shift quay ship estuary rota union port mediator bus gate "
    "cargo pilot captain storm winter market street school budget member hall morning evening "
    "letter answer promise question agreement review report figure week month year people town"
).split()
LINKING = "the a of to in for with on at by from that which and but or while before after".split()
PELICAN_SETTINGS = """
AUTHOR = "Desk"
SITENAME = "Desk"
TIMEZONE = "UTC"
THEME = "theme"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
DIRECT_TEMPLATES = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
MARKDOWN = {"extension_configs": {
    "markdown.extensions.meta": {},
    "markdown.extensions.extra": {},
    "markdown.extensions.sane_lists": {},
}}
"""
PELICAN_PAGE = """<!doctype html>
<html lang="en"><head><title>{{ article.title }}</title></head>
<body><h1>{{ article.title }}</h1>{{ article.content }}</body></html>
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=1, help="each round takes turns")
    parser.add_argument("--pelican", type=Path, help="the pelican program to compare with")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="standfirst-bench-") as scratch:
        source = Path(scratch, "content")
        generate(source, options.stories)
        for number in range(options.rounds):
            folder = Path(scratch, f"round-{number}")
            folder.mkdir()
            measure_ours(folder, source, options.stories)
            if options.pelican:
                measure_pelican(folder, source, options.pelican, options.stories)


def measure_ours(folder: Path, source: Path, count: int) -> None:
    with Library.open(folder / "bench.standfirst") as library:
        report = timed("import", count, lambda: import_paths(library, [source]))
        if report.problems or len(report.stories) != count:
            sys.exit(f"only {len(report.stories)} of {count} came in")
        ids = [story.id for story in finding.stories(library)]
        for exporter in EXPORTERS:
            out = folder / exporter.name
            write = partial(publishing.export, library, ids, exporter.name, out)
            timed(f"export {exporter.name}", count, write)


def measure_pelican(folder: Path, source: Path, pelican: Path, count: int) -> None:
    templates = folder / "theme" / "templates"
    templates.mkdir(parents=True)
    for name in ("index", "archives", "author", "category", "tag", "page", "period_archives"):
        (templates / f"{name}.html").write_text("", "utf-8")
    (templates / "article.html").write_text(PELICAN_PAGE, "utf-8")
    (folder / "pelicanconf.py").write_text(PELICAN_SETTINGS, "utf-8")
    command = [str(pelican), str(source), "-s", "pelicanconf.py", "-o", "site", "-q"]
    run = partial(subprocess.run, command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    timed("pelican", count, run)
    pages = len(list((folder / "site").glob("*.html")))
    if pages != count:
        sys.exit(f"pelican wrote {pages} of {count} pages")


def timed(name: str, count: int, work: Callable[[], Result]) -> Result:
    started = time.perf_counter()
    result = work()
    seconds = time.perf_counter() - started
    print(f"{name:16} {seconds:7.2f} s  {count / seconds:7.0f} stories a second", flush=True)
    return result


def generate(folder: Path, count: int) -> None:
    folder.mkdir()
    chance = random.Random(20260612)
    for number in range(count):
        (folder / f"story-{number:05}.md").write_text(story(chance, number), "utf-8")
    size = sum(file.stat().st_size for file in folder.iterdir())
    print(f"{count} stories, {size / count / 1000:.1f} KB each, {os.cpu_count()} processors")


def story(chance: random.Random, number: int) -> str:
    tags, desk = chance.sample(WORDS, 4), chance.choice(["Business", "Politics", "World"])
    head = (
        f"Title: {sentence(chance)[:-1]}\nDate: 2026-06-1{chance.randint(0, 9)} 06:00\n"
        f"Category: {desk}\nTags: {', '.join(tags)}\nSlug: story-{number}\n"
        f"Authors: Mara Ellison\nSummary: {sentence(chance)}\n\n"
    )
    said_by = "> — Ines Calloway, shop steward, to [Northshore Wire](https://example.org/w)"
    blocks = [paragraph(chance) for _ in range(11)]
    blocks.insert(3, f"## {sentence(chance)[:-1]}")
    blocks.insert(5, f"> “{sentence(chance)}”\n{said_by}")
    blocks.insert(7, "\n".join(f"- {sentence(chance)}" for _ in range(4)))
    blocks.insert(9, f"## {sentence(chance)[:-1]}")
    return head + "\n\n".join(blocks) + "\n"


def paragraph(chance: random.Random) -> str:
    text = " ".join(sentence(chance) for _ in range(5))
    word = chance.choice(WORDS)
    linked = text.replace(f" {word} ", f" [{word}](https://example.org/{word}) ", 1)
    return linked.replace(" the ", " *the* ", 1)


def sentence(chance: random.Random) -> str:
    words = [chance.choice(WORDS if turn % 2 else LINKING) for turn in range(chance.randint(9, 15))]
    return " ".join(words).capitalize() + "."


if __name__ == "__main__":
    main()
