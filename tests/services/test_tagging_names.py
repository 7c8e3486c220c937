"""Names in the text are offered as tags once; look-alikes are shown and never merged."""

from editor_app.markup.proper_names import FoundName
from editor_app.model.tag import TagKind
from editor_app.services import drafts, tagging, tagging_edits, tagging_merge, tagging_names
from editor_app.store.library import Library

FOUND = (
    FoundName("Ines Calloway", TagKind.PERSON, 3),
    FoundName("Calder", TagKind.PLACE, 2),
    FoundName("The Quays", TagKind.PLACE, 1),
    FoundName("Northshore Wire", TagKind.ORGANISATION, 1),
)


def test_new_names_are_offered_and_known_ones_as_what_they_are(library: Library) -> None:
    story, other = (drafts.new_story(library, headline=name).id for name in "ab")
    tagging.add_tag(library, story, "calder", TagKind.PLACE)
    docks = tagging.add_tag(library, other, "Docks", TagKind.ORGANISATION).tags[0]
    tagging_edits.rename(library, docks.id, "Docklands")
    tagging_edits.rename(library, docks.id, "The Quays")
    tagging_edits.rename(library, docks.id, "Docks")
    tagging_names.refuse(library, story, ["NORTHSHORE wire"])
    offered = tagging_names.offered(library, story, FOUND)
    assert [(one.name, one.kind, one.tag and one.tag.id) for one in offered] == [
        ("Ines Calloway", TagKind.PERSON, None),
        ("Docks", TagKind.ORGANISATION, docks.id),
    ]
    tagging_names.allow(library, story, ["Northshore Wire"])
    assert len(tagging_names.offered(library, story, FOUND)) == 3
    assert len(tagging_names.offered(library, story, FOUND, limit=1)) == 1


def test_look_alikes_wait_for_a_decision(library: Library) -> None:
    story = drafts.new_story(library).id
    for name in ("strike", "strikes", "port"):
        tagging.add_tag(library, story, name)
    (pair,) = tagging_names.look_alikes(library)
    one, other = pair.one.tag.id, pair.other.tag.id
    tagging_names.keep_apart(library, other, one)
    tagging_names.keep_apart(library, one, other)
    assert tagging_names.look_alikes(library) == []
    tagging_names.let_meet(library, one, other)
    assert len(tagging_names.look_alikes(library)) == 1
    tagging_merge.merge(library, one, [other])
    assert tagging_names.look_alikes(library) == []


def test_known_names_and_the_checker_follow_the_tags(library: Library) -> None:
    story = drafts.new_story(library).id
    tag = tagging.add_tag(library, story, "Ines Calloway", TagKind.PERSON).tags[0]
    tagging_edits.rename(library, tag.id, "Ines Calloway-Reyl")
    assert tagging_names.known_names(library) == {"Ines Calloway", "Ines Calloway-Reyl"}
    (miss,) = tagging_names.checker(library).misses("By Ines Caloway-Reyl.")
    assert miss.right == "Ines Calloway-Reyl"
