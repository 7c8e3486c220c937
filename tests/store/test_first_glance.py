"""The first look shows what the library shows, without loading what the library needs."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from editor_app.model.article import LeadImage, Status
from editor_app.model.tag import Tag, TagKind
from editor_app.store import first_glance
from editor_app.store.library import Library


def test_it_sees_the_same_stories_as_the_library(library: Library, story) -> None:
    with library.write() as work:
        work.articles.add(story(id="old", headline="Old"))
        work.tags.add(Tag(id="region", name="Region"))
        port = Tag(
            id="p", name="Port", kind=TagKind.PLACE, aliases=("Docks", "Quay"), parent_id="region"
        )
        moment = work.articles.get("old").created + timedelta(microseconds=1)
        full = work.articles.add(
            story(
                id="new",
                headline="New \x00 😀",
                body="Body",
                status=Status.PUBLISHED,
                published=moment,
                embargo=moment,
                authors=("Ann", "Tom"),
                lead_image=LeadImage(address="a.png", alt="alt", width=3),
                front_matter="---\n",
                tags=(port, Tag(id="s", name="strike")),
                lead_tag_id="s",
            )
        )
        summaries = work.articles.newest()
    # The library is still open and its log not yet in the file: the look has to see it all.
    assert first_glance.last_story(library.path) == full
    assert first_glance.recent_stories(library.path, 5) == summaries
    assert first_glance.recent_stories(library.path, 1) == summaries[:1]
    old = first_glance.story(library.path, "old")
    assert old is not None
    assert old.headline == "Old"
    assert first_glance.story(library.path, "never") is None
    library.close()
    assert first_glance.last_story(library.path) == full


def test_an_empty_library_has_no_story(library: Library) -> None:
    assert first_glance.last_story(library.path) is None
    assert first_glance.recent_stories(library.path, 5) == []


@pytest.mark.parametrize("content", [None, b"", b"text", b"SQLite format 3\x00" + bytes(200)])
def test_any_other_file_shows_nothing_and_stays(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "library.standfirst"
    if content is not None:
        path.write_bytes(content)
    assert first_glance.last_story(path) is None
    assert first_glance.recent_stories(path, 5) == []
    assert path.exists() is (content is not None)
    assert len(list(tmp_path.iterdir())) == (content is not None)


def test_a_folder_shows_nothing(tmp_path: Path) -> None:
    assert first_glance.last_story(tmp_path) is None


def test_neither_it_nor_the_package_loads_sqlalchemy() -> None:
    program = (
        "import sys, editor_app.store, editor_app.store.first_glance, editor_app.store.place;"
        "print(sorted({name.partition('.')[0] for name in sys.modules}"
        " & {'sqlalchemy', 'alembic', 'markdown', 'nh3'}))"
    )
    shown = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
    assert shown.stdout.strip() == b"[]"


def test_a_fresh_library_needs_no_alembic(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from editor_app.store.library import Library;"
        "Library.open(Path(sys.argv[1])).close();"
        "Library.open(Path(sys.argv[1])).close();"
        "print([name for name in sys.modules if name.startswith('alembic')])"
    )
    shown = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "a.standfirst")],
        check=True,
        capture_output=True,
    )
    assert shown.stdout.strip() == b"[]"
