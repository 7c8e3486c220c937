"""P4: after a crash the same article comes back, with caret and unsaved text, and asks nothing."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from editor_app import app
from editor_app.services import drafts
from editor_app.store import unsaved
from editor_app.store.library import Library

ROOT = Path(app.__file__).parents[1]
PROGRAM = Path(__file__).with_name("program.py")

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "SIGKILL"), reason="this system cannot kill like that"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library of two stories, the first of which was open last."""
    with Library.open(tmp_path / "library.standfirst", backups=tmp_path / "backups") as library:
        drafts.new_story(library, headline="Port", body="One.\n\nTwo.\n\nThree.\n")
        drafts.new_story(library, headline="Quay", body="Other.\n")
    return tmp_path


def start(folder: Path, job: str) -> subprocess.Popen[str]:
    homes = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    return subprocess.Popen(
        [sys.executable, str(PROGRAM), str(folder), job],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={
            **os.environ,
            **{name: str(folder / "home") for name in homes},
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "offscreen",
        },
    )


def said(child: subprocess.Popen[str]) -> dict:
    assert child.stdout is not None
    return json.loads(child.stdout.readline())


def kill(child: subprocess.Popen[str]) -> None:
    child.kill()
    child.wait()
    child.stdout.close()


def look(folder: Path) -> dict:
    child = start(folder, "look")
    found = said(child)
    assert child.wait(30) == 0
    child.stdout.close()
    return found


def test_text_that_could_not_be_saved_is_back_after_a_kill(folder: Path) -> None:
    child = start(folder, "broken type")
    assert said(child)["typed"]
    kill(child)
    (text,) = unsaved.waiting(folder / "library.standfirst")
    assert "Never saved." in text.article.body
    found = look(folder)
    assert found["id"] == text.article.id
    assert found["body"] == text.article.body
    assert not found["asked"]
    with Library.open(folder / "library.standfirst") as library:
        assert drafts.load(library, found["id"]).body == text.article.body
    assert unsaved.waiting(folder / "library.standfirst") == ()


def test_an_untitled_draft_is_back_after_a_kill_with_the_caret(folder: Path) -> None:
    child = start(folder, "draft")
    story_id = said(child)["id"]
    kill(child)
    found = look(folder)
    assert found["id"] == story_id
    assert "An untitled draft." in found["body"]
    assert found["line"] == found["body"].rstrip("\n").count("\n")


def test_the_system_asks_to_end_and_everything_is_saved_first(folder: Path) -> None:
    child = start(folder, "end")
    assert said(child)["typed"]
    child.send_signal(signal.SIGTERM)
    assert child.wait(30) == 0
    child.stdout.close()
    with Library.open(folder / "library.standfirst") as library:
        bodies = [story.body for story in library_stories(library)]
    assert any("At the last moment." in body for body in bodies)


def test_an_end_that_finds_no_library_to_save_into_leaves_the_text_beside_it(folder: Path) -> None:
    child = start(folder, "broken end")
    assert said(child)["typed"]
    child.send_signal(signal.SIGTERM)
    assert child.wait(30) == 0
    child.stdout.close()
    (text,) = unsaved.waiting(folder / "library.standfirst")
    assert "At the last moment." in text.article.body


def library_stories(library: Library):
    with library.read() as work:
        return list(work.articles.each())
