"""A journalist begins, saves, leaves and removes stories."""

from dataclasses import replace

import pytest

from editor_app.model.article import Article, Status
from editor_app.model.errors import NotFound, SlugTaken
from editor_app.model.tag import Tag
from editor_app.services import drafts, finding, tagging
from editor_app.store.library import Library


def test_a_new_story_is_a_draft_with_an_address_of_its_own(library: Library, clock) -> None:
    first = drafts.new_story(library, headline="Café strike: day 2!", body="Text")
    assert (first.slug, first.status, first.body) == ("cafe-strike-day-2", Status.DRAFT, "Text")
    assert first.created == first.updated == clock.moment
    assert drafts.load(library, first.id) == first
    assert drafts.load_by_slug(library, "cafe-strike-day-2") == first


def test_equal_headlines_get_different_addresses(library: Library) -> None:
    made = [drafts.new_story(library, headline="Port strike") for _ in range(3)]
    assert [story.slug for story in made] == ["port-strike", "port-strike-2", "port-strike-3"]
    assert drafts.free_slug(library, "Port strike") == "port-strike-4"
    assert drafts.free_slug(library, "Port strike", made[0].id) == "port-strike"


@pytest.mark.parametrize("headline", ["", "   ", "!!!", "😀"])
def test_a_story_without_words_is_untitled(library: Library, headline: str) -> None:
    assert drafts.new_story(library, headline=headline).slug == "untitled"
    assert drafts.new_story(library, headline=headline).slug == "untitled-2"


def test_a_saved_story_is_the_last_touched(library: Library, clock) -> None:
    first = drafts.new_story(library, headline="First")
    drafts.new_story(library, headline="Second")
    clock.turn(hours=1)
    changes = drafts.save(library, replace(first, body="More"))
    assert changes.articles == {first.id}
    saved = drafts.load(library, first.id)
    assert (saved.body, saved.updated) == ("More", clock.moment)
    assert saved.created == first.created
    assert finding.stories(library)[0].id == first.id


def test_saving_what_is_there_changes_nothing(library: Library, clock) -> None:
    first = drafts.new_story(library, headline="First")
    clock.turn(hours=1)
    assert not drafts.save(library, first)
    assert drafts.load(library, first.id).updated == first.updated


def test_a_tag_added_while_typing_survives_the_save(library: Library) -> None:
    typed = drafts.new_story(library, headline="First")
    tagging.add_tag(library, typed.id, "strike")
    assert not drafts.save(library, typed)
    drafts.save(library, replace(typed, body="typed meanwhile"))
    assert [tag.name for tag in drafts.load(library, typed.id).tags] == ["strike"]


def test_a_story_from_elsewhere_is_added_as_it_is(library: Library, clock) -> None:
    clock.turn(days=-400)
    then = clock.moment
    clock.turn(days=400)
    story = Article(
        id="elsewhere",
        slug="",
        headline="Old news",
        created=then,
        updated=then,
        tags=(Tag(id="t", name="port"),),
    )
    assert drafts.save(library, story).articles == {"elsewhere"}
    assert drafts.load(library, "elsewhere") == replace(story, slug="old-news")


def test_a_slug_in_use_is_refused_and_the_text_stays(library: Library) -> None:
    first = drafts.new_story(library, headline="First")
    second = drafts.new_story(library, headline="Second")
    with pytest.raises(SlugTaken):
        drafts.save(library, replace(second, slug=first.slug, body="typed"))
    assert drafts.load(library, second.id) == second


def _saved(library: Library, story: Article, **changes: object) -> Article:
    drafts.save(library, replace(story, **changes), slug_follows=True)
    return drafts.load(library, story.id)


def test_a_slug_follows_the_headline_until_it_is_edited(library: Library) -> None:
    drafts.new_story(library, headline="Rota agreed")
    story = _saved(library, drafts.new_story(library), headline="Rota")
    assert story.slug == "rota"
    story = _saved(library, story, headline="Rota agreed")
    assert story.slug == "rota-agreed-2"
    story = _saved(library, story, slug="our-own", body="More")
    assert _saved(library, story, headline="Rota refused").slug == "our-own"


def test_a_published_storys_slug_stays(library: Library, clock) -> None:
    story = drafts.new_story(library, headline="Rota")
    story = _saved(library, story, status=Status.PUBLISHED, published=clock.moment)
    assert _saved(library, story, headline="Rota agreed").slug == "rota"


def test_a_slug_follows_only_where_it_is_asked_to(library: Library) -> None:
    story = drafts.new_story(library, headline="Rota")
    drafts.save(library, replace(story, headline="Rota agreed"))
    assert drafts.load(library, story.id).slug == "rota"


def test_removing(library: Library) -> None:
    first, second = (drafts.new_story(library) for _ in range(2))
    changes = drafts.remove(library, [first.id, "never"])
    assert changes.removed == {first.id}
    with pytest.raises(NotFound):
        drafts.load(library, first.id)
    with pytest.raises(NotFound, match="untitled"):
        drafts.load_by_slug(library, first.slug)
    assert drafts.load(library, second.id) == second
    assert not drafts.remove(library, [])
