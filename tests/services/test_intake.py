"""Intake: files become stories; what is wrong with one is said in a line and stops no other."""

import os
from datetime import UTC, datetime

import pytest

from editor_app.model.article import Status
from editor_app.model.story_link import StoryLink
from editor_app.model.tag import TagKind
from editor_app.services import drafts, finding, related
from editor_app.services.intake import import_paths, import_samples
from editor_app.store.library import Library

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x03\x08\x02\0\0\0"


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "desk" / "library.standfirst") as library:
        yield library


@pytest.fixture
def files(tmp_path):
    """Return a maker of files below a folder of stories."""
    folder = tmp_path / "stories"

    def make(**contents):
        made = []
        for name, content in contents.items():
            path = folder / name.replace("__", "/").replace("_DOT_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
            made.append(path)
        return made

    make.folder = folder
    folder.mkdir()
    return make


def said(report):
    return {remark.path.name: remark.text for remark in report.problems}


def test_a_story_comes_in_whole(library, files):
    (path,) = files(
        one_DOT_md="---\ntitle: T\nslug: s\ndate: 2026-06-12T06:00:00Z\n"
        "lastmod: 2026-06-13T06:00:00Z\ntags: [strike]\npeople: [Ann Lee]\n"
        "lead_tag: ann lee\n---\nBody\n"
    )
    report = import_paths(library, [path])
    assert [(one.slug, one.headline, one.replaced) for one in report.stories] == [("s", "T", False)]
    story = drafts.load_by_slug(library, "s")
    assert (story.headline, story.body, story.status) == ("T", "Body\n", Status.PUBLISHED)
    assert story.published == datetime(2026, 6, 12, 6, tzinfo=UTC)
    assert story.updated == datetime(2026, 6, 13, 6, tzinfo=UTC)
    assert {tag.name: tag.kind for tag in story.tags} == {
        "strike": TagKind.TOPIC,
        "Ann Lee": TagKind.PERSON,
    }
    assert story.lead_tag_id == story.tags[1].id
    assert story.front_matter.startswith("---\ntitle: T\n")


def test_a_folder_without_its_hidden_parts(library, files):
    files(
        a_DOT_md="A",
        sub__b_DOT_txt="B",
        sub__c_DOT_HTML="<p>C",
        _DOT_git__d_DOT_md="D",
        node_modules__e_DOT_md="E",
        _DOT_hidden_DOT_md="F",
        out_DOT_assets__g_DOT_md="G",
        notes_DOT_pdf="%PDF",
    )
    report = import_paths(library, [files.folder])
    assert {one.slug for one in report.stories} == {"a", "b", "c"}
    assert not report.problems


def test_bad_files_are_one_line_each_and_the_rest_goes_on(library, files):
    files(
        a_good_DOT_md="---\ntitle: A\n---\nBody",
        binary_DOT_md=b"MZ\0\0",
        broken_DOT_md="---\ntitle: [x\n---\nBody",
        empty_DOT_md="",
        latin_DOT_md=b"caf\xe9",
        twin_DOT_md="---\nslug: a_good\n---\nBody",
        z_good_DOT_md="Z",
        strange_DOT_xyz="x",
    )
    missing = files.folder / "missing.md"
    report = import_paths(library, [files.folder, missing, files.folder / "strange.xyz"])
    assert said(report) == {
        "binary.md": "is not text: a zero byte at position 2",
        "broken.md": "line 3: front matter is not YAML: did not find expected ',' or ']'",
        "empty.md": "is empty",
        "latin.md": "line 1: is not UTF-8 text: byte 0xE9 at position 3",
        "twin.md": f"the slug “a_good” is taken by {files.folder / 'a_good.md'}",
        "missing.md": "no such file",
        "strange.xyz": "is not a kind of file that can be imported (.xyz)",
    }
    assert {story.slug for story in finding.stories(library)} == {"a_good", "z_good"}
    assert all("\n" not in str(problem) for problem in report.problems)


def test_a_folder_without_stories_is_said(library, files):
    files(x_DOT_pdf="%PDF")
    assert said(import_paths(library, [files.folder])) == {"stories": "holds no stories"}


def test_a_slug_of_the_library_is_not_taken_twice_unless_asked(library, files):
    (path,) = files(one_DOT_md="---\ntitle: Old\ntags: [a]\n---\nOld")
    import_paths(library, [path])
    first = drafts.load_by_slug(library, "one")
    path.write_text("---\ntitle: New\ntags: [b]\n---\nNew")
    report = import_paths(library, [path])
    assert said(report) == {"one.md": "the library has a story with the slug “one” already"}
    assert drafts.load_by_slug(library, "one") == first
    again = import_paths(library, [path], update=True)
    assert [one.replaced for one in again.stories] == [True]
    story = drafts.load_by_slug(library, "one")
    assert (story.id, story.headline, story.body) == (first.id, "New", "New")
    assert [tag.name for tag in story.tags] == ["b"]
    assert story.created == first.created


def test_an_update_keeps_the_cards_a_person_placed(library, files):
    one, two = files(one_DOT_md="---\nrelated: [two]\n---\n1", two_DOT_md="2")
    import_paths(library, [one, two])
    story = drafts.load_by_slug(library, "one")
    own = StoryLink(address="https://example.org/x", title="X")
    related.add_link(library, story.id, own)
    import_paths(library, [one], update=True)
    assert [card.link.address for card in related.links(library, story.id)] == ["", own.address]


def test_the_same_file_named_twice_is_one_file(library, files):
    (path,) = files(one_DOT_md="1")
    report = import_paths(library, [path, path, files.folder])
    assert (len(report.stories), report.problems) == (1, ())


def test_related_stories_are_linked_whatever_the_order(library, files):
    paths = files(
        a_DOT_md="---\nrelated:\n- b\n- slug: c\n  teaser: Own\n- url: https://example.org/x\n"
        "  title: X\n- a\n- b\n- nowhere\n---\nA",
        b_DOT_md="---\ntitle: Bee\n---\nB",
        c_DOT_md="C",
    )
    report = import_paths(library, paths)
    cards = related.links(library, drafts.load_by_slug(library, "a").id)
    assert [
        (card.target.slug if card.target else card.link.address, card.link.teaser) for card in cards
    ] == [("b", ""), ("c", "Own"), ("https://example.org/x", "")]
    assert [notice.text for notice in report.notices] == [
        "the related story “nowhere” is not in the library"
    ]
    assert not report.problems


def test_a_tail_of_related_stories_becomes_stubs(library, files):
    text = (
        "Title\nTitle\n\nBody.\n\nYou May Also Like\n\nFirst one\n\nTeaser one\n\nSecond\n\nTwo\n"
    )
    one, two = files(one_DOT_txt=text, two_DOT_txt=text.replace("Title", "Other"))
    report = import_paths(library, [one])
    assert [stub.slug for stub in report.stubs] == ["first-one", "second"]
    cards = related.links(library, report.stories[0].article_id)
    assert [(card.target.headline, card.target.standfirst) for card in cards] == [
        ("First one", "Teaser one"),
        ("Second", "Two"),
    ]
    again = import_paths(library, [two])
    assert not again.stubs
    assert len(related.links(library, again.stories[0].article_id)) == 2


def test_pictures_beside_a_text_come_along(library, files):
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/>'
    path, *_ = files(
        one_DOT_md="---\nimage: pics/lead.svg\n---\n![a](pics/a.png) ![gone](pics/gone.png)\n",
        pics__a_DOT_png=PNG,
        pics__lead_DOT_svg=drawing,
    )
    report = import_paths(library, [path])
    story = drafts.load_by_slug(library, "one")
    assert story.body.startswith("![a](media:")
    assert "![gone](pics/gone.png)" in story.body
    assert (story.lead_image.width, story.lead_image.height) == (16, 9)
    assert [notice.text for notice in report.notices] == ["the picture pics/gone.png: no such file"]
    with library.read() as work:
        assert work.media.read(story.lead_image.address) == drawing.encode()
        assert work.media.count() == 2


def test_a_text_file_is_not_taken_for_a_picture(library, files):
    path, _ = files(one_DOT_md="![a](a.png)\n", a_DOT_png="root:x:0:0")
    report = import_paths(library, [path])
    assert [notice.text for notice in report.notices] == ["the picture a.png: is not a picture"]
    with library.read() as work:
        assert work.media.count() == 0


def test_progress_ends_at_the_end(library, files):
    paths = files(**{f"s{number}_DOT_md": f"Story {number}" for number in range(120)})
    steps = []
    import_paths(library, paths, lambda done, total: steps.append((done, total)))
    assert steps[-1] == (120, 120)
    assert steps == sorted(steps)


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_folder_that_links_to_itself_ends(library, files):
    files(one_DOT_md="1")
    (files.folder / "loop").symlink_to(files.folder)
    assert len(import_paths(library, [files.folder]).stories) == 1


def test_the_samples_come_in_without_a_word(library):
    report = import_samples(library)
    assert (report.problems, report.notices) == ((), ())
    assert len(report.stories) >= 10
    story = drafts.load_by_slug(library, "calder-port-strike-ends")
    assert story.headline == "Calder port strike ends after council backs night-shift deal"
    assert story.status is Status.IN_EDIT
    assert story.lead_image.width == 1600
    assert len(related.links(library, story.id)) == 4
    assert finding.stories(library)[0].slug == story.slug
    assert next(one.words for one in finding.stories(library)) == 642
