"""P17: of a corrupt library all that can be read is saved, and the corrupt file stays as it is."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.model.article import Article
from editor_app.model.backup import Occasion
from editor_app.model.errors import LibraryUnavailable
from editor_app.model.salvage import Condition, SalvagedStory
from editor_app.services import drafts, history, tagging
from editor_app.store.library import Library
from editor_app.store.pages import found_rows
from editor_app.store.rebuilding import rebuild
from editor_app.store.salvage import salvage

STORIES = 12
LONG = "The dockworkers return to the quays on *Monday*. " * 400


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a library of stories short and long, with versions, tags, and a picture."""
    path = tmp_path_factory.mktemp("made") / "library.standfirst"
    with Library.open(path, backups=path.parent / "kept") as library:
        with library.write() as work:
            picture = work.media.add(b"a picture", "quay.png").address
        for number in range(STORIES):
            body = f"Story *{number}*. ![q]({picture})\n\n{LONG[: 60 + 900 * number]}\n"
            story = drafts.new_story(library, headline=f"Headline {number}", body=f"Old {number}.")
            history.name_version(library, story.id, "first")
            story = replace(story, body=body, authors=("Mara Ellison",), desk="Business")
            drafts.save(library, story)
            tagging.add_tag(library, story.id, f"Tag {number % 3}")
    return path


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    """Return a copy of that library to be damaged."""
    folder = tmp_path / "desk"
    folder.mkdir()
    target = folder / made.name
    target.write_bytes(made.read_bytes())
    return target


@pytest.fixture
def whole(made: Path) -> dict[str, Article]:
    with Library.open(made) as library, library.read() as work:
        return {story.id: story for story in work.articles.each()}


def _saved(path: Path, *backups: Path) -> dict[str, SalvagedStory]:
    before = _bytes(path)
    stories = salvage(path, backups)
    assert _bytes(path) == before, "the corrupt file was touched"
    return {story.article.id: story for story in stories}


def _bytes(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}


def _zero(path: Path, start: int, end: int) -> None:
    content = bytearray(path.read_bytes())
    content[start:end] = bytes(len(content[start:end]))
    path.write_bytes(content)


def test_a_sound_library_is_saved_whole(path: Path, whole: dict[str, Article]) -> None:
    saved = _saved(path)
    assert [story.article.headline for story in saved.values()] == [
        f"Headline {number}" for number in reversed(range(STORIES))
    ]
    for story_id, story in whole.items():
        found = saved[story_id]
        assert found.condition is Condition.WHOLE
        assert replace(found.article, tags=story.tags) == story
        assert [tag.name for tag in found.article.tags] == [tag.name for tag in story.tags]
        assert [version.body for version in found.versions] == [f"Old {story.headline[9:]}."]


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: _zero(path, 0, 100),
        lambda path: _zero(path, 0, 4096),
        lambda path: _zero(path, 16, 32),
    ],
    ids=["header", "first page", "page size"],
)
def test_without_its_head_every_story_is_saved(
    path: Path, whole: dict[str, Article], damage: Callable[[Path], None]
) -> None:
    damage(path)
    saved = _saved(path)
    assert saved.keys() == whole.keys()
    for story_id, story in whole.items():
        assert saved[story_id].condition is Condition.WHOLE
        assert saved[story_id].article.body == story.body
        assert saved[story_id].article.headline == story.headline
        assert saved[story_id].article.authors == story.authors
        assert [tag.name for tag in saved[story_id].article.tags] == [
            tag.name for tag in story.tags
        ]


@pytest.mark.parametrize("part", [0.9, 0.75, 0.5])
def test_of_a_truncated_library_what_is_there_is_saved(
    path: Path, whole: dict[str, Article], part: float
) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * part)])
    saved = _saved(path)
    assert saved
    _no_false_words(saved, whole)
    if part == 0.9:
        assert len(saved) >= STORIES // 2


@pytest.mark.parametrize("seed", range(6))
def test_of_a_library_with_holes_what_is_there_is_saved(
    path: Path, whole: dict[str, Article], seed: int
) -> None:
    rng = random.Random(seed)
    pages = path.stat().st_size // 4096
    for page in rng.sample(range(1, pages), 4):
        _zero(path, page * 4096, (page + 1) * 4096)
    saved = _saved(path)
    assert sum(story.condition is Condition.WHOLE for story in saved.values()) >= 4
    _no_false_words(saved, whole)


