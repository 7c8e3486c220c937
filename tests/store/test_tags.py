"""A tag has one name, whatever its case, and every alias leads to it."""

import pytest

from editor_app.model.errors import NotFound, StandfirstError
from editor_app.model.tag import Tag, TagKind
from editor_app.store.library import Library


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Calder Port", "calder port", True),
        ("Calder Port", "  Calder \t Port ", True),
        ("Straße", "STRASSE", True),
        ("ÉIRE", "éire", True),
        ("Éire", "E\u0301ire", True),
        ("Éire", "Eire", False),
        ("ΟΔΟΣ", "οδος", True),
        ("C", "C++", False),
    ],
)
def test_when_two_names_are_one_tag(library: Library, one: str, other: str, same: bool) -> None:
    with library.write() as work:
        first = work.tags.resolve_name(one)
        assert (work.tags.resolve_name(other).id == first.id) is same


def test_a_name_is_kept_tidy_in_its_own_case(library: Library) -> None:
    with library.write() as work:
        assert work.tags.resolve_name("  calder\n PORT ").name == "calder PORT"


def test_an_alias_leads_to_its_tag(library: Library) -> None:
    with library.write() as work:
        port = work.tags.add(
            Tag(id="p", name="Calder Port", kind=TagKind.PLACE, aliases=("the quays", "Docks"))
        )
        assert work.tags.resolve_name("THE QUAYS") == port
        assert work.tags.named("docks") == port
        assert port.aliases == ("the quays", "Docks")


@pytest.mark.parametrize(
    "second",
    [
        Tag(id="q", name="PORT"),
        Tag(id="q", name="Docks"),
        Tag(id="q", name="Quay", aliases=("port",)),
        Tag(id="q", name="Quay", aliases=("docks",)),
    ],
    ids=["name is a name", "name is an alias", "alias is a name", "alias is an alias"],
)
def test_a_name_that_is_taken_is_refused(library: Library, second: Tag) -> None:
    with library.write() as work:
        work.tags.add(Tag(id="p", name="Port", aliases=("Docks",)))
    with pytest.raises(StandfirstError, match="already"), library.write() as work:
        work.tags.add(second)


@pytest.mark.parametrize("name", ["", "  ", "\u2028"])
def test_a_tag_needs_a_name(library: Library, name: str) -> None:
    with pytest.raises(StandfirstError, match="needs a name"), library.write() as work:
        work.tags.resolve_name(name)


def test_a_tag_may_change_all_but_its_id(library: Library) -> None:
    with library.write() as work:
        work.tags.add(Tag(id="r", name="Region"))
        work.tags.add(Tag(id="p", name="Port", aliases=("Docks", "Quays")))
        changed = Tag(
            id="p",
            name="Docks",
            kind=TagKind.PLACE,
            description="Where ships lie",
            aliases=("Port", "port", "Docks", "Harbour"),
            parent_id="r",
        )
        stored = work.tags.save(changed)
    assert stored.aliases == ("Port", "Harbour")
    assert (stored.name, stored.parent_id, stored.kind) == ("Docks", "r", TagKind.PLACE)
    with library.read() as work:
        assert work.tags.get("p") == stored
        assert work.tags.named("quays") is None


def test_no_tag_stands_above_itself(library: Library) -> None:
    with library.write() as work:
        work.tags.add(Tag(id="a", name="A"))
        work.tags.add(Tag(id="b", name="B", parent_id="a"))
        work.tags.add(Tag(id="c", name="C", parent_id="b"))
    for parent in ("a", "b", "c"):
        with pytest.raises(StandfirstError, match="above itself"), library.write() as work:
            work.tags.save(Tag(id="a", name="A", parent_id=parent))
    with pytest.raises(NotFound), library.write() as work:
        work.tags.save(Tag(id="a", name="A", parent_id="never"))


def test_removing_a_tag_frees_its_names_stories_and_children(library: Library, story) -> None:
    port = Tag(id="p", name="Port", aliases=("Docks",))
    with library.write() as work:
        work.articles.add(story(id="s", tags=(port,), lead_tag_id="p"))
        work.tags.add(Tag(id="c", name="Crane", parent_id="p"))
    with library.write() as work:
        work.tags.remove("p")
    assert work.changes.articles == {"s"}
    assert work.changes.tags
    with library.read() as work:
        carrier = work.articles.get("s")
        assert (carrier.tags, carrier.lead_tag_id) == ((), None)
        assert work.tags.get("c").parent_id is None
        assert work.tags.named("docks") is None


def test_all_tags_come_by_name_with_their_use(library: Library, story) -> None:
    with library.write() as work:
        work.articles.add(story(tags=(Tag(id="1", name="zoo"), Tag(id="2", name="Ärzte"))))
        work.articles.add(story(tags=(Tag(id="3", name="ZOO"),)))
        work.tags.add(Tag(id="4", name="apple"))
        used = [(use.tag.name, use.stories) for use in work.tags.all()]
    assert used == [("apple", 0), ("zoo", 2), ("Ärzte", 1)]


def test_completion_puts_the_most_used_first_and_knows_aliases(library: Library, story) -> None:
    with library.write() as work:
        work.tags.add(Tag(id="1", name="Port Authority"))
        work.tags.add(Tag(id="2", name="Docks", aliases=("Portside",)))
        work.articles.add(story(tags=(Tag(id="2", name=""),)))
        found = [use.tag.name for use in work.tags.starting("PORT", 8)]
        assert found == ["Docks", "Port Authority"]
        assert len(work.tags.starting("", 1)) == 1
        assert work.tags.starting("zz", 8) == []


def test_more_tags_than_fit_into_one_question(library: Library, monkeypatch) -> None:
    monkeypatch.setattr("editor_app.store.tag_rows._MANY", 3)
    with library.write() as work:
        for number in range(5):
            work.tags.add(Tag(id=str(number), name=f"n{number}", aliases=(f"a{number}",)))
        assert work.tags.all()[0].tag.aliases == ("a0",)


def test_the_tags_of_a_story_keep_their_order(library: Library, story) -> None:
    names = ["strike", "Calder Port", "mediator"]
    with library.write() as work:
        added = work.articles.add(story(tags=tuple(Tag(id=n, name=n) for n in names)))
        assert [tag.name for tag in added.tags] == names
        work.story_tags.set(added.id, [*reversed(added.tags), added.tags[0]], None)
        again = work.articles.get(added.id)
    assert [tag.name for tag in again.tags] == names[::-1]


def test_a_tag_under_another_id_is_known_by_its_name(library: Library, story) -> None:
    with library.write() as work:
        known = work.tags.add(Tag(id="known", name="Port", kind=TagKind.PLACE))
        added = work.articles.add(
            story(tags=(Tag(id="from the file", name="port"),), lead_tag_id="from the file")
        )
    assert added.tags == (known,)
    assert added.lead_tag_id == "known"


def test_tags_for_a_story_that_is_not_there(library: Library) -> None:
    with pytest.raises(NotFound), library.write() as work:
        work.story_tags.set("never", [], None)
