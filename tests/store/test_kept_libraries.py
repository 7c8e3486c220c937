"""Every library that an earlier version wrote opens in this one with all it held."""

import shutil
from pathlib import Path

import pytest

from editor_app.model.article import Status
from editor_app.model.story_link import LinkState
from editor_app.store.identity import SCHEMA
from editor_app.store.library import Library

KEPT = Path(__file__).parent / "libraries"


@pytest.mark.parametrize("schema", range(1, SCHEMA + 1))
def test_a_kept_library_opens_whole(schema: int, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    shutil.copytree(KEPT / f"schema_{schema}", folder)
    with Library.open(folder / "library.standfirst", backups=tmp_path / "backups") as library:
        assert library.check().lines[1:] == ()
        with library.read() as work:
            first = work.articles.by_slug("port-strike-ends")
            assert first.headline == "Calder port strike ends"
            assert "{>>check<<}" in first.body
            assert first.status is Status.PUBLISHED
            assert first.authors == ("Ann Lee", "Tom Brandt")
            assert first.front_matter == "---\ntitle: Port # kept\n---\n"
            assert [tag.name for tag in first.tags] == ["Calder Port", "Grève"]
            assert first.lead_tag_id == "tag-strike"
            assert first.lead_image is not None
            assert work.media.read(first.lead_image.address).startswith(b"\x89PNG")
            assert [link.state for link in work.links.of(first.id)] == [
                LinkState.PINNED,
                LinkState.PLACED,
            ]
            assert [source.outlet for source in work.sources.of(first.id)] == ["The Calder Echo"]
            assert [version.label for version in work.revisions.of(first.id)] == ["as filed"]
            assert [search.name for search in work.searches.all()] == ["The port"]
            assert [story.slug for story in work.search.stories("quay")] == ["port-strike-ends"]
        with library.write() as work:
            work.articles.touch(first.id, first.updated)
