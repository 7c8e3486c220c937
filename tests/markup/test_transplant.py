"""A change carried over to the source: new lines begin as their neighbours do there."""

from dataclasses import replace

import pytest

from editor_app.markup.document import OpenText
from editor_app.markup.leaves import Leaf
from editor_app.markup.runs import Run

NEW = 9_999


def with_item(leaves, at):
    """The leaves with a new list item after the one at ``at``."""
    *outer, step = leaves[at].path
    new = replace(leaves[at], path=(*outer, replace(step, item=NEW)), runs=(Run("new"),))
    return [*leaves[: at + 1], new, *leaves[at + 1 :]]


def with_paragraph(leaves, at):
    """The leaves with a new paragraph in the container of the one at ``at``."""
    new = Leaf(leaves[at].path, runs=(Run("new"),))
    return [*leaves[: at + 1], new, *leaves[at + 1 :]]


def cut(leaves, at):
    """The leaves with the item at ``at`` parted after its first word."""
    *outer, step = leaves[at].path
    first, _, second = leaves[at].text.partition(" ")
    new = replace(leaves[at], path=(*outer, replace(step, item=NEW)), runs=(Run(second),))
    return [*leaves[:at], replace(leaves[at], runs=(Run(first),)), new, *leaves[at + 1 :]]


def without(leaves, at):
    return [*leaves[:at], *leaves[at + 1 :]]


def done(leaves, at):
    return [*leaves[:at], leaves[at].having(task="x"), *leaves[at + 1 :]]


@pytest.mark.parametrize(
    ("source", "change", "at", "expected"),
    [
        ("* a\n* b\n", with_item, 0, "* a\n* new\n* b\n"),
        ("* a\n* b\n", with_item, 1, "* a\n* b\n* new\n"),
        ("  *   a\n  *   b\n", with_item, 1, "  *   a\n  *   b\n  *   new\n"),
        ("-\ta\n-\tb\n", with_item, 0, "-\ta\n-\tnew\n-\tb\n"),
        ("+ a\n\n+ b\n", with_item, 1, "+ a\n\n+ b\n\n+ new\n"),
        ("* a\n\t+ deep\n* c\n", with_item, 1, "* a\n\t+ deep\n\t+ new\n* c\n"),
        ("1. a\n1. b\n1. c\n", with_item, 0, "1. a\n1. new\n1. b\n1. c\n"),
        ("1. a\n2. b\n3. c\n", with_item, 0, "1. a\n2. new\n3. b\n4. c\n"),
        ("1. a\n1. b\n1. c\n", without, 1, "1. a\n1. c\n"),
        (">* a\n>* b\n", with_item, 0, ">* a\n>* new\n>* b\n"),
        ("+ one two\n+ b\n", cut, 0, "+ one\n+ two\n+ b\n"),
        (">a\n>\n>b\n", with_paragraph, 0, ">a\n>\n>new\n>\n>b\n"),
        ("> a\nlazy\n", with_paragraph, 0, "> a\nlazy\n>\n> new\n"),
        ("*   a\n*   b\n\n    c\n", with_paragraph, 2, "*   a\n*   b\n\n    c\n\n    new\n"),
        ("* [ ] a\n* [ ] b\n", done, 1, "* [ ] a\n* [x] b\n"),
    ],
)
def test_new_lines_take_on_the_ways_of_the_source(source, change, at, expected):
    text = OpenText.load(source)
    saved = text.save(change(text.leaves, at))
    assert saved.text == expected
    assert not saved.problems


def test_a_long_list_changes_in_one_line():
    items = "\n\n".join(f"* The *{number}th* item says _so_ at length" for number in range(1_000))
    text = OpenText.load(f"{items}\n")
    leaves = list(text.leaves)
    runs = leaves[500].runs
    leaves[500] = replace(leaves[500], runs=(*runs[:-1], Run(" at no great length")))
    saved = text.save(leaves).text.split("\n")
    different = [line for line, old in zip(saved, items.split("\n"), strict=False) if line != old]
    assert different == ["* The *500th* item says _so_ at no great length"]


def test_a_sign_beside_the_change_is_written_anew_and_no_other_line():
    text = OpenText.load("* **[In]** on _Bluebird_.\n* on _typings_.\n")
    first, second = text.leaves
    edited = replace(first, runs=(*first.runs[:-1], Run(" zebra.")))
    assert text.save([edited, second]).text == "* **[In]** on *Bluebird* zebra.\n* on _typings_.\n"


def test_a_name_defined_twice_leaves_what_stands_before_it_alone():
    text = OpenText.load("A [word][x] b.\n\n[x]: http://one\n\n[x]: http://two\n")
    leaves = list(text.leaves)
    leaves[0] = replace(leaves[0], runs=(Run("The "), *leaves[0].runs[1:]))
    assert text.save(leaves).text == "The [word][x] b.\n\n[x]: http://one\n\n[x]: http://two\n"
