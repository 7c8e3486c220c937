"""Every exporter in the table, and what comes back when its files come in again."""

import tomllib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import PurePosixPath

import pytest
import yaml

from editor_app.exchange.details import details_of
from editor_app.exchange.exporters import EXPORTERS, exporter_named
from editor_app.exchange.formats import Outgoing
from editor_app.exchange.import_markdown import read_markdown
from editor_app.exchange.importers import IMPORTERS, importer_for
from editor_app.exchange.page import Site
from editor_app.model.article import LeadImage, Status
from editor_app.model.errors import NotFound
from editor_app.model.tag import Tag, TagKind

PICTURE = "media:" + "a" * 64 + ".jpg"
BODY = (
    "A *b* <b>c</b> & d  \ntrailing [^1]\n\n* star\n- dash\n\n\n> q\n{: .pull }\n\n"
    f'![Cranes]({PICTURE} "At dusk")\n\n{{>>a note<<}}\n\n[^1]: Note.'
)
MARKDOWN = [one for one in EXPORTERS if one.name in ("markdown", "hugo", "jekyll", "pelican")]


@pytest.fixture
def full(story):
    return story(
        standfirst="A “teaser”: yes",
        kicker="Kicker",
        desk="Business",
        authors=("Ann Lee", "Bo Ek"),
        dateline="CALDER",
        language="de",
        status=Status.IN_EDIT,
        published=datetime(2026, 6, 12, 6, tzinfo=UTC),
        embargo=datetime(2026, 6, 13, 6, tzinfo=UTC),
        search_title="Search",
        description="Describes",
        canonical="https://example.org/c",
        tags=(
            Tag(id="1", name="strike"),
            Tag(id="2", name="Ann Lee", kind=TagKind.PERSON),
            Tag(id="3", name="Calder", kind=TagKind.PLACE),
            Tag(id="4", name="Port Board", kind=TagKind.ORGANISATION),
        ),
        lead_tag_id="1",
        lead_image=LeadImage(address="https://example.org/a.jpg", alt="A", caption="C", credit="D"),
        body=BODY,
    )


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
def test_every_exporter_says_what_it_is_and_makes_a_file(exporter, full):
    exported = exporter.export(Outgoing(article=full))
    assert exporter.label
    assert exporter.hint
    assert exported.content
    assert exporter_named(exporter.name.upper()) is exporter
    paths = [exported.path, *exported.pictures, *(asset.path for asset in exported.assets)]
    assert len(set(paths)) == len(paths)
    for path in map(PurePosixPath, paths):
        assert not path.is_absolute()
        assert ".." not in path.parts


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
@pytest.mark.parametrize("slug", ["../../x", "con", "", "a/b", "\u202ex", ".", "nul.md", "x" * 400])
def test_names_of_strangers_stay_in_the_folder(exporter, slug, full):
    exported = exporter.export(Outgoing(article=replace(full, slug=slug)))
    for path in map(PurePosixPath, [exported.path, *exported.pictures]):
        assert not path.is_absolute()
        assert ".." not in path.parts
        assert all(0 < len(part.encode()) <= 200 for part in path.parts)


def test_importers_share_no_suffix():
    suffixes = [suffix for one in IMPORTERS for suffix in one.suffixes]
    assert len(set(suffixes)) == len(suffixes)
    assert importer_for(PurePosixPath("A.MD")) is IMPORTERS[0]
    assert importer_for(PurePosixPath("a.docx")) is None


def test_an_unknown_format_lists_those_there_are():
    with pytest.raises(NotFound, match="html, fragment, markdown, hugo, jekyll, pelican"):
        exporter_named("word")


@pytest.mark.parametrize("exporter", MARKDOWN, ids=lambda one: one.name)
def test_markdown_comes_back_as_the_same_story(exporter, full, tmp_path):
    exported = exporter.export(Outgoing(article=full))
    path = tmp_path / exported.path
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(exported.content)
    back = read_markdown(path)
    place = f"calder-port.assets/{'a' * 64}.jpg"
    assert exported.pictures == {str(PurePosixPath(exported.path).parent / place): PICTURE}
    assert back.body == BODY.replace(PICTURE, place)
    assert back.details == details_of(full)


