#!/usr/bin/env python3
"""Makes a library of any size for measuring: the same stories every time, in invented words.

    .venv/bin/python benchmarks/synthetic_library.py FOLDER [--stories 100000]

Stories carry desks, statuses, bylines, tags and days as a newsroom's do. The rows go straight
into the store's tables, a thousand at a time, with the full-text index and the signatures that
"You May Also Like" compares. A library that is in the folder already is used again.
"""

import argparse
import itertools
import random
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, update

from editor_app.markup.telling_words import uses
from editor_app.model.article import Status
from editor_app.store import engine
from editor_app.store.hashing import text_sha256
from editor_app.store.library import Library
from editor_app.store.signatures import Signatures, signature
from editor_app.store.tables import (
    ArticleBodyRow,
    ArticleRow,
    ArticleTagRow,
    AuthorRow,
    LibraryRow,
    SearchTextRow,
)
from editor_app.store.tag_tables import TagRow

COMMON = tuple(
    """
the of and to in a is that for it was on with as be at by this had are but from or have an
they which one you were all her she there would their we him been has when who will more no
if out so said what up its about than into them can only other new some could time these two
may then do first any now such like our over man even most made after also did many before
    """.split()
)
DESKS = ("Business", "Politics", "World", "Features", "Sport", "Culture", "Local", "Science")
STATUSES = (
    (Status.PUBLISHED, 80),
    (Status.DRAFT, 6),
    (Status.IN_EDIT, 4),
    (Status.READY, 3),
    (Status.ON_HOLD, 2),
    (Status.CORRECTED, 3),
    (Status.SPIKED, 2),
)
ONSETS = tuple(
    "s c p d r m b t f l h g w st pr ch tr n gr cl fl br sh sp k v bl cr pl dr j th sl sw qu y"
    " z kn".split()
)
RHYMES = tuple("a e o i ar en or il an ow ea et ick und ast ave oll ime ent ord".split())
_VOCABULARY = 20_000
_REPORTERS = 300
_LONGEST_NAME = 8
_TOPICS = 200
_TAGS = 600
_BATCH = 1_000
_MINUTES_APART = 13

Row = dict[str, Any]


