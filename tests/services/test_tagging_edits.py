"""The tags themselves change for every story at once, and everything can be taken back."""

from dataclasses import replace

import pytest

from editor_app.model.errors import Cancelled, NotFound, StandfirstError, TagNameTaken
from editor_app.model.tag import Tag, TagKind
from editor_app.services import drafts, finding, tagging, tagging_edits, tagging_merge
from editor_app.services.tagging_records import restore
from editor_app.store.library import Library


def tags_of(library: Library, *story_ids: str) -> list[list[str]]:
    return [[tag.name for tag in drafts.load(library, one).tags] for one in story_ids]


def everything(library: Library) -> object:
    """Return all that the library knows of tags: the same before a change and after its undo."""
    with library.read() as work:
        uses = work.tags.all()
        ids = work.articles.ids()
        placed = {one: work.articles.get(one) for one in sorted(ids)}
        found = [
            [story.id for story in work.search.stories(name)]
            for use in uses
            for name in use.tag.names
        ]
        stories = [
            (one, story.tags, story.lead_tag_id, story.updated) for one, story in placed.items()
        ]
    return uses, stories, found


@pytest.fixture
def three(library: Library) -> tuple[str, str, str]:
    """Return three stories: port; port and docks, docks leading; docks and strike."""
    ids = tuple(drafts.new_story(library, headline=name).id for name in ("One", "Two", "Three"))
    tagging.add_tag(library, ids[0], "port", TagKind.PLACE)
    tagging.add_tag(library, ids[1], "docks")
    tagging.add_tag(library, ids[1], "port")
    tagging.add_tag(library, ids[2], "strike")
    tagging.add_tag(library, ids[2], "docks")
    tagging.set_lead_tag(library, ids[1], called(library, "docks").id)
    return ids[0], ids[1], ids[2]


def called(library: Library, name: str) -> Tag:
    tag = tagging_edits.tag_called(library, name)
    assert tag is not None
    return tag


def test_a_renamed_tag_is_found_by_its_old_name(library: Library, three) -> None:
    before = everything(library)
    port = called(library, "port")
    done = tagging_edits.rename(library, port.id, "Harbour")
    assert done.changes.articles == set(three[:2])
    assert tags_of(library, *three) == [["Harbour"], ["docks", "Harbour"], ["strike", "docks"]]
    assert called(library, "PORT").former == ("port",)
    assert tagging.add_tag(library, three[2], "port").tags[-1].name == "Harbour"
    tagging.remove_tag(library, three[2], port.id)
    assert [use.tag.name for use in tagging.complete(library, "por")] == ["Harbour"]
    assert {one.id for one in finding.stories(library, "port")} >= set(three[:2])
    undone = restore(library, done.before)
    assert tags_of(library, *three) == [["port"], ["docks", "port"], ["strike", "docks"]]
    assert called(library, "port").former == ()
    restore(library, undone.before)
    assert called(library, "port").name == "Harbour"
    restore(library, done.before)
    assert before[0] == everything(library)[0]


def test_a_tag_renamed_back_has_no_former_name_left(library: Library, three) -> None:
    port = called(library, "port")
    tagging_edits.rename(library, port.id, "Harbour")
    tagging_edits.rename(library, port.id, "Port")
    assert called(library, "port").names == ("Port", "Harbour")
    tagging_edits.rename(library, port.id, "PORT")
    assert called(library, "port").names == ("PORT", "Harbour")


def test_a_name_that_is_taken_is_not_taken_over(library: Library, three) -> None:
    with pytest.raises(TagNameTaken, match="Docks"):
        tagging_edits.rename(library, called(library, "port").id, "Docks")
    with pytest.raises(StandfirstError, match="needs a name"):
        tagging_edits.rename(library, called(library, "port").id, " ")
    with pytest.raises(NotFound):
        tagging_edits.rename(library, "gone", "x")