@pytest.mark.parametrize("exporter", MARKDOWN, ids=lambda one: one.name)
@pytest.mark.parametrize("status", Status)
def test_every_status_comes_back(exporter, status, story, tmp_path):
    article = story(status=status, published=datetime(2026, 6, 12, tzinfo=UTC), body="x\n")
    exported = exporter.export(Outgoing(article=article))
    path = tmp_path / exported.path
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(exported.content)
    assert read_markdown(path).details.status is status


@pytest.mark.parametrize("exporter", MARKDOWN, ids=lambda one: one.name)
def test_an_exported_file_exported_again_is_the_same_file(exporter, full, tmp_path):
    first = exporter.export(Outgoing(article=full))
    path = tmp_path / first.path
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(first.content)
    back = read_markdown(path)
    again = replace(full, front_matter=back.front_matter)
    assert exporter.export(Outgoing(article=again)).content == first.content


def test_a_jekyll_post_is_dated_and_a_draft_is_not(full):
    live = replace(full, status=Status.PUBLISHED)
    jekyll = exporter_named("jekyll")
    assert jekyll.export(Outgoing(article=live)).path == "_posts/2026-06-12-calder-port.md"
    assert jekyll.export(Outgoing(article=full)).path == "_drafts/calder-port.md"


def test_fresh_blocks_are_what_their_generators_read(full):
    hugo = exporter_named("hugo").export(Outgoing(article=full)).content.decode()
    block = yaml.safe_load(hugo.split("---\n")[1])
    assert block["title"] == "Calder port reopens"
    assert block["draft"] is True
    assert block["date"] == datetime(2026, 6, 12, 6, tzinfo=UTC)
    assert block["categories"] == ["Business"]
    pelican = exporter_named("pelican").export(Outgoing(article=full)).content.decode()
    assert pelican.startswith("Title: Calder port reopens\nDate: 2026-06-12T06:00:00+00:00\n")
    assert "\nTags: strike, Ann Lee, Calder, Port Board\n" in pelican


def test_toml_that_changes_is_still_toml(full):
    article = replace(full, front_matter='+++\ntitle = "Old" # c\n[params]\nx = 1\n+++\n')
    text = exporter_named("hugo").export(Outgoing(article=article)).content.decode()
    block = tomllib.loads(text.split("+++\n")[1])
    assert block["title"] == "Calder port reopens"
    assert block["params"] == {"x": 1}
    assert 'title = "Calder port reopens" # c\n' in text


def test_pictures_go_back_to_where_they_came_from(story):
    article = story(body=f"![a]({PICTURE})\n", lead_image=LeadImage(address=PICTURE))
    known = {PICTURE: "images/two words (1).jpg"}
    exported = exporter_named("markdown").export(Outgoing(article=article, pictures=known))
    assert exported.pictures == {"images/two words (1).jpg": PICTURE}
    assert b"![a](images/two%20words%20%281%29.jpg)" in exported.content


@pytest.mark.parametrize("name", ["../up.jpg", "/abs.jpg", "a\\..\\b.jpg", "dropped.jpg", ""])
def test_pictures_never_leave_the_folder(name, story):
    article = story(body=f"![a]({PICTURE})\n")
    known = {PICTURE: name}
    exported = exporter_named("markdown").export(Outgoing(article=article, pictures=known))
    (path,) = exported.pictures
    assert path.startswith("calder-port.assets/")


def test_two_pictures_of_one_name_stay_two(story):
    other = "media:" + "b" * 64 + ".jpg"
    article = story(body=f"![a]({PICTURE}) ![b]({other})\n")
    known = {PICTURE: "x/a.jpg", other: "x/a.jpg"}
    exported = exporter_named("markdown").export(Outgoing(article=article, pictures=known))
    assert sorted(exported.pictures.values()) == [PICTURE, other]


def test_a_fragment_has_no_page_around_it(full):
    html = exporter_named("fragment").export(Outgoing(article=full)).content.decode()
    assert "<html" not in html
    assert 'class="pull"' in html
    assert 'class="dateline"' in html
    assert 'class="footnote' not in html


def test_the_page_of_a_site_names_its_address(full):
    site = Site(name="The Desk", address="https://example.org")
    page = exporter_named("html").export(Outgoing(article=replace(full, canonical=""), site=site))
    assert b'href="https://example.org/calder-port.html"' in page.content
