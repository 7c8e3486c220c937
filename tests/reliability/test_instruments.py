"""The instruments that torture and fuzz see what they are there to see."""

import importlib.util
import json
import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from editor_app.services import drafts
from editor_app.store import library as library_module
from editor_app.store.library import Library

BENCHMARKS = Path(library_module.__file__).parents[2] / "benchmarks"


@pytest.fixture
def instrument(monkeypatch: pytest.MonkeyPatch):
    def load(name: str) -> ModuleType:
        spec = importlib.util.spec_from_file_location(name, BENCHMARKS / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        monkeypatch.setitem(sys.modules, name, module)
        spec.loader.exec_module(module)
        return module

    return load


def told(**message: object) -> bytes:
    return json.dumps(message).encode() + b"\n"


@pytest.fixture
def tortured(instrument, tmp_path: Path):
    """Return an oracle, its report, and a story whose save it has heard acknowledged."""
    module = instrument("torture_oracle")
    oracle, report = module.Oracle(tmp_path), module.Report()
    with Library.open(tmp_path / "library.standfirst") as library:
        story = drafts.new_story(library, headline="Port", body="Acknowledged words.")
    text = (story.headline, story.standfirst, story.body)
    oracle.hear(told(kind="writing", id=story.id, text=text), report)
    oracle.hear(told(kind="written", id=story.id), report)
    return oracle, report, story


def test_the_oracle_is_content_where_nothing_is_lost(tortured):
    oracle, report, _ = tortured
    oracle.compare(report)
    assert (report.failed, report.acknowledged, report.lost_characters) == (False, 1, 0)


def test_the_oracle_sees_lost_words(tortured, tmp_path: Path):
    oracle, report, story = tortured
    with Library.open(tmp_path / "library.standfirst") as library:
        drafts.save(library, replace(story, body="Acknowledged."))
    oracle.compare(report)
    assert report.failed
    assert report.lost_characters == len(" words")


def test_the_oracle_sees_a_lost_story_and_a_broken_library(tortured, tmp_path: Path):
    oracle, report, story = tortured
    with Library.open(tmp_path / "library.standfirst") as library:
        drafts.remove(library, [story.id])
    oracle.compare(report)
    assert report.lost_characters > 0
    content = bytearray((tmp_path / "library.standfirst").read_bytes())
    content[8_192:60_000] = bytes(60_000 - 8_192)
    (tmp_path / "library.standfirst").write_bytes(content)
    oracle.compare(report)
    assert report.corrupt == 1


def test_the_oracle_accepts_what_was_on_its_way(tortured, tmp_path: Path):
    oracle, report, story = tortured
    text = ("Port", "", "Not yet acknowledged.")
    oracle.hear(told(kind="writing", id=story.id, text=text)[:-1], report)
    oracle.hear(b"\n", report)
    with Library.open(tmp_path / "library.standfirst") as library:
        drafts.save(library, replace(story, body="Not yet acknowledged."))
    oracle.compare(report)
    assert not report.failed
    assert report.interrupted == 1


SAMPLES = {
    "markup": "# *a\n\n- <script>x</script> [b](javascript:1)",
    "live": ("- a\n", "- a\n- b[^1]\n\n[^1]: x"),
    "opening": "* a\n* b\n\n\n__c__\n",
    "foreign-html": "<p onclick=x>a<script>b</script><table><td>c",
    "import": (1, b"<title>a</title><article><p>b"),
    "front-matter": "---\ntitle: a\n---\nb",
    "search": "O'Brien AT&T \"",
}


def test_every_target_of_the_fuzzer_can_be_tried(instrument):
    targets = instrument("fuzz_targets").TARGETS
    assert set(targets) == set(SAMPLES)
    for name, target in targets.items():
        target.check(SAMPLES[name])