def test_the_details_of_a_tag_change_and_come_back(library: Library, three) -> None:
    before = everything(library)
    port, docks = called(library, "port"), called(library, "docks")
    changed = replace(
        port,
        kind=TagKind.ORGANISATION,
        aliases=("the quays",),
        parent_id=docks.id,
        description="Where ships lie",
        uri="http://cv.iptc.org/newscodes/mediatopic/20000542",
    )
    done = tagging_edits.change(library, changed)
    assert called(library, "the quays") == changed
    with pytest.raises(StandfirstError, match="above itself"):
        tagging_edits.set_parent(library, [docks.id], port.id)
    restore(library, done.before)
    assert everything(library) == before


def test_kinds_and_parents_of_several_tags(library: Library, three) -> None:
    before = everything(library)
    ids = [called(library, name).id for name in ("port", "docks")]
    one = tagging_edits.set_kind(library, ids, TagKind.PLACE)
    two = tagging_edits.set_parent(library, ids, called(library, "strike").id)
    assert called(library, "docks").kind is TagKind.PLACE
    assert called(library, "docks").parent_id == called(library, "strike").id
    restore(library, two.before)
    restore(library, one.before)
    assert everything(library) == before


def test_deleted_tags_leave_the_stories_and_come_back_in_place(library: Library, three) -> None:
    port, docks = called(library, "port"), called(library, "docks")
    tagging_edits.set_parent(library, [docks.id], port.id)
    quay, _ = tagging_edits.create(library, "quay")
    tagging_edits.set_parent(library, [quay.id], docks.id)
    before = everything(library)
    done = tagging_edits.delete(library, [docks.id])
    assert done.changes.articles == set(three[1:])
    assert tags_of(library, *three) == [["port"], ["port"], ["strike"]]
    assert called(library, "quay").parent_id == port.id
    assert drafts.load(library, three[1]).lead_tag_id is None
    restore(library, done.before)
    assert everything(library) == before


def test_what_happened_since_outlives_the_undo(library: Library, three) -> None:
    done = tagging_edits.delete(library, [called(library, "docks").id])
    tagging.add_tag(library, three[1], "cranes")
    drafts.remove(library, [three[2]])
    restore(library, done.before)
    assert tags_of(library, three[1]) == [["docks", "port", "cranes"]]


def test_a_made_tag_is_unmade(library: Library) -> None:
    before = everything(library)
    tag, done = tagging_edits.create(library, "quay", TagKind.PLACE)
    assert called(library, "quay") == tag
    again = restore(library, done.before)
    assert everything(library) == before
    restore(library, again.before)
    assert called(library, "quay") == tag


def test_bulk_applying_and_taking_off(library: Library, three) -> None:
    before = everything(library)
    ids = [called(library, name).id for name in ("strike", "port")]
    done = tagging_edits.apply(library, ids, three)
    assert tags_of(library, *three) == [
        ["port", "strike"],
        ["docks", "port", "strike"],
        ["strike", "docks", "port"],
    ]
    restore(library, done.before)
    assert everything(library) == before
    docks = called(library, "docks").id
    done = tagging_edits.take_off(library, [docks], three)
    assert done.changes.articles == set(three[1:])
    assert tags_of(library, *three) == [["port"], ["port"], ["strike"]]
    restore(library, done.before)
    assert everything(library) == before


