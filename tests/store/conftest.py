"""A real library on disk for every test that asks for one."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from editor_app.model.article import Article
from editor_app.model.ids import new_id
from editor_app.store.library import Library

MOMENT = datetime(2031, 6, 14, 9, 30, tzinfo=UTC)

MakeStory = Callable[..., Article]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "library.standfirst"


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an empty library to copy: making one waits for the disk several times."""
    path = tmp_path_factory.mktemp("empty") / "library.standfirst"
    Library.open(path).close()
    return path


@pytest.fixture
def library(path: Path, empty: Path, tmp_path: Path) -> Iterator[Library]:
    path.parent.mkdir()
    shutil.copyfile(empty, path)
    with Library.open(path, backups=tmp_path / "backups") as library:
        yield library


@pytest.fixture
def story() -> MakeStory:
    """Return a maker of stories that differ only in what the test says."""

    def make(**fields: Any) -> Article:
        article_id = fields.pop("id", new_id())
        return Article(
            **{
                "id": article_id,
                "slug": f"story-{article_id}",
                "created": MOMENT,
                "updated": MOMENT,
                **fields,
            }
        )

    return make
