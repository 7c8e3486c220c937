"""The check finds every damage, says where it is, and never raises for it."""

import random
import sqlite3
from contextlib import closing

import pytest

from editor_app.store.library import Library

BODY = "*Calder* again. " + "The dockworkers return to the quays on Monday. " * 20


@pytest.fixture
def filled(library: Library, story) -> Library:
    with library.write() as work:
        picture = work.media.add(b"a picture", "quay.png")
        for name in "abc":
            added = work.articles.add(story(id=name, slug=f"slug-{name}", body=BODY + name))
            work.revisions.keep(name, added.created)
        work.articles.add(story(id="d", body=f"![cranes]({picture.address})"))
    return library


def _change(library: Library, statement: str) -> None:
    with closing(sqlite3.connect(library.path)) as plain:
        plain.execute(statement)
        plain.commit()


def test_a_sound_library(filled: Library) -> None:
    report = filled.check()
    assert report.sound
    assert report.lines == ("The library is sound: 4 stories, 3 revisions, 1 media files.",)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE article_bodies SET body = 'x' WHERE article_key = 1", "story “slug-a” is not"),
        ("DELETE FROM article_bodies WHERE article_key = 2", "story “slug-b” has lost its text"),
        ("UPDATE revision_texts SET packed = x'00'", "Version 1 of the story “slug-c” is not"),
        ("DELETE FROM search_texts WHERE article_key = 1", "1 stories are missing from the search"),
        ("DELETE FROM articles WHERE key = 1", "points to something in articles that is gone"),
        ("DELETE FROM story_index_docsize WHERE id = 1", "search index does not match"),
        ("UPDATE articles SET lead_tag_key = 77 WHERE key = 1", "in tags that is gone"),
    ],
)
def test_each_damage_is_named(filled: Library, statement: str, said: str) -> None:
    filled.close()
    _change(filled, statement)
    with Library.open(filled.path) as library:
        report = library.check()
    assert not report.sound
    assert report.lines[0].startswith("The library has problems: ")
    assert any(said in line for line in report.problems), report.problems


def test_which_stories_are_damaged(filled: Library) -> None:
    _change(filled, "UPDATE article_bodies SET body = 'x' WHERE article_key IN (1, 3)")
    assert filled.check().damaged == {"a", "c"}


def test_lost_and_changed_pictures(filled: Library) -> None:
    picture = next(filled.media_folder.iterdir())
    picture.write_bytes(b"another picture")
    assert "“quay.png” in" in filled.check().problems[0]
    picture.unlink()
    assert "“quay.png” is missing" in filled.check().problems[0]


def test_files_that_nobody_knows_are_no_problem(filled: Library) -> None:
    (filled.media_folder / "notes.txt").write_text("mine")
    report = filled.check()
    assert report.sound
    assert report.notices == ("1 files in library.media are not the library's: notes.txt.",)


def test_many_findings_of_a_sort_are_counted(library: Library, story) -> None:
    with library.write() as work:
        for _ in range(14):
            work.articles.add(story(body=BODY))
    _change(library, "UPDATE article_bodies SET body = 'x'")
    problems = library.check().problems
    assert len([line for line in problems if "not the text that was saved" in line]) == 10
    assert "… and 4 more of that sort." in problems


def test_every_flipped_bit_in_a_body_is_found(filled: Library) -> None:
    filled.close()
    whole = filled.path.read_bytes()
    rng = random.Random(7)
    # As written: the asterisks are not in what the search keeps.
    starts = [at for at in range(len(whole)) if whole.startswith(b"*Calder* again", at)]
    assert len(starts) == 3
    for _ in range(24):
        rotten = bytearray(whole)
        rotten[rng.choice(starts) + rng.randrange(200)] ^= 1 << rng.randrange(8)
        filled.path.write_bytes(rotten)
        with Library.open(filled.path) as library:
            assert not library.check().sound
        filled.path.write_bytes(whole)


def test_every_flipped_bit_in_a_kept_version_is_found(filled: Library) -> None:
    filled.close()
    whole = filled.path.read_bytes()
    with closing(sqlite3.connect(filled.path)) as plain:
        texts = [packed for (packed,) in plain.execute("SELECT packed FROM revision_texts")]
    rng = random.Random(7)
    for _ in range(12):
        text = rng.choice(texts)
        rotten = bytearray(whole)
        rotten[whole.index(text) + rng.randrange(len(text))] ^= 1 << rng.randrange(8)
        filled.path.write_bytes(rotten)
        with Library.open(filled.path) as library:
            assert not library.check().sound
        filled.path.write_bytes(whole)


def test_a_rotten_page_is_reported_not_raised(filled: Library) -> None:
    filled.close()
    content = bytearray(filled.path.read_bytes())
    for start in (at for at in range(len(content)) if content.startswith(b"*Calder* again", at)):
        page = start - start % 4096
        content[page : page + 64] = b"\xff" * 64
    filled.path.write_bytes(content)
    with Library.open(filled.path) as library:
        report = library.check()
    assert "The stories cannot be read: database disk image is malformed." in report.problems
