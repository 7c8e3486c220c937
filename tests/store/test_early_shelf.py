"""Before a library is open its stories can be listed and searched, with the same answers."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor_app.model.article import Status
from editor_app.model.errors import StandfirstError
from editor_app.model.story_query import Order
from editor_app.services import finding
from editor_app.services.finding import Wanted
from editor_app.store.early_shelf import EarlyShelf
from editor_app.store.library import Library

NOW = datetime(2031, 6, 14, 9, 30, tzinfo=UTC)


@pytest.fixture
def filled(library: Library, story) -> Library:
    with library.write() as work:
        work.articles.add(story(id="a", slug="a", headline="Port strike ends", desk="Business"))
        work.articles.add(story(id="b", slug="b", headline="", body="The port was quiet."))
        work.articles.add(story(id="c", slug="c", headline="Zoo", status=Status.SPIKED))
    return library


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("query", ["", "port", "po", "desk:business", "status:spiked", "nobody"])
def test_it_answers_as_the_library_does(filled: Library, query: str, order: Order) -> None:
    shelf, wanted = EarlyShelf(filled.path), Wanted(query, order)
    outline = finding.outline(shelf, wanted, NOW)
    assert outline == finding.outline(filled, wanted, NOW)
    rows = finding.rows(shelf, outline.ids, query, NOW)
    assert rows == finding.rows(filled, outline.ids, query, NOW)
    assert bool(rows) is (query != "nobody")


def _refused(path: Path) -> bool:
    with pytest.raises(StandfirstError), EarlyShelf(path).read():
        return False
    return True


def test_what_has_to_be_opened_properly_is_left_alone(filled: Library, tmp_path: Path) -> None:
    path = filled.path
    filled.close()
    assert _refused(tmp_path / "missing.standfirst")
    assert not (tmp_path / "missing.standfirst").exists()
    note = path.with_name(path.name + ".restoring")
    note.touch()
    assert _refused(path)
    note.unlink()
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("PRAGMA journal_mode = delete")
    assert _refused(path)
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("PRAGMA journal_mode = wal")
        plain.execute("PRAGMA user_version = 1")
    assert _refused(path)


def test_it_loads_no_sqlalchemy() -> None:
    program = (
        "import sys, editor_app.store.early_shelf, editor_app.services.finding;"
        "print(sorted({name.partition('.')[0] for name in sys.modules}"
        " & {'sqlalchemy', 'alembic', 'markdown', 'nh3', 'lxml', 'dateutil'}))"
    )
    shown = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
    assert shown.stdout.strip() == b"[]"
