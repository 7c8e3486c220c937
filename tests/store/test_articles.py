"""A story comes out of the library exactly as it went in."""

import dataclasses
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.model.article import Article, LeadImage, Status
from editor_app.model.errors import NotFound, SlugTaken, StandfirstError, Unstorable
from editor_app.model.ids import new_id
from editor_app.model.story_link import LinkState, StoryLink
from editor_app.model.tag import Tag
from editor_app.store.library import Library

# Any character a file can hold: NUL and all, but no halves of two-part characters.
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
MOMENTS = st.datetimes(
    min_value=datetime(2, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    max_value=datetime(9998, 12, 31),  # noqa: DTZ001
    timezones=st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m))),
)
SIDES = st.none() | st.integers(-(2**63) + 1, 2**63 - 1)
IMAGES = st.builds(
    LeadImage, address=TEXT, alt=TEXT, caption=TEXT, credit=TEXT, width=SIDES, height=SIDES
)
STORIES = st.builds(
    Article,
    id=st.builds(new_id),
    slug=st.builds(new_id),
    headline=TEXT,
    standfirst=TEXT,
    kicker=TEXT,
    body=TEXT,
    status=st.sampled_from(Status),
    desk=TEXT,
    authors=st.lists(TEXT, max_size=3).map(tuple),
    dateline=TEXT,
    language=TEXT,
    created=MOMENTS,
    updated=MOMENTS,
    published=st.none() | MOMENTS,
    embargo=st.none() | MOMENTS,
    lead_image=st.none() | IMAGES,
    search_title=TEXT,
    description=TEXT,
    canonical=TEXT,
    front_matter=TEXT,
)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50
)
@given(first=STORIES, second=STORIES)
def test_a_story_comes_out_as_it_went_in(library: Library, first: Article, second: Article) -> None:
    with library.write() as work:
        assert work.articles.add(first) == first
    edited = replace(second, id=first.id, slug=first.slug)
    with library.write() as work:
        work.articles.save(edited)
    with library.read() as work:
        assert work.articles.get(first.id) == edited
        assert work.articles.by_slug(first.slug) == edited


def test_times_come_back_aware_and_equal(library: Library, story) -> None:
    moment = datetime(2031, 3, 30, 2, 30, tzinfo=timezone(timedelta(hours=2)))
    with library.write() as work:
        stored = work.articles.add(story(published=moment))
    assert stored.published == moment
    assert stored.published is not None
    assert stored.published.tzinfo is UTC


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2031, 1, 1),  # noqa: DTZ001 - naive on purpose
        datetime.min.replace(tzinfo=timezone(timedelta(hours=5))),
    ],
)
def test_a_time_that_is_no_moment_is_refused(library: Library, story, moment: datetime) -> None:
    with pytest.raises(Exception, match="The time"), library.write() as work:
        work.articles.add(story(published=moment))


@pytest.mark.parametrize("field", ["headline", "body", "front_matter", "desk"])
def test_half_a_character_is_refused_by_name(library: Library, story, field: str) -> None:
    with pytest.raises(Unstorable) as refused, library.write() as work:
        work.articles.add(story(**{field: "quay \ud83d end"}))
    assert str(refused.value).startswith(f"The {field.replace('_', ' ')} holds half of a two-part")
    assert "U+D83D" in str(refused.value)
    assert "position 6" in str(refused.value)
    with library.read() as work:
        assert work.articles.count() == 0


def test_a_number_beyond_what_fits_is_refused(library: Library, story) -> None:
    with pytest.raises(Unstorable, match="lead width"), library.write() as work:
        work.articles.add(story(lead_image=LeadImage(address="a", width=2**70)))


def test_a_refused_story_leaves_nothing_in_a_batch(library: Library, story) -> None:
    with library.write() as work:
        work.articles.add(story(id="a", slug="one"))
        for bad in (
            story(slug="one"),
            story(id="a"),
            story(authors=("Ann", "\udfff")),
            story(tags=(Tag(id="t", name="port"), Tag(id="u", name=" "))),
            story(lead_tag_id="nowhere"),
        ):
            with pytest.raises(StandfirstError):
                work.articles.add(bad)
        work.articles.add(story(id="b"))
    with library.read() as work:
        assert work.articles.ids() == ("b", "a")
        assert work.tags.all() == []
    assert library.check().problems == ()


