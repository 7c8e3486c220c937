"""What an export changes in the head of a file: nothing but what has changed itself."""

import re
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.exchange import flavours, front_matter
from editor_app.exchange.details import Details, NamedTag, read_details
from editor_app.exchange.import_markdown import read_markdown
from editor_app.exchange.merging import head_of
from editor_app.exchange.notation.values import as_moment
from editor_app.model.article import LeadImage, Status

CASE = re.compile(
    r"^## (.+?) \((\w+)\)\n+`{4}in\n(.*?)`{4}\n+`{4}change\n(.*?)`{4}\n+`{4}out\n(.*?)`{4}$",
    re.MULTILINE | re.DOTALL,
)
TEXT = (Path(__file__).parent / "cases" / "merging.md").read_text(encoding="utf-8")
CASES = [pytest.param(*rest, id=title) for title, *rest in CASE.findall(TEXT)]
FLAVOURS = {
    one.name: one for one in (flavours.HUGO, flavours.JEKYLL, flavours.PELICAN, flavours.NEWSROOM)
}


def changed(details: Details, changes: dict) -> Details:
    read = {
        "tags": lambda names: tuple(map(NamedTag, names)),
        "status": Status,
        "published": lambda text: as_moment(str(text)),
        "image": lambda fields: LeadImage(**fields),
    }
    values = {name: read.get(name, str)(value) for name, value in changes.items()}
    if "image" in values:
        values["lead_image"] = values.pop("image")
    return replace(details, **values)


def exported(path: Path, flavour: str, changes: dict) -> str:
    story = read_markdown(path)
    details = changed(story.details, changes)
    return head_of(details, story.front_matter, FLAVOURS[flavour]) + story.body


def test_every_case_is_read():
    assert len(CASES) == TEXT.count("\n## ")


@pytest.mark.parametrize(("flavour", "before", "changes", "after"), CASES)
def test_only_what_changed_is_changed(flavour, before, changes, after, tmp_path):
    path = tmp_path / "story.md"
    path.write_text(before, encoding="utf-8")
    assert exported(path, flavour, yaml.load(changes, yaml.BaseLoader)) == after


@pytest.mark.parametrize(
    "flavour",
    ["markdown", "hugo"],
)
@pytest.mark.parametrize(("_", "before"), [(case.id, case.values[1]) for case in CASES])
def test_nothing_changed_is_nothing_changed(_, before, flavour, tmp_path):
    path = tmp_path / "story.md"
    path.write_text(before, encoding="utf-8")
    head, _body = front_matter.split(before)
    reads_it = head.notation is not None and head.notation.name in FLAVOURS[flavour].notations
    foreign = "headline" in head.values or head.values.get("published") is False
    if flavour == "markdown" or (reads_it and not foreign):
        assert exported(path, flavour, {}) == before


LINES = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=60
)


@settings(max_examples=150, deadline=None)
@given(title=LINES, teaser=LINES, names=st.lists(LINES, max_size=4))
@pytest.mark.parametrize(
    "block",
    [
        "---\ntitle: T\nsummary: 'S'\ntags: [a]\nother: {x: [1, 2]} # kept\n---\n",
        '---\n"title": "T"\ntags:\n- a\nsummary: >\n  folded\n  text\nother: {x: [1, 2]}\n---\n',
        '+++\ntitle = "T"\n[other] # kept\nx = [1, 2]\n+++\n',
        '{"title": "T", "other": {"x": [1, 2]}, "tags": []}\n',
    ],
    ids=["yaml", "yaml blocks", "toml", "json"],
)
def test_any_words_come_back_as_they_are(block, title, teaser, names):
    title, teaser = " ".join(title.split()), " ".join(teaser.split())
    tags = {name.strip().casefold(): name.strip() for name in names if name.strip()}
    before = read_details(front_matter.split(block)[0].values)
    details = replace(
        before,
        headline=title or "T",
        standfirst=teaser,
        tags=tuple(map(NamedTag, tags.values())),
        status=Status.DRAFT,
    )
    head, _ = front_matter.split(head_of(details, block, flavours.HUGO))
    after = read_details(head.values)
    assert after.headline == details.headline
    assert after.standfirst == details.standfirst
    # A tag is the same in any case, and then the file keeps its own spelling.
    assert {tag.name.casefold() for tag in after.tags} == set(tags)
    assert head.values["other"] == {"x": [1, 2]}


def test_dates_are_compared_as_moments():
    block = "---\ntitle: T\ndate: 2026-06-12T06:00:00+01:00\n---\n"
    before = read_details(front_matter.split(block)[0].values)
    same = replace(before, published=before.published.astimezone(UTC), status=Status.PUBLISHED)
    assert head_of(same, block, flavours.HUGO) == block


def test_a_draft_whose_block_says_nothing_is_held_back_from_the_generator():
    block = "---\ntitle: T\n---\n"
    details = replace(read_details(front_matter.split(block)[0].values), status=Status.DRAFT)
    assert head_of(details, block, flavours.HUGO) == "---\ntitle: T\ndraft: true\n---\n"


def test_related_stories_that_are_not_here_stay_listed():
    block = "---\ntitle: T\nrelated: [here, elsewhere]\n---\n"
    details = read_details(front_matter.split(block)[0].values)
    only_known = replace(details, related=details.related[:1], status=Status.PUBLISHED)
    assert head_of(only_known, block, flavours.HUGO, {"here"}.__contains__) == block
