"""Text that did not reach the library is there after the next start, and never over a newer one."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from editor_app.model.article import Article, LeadImage, Status
from editor_app.model.errors import LibraryUnavailable
from editor_app.model.tag import Tag, TagKind
from editor_app.services import drafts, history, rescue
from editor_app.store import unsaved
from editor_app.store.library import Library
from editor_app.store.unsaved import UnsavedText

NOW = datetime(2031, 6, 14, 9, 30, tzinfo=UTC)
WHOLE = Article(
    id="a1", slug="port", headline="Port “é” 👩‍👧", standfirst="s", kicker="k",
    body="One.\r\n\nTwo.\n",
    status=Status.READY, desk="World", authors=("Ann", "Bo"), dateline="CALDER", language="de",
    created=NOW, updated=NOW, published=NOW, lead_image=LeadImage(address="media:x", width=3),
    goal=500, front_matter="---\n---\n", lead_tag_id="t",
    tags=(Tag(id="t", name="Quay", kind=TagKind.PLACE, aliases=("the quay",)),),
)  # fmt: skip


@pytest.fixture(autouse=True)
def own_state(tmp_path, monkeypatch):
    monkeypatch.setattr(unsaved, "user_state_path", lambda *_, **__: tmp_path / "state")


def keep(library, story, stored="", tags=None):
    unsaved.keep(library.path, UnsavedText(story, stored, tags))


def test_what_is_written_down_comes_back_whole(library: Library) -> None:
    text = UnsavedText(WHOLE, "abc", ("Quay", "Strike"))
    unsaved.keep(library.path, text)
    assert unsaved.waiting(library.path) == (text,)
    unsaved.forget(library.path, "a1")
    assert unsaved.waiting(library.path) == ()
    assert not library.path.with_suffix(".unsaved").exists()


def test_an_untitled_draft_the_library_never_saw(library: Library) -> None:
    keep(library, replace(drafts.blank(), body="Never saved."))
    (story,) = rescue.bring_back(library)
    assert drafts.load(library, story.id).body == "Never saved."
    assert unsaved.waiting(library.path) == ()


def test_later_text_of_a_story(library: Library) -> None:
    story = drafts.new_story(library, body="As saved.")
    keep(library, replace(story, body="As typed."), unsaved.text_hash("As saved."))
    rescue.bring_back(library)
    assert drafts.load(library, story.id).body == "As typed."
    assert [kept.body for kept in history.revisions(library, story.id)] == ["As saved."]


def test_a_newer_text_in_the_library_stays_and_the_other_becomes_a_version(
    library: Library,
) -> None:
    story = drafts.new_story(library, body="As saved.")
    keep(library, replace(story, body="As typed."), unsaved.text_hash("As saved."))
    drafts.save(library, replace(story, body="Saved later."))
    rescue.bring_back(library)
    assert drafts.load(library, story.id).body == "Saved later."
    assert [kept.body for kept in history.revisions(library, story.id)] == [
        "As typed.",
        "Saved later.",
    ]


def test_where_the_librarys_disk_takes_nothing_another_place_does(library: Library) -> None:
    library.path.with_suffix(".unsaved").write_text("in the way")
    keep(library, replace(drafts.blank(), body="Elsewhere."))
    assert [text.article.body for text in unsaved.waiting(library.path)] == ["Elsewhere."]


def test_where_no_disk_takes_it_that_is_said(library: Library, tmp_path) -> None:
    library.path.with_suffix(".unsaved").write_text("in the way")
    (tmp_path / "state").write_text("in the way")
    with pytest.raises(LibraryUnavailable, match="cannot be kept"):
        keep(library, WHOLE)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"article": {}}', '{"article": null}'])
def test_a_file_that_is_no_text_is_left_alone(library: Library, content: str) -> None:
    folder = library.path.with_suffix(".unsaved")
    folder.mkdir()
    (folder / "x.json").write_text(content)
    assert rescue.bring_back(library) == ()
    assert (folder / "x.json").read_text() == content


def test_a_field_of_a_later_version_does_no_harm(library: Library) -> None:
    keep(library, WHOLE)
    (file,) = library.path.with_suffix(".unsaved").iterdir()
    said = json.loads(file.read_text("utf-8"))
    said["article"]["mood"] = "hopeful"
    file.write_text(json.dumps(said), encoding="utf-8")
    assert unsaved.waiting(library.path)[0].article == WHOLE
