"""How good "You May Also Like" is: suggestions beside the links that editors made.

    python benchmarks/related.py archive.jsonl            # quality, every method in one run
    python benchmarks/related.py archive.jsonl --sample 50
    python benchmarks/related.py one.jsonl two.jsonl      # and foreign stories let through

One JSON object a line: id, title, lede, body (Markdown), date (a day's number),
tags, and rel, the ids that the editors linked to. The stories go into a library
of their own, through the same door as any other, and are asked for as the
window asks, weak ones included. Of several archives, one library is made as
well: how many of the suggestions that pass the gate come from another archive?
``benchmarks/library.py`` has the times.
"""

import argparse
import json
import random
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from math import log, log2, sqrt
from pathlib import Path
from typing import Any

from editor_app.markup.telling_words import terms
from editor_app.markup.to_text import plain_text
from editor_app.model.article import Article, Status
from editor_app.model.tag import Tag
from editor_app.services import related, suggesting
from editor_app.store.library import Library

Story = dict[str, Any]
Ranked = Callable[[Story], list[str]]
EPOCH = datetime(1, 1, 1, tzinfo=UTC)
DEPTH, CARDS = 10, 4


def article(story: Story) -> Article:
    moment = EPOCH + timedelta(days=(story["date"] or 1) - 1)
    return Article(
        id=story["id"],
        slug=story["id"],
        headline=story["title"],
        standfirst=story["lede"] or "",
        body=story["body"],
        status=Status.PUBLISHED,
        created=moment,
        updated=moment,
        published=moment if story["date"] else None,
        tags=tuple(Tag(id=f"t-{name.casefold()}", name=name) for name in story["tags"]),
    )


def standfirst(library: Library) -> Ranked:
    def ranked(story: Story) -> list[str]:
        found = related.consider(library, story["id"], DEPTH, include_weak=True)
        return [one.story.id for one in found.suggestions]

    return ranked


def at_random(stories: list[Story]) -> Ranked:
    dice = random.Random(1)
    ids = [story["id"] for story in stories]
    return lambda story: [one for one in dice.sample(ids, DEPTH + 1) if one != story["id"]]


def newest(stories: list[Story]) -> Ranked:
    """Rank what came before the story by its date, the latest first."""
    dated = sorted(stories, key=lambda one: -(one["date"] or 0))

    def ranked(story: Story) -> list[str]:
        earlier = (one for one in dated if (one["date"] or 0) <= (story["date"] or 0))
        return [one["id"] for one in earlier if one["id"] != story["id"]][:DEPTH]

    return ranked


def by_tags(stories: list[Story]) -> Ranked:
    carriers = Counter(tag for story in stories for tag in set(story["tags"]))
    vectors = {
        story["id"]: {tag: log(1 + len(stories) / carriers[tag]) for tag in story["tags"]}
        for story in stories
    }
    lengths = {one: sqrt(sum(x * x for x in tags.values())) for one, tags in vectors.items()}

    def ranked(story: Story) -> list[str]:
        mine = vectors[story["id"]]
        scores = {
            one: sum(mine[tag] ** 2 for tag in mine.keys() & theirs.keys()) / lengths[one]
            for one, theirs in vectors.items()
            if one != story["id"] and mine.keys() & theirs.keys()
        }
        return _best(scores)

    return ranked


def by_bm25(stories: list[Story]) -> Ranked:
    """Rank by FTS5 with the story's 50 most telling words."""
    base = sqlite3.connect(":memory:")
    base.execute(
        "CREATE VIRTUAL TABLE s USING fts5(id UNINDEXED, a, b, c,"
        " tokenize='porter unicode61 remove_diacritics 2')"
    )
    said = {
        one["id"]: (one["title"], one["lede"] or "", plain_text(one["body"])) for one in stories
    }
    base.executemany("INSERT INTO s VALUES (?, ?, ?, ?)", [(one, *t) for one, t in said.items()])
    listed = {one: [t for t in terms(*texts) if " " not in t.stem] for one, texts in said.items()}
    holders = Counter(term.stem for each in listed.values() for term in each)

    def weight(term: Any) -> float:
        return -(1 + log(term.uses)) * log(1 + len(stories) / holders[term.stem])

    def ranked(story: Story) -> list[str]:
        best = sorted((t for t in listed[story["id"]] if holders[t.stem] > 1), key=weight)[:50]
        match = " OR ".join(f'"{term.surface}"' for term in best)
        query = "SELECT id FROM s WHERE s MATCH ? ORDER BY bm25(s, 0, 4, 2, 1) LIMIT ?"
        found = base.execute(query, (match, DEPTH + 1)) if match else ()
        return [one for (one,) in found if one != story["id"]]

    return ranked