CHANGES = {
    "rename": lambda library, tell: tagging_edits.rename(
        library, called(library, "port").id, "Harbour", tell
    ),
    "delete": lambda library, tell: tagging_edits.delete(
        library, [called(library, "port").id, called(library, "docks").id], tell
    ),
    "merge": lambda library, tell: tagging_merge.merge(
        library, called(library, "port").id, [called(library, "docks").id], tell
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_change_that_is_stopped_leaves_no_trace_nor_does_its_undo(
    library: Library, three, change
) -> None:
    def stop(done: int, total: int) -> None:
        assert 0 <= done < total
        raise Cancelled("Stopped.")

    before = everything(library)
    with pytest.raises(Cancelled):
        change(library, stop)
    assert everything(library) == before
    told = []
    done = change(library, lambda *far: told.append(far))
    assert told
    after = everything(library)
    with pytest.raises(Cancelled):
        restore(library, done.before, stop)
    assert everything(library) == after
    restore(library, done.before)
    assert everything(library) == before


def test_a_tag_of_many_stories_is_told_of_as_it_goes(library: Library) -> None:
    ids = [drafts.new_story(library, headline=f"Story {number}").id for number in range(450)]
    port = tagging.add_tag(library, ids[0], "port").tags[0]
    tagging_edits.apply(library, [port.id], ids)
    told = []
    tagging_edits.rename(library, port.id, "Harbour", lambda *far: told.append(far))
    assert told == [(0, 450), (200, 450), (400, 450)]
    with library.read() as work:
        found = {story.id for story in work.search.stories("harbour", limit=None)}
    assert found == set(ids)
    told.clear()
    kind = replace(called(library, "Harbour"), kind=TagKind.PLACE)
    done = tagging_edits.change(library, kind, lambda *far: told.append(far))
    assert (told, done.changes.articles) == ([], set(ids))  # its names are what they were


def test_unused_tags(library: Library, three) -> None:
    tagging_edits.create(library, "zeppelin")
    above, _ = tagging_edits.create(library, "above")
    tagging_edits.set_parent(library, [called(library, "port").id], above.id)
    assert [use.tag.name for use in tagging_edits.unused(library)] == ["zeppelin"]


def test_the_preview_of_a_merge_says_what_the_merge_does(library: Library, three) -> None:
    port, docks = called(library, "port"), called(library, "docks")
    tagging_edits.change(library, replace(docks, aliases=("the quays", "Docklands")))
    tagging_edits.rename(library, docks.id, "Dockside")
    before = everything(library)
    plan = tagging_merge.preview(library, port.id, [docks.id, port.id])
    assert [use.tag.name for use in plan.merged] == ["Dockside"]
    assert (plan.survivor_stories, plan.stories, plan.gaining, plan.both, plan.leading) == (
        2, 3, 1, 1, 1,
    )  # fmt: skip
    assert plan.aliases == ("the quays", "Docklands")
    assert plan.redirects == ("Dockside", "docks")
    assert everything(library) == before
    tagging_merge.merge(library, port.id, [docks.id])
    assert called(library, "docks") == plan.survivor
    assert tags_of(library, *three) == [["port"], ["port"], ["strike", "port"]]


def test_a_merge_keeps_the_lead_and_comes_back(library: Library, three) -> None:
    before = everything(library)
    port, docks = called(library, "port"), called(library, "docks")
    done = tagging_merge.merge(library, port.id, [docks.id])
    assert done.changes.articles == set(three)
    assert drafts.load(library, three[1]).lead_tag_id == port.id
    assert [one.id for one in finding.stories(library, "docks")][:1]
    undone = restore(library, done.before)
    assert everything(library) == before
    restore(library, undone.before)
    assert tags_of(library, *three) == [["port"], ["port"], ["strike", "port"]]
    assert called(library, "docks").id == port.id


def test_merging_within_one_family(library: Library) -> None:
    names = ("root", "middle", "leaf", "other")
    tags = {name: tagging_edits.create(library, name)[0].id for name in names}
    tagging_edits.set_parent(library, [tags["middle"], tags["other"]], tags["root"])
    tagging_edits.set_parent(library, [tags["leaf"]], tags["middle"])
    before = everything(library)
    done = tagging_merge.merge(library, tags["leaf"], [tags["root"]])
    assert called(library, "root").id == tags["leaf"]
    assert called(library, "other").parent_id == tags["leaf"]
    assert called(library, "middle").parent_id is None
    assert called(library, "leaf").parent_id == tags["middle"]
    restore(library, done.before)
    assert everything(library) == before


def test_nothing_to_merge(library: Library, three) -> None:
    with pytest.raises(StandfirstError, match="two tags"):
        tagging_merge.preview(library, called(library, "port").id, [])
    with pytest.raises(NotFound):
        tagging_merge.preview(library, called(library, "port").id, ["gone"])