def _no_false_words(saved: dict[str, SalvagedStory], whole: dict[str, Article]) -> None:
    """Whatever is called whole is so, to the letter."""
    bodies = {story.body for story in whole.values()}
    for story in saved.values():
        if story.condition is Condition.WHOLE:
            assert story.article.body in bodies
        if story.condition is Condition.OLDER:
            assert story.article.body.startswith("Old ")


def test_words_that_lost_a_bit_are_called_doubtful(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[content.index(b"Story *7*") + 7] ^= 1
    path.write_bytes(content)
    story = next(one for one in _saved(path).values() if one.article.headline == "Headline 7")
    assert story.condition is Condition.DOUBTFUL
    assert story.article.body.startswith("Story *6*")
    assert story.versions[-1].body == "Old 7."


def test_the_same_words_in_a_backup_make_them_whole_again(path: Path) -> None:
    with Library.open(path, backups=path.parent.parent / "kept") as library:
        backup = library.back_up(Occasion.HAND)
    content = bytearray(path.read_bytes())
    content[content.index(b"Story *7*") + 7] ^= 1
    path.write_bytes(content)
    saved = _saved(path, backup.path).values()
    assert {story.condition for story in saved} == {Condition.WHOLE}
    story = next(one for one in saved if one.article.headline == "Headline 7")
    assert story.article.body.startswith("Story *7*")


def test_without_a_body_the_last_version_or_the_words_of_the_search(path: Path) -> None:
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("DELETE FROM article_bodies WHERE article_key IN (1, 2)")
        plain.execute("DELETE FROM revisions WHERE article_key = 2")
        plain.commit()
    found = {one.article.headline: one for one in _saved(path).values()}
    assert found["Headline 0"].condition is Condition.OLDER
    assert found["Headline 0"].article.body == "Old 0."
    assert found["Headline 1"].condition is Condition.WORDS_ONLY
    assert found["Headline 1"].article.body.startswith("Story 1.")


def test_what_is_only_in_the_log_is_saved_too(path: Path, tmp_path: Path) -> None:
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    with Library.open(path) as library:
        drafts.new_story(library, headline="Last words", body="Only in the log.")
        for side in ("", "-wal"):
            copied = crashed / (path.name + side)
            copied.write_bytes(path.with_name(path.name + side).read_bytes())
    for damage in (lambda: None, lambda: _zero(crashed / path.name, 0, 4096)):
        damage()
        bodies = [story.article.body for story in _saved(crashed / path.name).values()]
        assert "Only in the log." in bodies
        assert len(bodies) == STORIES + 1


@pytest.mark.parametrize("content", [b"", b"\0" * 50_000, b"SQLite format 3\0", b"x" * 9_000])
def test_where_there_is_nothing_nothing_is_found(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert _saved(path) == {}


def test_noise_is_no_row(tmp_path: Path) -> None:
    rng = random.Random(5)
    noise = tmp_path / "noise"
    for _ in range(30):
        pages = [b"\x0d" + rng.randbytes(4095) for _ in range(8)]
        noise.write_bytes(b"".join(pages))
        list(found_rows(noise))


def test_what_was_saved_becomes_a_library(path: Path, made: Path, whole, tmp_path: Path) -> None:
    _zero(path, 0, 4096)
    target = tmp_path / "new" / "library.standfirst"
    report = rebuild(
        salvage(path), target, [path.with_suffix(".media"), made.with_suffix(".media")]
    )
    assert report.counts == {Condition.WHOLE: STORIES}
    assert (report.stories, report.versions, report.pictures) == (STORIES, STORIES, 1)
    assert report.pictures_lost == 0
    with Library.open(target) as library:
        assert library.check().sound
        with library.read() as work:
            assert work.articles.ids() == tuple(whole)  # in the same order
            for story_id, story in whole.items():
                assert work.articles.get(story_id).body == story.body
                assert [one.label for one in work.revisions.of(story_id)] == ["first"]


def test_nothing_is_overwritten(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(LibraryUnavailable, match="something at"):
        rebuild(salvage(path), path, [])
    assert path.read_bytes() == before