class Writer:
    """Invents stories. Each has a topic, whose words it uses more than others do."""

    def __init__(self, seed: int, last: datetime) -> None:
        self._random = random.Random(seed)
        self._last = last
        self._stems = self._vocabulary()
        self._weights = list(itertools.accumulate(1 / (rank + 9) for rank in range(_VOCABULARY)))
        self.topics = [self._random.sample(self._stems[200:], 40) for _ in range(_TOPICS)]
        names = [word.title() for word in self._stems if len(word) < _LONGEST_NAME]
        self.reporters = [" ".join(self._random.sample(names, 2)) for _ in range(_REPORTERS)]

    def tags(self) -> list[Row]:
        """Return the rows of all tags."""
        kinds = ("topic", "person", "place", "organisation")
        return [
            {
                "key": number + 1,
                "id": f"tag{number}",
                "name": self._tag(number),
                "folded": self._tag(number).casefold(),
                "kind": kinds[number % 4],
                "description": "",
            }
            for number in range(_TAGS)
        ]

    def story(self, key: int, newest: int) -> tuple[Row, Row, Row, list[Row], list[Row]]:
        """Return the rows of story ``key``: story, body, search text, bylines, tags."""
        pick = self._random
        topic = self.topics[key % _TOPICS]
        headline = " ".join(pick.sample(topic, pick.randint(2, 7))).capitalize()
        standfirst = self._words(topic, pick.randint(8, 20)) if pick.random() < 0.85 else ""
        paragraphs = [self._words(topic, 60) for _ in range(pick.randint(2, 8))]
        body, plain = "\n\n".join(f"**{p[:9]}**{p[9:]}" for p in paragraphs), "\n".join(paragraphs)
        author = pick.choice(self.reporters)
        carried = pick.sample(range(1, _TAGS + 1), pick.randint(0, 4))
        moment = self._last - timedelta(minutes=_MINUTES_APART * (newest - key))
        (status,) = pick.choices(*zip(*STATUSES, strict=True))
        story = {
            "key": key, "id": f"{key:016x}", "slug": f"story-{key}", "touched": key,
            "headline": headline, "standfirst": standfirst, "kicker": "",
            "words": plain.count(" ") + len(paragraphs), "status": status.value,
            "desk": pick.choice(DESKS), "dateline": "", "language": "en",
            "created": moment - timedelta(days=2), "updated": moment,
            "published": moment if status is Status.PUBLISHED else None, "embargo": None,
            "lead_alt": "", "lead_caption": "", "lead_credit": "",
            "search_title": "", "description": "", "canonical": "",
        }  # fmt: skip
        text = {"article_key": key, "body": body, "body_sha256": text_sha256(body),
                "front_matter": ""}  # fmt: skip
        names = "\n".join((author, *(self._tag(tag - 1) for tag in carried)))
        said = {"article_key": key, "headline": headline, "standfirst": standfirst,
                "body": plain, "names": names}  # fmt: skip
        byline = [{"article_key": key, "position": 0, "name": author}]
        tagged = [{"article_key": key, "tag_key": tag, "position": position}
                  for position, tag in enumerate(carried)]  # fmt: skip
        return story, text, said, byline, tagged

    def _vocabulary(self) -> list[str]:
        """Return words whose first letters are as unevenly spread as those of a language."""
        pick = self._random
        weights = [1 / (rank + 3) for rank in range(len(ONSETS))]
        words: dict[str, None] = {}
        while len(words) < _VOCABULARY:
            onsets = pick.choices(ONSETS, weights, k=pick.choice((2, 2, 3)))
            syllables = (onset + pick.choice(RHYMES) for onset in onsets)
            words["".join(syllables) + pick.choice(("", "", "s", "er", "ing", "ed"))] = None
        return list(words)

    def _tag(self, number: int) -> str:
        return f"{self._stems[number].title()} {self._stems[-number - 1]}"

    def _words(self, topic: Sequence[str], count: int) -> str:
        pick = self._random
        rare = pick.choices(self._stems, cum_weights=self._weights, k=count // 3)
        words = [*pick.choices(COMMON, k=count // 2), *pick.choices(topic, k=count // 6), *rare]
        pick.shuffle(words)
        return " ".join(words).capitalize() + "."


def synthetic_library(folder: Path, stories: int, seed: int = 7) -> Path:
    """Return a library of that many stories in ``folder``, made there unless it is there."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"synthetic-{stories}.standfirst"
    if path.exists():
        return path
    unfinished = folder / f"unfinished-{stories}.standfirst"
    unfinished.unlink(missing_ok=True)
    Library.open(unfinished).close()
    writer = Writer(seed, datetime.now(UTC).replace(microsecond=0))
    target = engine.writer(unfinished)
    with target.begin() as connection:
        connection.execute(insert(TagRow), writer.tags())
    for keys in _batches(stories):
        with target.begin() as connection:
            _put(connection, [writer.story(key, stories) for key in keys])
    with target.begin() as connection:
        connection.execute(update(LibraryRow).values(touched=stories))
        connection.exec_driver_sql("INSERT INTO story_index(story_index) VALUES ('optimize')")
    target.dispose()
    unfinished.rename(path)
    return path


def _batches(stories: int) -> Iterator[range]:
    for first in range(1, stories + 1, _BATCH):
        yield range(first, min(first + _BATCH, stories + 1))


def _put(
    connection: Connection, made: Sequence[tuple[Row, Row, Row, list[Row], list[Row]]]
) -> None:
    stories, texts, said, bylines, tagged = zip(*made, strict=True)
    connection.execute(insert(ArticleRow), list(stories))
    connection.execute(insert(ArticleBodyRow), list(texts))
    connection.execute(insert(SearchTextRow), list(said))
    connection.execute(insert(AuthorRow), list(itertools.chain(*bylines)))
    connection.execute(insert(ArticleTagRow), list(itertools.chain(*tagged)))
    Signatures(connection).add(
        {
            row["article_key"]: signature(uses(row["headline"], row["standfirst"], row["body"]))
            for row in said
        }
    )


def main() -> None:
    """Make one and say where it is."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--stories", type=int, default=100_000)
    options = parser.parse_args()
    began = time.perf_counter()
    path = synthetic_library(options.folder, options.stories)
    print(f"{path}: {path.stat().st_size / 1e6:.0f} MB, {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
