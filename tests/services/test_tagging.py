"""Tags come and go, and one may lead."""

import pytest

from editor_app.model.errors import NotFound, StandfirstError
from editor_app.model.tag import Tag, TagKind
from editor_app.services import drafts, finding, tagging
from editor_app.store.library import Library


def test_adding_and_removing_tags(library: Library, clock) -> None:
    story = drafts.new_story(library, headline="Port strike")
    drafts.new_story(library, headline="Other")
    clock.turn(hours=1)
    tagged = tagging.add_tag(library, story.id, "Calder Port", TagKind.PLACE)
    tagged = tagging.add_tag(library, story.id, "strike")
    assert [(tag.name, tag.kind) for tag in tagged.tags] == [
        ("Calder Port", TagKind.PLACE),
        ("strike", TagKind.TOPIC),
    ]
    assert tagged.updated == clock.moment
    assert finding.stories(library)[0].id == story.id
    assert tagging.add_tag(library, story.id, "STRIKE") == tagged
    left = tagging.remove_tag(library, story.id, tagged.tags[0].id)
    assert [tag.name for tag in left.tags] == ["strike"]
    assert tagging.remove_tag(library, story.id, "never there") == left
    assert [(use.tag.name, use.stories) for use in tagging.all_tags(library)] == [
        ("Calder Port", 0),
        ("strike", 1),
    ]


def test_the_kind_of_a_known_tag_stays(library: Library) -> None:
    story = drafts.new_story(library)
    tagging.add_tag(library, story.id, "Calder", TagKind.PLACE)
    again = drafts.new_story(library)
    assert tagging.add_tag(library, again.id, "calder").tags[0].kind is TagKind.PLACE


def test_a_lead_tag_is_one_of_the_tags_and_goes_with_it(library: Library) -> None:
    story = drafts.new_story(library)
    tag = tagging.add_tag(library, story.id, "strike").tags[0]
    assert tagging.set_lead_tag(library, story.id, tag.id).lead_tag_id == tag.id
    assert tagging.set_lead_tag(library, story.id, tag.id).lead_tag_id == tag.id
    with pytest.raises(StandfirstError, match="one of the story's tags"):
        tagging.set_lead_tag(library, story.id, "another")
    assert tagging.add_tag(library, story.id, "port").lead_tag_id == tag.id
    assert tagging.remove_tag(library, story.id, tag.id).lead_tag_id is None


def test_setting_all_tags_at_once(library: Library) -> None:
    story = drafts.new_story(library)
    one, two = Tag(id="1", name="one"), Tag(id="2", name="two")
    assert tagging.set_tags(library, story.id, [one, two], "2").tags == (one, two)
    assert tagging.set_tags(library, story.id, [two, one]).lead_tag_id is None


def test_renaming_reaches_every_story(library: Library) -> None:
    story = drafts.new_story(library)
    tag = tagging.add_tag(library, story.id, "strik").tags[0]
    changes = tagging.save_tag(library, Tag(id=tag.id, name="strike", aliases=("walkout",)))
    assert changes.tags
    assert changes.articles == {story.id}
    assert drafts.load(library, story.id).tags[0].name == "strike"
    assert tagging.add_tag(library, story.id, "Walkout").tags[0].id == tag.id
    assert [found.id for found in finding.stories(library, "walkout")] == [story.id]


def test_completion(library: Library) -> None:
    story = drafts.new_story(library)
    for name in ("strike", "street", "port"):
        tagging.add_tag(library, story.id, name)
    assert [use.tag.name for use in tagging.complete(library, "STR")] == ["street", "strike"]
    assert len(tagging.complete(library, "str", 1)) == 1


def test_a_story_that_is_not_there(library: Library) -> None:
    with pytest.raises(NotFound):
        tagging.add_tag(library, "never", "strike")
    assert tagging.all_tags(library) == []
