"""Publishing: stories as files, alone or by the hundred, and back again unchanged."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor_app.exchange.exporters import EXPORTERS
from editor_app.exchange.page import Site
from editor_app.model.article import Article
from editor_app.model.errors import NotFound, UnwritableFile
from editor_app.model.story_link import LinkState, StoryLink
from editor_app.services import drafts, finding, publishing, related
from editor_app.services.intake import import_paths, import_samples
from editor_app.store.library import Library

SITE = Site(zone=UTC)
MOMENT = datetime(2026, 6, 12, 6, tzinfo=UTC)


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "desk" / "library.standfirst") as library:
        yield library


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    with Library.open(tmp_path_factory.mktemp("samples") / "library.standfirst") as library:
        import_samples(library)
        yield library


def ids_of(library):
    return [story.id for story in finding.stories(library)]


def add(library, slug, **fields):
    article = Article(id=f"id-{slug}", slug=slug, created=MOMENT, updated=MOMENT, **fields)
    with library.write() as work:
        return work.articles.add(article)


@pytest.mark.parametrize("name", [exporter.name for exporter in EXPORTERS])
def test_every_format_writes_every_story(name, samples, tmp_path):
    ids = ids_of(samples)
    files = publishing.export(samples, ids, name, tmp_path, SITE)
    assert len(set(files)) == len(ids)
    assert all(file.is_file() for file in files)
    assert not list(tmp_path.rglob("*.part"))


def test_samples_come_out_as_they_went_in(samples, tmp_path):
    publishing.export(samples, ids_of(samples), "markdown", tmp_path, SITE)
    source = Path(__file__).parents[2] / "resources" / "sample"
    before = sorted(path.read_bytes() for path in source.rglob("*") if path.is_file())
    after = sorted(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert after == before


def test_a_page_has_its_style_pictures_and_cards(samples, tmp_path):
    story = drafts.load_by_slug(samples, "calder-port-strike-ends")
    (file,) = publishing.export(samples, [story.id], "html", tmp_path, SITE)
    assert file == tmp_path / "calder-port-strike-ends.html"
    assets = {path.suffix for path in (tmp_path / "calder-port-strike-ends.assets").iterdir()}
    assert assets == {".css", ".svg"}
    html = file.read_text(encoding="utf-8")
    assert 'href="forty-ships-wait-as-calder-terminal-stays-shut.html"' in html
    assert "One crane crew, followed from dusk to the six o’clock horn." in html
    assert "{>>" not in html


def test_cards_of_a_story(library):
    one, two = add(library, "one"), add(library, "two", headline="Two", standfirst="S", desk="D")
    dismissed = add(library, "three")
    related.set_links(
        library,
        one.id,
        [
            StoryLink(target_id=two.id, state=LinkState.PINNED),
            StoryLink(target_id=dismissed.id, state=LinkState.DISMISSED),
            StoryLink(address="https://example.org/x", title="X", teaser="Own"),
        ],
    )
    cards = publishing.cards(library, one)
    assert [(card.title, card.href, card.teaser, card.desk) for card in cards] == [
        ("Two", "two.html", "S", "D"),
        ("X", "https://example.org/x", "Own", ""),
    ]


def test_stories_whose_names_a_file_system_mixes_up(library, tmp_path):
    for slug in ("story", "Story", "a/b", "a-b"):
        add(library, slug, body=slug)
    files = publishing.export(library, ids_of(library), "markdown", tmp_path)
    assert len({str(file).casefold() for file in files}) == 4
    assert {file.read_text().rsplit("\n", 1)[-1] for file in files} == {
        "story",
        "Story",
        "a/b",
        "a-b",
    }


def test_a_card_leads_to_the_name_its_story_was_given(library, tmp_path):
    one, two, three = add(library, "one"), add(library, "ONE"), add(library, "three")
    kept = StoryLink(target_id=two.id, state=LinkState.PINNED)
    related.set_links(library, three.id, [kept])
    files = publishing.export(library, [one.id, two.id, three.id], "html", tmp_path)
    assert f'href="{files[1].name}"' in files[2].read_text()


def test_hundreds_of_stories_are_shared_out_and_the_same(library, tmp_path, monkeypatch):
    monkeypatch.setattr(publishing, "ENOUGH_FOR_PROCESSES", 10)
    ids = [add(library, f"s{n}", headline=f"Story {n}", body="Words.\n" * n).id for n in range(45)]
    steps = []
    many = publishing.export(
        library, ids, "html", tmp_path / "many", SITE, progress=lambda *step: steps.append(step)
    )
    assert steps[-1] == (45, 45)
    assert [file.name for file in many] == [f"s{n}.html" for n in range(45)]
    monkeypatch.setattr(publishing, "ENOUGH_FOR_PROCESSES", 1000)
    few = publishing.export(library, ids, "html", tmp_path / "few", SITE)
    assert [file.read_bytes() for file in many] == [file.read_bytes() for file in few]


def test_a_failure_among_hundreds_is_one_clear_line(library, tmp_path, monkeypatch):
    monkeypatch.setattr(publishing, "ENOUGH_FOR_PROCESSES", 10)
    ids = [add(library, f"s{n}").id for n in range(30)]
    (tmp_path / "out" / "s7.html").mkdir(parents=True)
    with pytest.raises(UnwritableFile, match=r"s7\.html"):
        publishing.export(library, ids, "html", tmp_path / "out")


def test_what_is_not_there(library, tmp_path):
    with pytest.raises(NotFound):
        publishing.export(library, ["nobody"], "html", tmp_path)
    with pytest.raises(NotFound):
        publishing.export(library, [], "word", tmp_path)
    assert list(tmp_path.iterdir()) == [tmp_path / "desk"]


def test_a_picture_that_is_gone_does_not_stop_its_story(library, tmp_path):
    story = add(library, "one", body=f"![a](media:{'a' * 64}.png)\n")
    (file,) = publishing.export(library, [story.id], "html", tmp_path / "out")
    assert f"one.assets/{'a' * 64}.png" in file.read_text()


def test_an_edited_story_changes_its_file_where_it_was_edited(library, tmp_path):
    source = tmp_path / "in" / "one.md"
    source.parent.mkdir()
    source.write_text("---\ntitle: Old   # c\nx: 1\n---\n\nA  \n\n* b\n")
    import_paths(library, [source])
    story = drafts.load_by_slug(library, "one")
    drafts.save(library, replace(story, headline="New", body=story.body + "\nMore.\n"))
    (file,) = publishing.export(library, [story.id], "hugo", tmp_path / "out")
    assert file.read_text() == "---\ntitle: New   # c\nx: 1\n---\n\nA  \n\n* b\n\nMore.\n"


def test_what_could_not_be_formatted_is_said(library, tmp_path):
    story = add(library, "one", body="[" * 50_000)
    said = []
    (file,) = publishing.export(
        library, [story.id], "html", tmp_path / "out", remark=lambda *line: said.append(line)
    )
    assert [path for path, _ in said] == [file]
    assert "too complex" in said[0][1]


def test_a_story_under_embargo_is_said(library, tmp_path):
    for headline, embargo in (("Held", timedelta(days=1)), ("Free", timedelta(days=-1))):
        story = drafts.new_story(library, headline=headline, body="Text.\n")
        drafts.save(library, replace(story, embargo=library.now() + embargo))
    ids = [story.id for story in finding.stories(library)]
    said = []
    publishing.export(
        library, ids, "html", tmp_path, remark=lambda path, line: said.append((path.name, line))
    )
    ((name, line),) = said
    assert name == "held.html"
    assert line.startswith("under embargo until 20")
