"""What stories are found by follows from what they say now, never from how they came to say it."""

import random
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from sqlite3 import connect

import pytest

from editor_app.model.article import Article
from editor_app.store.library import Library
from editor_app.store.postings import POSTED

WORDS = [f"{start}{end}" for start in "bdfgklmnprst" for end in ("arn", "ock", "ender", "illow")]
ROUNDS = 60


def _text(dice: random.Random) -> str:
    return " ".join(dice.choices(WORDS, range(1, len(WORDS) + 1), k=dice.randrange(0, 90)))


def _index(library: Library) -> tuple[Counter[object], dict[int, int]]:
    """Return the postings by story instead of by row, and the stories of each term."""
    with closing(connect(library.path)) as plain:
        query = "SELECT id, term, share FROM postings LEFT JOIN articles ON key = article_key"
        return Counter(plain.execute(query)), dict(plain.execute("SELECT * FROM terms"))


@pytest.mark.parametrize("seed", range(4))
def test_whatever_happened_before_the_same_stories_have_the_same_index(
    library: Library, story: Callable[..., Article], tmp_path: Path, seed: int
) -> None:
    dice = random.Random(seed)
    now: dict[str, Article] = {}
    for number in range(ROUNDS):
        with library.write() as work:
            known = dice.choice([*now, None])
            if known is None:
                made = work.articles.add(story(headline=_text(dice)[:30], body=_text(dice)))
                now[made.id] = made
            elif number % 5 == 0:
                work.articles.remove([known])
                del now[known]
            else:
                now[known] = replace(now[known], body=_text(dice))
                work.articles.save(now[known])
    with Library.open(tmp_path / "other.standfirst") as other:
        with other.write() as work:
            for one in sorted(now.values(), key=lambda one: one.body):
                work.articles.add(one)
        assert _index(library) == _index(other) != (Counter(), {})
    with library.write() as work:
        before = _index(library)
        work.index.rebuild()
    assert _index(library) == before


def test_a_story_is_posted_by_its_most_used_terms(
    library: Library, story: Callable[..., Article]
) -> None:
    rare = " ".join(f"{word}s" for word in WORDS)
    with library.write() as work:
        work.articles.add(story(headline="Harbour", body=f"harbour {rare} more {' '.join(WORDS)}"))
    postings, _ = _index(library)
    assert sum(postings.values()) == POSTED
    assert all(0 < share <= 255 for _, _, share in postings)
    assert max(share for _, _, share in postings) > min(share for _, _, share in postings)