def by_tf_idf(stories: list[Story]) -> Ranked | None:
    """Rank by scikit-learn's TF-IDF, the title three times; None where it is not installed."""
    try:
        from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 - optional
    except ImportError:
        return None
    texts = [
        f"{(one['title'] + ' ') * 3}{one['lede'] or ''} {plain_text(one['body'])}"
        for one in stories
    ]
    matrix = TfidfVectorizer(stop_words="english", sublinear_tf=True, min_df=2).fit_transform(texts)
    rows = {one["id"]: row for row, one in enumerate(stories)}

    def ranked(story: Story) -> list[str]:
        row = rows[story["id"]]
        scores = (matrix @ matrix[row].T).toarray().ravel()
        return _best({one: scores[at] for one, at in rows.items() if at != row})

    return ranked


def _best(scores: dict[str, float]) -> list[str]:
    return sorted(scores, key=lambda one: (-scores[one], one))[:DEPTH]


def figures(ranked: Ranked, asked: Iterable[Story], known: set[str]) -> tuple[float, ...]:
    """Return nDCG@10, MRR, P@4, hit@4 and milliseconds a story."""
    rows = []
    began = time.perf_counter()
    for story in asked:
        wanted = known.intersection(story["rel"])
        hits = [one in wanted for one in ranked(story)[:DEPTH]]
        gain = sum(1 / log2(at + 2) for at, hit in enumerate(hits) if hit)
        ideal = sum(1 / log2(at + 2) for at in range(min(DEPTH, len(wanted))))
        first = next((1 / (at + 1) for at, hit in enumerate(hits) if hit), 0.0)
        rows.append((gain / ideal, first, sum(hits[:CARDS]) / CARDS, any(hits[:CARDS])))
    took = (time.perf_counter() - began) * 1000 / len(rows)
    return (*(sum(column) / len(rows) for column in zip(*rows, strict=True)), took)


def compare(stories: list[Story], sample: int | None) -> None:
    """Print the figures of every method on one archive."""
    known = {story["id"] for story in stories}
    asked = [story for story in stories if known.intersection(story["rel"])]
    if sample:
        asked = random.Random(1).sample(asked, min(sample, len(asked)))
    print(f"{len(stories)} stories, {len(asked)} asked for that editors gave links")
    print(f"{'':28}nDCG@10    MRR    P@4  hit@4    ms")
    with filled(stories) as library:
        methods = {
            "random": at_random(stories),
            "newest first": newest(stories),
            "shared tags, IDF cosine": by_tags(stories),
            "FTS5 BM25, 50 words": by_bm25(stories),
            "scikit-learn TF-IDF cosine": by_tf_idf(stories),
            "Standfirst": standfirst(library),
        }
        for name, ranked in methods.items():
            if ranked is None:
                print(f"{name:<28}not installed")
                continue
            *quality, took = figures(ranked, asked, known)
            print(f"{name:<28}{'  '.join(f'{one:.3f}' for one in quality)}  {took:6.1f}")


def mix(archives: dict[str, list[Story]]) -> None:
    """Print how many suggestions at the gate are foreign to the archive that a story is from."""
    told = [
        {**story, "id": f"{name} {story['id']}"}
        for name, stories in archives.items()
        for story in stories
    ]
    random.Random(1).shuffle(told)
    given: Counter[str] = Counter()
    foreign: Counter[str] = Counter()
    with filled(told) as library:
        wish = suggesting.Wish(limit=CARDS)
        for one, found in suggesting.consider_each(library, [s["id"] for s in told], wish):
            home = one.partition(" ")[0]
            others = [each.story.id.partition(" ")[0] for each in found.suggestions]
            given[home] += len(others)
            foreign[home] += sum(other != home for other in others)
    print(f"\n{len(told)} stories in one library, at most {CARDS} suggestions each")
    for name, stories in archives.items():
        share = foreign[name] / max(1, given[name])
        print(f"{name:<28}{given[name] / len(stories):.1f} a story, {share:.1%} foreign")


@contextmanager
def filled(stories: list[Story]) -> Iterator[Library]:
    """Give a library of the stories, for as long as it is used."""
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "a.standfirst") as it:
        with it.write() as work:
            for story in stories:
                work.articles.add(article(story))
        yield it


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("archives", type=Path, nargs="+")
    parser.add_argument("--sample", type=int, help="ask for so many stories only")
    options = parser.parse_args()
    archives = {
        path.stem: [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        for path in options.archives
    }
    for name, stories in archives.items():
        print(f"{name}: ", end="")
        compare(stories, options.sample)
    if len(archives) > 1:
        mix(archives)


if __name__ == "__main__":
    main()
