"""Opening and saving: what was not touched keeps its bytes; the cases are in cases/edits.md."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.markup.document import OpenText
from editor_app.markup.document_normal import normal_leaves
from editor_app.markup.leaves import Container, Kind, Leaf, Step, island
from editor_app.markup.runs import FootnoteReference, Link, Marks, Run, placed

CASE = re.compile(
    r"^## (.+?)\n+`{4}markdown\n(.*?)^`{4}\n+Change `(.+?)` to `(.+?)`\.\n+"
    r"`{4}markdown\n(.*?)^`{4}$",
    re.M | re.S,
)
TEXT = (Path(__file__).parent / "cases" / "edits.md").read_text(encoding="utf-8")
CASES = [pytest.param(*case[1:], id=case[0]) for case in CASE.findall(TEXT)]


def changed(leaves, old, new):
    """The leaves with the first words ``old`` replaced."""
    for at, leaf in enumerate(leaves):
        for place, run in enumerate(leaf.runs):
            if old in run.text and run.thing is None:
                words = replace(run, text=run.text.replace(old, new, 1))
                runs = (*leaf.runs[:place], words, *leaf.runs[place + 1 :])
                return [*leaves[:at], replace(leaf, runs=runs), *leaves[at + 1 :]]
        for row, cells in enumerate(leaf.cells):
            for column, cell in enumerate(cells):
                if cell and old in cell[0].text:
                    table = [list(line) for line in leaf.cells]
                    table[row][column] = (Run(cell[0].text.replace(old, new)),)
                    filled = replace(leaf, cells=tuple(tuple(line) for line in table))
                    return [*leaves[:at], filled, *leaves[at + 1 :]]
    raise AssertionError(f"no words {old!r}")


def test_all_cases_are_read():
    assert len(CASES) == TEXT.count("\nChange `") >= 20


@pytest.mark.parametrize(("source", "old", "new", "expected"), CASES)
def test_an_edit_changes_only_what_it_touches(source, old, new, expected):
    text = OpenText.load(source)
    assert text.save(text.leaves).text == source
    saved = text.save(changed(text.leaves, old, new))
    assert saved.text == expected
    assert not saved.problems
    assert text.save(text.leaves).text == source


@pytest.mark.parametrize(("source", "old", "new", "expected"), CASES)
def test_line_ends_stay_crlf(source, old, new, expected):
    text = OpenText.load(source.replace("\n", "\r\n"))
    assert text.save(changed(text.leaves, old, new)).text == expected.replace("\n", "\r\n")


@pytest.mark.parametrize(
    "source",
    ["", "\n", "\n\n  \n", "word", "\n\nword", "a\r\n\r\nb\r\n\r\n\r\n", "a\r\rb", "\ta\n\tb",
     "a\n \n\nb ", "- a\n\n\n- b\n", "[a]: x\n", "<div>\n\nx\n", "```\nopen\n", "\ufeffx\n",
     "x\u2028y\n\n\x0bz\n"],
)  # fmt: skip
def test_any_bytes_come_back(source):
    text = OpenText.load(source)
    assert text.save(text.leaves).text == source


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_what_stood_together_parts_where_it_would_join(line_end):
    source = f"# Head{line_end}Words{line_end}# More{line_end}"
    text = OpenText.load(source)
    figure = Leaf(kind=Kind.FIGURE, attrs=(("alt", "a"), ("src", "a.png")))
    saved = text.save([figure, Leaf(kind=Kind.RULE), text.leaves[2]])
    assert saved.text == f"![a](a.png){line_end}{line_end}---{line_end}# More{line_end}"


@pytest.mark.parametrize("blank", ["\u2028", "\x0c"])
def test_a_block_that_shows_nothing_stays_where_it_was(blank):
    text = OpenText.load(f"Before.\n\n>\n    {blank}\n\nAfter.\n")
    assert text.save(text.leaves).text == text.source
    alone = OpenText.load(f">\n    {blank}")
    assert alone.save(alone.leaves).text == alone.source


def test_a_new_text_grows_from_nothing():
    text = OpenText.load("")
    assert text.save([Leaf(runs=(Run("First words"),))]).text == "First words\n"


def test_everything_deleted_leaves_nothing():
    text = OpenText.load("One\n\nTwo\n")
    assert text.save([]).text == ""


def test_a_new_block_stands_apart_and_the_gaps_around_stay():
    text = OpenText.load("One\n\n\n\nTwo\n\n\nThree\n")
    leaves = list(text.leaves)
    leaves.insert(2, Leaf(runs=(Run("New"),)))
    assert text.save(leaves).text == "One\n\n\n\nTwo\n\nNew\n\nThree\n"


def test_a_deleted_block_takes_its_gap_along():
    text = OpenText.load("One\n\nTwo\n\nThree\n")
    leaves = text.leaves
    assert text.save([leaves[0], leaves[2]]).text == "One\n\nThree\n"


def test_lists_that_become_neighbours_stay_two():
    text = OpenText.load("- a\n- b\n\nBetween\n\n- c\n")
    leaves = [leaf for leaf in text.leaves if leaf.path]
    saved = text.save(leaves).text
    assert saved == "- a\n- b\n\n<!-- -->\n\n- c\n"
    again = [leaf for leaf in OpenText.load(saved).leaves if leaf.kind is not Kind.ISLAND]
    assert normal_leaves(again) == normal_leaves(leaves)


def test_a_heading_made_a_paragraph_does_not_swallow_the_next_line():
    text = OpenText.load("# Title\nWords\n")
    leaves = text.leaves
    changed_kind = [replace(leaves[0], kind=Kind.PARAGRAPH), leaves[1]]
    assert text.save(changed_kind).text == "Title\n\nWords\n"


@pytest.mark.parametrize(
    "typed", ["<div>", "```", "~~~", "<!--", "[x]: y", "<script>", "    code", "{>>"]
)
def test_what_is_typed_never_swallows_the_neighbours(typed):
    source = "Before\n\nWords\n\nAfter\n\n```\ncode\n```\n\nLast -->\n"
    text = OpenText.load(source)
    saved = text.save(changed(text.leaves, "Words", typed)).text
    assert saved.startswith("Before\n\n")
    assert saved.endswith("\n\nAfter\n\n```\ncode\n```\n\nLast -->\n")
    again = OpenText.load(saved).leaves
    assert [leaf.text for leaf in again if leaf.kind is Kind.PARAGRAPH][1].strip() == typed.strip()


def test_moved_blocks_are_the_same_words():
    text = OpenText.load("One *1*\n\nTwo _2_\n\nThree\n")
    first, second, third = text.leaves
    saved = text.save([second, first, third]).text
    assert normal_leaves(OpenText.load(saved).leaves) == normal_leaves([second, first, third])


def test_a_footnote_and_its_text_can_be_added():
    from editor_app.markup.runs import FootnoteReference, placed

    text = OpenText.load("A claim.\n")
    (leaf,) = text.leaves
    claim = replace(leaf, runs=(*leaf.runs, placed(FootnoteReference("1"))))
    note = Leaf((Step(Container.FOOTNOTE, 900, label="1"),), runs=(Run("Minutes."),))
    saved = text.save([claim, note])
    assert saved.text == "A claim.[^1]\n\n[^1]: Minutes.\n"
    assert not saved.problems


def test_links_whose_definition_is_deleted_keep_their_address():
    text = OpenText.load("See [it][1].\n\n[1]: https://example.org/ 'T'\n")
    assert text.save(text.leaves[:1]).text == 'See [it](https://example.org/ "T").\n'


def test_a_definition_changed_in_its_island_is_written():
    text = OpenText.load("See [it][1].\n\n[1]: https://example.org/\n")
    words, definition = text.leaves
    edited = island("[1]: https://example.com/", definition.get("reason"))
    assert text.save([words, edited]).text == "See [it][1].\n\n[1]: https://example.com/\n"


def test_a_link_given_a_new_address_is_written_inline():
    text = OpenText.load("See [it][1].\n\n[1]: https://example.org/\n")
    leaf = text.leaves[0]
    link = leaf.runs[1].marks.link
    runs = (
        leaf.runs[0],
        Run("it", Marks(link=link.pointing_to("https://example.com/"))),
        leaf.runs[2],
    )
    saved = text.save([replace(leaf, runs=runs), *text.leaves[1:]])
    assert saved.text == "See [it](https://example.com/).\n\n[1]: https://example.org/\n"


def test_a_unit_that_cannot_be_written_again_becomes_an_island():
    source = "Words\n\n*a _b *c* d_ e*\n\n* x\n  <p>y\n"
    text = OpenText.load(source)
    for unit in range(text.unit_count):
        text.verify_unit(unit)
        assert text.says_all(unit)
    assert text.save(text.leaves).text == source


def test_units_are_read_when_asked_for():
    text = OpenText.load("\n\n".join(f"Paragraph {number}" for number in range(50)))
    assert text.unit_leaves(7)[0].text == "Paragraph 7"
    assert text.unit_lines(7) == (14, 15)
    assert text.unit_at(14) == 7
    assert text.unit_at(15) == 7


def test_an_empty_paragraph_is_not_written():
    text = OpenText.load("One\n\nTwo\n")
    one, two = text.leaves
    assert text.save([one, Leaf(), two]).text == "One\n\nTwo\n"


def test_linked_words_can_be_bold_in_part():
    text = OpenText.load("Words\n")
    link = Link("https://example.org/a_b(c)")
    runs = (Run("one ", Marks(link=link)), Run("two", Marks(link=link, bold=True)))
    saved = text.save([Leaf(runs=runs)]).text
    assert normal_leaves(OpenText.load(saved).leaves) == normal_leaves([Leaf(runs=runs)])


@pytest.mark.parametrize("source", ["<div>", "```\nopen", "~~~~ py\nopen", "<!-- open", "<pre>"])
def test_an_island_that_would_swallow_what_follows_is_written_as_words(source):
    text = OpenText.load("Before\n\n<hr>\n\nAfter\n\n```\ncode\n```\n\n~~~~\nx\n~~~~\n\nLast -->\n")
    before, _, *rest = text.leaves
    assert text.runs_on(source)
    saved = text.save([before, island(source, "HTML"), *rest])
    assert [problem.line for problem in saved.problems] == [2]
    assert saved.text.endswith("\n\nAfter\n\n```\ncode\n```\n\n~~~~\nx\n~~~~\n\nLast -->\n")
    again = OpenText.load(saved.text).leaves
    assert normal_leaves(again[-len(rest) :]) == normal_leaves(rest)
    assert not text.runs_on("<div>closed</div>")


def test_quotes_that_share_a_unit_are_not_harmed_by_each_other():
    source = "> We will _stay_.\n> -- Ann Lee\n\n> They won't.\n> – Bo Ek\n"
    text = OpenText.load(source)
    assert text.unit_count == 1
    saved = text.save(changed(text.leaves, "They", "Maybe they"))
    assert saved.text == source.replace("They", "Maybe they")


UNFAITHFUL = "[foo *[bar [baz](/uri)](/uri)*](/uri) and then some words.\n"


def test_what_could_not_be_verified_is_kept_around_a_change():
    """A link within a link has no leaf; unverified, its unit still changes only where touched."""
    text = OpenText.load(UNFAITHFUL)
    assert not text.says_all(0)
    saved = text.save(changed(text.leaves, "some words", "more words"))
    assert saved.text == UNFAITHFUL.replace("some", "more")
    assert not saved.problems


def test_verifying_all_makes_islands_of_what_cannot_be_proved():
    text = OpenText.load(f"Good.\n\n{UNFAITHFUL}\nGood too.\n")
    assert text.verify_all() == 1
    assert [leaf.kind is Kind.ISLAND for leaf in text.leaves] == [False, True, False]
    assert text.verify_all() == 0
    assert text.save(text.leaves).text == text.source


@pytest.mark.parametrize("source", ["A[^1]\n\n[^1]: {>>x<<}\n", "A[^1]\n\n[^1]: <!-- -->\n"])
def test_a_note_that_shows_nothing_stays(source):
    text = OpenText.load(source)
    words = replace(text.leaves[0], runs=(Run("B"), *text.leaves[0].runs[1:]))
    assert text.save([words, *text.leaves[1:]]).text == f"B{source[1:]}"


def test_the_number_of_a_note_that_was_deleted_is_words():
    text = OpenText.load("A claim[^1] and *so* on.\n\nNext.\n\n[^1]: The note.\n")
    saved = text.save([leaf for leaf in text.leaves if not leaf.path])
    assert saved.text == "A claim\\[^1] and *so* on.\n\nNext.\n"
    assert not saved.problems
    assert text.save(text.leaves).text == text.source


def test_a_note_without_words_yet_is_no_trouble():
    text = OpenText.load("A claim.\n")
    claim = replace(text.leaves[0], runs=(*text.leaves[0].runs, placed(FootnoteReference("1"))))
    saved = text.save([claim, Leaf((Step(Container.FOOTNOTE, 7, label="1"),))])
    assert not saved.problems
    again = OpenText.load(saved.text).leaves
    assert [step.label for step in again[-1].path] == ["1"]
