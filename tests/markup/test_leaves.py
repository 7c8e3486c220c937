"""The values a text is edited as."""

import pytest

from editor_app.markup.leaves import Container, Kind, Leaf, Step, chunks, heading, island
from editor_app.markup.runs import (
    OBJECT,
    Break,
    FootnoteReference,
    Link,
    LinkForm,
    Marks,
    Run,
    attributes,
    hard_break,
    merged,
    placed,
    soft_break,
)


def item(number, **extra):
    return Leaf((Step(Container.BULLETS, 1, item=number),), **extra)


def test_leaves_of_one_container_are_one_chunk():
    leaves = [Leaf(), item(1), item(2), Leaf(), item(3)]
    assert [len(chunk) for chunk in chunks(leaves)] == [1, 2, 1, 1]


def test_neighbouring_containers_are_two_chunks():
    leaves = [Leaf((Step(Container.QUOTE, 1),)), Leaf((Step(Container.QUOTE, 2),))]
    assert len(chunks(leaves)) == 2


def test_attributes_are_sorted_and_can_be_taken_away():
    leaf = Leaf().having(task="x", tight="1")
    assert leaf.attrs == (("task", "x"), ("tight", "1"))
    assert leaf.having(task=None).attrs == (("tight", "1"),)
    assert leaf.get("task") == "x"
    assert leaf.get("missing", "none") == "none"


@pytest.mark.parametrize("level", range(1, 7))
def test_headings_know_their_level(level):
    assert heading(level).level == level


def test_other_kinds_have_no_level():
    assert {kind.level for kind in Kind if "heading" not in kind} == {0}


def test_every_thing_is_one_character():
    assert soft_break().text == " "
    assert len(hard_break().text) == 1
    assert placed(FootnoteReference("1")).text == OBJECT


def test_neighbours_in_one_setting_are_joined():
    bold = Marks(bold=True)
    runs = merged([Run("a"), Run("b"), Run(""), Run("c", bold), soft_break(bold), Run("d", bold)])
    assert [run.text for run in runs] == ["ab", "c", " ", "d"]
    assert runs[2].thing is Break.SOFT


def test_abbreviations_are_display_only():
    assert Marks(abbreviation="World Health Organization") == Marks()


def test_a_link_with_a_new_address_is_inline():
    link = Link("https://example.org/", form=LinkForm.FULL, label="1", attributes=(("id", "x"),))
    assert link.pointing_to("https://example.com/") == Link(
        "https://example.com/", attributes=(("id", "x"),)
    )


def test_values_can_be_hashed():
    assert len({item(1), item(1), island("<b>", "HTML"), Leaf(attrs=attributes({"a": "b"}))}) == 3
