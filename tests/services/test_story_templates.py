"""Templates begin stories, and a story becomes a template without what was its own."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor_app.markup.to_html import render_body
from editor_app.model.article import Article, Status
from editor_app.model.errors import StandfirstError, UnwritableFile
from editor_app.model.tag import Tag
from editor_app.services import story_templates

MOMENT = datetime(2026, 6, 12, tzinfo=UTC)
STORY = Article(
    id="one",
    slug="ferry-notes",
    headline="Ferry notes",
    kicker="Notes",
    desk="World",
    authors=("Ann Lee",),
    body="## Today\n\n- [ ] Call the harbour TK\n",
    status=Status.PUBLISHED,
    published=MOMENT,
    embargo=MOMENT,
    canonical="https://example.org/ferry",
    tags=(Tag(id="t", name="Ferry"),),
    created=MOMENT,
    updated=MOMENT,
)


def test_the_program_brings_templates(tmp_path: Path) -> None:
    shipped = story_templates.templates(tmp_path)
    assert [one.name for one in shipped] == ["News story", "Interview", "Explainer", "Live notes"]
    for one in shipped:
        story = story_templates.begin(one)
        assert one.about
        assert one.path is None
        assert "TK" in story.body
        assert story.status is Status.DRAFT
        assert "template" not in story.body
        assert render_body(story.body).notice == ""


def test_a_story_becomes_a_template_and_begins_another(tmp_path: Path) -> None:
    path = story_templates.save_as(tmp_path, "Daily  notes", STORY)
    own = story_templates.templates(tmp_path)[0]
    assert (own.name, own.path) == ("Daily notes", path)
    story = story_templates.begin(own, "Tuesday")
    assert story.headline == "Tuesday"
    assert (story.kicker, story.desk, story.authors) == ("Notes", "World", ("Ann Lee",))
    assert story.body == STORY.body
    assert [tag.name for tag in story.tags] == ["Ferry"]
    assert (story.slug, story.published, story.embargo, story.canonical) == ("", None, None, "")
    assert story.status is Status.DRAFT
    assert story.id != STORY.id


def test_a_template_of_the_same_name_is_replaced(tmp_path: Path) -> None:
    story_templates.save_as(tmp_path, "Notes", STORY)
    story_templates.save_as(tmp_path, "Notes", STORY)
    assert len(list(tmp_path.iterdir())) == 1


def test_a_name_may_hold_what_file_systems_refuse(tmp_path: Path) -> None:
    path = story_templates.save_as(tmp_path, 'A/B: "C" \\', STORY)
    assert path.parent == tmp_path
    assert story_templates.templates(tmp_path)[0].name == 'A/B: "C" \\'


def test_a_file_that_is_no_text_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "odd.md").write_bytes(b"\xff\xff\x80")
    (tmp_path / "plain.md").write_text("Only a body.\n", encoding="utf-8")
    own = [one for one in story_templates.templates(tmp_path) if one.path]
    assert [one.name for one in own] == ["plain"]
    assert story_templates.begin(own[0]).body == "Only a body.\n"


def test_trouble_is_said(tmp_path: Path) -> None:
    with pytest.raises(StandfirstError, match="Give the template a name"):
        story_templates.save_as(tmp_path, "  ", STORY)
    (tmp_path / "Notes.md").mkdir()
    with pytest.raises(UnwritableFile):
        story_templates.save_as(tmp_path, "Notes", STORY)
