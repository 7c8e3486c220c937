"""After an update stories are read anew beside the writing, and nothing tells it afterwards."""

import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.model.story_link import StoryLink
from editor_app.services import catching_up, drafts, related, signing
from editor_app.services.signing import Signing
from editor_app.store import unsigned
from editor_app.store.library import Library

KEPT = Path(__file__).parents[1] / "store" / "libraries" / "schema_1"
STORIES = 30
INDEX = ("signatures", "terms", "postings")


def _index(library: Library) -> list[list[tuple[object, ...]]]:
    with closing(sqlite3.connect(library.path)) as plain:
        return [sorted(plain.execute(f"SELECT * FROM {table}")) for table in INDEX]


@pytest.fixture
def filled(library: Library) -> Library:
    """Return a library of many short stories on a few subjects."""
    dice = random.Random(7)
    words = [f"{start}{end}" for start in "bdfgklm" for end in ("arn", "ocker", "ender", "illow")]
    for number in range(STORIES):
        said = " ".join(dice.choices(words, k=40))
        drafts.new_story(library, headline=f"{said[:20]} {number}", body=said)
    return library


@pytest.fixture
def updated(filled: Library) -> Library:
    """Return the library as an update leaves it, with nobody having read anything."""
    with closing(sqlite3.connect(filled.path)) as plain:
        for table in INDEX:
            plain.execute(f"DELETE FROM {table}")
        plain.commit()
    return filled


@pytest.fixture
def few_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every step read one story, and every few be written."""
    monkeypatch.setattr(unsigned, "_AT_ONCE", 1)
    monkeypatch.setattr(signing, "_FEWEST", 4)


def test_the_index_is_the_one_that_saving_made(filled: Library, request) -> None:
    before = _index(filled)
    updated = request.getfixturevalue("updated")
    assert _index(updated) == [[], [], []]
    told: list[tuple[int, int]] = []
    signing.everything(updated, lambda done, total: told.append((done, total)))
    assert _index(updated) == before
    assert signing.left(updated) == 0


@pytest.mark.usefixtures("few_at_once")
def test_it_tells_how_far_it_is_and_another_goes_on_where_it_was(filled, request) -> None:
    before = _index(filled)
    updated = request.getfixturevalue("updated")
    first = Signing()
    for _ in range(13):
        assert first.some(updated)
    assert (first.done, first.total) == (13, STORIES)
    # The program is killed here: what was not written yet is read again.
    written = STORIES - signing.left(updated)
    assert 0 < written < 13
    told: list[tuple[int, int]] = []
    signing.everything(updated, lambda done, total: told.append((done, total)))
    assert told[0] == (1, STORIES - written)
    assert told[-1] == (STORIES - written, STORIES - written)
    assert _index(updated) == before


@pytest.mark.usefixtures("few_at_once")
def test_stories_may_be_written_saved_and_deleted_meanwhile(updated: Library) -> None:
    ids = [story.id for story in related_ids(updated)]
    reading = Signing()
    for number, one in enumerate(ids[:12]):
        reading.some(updated)
        story = drafts.load(updated, one)
        if number % 3:
            drafts.save(updated, replace(story, body=f"{story.body} quay {number}"))
        else:
            drafts.remove(updated, [one])
        drafts.new_story(updated, headline=f"New {number}", body="quay quay barn")
    while reading.some(updated):
        pass
    found = _index(updated)
    with updated.write() as work:
        work.index.rebuild()
    assert found == _index(updated)


def related_ids(library: Library):
    """Return the stories, those first that are read last."""
    with library.read() as work:
        return work.articles.newest(None)


def test_cards_are_weighed_by_all_stories(updated: Library) -> None:
    first, second, *_ = related_ids(updated)
    related.set_links(updated, first.id, [StoryLink(target_id=second.id)])
    catching_up.everything(updated)
    with updated.read() as work:
        fresh = work.links.notes.of(first.id)[second.id].weak
    with updated.write() as work:
        work.index.rebuild()
    with closing(sqlite3.connect(updated.path)) as plain:
        plain.execute("UPDATE card_notes SET weak = NULL")
        plain.commit()
    catching_up.everything(updated)
    with updated.read() as work:
        assert work.links.notes.of(first.id)[second.id].weak is fresh is not None


def test_when_all_is_read_nothing_is_written(filled: Library) -> None:
    reading = Signing()
    assert not reading.some(filled)
    assert (reading.done, reading.total, reading.ended) == (0, 0, True)


def test_a_library_of_the_first_schema_is_read(tmp_path: Path) -> None:
    shutil.copytree(KEPT, tmp_path / "kept")
    path = tmp_path / "kept" / "library.standfirst"
    with Library.open(path, backups=tmp_path / "backups") as library:
        assert signing.left(library) == 2
        signing.everything(library)
        found = _index(library)
        with library.write() as work:
            work.index.rebuild()
        assert found == _index(library) != [[], [], []]
