"""Markdown in: what is read from metadata, from the file's name, and left alone."""

from datetime import UTC, datetime

import pytest

from editor_app.exchange.import_markdown import read_markdown
from editor_app.model.article import Status


@pytest.fixture
def read(tmp_path):
    def reading(text, name="my-story.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return read_markdown(path)

    return reading


def test_head_and_body_are_the_file(read):
    text = "---\ntitle: T # c\n---\n\n\n# T\n\nBody  \n\n\tcode\n"
    story = read(text)
    assert story.front_matter + story.body == text
    assert story.body == "Body  \n\n\tcode\n"


def test_hugo(read):
    story = read(
        "+++\ntitle = 'T'\ndate = 2026-06-12T06:00:00+01:00\ndraft = true\ntags = ['a', 'b']\n"
        "categories = ['Business', 'Ports']\nsummary = 'S'\ndescription = 'D'\nslug = 'other'\n"
        "lastmod = 2026-06-13\npublishDate = 2026-06-14T00:00:00Z\n+++\nBody\n"
    )
    said = story.details
    assert (said.headline, said.standfirst, said.description) == ("T", "S", "D")
    assert (said.slug, said.desk, said.status) == ("other", "Business", Status.DRAFT)
    assert [tag.name for tag in said.tags] == ["a", "b"]
    assert said.published.isoformat() == "2026-06-12T06:00:00+01:00"
    assert said.updated == datetime(2026, 6, 13, tzinfo=UTC)
    assert said.embargo == datetime(2026, 6, 14, tzinfo=UTC)


def test_jekyll_post(read):
    story = read(
        "---\nlayout: post\ntitle: T\ntags: a b\nexcerpt: S\nauthor: Ann Lee\n---\nBody\n",
        "_posts/2026-06-12-my-story.md",
    )
    said = story.details
    assert (said.slug, said.standfirst, said.status) == ("my-story", "S", Status.PUBLISHED)
    assert said.published == datetime(2026, 6, 12, tzinfo=UTC)
    assert [tag.name for tag in said.tags] == ["a", "b"]
    assert said.authors == ("Ann Lee",)


def test_jekyll_draft(read):
    story = read("---\ntitle: T\ndate: 2026-06-12\n---\nBody\n", "_drafts/my-story.md")
    assert story.details.status is Status.DRAFT


@pytest.mark.parametrize(
    ("block", "status"),
    [
        ("title: T", Status.PUBLISHED),
        ("title: T\ntags: [a]\nslug: s\ndate: 2020-01-02", Status.PUBLISHED),
        ("title: T\ndraft: true", Status.DRAFT),
        ("title: T\npublished: false", Status.DRAFT),
        ("headline: T", Status.DRAFT),
        ("headline: T\ndate: 2020-01-02", Status.PUBLISHED),
        ("tags: [a]", Status.DRAFT),
    ],
)
def test_what_no_flag_holds_back_is_published_as_generators_do(read, block, status):
    assert read(f"---\n{block}\n---\nBody\n").details.status is status


def test_pelican(read):
    story = read(
        "Title: T\nDate: 2026-06-12 06:00\nModified: 2026-06-13\nCategory: Business\n"
        "Tags: a, b\nSlug: other\nAuthors: Lee, Ann; Bo Ek\nSummary: S\nStatus: draft\n\nBody\n"
    )
    said = story.details
    assert (said.headline, said.slug, said.desk) == ("T", "other", "Business")
    assert (said.standfirst, said.status) == ("S", Status.DRAFT)
    assert said.authors == ("Lee, Ann", "Bo Ek")


def test_no_metadata(read):
    story = read("# The *title* of it\n\nBody\n")
    assert story.details.headline == "The title of it"
    assert (story.details.slug, story.details.status) == ("my-story", Status.DRAFT)
    assert story.body == "Body\n"


def test_nothing_but_a_body(read):
    story = read("Body\n")
    assert (story.details.headline, story.front_matter, story.body) == ("", "", "Body\n")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("calder-port.md", "calder-port"),
        ("Calder_Port.v2.markdown", "Calder_Port.v2"),
        ("Über uns!.md", "uber-uns"),
        ("2026-06-12-calder.md", "calder"),
        ("calder/index.md", "calder"),
        ("北京.md", "北京"),
    ],
)
def test_slugs_of_files(name, slug, read):
    assert read("Body\n", name).details.slug == slug


def test_windows_line_ends_and_marks_are_not_of_the_text(tmp_path):
    path = tmp_path / "x.md"
    path.write_bytes("\ufeff---\r\ntitle: T\r\n---\r\n\r\nBody\r\n".encode())
    story = read_markdown(path)
    assert story.front_matter == "---\ntitle: T\n---\n\n"
    assert story.body == "Body\n"
