"""Related stories and sources from the command line."""

import json
from dataclasses import replace

import pytest

from editor_app.__main__ import main
from editor_app.model.article import Status
from editor_app.model.story_link import StoryLink
from editor_app.services import drafts, related
from editor_app.store.library import Library

PORT = "Dockworkers of Calder voted to end the strike at the container terminal on Thursday. "
SHIPS = "Forty ships wait while dockworkers strike and the Calder container terminal stays shut. "
QUOTE = "“We wanted a rota,” Ines Calloway told Northshore Wire.\n"


@pytest.fixture
def run(capfd, tmp_path, monkeypatch):
    """Run a verb on a library of four stories; the answers are objects."""
    path = tmp_path / "library.standfirst"
    monkeypatch.setenv("STANDFIRST_LIBRARY", str(path))
    with Library.open(path) as library:
        ids = {}
        for slug, body in (
            ("strike", f"{PORT * 3}\n\n{QUOTE}"),
            ("ships", SHIPS * 3),
            ("suppers", "Slow stews and quick noodles make a rainy holiday bearable. " * 3),
            ("garden", "Roses and tulips bloom in the spring garden behind the hall. " * 3),
        ):
            story = drafts.new_story(library, headline=slug.title())
            drafts.save(library, replace(story, slug=slug, body=body, status=Status.PUBLISHED))
            ids[slug] = story.id
        related.set_links(library, ids["strike"], [StoryLink(target_id=ids["suppers"])])

    def running(*arguments):
        code = main([*arguments, "--json"])
        said = capfd.readouterr()
        return code, [json.loads(line) for line in said.out.splitlines()], said.err

    running.path = path
    return running


def test_cards_are_listed_with_what_speaks_for_or_against_them(run):
    code, (card,), _ = run("links", "list", "strike")
    assert (code, card["target"], card["weak"], card["shown"]) == (0, "suppers", True, False)


def test_filling_from_the_command_line(run):
    assert run("links", "fill", "strike", "--places", "2")[1] == [{"slug": "strike", "added": 1}]
    _, cards, _ = run("links", "list", "strike")
    assert [(card["target"], card["shown"]) for card in cards] == [("ships", True)]
    code, _, errors = run("links", "fill", "nobody")
    assert (code, "nobody" in errors) == (1, True)


def test_links_heed_the_strictness(run):
    """A garden where dockworkers strike belongs to the strike, but not strictly."""
    with Library.open(run.path) as library:
        garden = drafts.load_by_slug(library, "garden")
        drafts.save(library, replace(garden, body=f"{garden.body} Dockworkers strike in Calder."))

    def linking(strictness):
        return [one["slug"] for one in run("links", "reverse", "strike", *strictness)[1]]

    assert linking(["--strictness", "strict"]) == ["ships"]
    assert linking([]) == linking(["--strictness", "normal"]) == ["ships", "garden"]
    filled = ("links", "fill", "strike", "--places", "3")
    assert run(*filled, "--strictness", "strict")[1] == [{"slug": "strike", "added": 1}]
    assert run(*filled)[1] == [{"slug": "strike", "added": 1}]


def test_who_should_link_here_and_the_pages_to_export_again(run):
    _, (other,), _ = run("links", "reverse", "strike", "--add")
    assert (other["slug"], other["added"]) == ("ships", True)
    assert run("links", "reverse", "strike")[1] == []
    behind = [one["export_again"] for one in run("links", "check")[1]]
    assert sorted(behind) == ["ships", "strike"]


def test_a_card_that_led_to_a_held_story_from_the_first_tells_of_no_change(run):
    with Library.open(run.path) as library:
        held = drafts.load_by_slug(library, "garden")
        drafts.save(library, replace(held, status=Status.ON_HOLD))
        strike = drafts.load_by_slug(library, "strike")
        related.set_links(library, strike.id, [StoryLink(target_id=held.id)])
    _, (stale, *_), _ = run("links", "check")
    assert (stale["trouble"], stale["was"], stale["now"]) == ("on hold", "", "")


def test_stale_links_are_found_and_mended(run):
    with Library.open(run.path) as library:
        story = drafts.load_by_slug(library, "suppers")
        drafts.save(library, replace(story, headline="Eleven suppers"))
    _, (stale, *_), _ = run("links", "check")
    assert (stale["trouble"], stale["now"], stale["safe"]) == ("renamed", "Eleven suppers", True)
    _, found, errors = run("links", "check", "--fix")
    assert [one for one in found if "trouble" in one] == []
    assert "1 links were mended" in errors


def test_what_an_import_left_unread_is_found_all_the_same(run, tmp_path):
    page = tmp_path / "new.md"
    page.write_text(f"---\ntitle: New\nrelated: [garden]\n---\n{QUOTE}", encoding="utf-8")
    assert run("import", str(page))[0] == 0
    assert "new" in {one["slug"] for one in run("list", "has:unlinked-quote")[1]}
    assert "new" in {one["slug"] for one in run("list", "has:weak-related")[1]}


def test_quotations_are_listed_and_the_open_ones_alone(run):
    _, (one,), _ = run("sources", "--all")
    assert (one["slug"], one["who"], one["outlet"], one["open"]) == (
        "strike",
        "Ines Calloway",
        "Northshore Wire",
        True,
    )
    assert run("sources", "garden", "--open") == (0, [], "")
    code, _, errors = run("sources", "nobody")
    assert (code, "nobody" in errors) == (1, True)