def test_one_slug_one_story(library: Library, story) -> None:
    with library.write() as work:
        work.articles.add(story(slug="port"))
        other = work.articles.add(story(slug="quay"))
        with pytest.raises(SlugTaken, match="“port”"):
            work.articles.save(replace(other, slug="port"))
        work.articles.save(replace(other, slug="docks"))
        assert work.articles.by_slug("docks").id == other.id


def test_saving_does_not_take_tags_away(library: Library, story) -> None:
    with library.write() as work:
        typed = work.articles.add(story(body="old"))
        work.story_tags.set(typed.id, [Tag(id="t", name="port")], "t")
        work.articles.save(replace(typed, body="new"))
        saved = work.articles.get(typed.id)
    assert (saved.body, saved.lead_tag_id) == ("new", "t")


def test_a_story_saved_as_it_is_stays_where_it_is(library: Library, story) -> None:
    with library.write() as work:
        first = work.articles.add(story())
        work.articles.add(story(id="second"))
    with library.write() as work:
        work.articles.save(first)
    assert not work.changes
    with library.read() as work:
        assert work.articles.newest(1)[0].id == "second"


def test_the_order_of_edits_does_not_ask_the_clock(path: Path, story) -> None:
    now = [datetime(2031, 6, 14, tzinfo=UTC)]
    with Library.open(path, clock=lambda: now[0]) as library:
        with library.write() as work:
            work.articles.add(story(id="before", updated=library.now()))
        now[0] -= timedelta(days=365)
        with library.write() as work:
            work.articles.add(story(id="after", updated=library.now()))
            assert work.articles.ids() == ("after", "before")
            work.articles.touch("before", library.now())
            assert work.articles.ids() == ("before", "after")


def test_removing_a_story_removes_all_that_hangs_on_it(library: Library, story) -> None:
    with library.write() as work:
        first = work.articles.add(story(id="a", authors=("Ann",), tags=(Tag(id="t", name="p"),)))
        second = work.articles.add(story(id="b"))
        work.links.set("b", [StoryLink(target_id="a")])
        work.revisions.keep("a", first.created)
        work.articles.remove(["a", "never there"])
    assert work.changes.removed == {"a"}
    assert work.changes.articles == {"b"}
    with library.read() as work:
        (lost,) = work.links.of(second.id)
        assert (lost.state, lost.target_id, lost.address) == (LinkState.GONE, None, "gone:story-a")
        assert work.revisions.count() == 0
        with pytest.raises(NotFound, match="There is no story with the id a"):
            work.articles.get("a")
    assert library.check().lines == (
        "The library is sound: 1 stories, 0 revisions, 0 media files.",
    )


def test_the_body_carries_its_hash_and_word_count(library: Library, story) -> None:
    with library.write() as work:
        added = work.articles.add(story(body="Forty *ships* wait.\n\nAgain."))
        assert work.articles.newest()[0].words == 4
        work.articles.save(replace(added, body="Two words"))
        assert work.articles.newest()[0].words == 2
    assert library.check().damaged == frozenset()


def test_what_leaves_the_store_is_frozen(library: Library, story) -> None:
    with library.write() as work:
        stored = work.articles.add(story(tags=(Tag(id="t", name="port"),)))
        leaving = [stored, *stored.tags, *work.articles.newest(), *work.tags.all(), work.changes]
    for value in leaving:
        assert dataclasses.is_dataclass(value)
        assert value.__dataclass_params__.frozen


def test_each_yields_every_story(library: Library, story) -> None:
    with library.write() as work:
        for name in "abc":
            work.articles.add(story(id=name))
        assert [one.id for one in work.articles.each()] == ["c", "b", "a"]


def test_summaries_keep_the_order_asked_for(library: Library, story) -> None:
    with library.write() as work:
        for name in "abc":
            work.articles.add(story(id=name))
        found = work.articles.summaries(["c", "gone", "a"])
    assert [one.id for one in found] == ["c", "a"]
