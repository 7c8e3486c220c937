"""How good tag suggestions are: beside the tags that editors gave, and how long they take.

    python benchmarks/tags.py archive.jsonl               # quality, every method in one run
    python benchmarks/tags.py archive.jsonl --grow 10000  # and times, in a library that large

One JSON object a line: id, title, lede, body (Markdown), date (a day's number)
and tags. The first four fifths by date are the library; each later story is
put into it without tags, asked for as the window asks, and taken out again.
P@5 is the share of five suggestions that the editors had chosen, over the
stories that carry at least one tag of the library. Nothing is fitted here. Finding names and
checking them against tags is timed on a long text as well.
"""

import argparse
import json
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from math import ceil
from pathlib import Path
from typing import Any

from related import article

from editor_app.markup.proper_names import proper_names
from editor_app.markup.source_words import source_words
from editor_app.markup.to_text import plain_text
from editor_app.model.tag import Tag
from editor_app.relevance.tag_naming import name_tags, stems
from editor_app.services import tagging_suggesting
from editor_app.services.near_misses import NameCheck
from editor_app.store.library import Library

Story = dict[str, Any]
Ranked = Callable[[Story], list[str]]
OFFERED, WORDS, TAGS = 5, 100_000, 10_000


def by_popularity(stories: list[Story]) -> Ranked:
    carriers = Counter(tag for story in stories for tag in set(story["tags"]))
    best = sorted(carriers, key=lambda tag: (-carriers[tag], tag))[:OFFERED]
    return lambda _: best


def by_name_in_text(stories: list[Story]) -> Ranked:
    """Rank the tags named in the text: in the title first, then by how often."""
    names = sorted({(tag, tag) for story in stories for tag in story["tags"]})

    def ranked(story: Story) -> list[str]:
        body = stems(f"{story['lede'] or ''} {plain_text(story['body'])}")
        found = name_tags(stems(story["title"]), body, names)
        best = sorted(found, key=lambda tag: (-found[tag].in_headline, -found[tag].times, tag))
        return best[:OFFERED]

    return ranked


def standfirst(library: Library) -> Ranked:
    def ranked(story: Story) -> list[str]:
        with library.write() as work:
            work.articles.add(replace(article(story), tags=()))
        found = tagging_suggesting.suggest(library, story["id"], OFFERED)
        with library.write() as work:
            work.articles.remove([story["id"]])
        return [one.tag.name for one in found]

    return ranked


def precision(ranked: Ranked, asked: list[Story], known: set[str]) -> tuple[float, float]:
    """Return P@5 and the milliseconds a story."""
    began = time.perf_counter()
    hits = [len(known.intersection(story["tags"]) & set(ranked(story))) for story in asked]
    took = (time.perf_counter() - began) * 1000 / len(asked)
    return sum(hits) / OFFERED / len(asked), took


def quality(stories: list[Story]) -> None:
    tagged = sorted((one for one in stories if one["tags"]), key=lambda one: one["date"] or 0)
    cut = len(tagged) * 4 // 5
    earlier, later = tagged[:cut], tagged[cut:]
    known = {tag for story in earlier for tag in story["tags"]}
    asked = [story for story in later if known.intersection(story["tags"])]
    print(f"{cut} stories with {len(known)} tags; asked for {len(asked)} later ones")
    print(f"{'':24}  P@5      ms")
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "a.standfirst") as it:
        with it.write() as work:
            for story in earlier:
                work.articles.add(article(story))
        methods = {
            "popularity": by_popularity(earlier),
            "name in the text": by_name_in_text(earlier),
            "Standfirst, with saving": standfirst(it),
        }
        for name, ranked in methods.items():
            found, took = precision(ranked, asked, known)
            print(f"{name:<24} {found:.3f}  {took:6.1f}")


def times(stories: list[Story], size: int, asked: int) -> None:
    """Print how long suggestions take where stories are mixed until there are ``size``."""
    dice = random.Random(1)
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "a.standfirst") as it:
        with it.write() as work:
            for number in range(size):
                work.articles.add(_mixed(stories, number, dice))
        took = []
        for number in dice.sample(range(size), asked):
            began = time.perf_counter()
            tagging_suggesting.suggest(it, f"s{number}", OFFERED)
            took.append((time.perf_counter() - began) * 1000)
        with it.read() as work:
            tags = len(work.tags.all())
    took.sort()
    p95 = took[ceil(0.95 * len(took)) - 1]
    print(f"{size} stories, {tags} tags: p50 {took[len(took) // 2]:.0f} ms, p95 {p95:.0f} ms")


def names(stories: list[Story]) -> None:
    """Print how long names take to be found and checked in 100,000 words, with 10,000 tags."""
    body = "\n\n".join(story["body"] for story in stories)
    words = list(source_words(body))[:WORDS]
    body = body[: words[-1].end]
    capitals = [word.text for word in words if word.text[0].isupper() and len(word.text) > 3]
    dice = random.Random(1)
    tags = [Tag(id=str(n), name=" ".join(dice.sample(capitals, 2))) for n in range(TAGS)]
    text, check = plain_text(body), NameCheck(tags)
    for what, work in (
        ("names found", lambda: proper_names(text)),
        ("near misses", lambda: check.misses(body)),
    ):
        began = time.perf_counter()
        found = work()
        took = (time.perf_counter() - began) * 1000
        print(f"{what} in {len(words)} words, {TAGS} tags: {took:.0f} ms ({len(found)})")


def _mixed(stories: list[Story], number: int, dice: random.Random) -> Any:
    """Return a story of paragraphs from three, with their tags and one of its own."""
    one, *others = dice.sample(stories, 3)
    paragraphs = [part for story in (one, *others) for part in story["body"].split("\n\n")]
    body = "\n\n".join(dice.sample(paragraphs, min(8, len(paragraphs))))
    made = article({**one, "id": f"s{number}", "body": body})
    more = [
        Tag(id=f"t-{tag.casefold()}", name=tag) for other in others for tag in other["tags"][:1]
    ]
    rare = Tag(id=f"r{number // 3}", name=f"{dice.choice(body.split() or ['x'])} {number // 3}")
    return replace(made, tags=tuple(dict.fromkeys((*made.tags, *more, rare))))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("archive", type=Path)
    parser.add_argument("--grow", type=int, help="measure times among so many stories")
    parser.add_argument("--asked", type=int, default=100, help="how many are timed")
    options = parser.parse_args()
    stories = [json.loads(line) for line in options.archive.read_text("utf-8").splitlines()]
    quality(stories)
    names(stories)
    if options.grow:
        times(stories, options.grow, options.asked)


if __name__ == "__main__":
    main()
