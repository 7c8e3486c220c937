"""Story links keep their order, their own words and their refusals."""

import pytest

from editor_app.model.errors import NotFound, StandfirstError
from editor_app.model.story_link import LinkState, StoryLink
from editor_app.store.library import Library


@pytest.fixture
def linked(library: Library, story) -> Library:
    with library.write() as work:
        for name in "abcd":
            work.articles.add(story(id=name))
    return library


def test_links_come_back_as_set(linked: Library) -> None:
    links = (
        StoryLink(target_id="c", state=LinkState.PINNED),
        StoryLink(address="https://example.org/1", title="Elsewhere", teaser="Read\nthis"),
        StoryLink(target_id="b", teaser="In our words", state=LinkState.DISMISSED),
        StoryLink(address="https://example.org/2"),
    )
    with linked.write() as work:
        work.links.set("a", links)
    assert work.changes.links == {"a"}
    with linked.write() as work:
        assert work.links.of("a") == links
        work.links.set("a", links)
        assert not work.changes
        work.links.set("a", links[::-1])
        assert work.links.of("a") == links[::-1]
        work.links.set("a", [])
        assert work.links.of("a") == ()


@pytest.mark.parametrize(
    ("links", "error"),
    [
        ([StoryLink(target_id="a")], StandfirstError),
        ([StoryLink(target_id="b"), StoryLink(target_id="b", teaser="x")], StandfirstError),
        ([StoryLink(target_id="never")], NotFound),
        ([StoryLink(target_id="b", teaser="\udc00")], StandfirstError),
    ],
    ids=["itself", "twice", "nowhere", "half a character"],
)
def test_impossible_links_change_nothing(
    linked: Library, links: list[StoryLink], error: type[Exception]
) -> None:
    before = (StoryLink(target_id="d"),)
    with linked.write() as work:
        work.links.set("a", before)
    with linked.write() as work:
        with pytest.raises(error):
            work.links.set("a", links)
        assert work.links.of("a") == before


def test_who_points_here(linked: Library) -> None:
    with linked.write() as work:
        work.links.set("a", [StoryLink(target_id="d")])
        work.links.set("b", [StoryLink(target_id="d", state=LinkState.DISMISSED)])
        work.links.set("c", [StoryLink(target_id="d"), StoryLink(target_id="a")])
        assert work.links.pointing_to("d") == ("c", "a")
