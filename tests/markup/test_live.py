"""Live rendering: always what a whole render gives, and only what changed is new."""

import random

import pytest

from editor_app.markup.live import LiveRenderer
from editor_app.markup.live_window import common_ends
from editor_app.markup.to_html import BodyRenderer

PIECES = [
    *("\n", "\n\n", "\n\n\n", "```\n", "~~~\n", "```py\n", "> ", "- ", "1. ", "    ", "# ", "\t"),
    *("\n---\n", "\n===\n", "<div>", "</div>", '<b title="', ">", "<!-- ", "-->", "<p>", "<hr>"),
    *("[^1]", "[^2]", "[^1]: note\n", "[^2]:\n    para\n", "[x]: http://e.com\n", "[x]", "[X][]"),
    *(
        "*[HTML]: Hyper\n",
        '*[HTML]: ""\n',
        "HTML ",
        "{>>",
        "<<}",
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
    ),
    *(
        ": def\n",
        "Term\n",
        "**",
        "*",
        "`",
        "word ",
        "text text\n",
        "<span>",
        '<div markdown="1">\n',
    ),
    *(
        "— Ann, to [P](http://p)\n",
        "{: .pull }\n",
        "&amp;",
        "&#",
        "&#;",
        "<?php ",
        "?>",
        "<![CDATA[",
    ),
    *("]]>", "<script>", "</script>", "<details>\n", "</details>\n", "    code\n", "  \n", "\r\n"),
    *(
        '![a](b "c")\n',
        "\x0c",
        "\xa0\n",
        '<a href="',
        "<!DOCTYPE",
        "</",
        "<b>\n\n",
        "\x02",
        "[" * 9,
    ),
]


def edited(chance, text):
    """One change such as writers make: typing, deleting, replacing, copying."""
    kind = chance.random()
    place = chance.randrange(len(text) + 1)
    if kind < 0.5:
        return text[:place] + chance.choice(PIECES) + text[place:]
    end = min(len(text), place + chance.choice([1, 1, 1, 2, 5, 20, 80]))
    if kind < 0.8:
        return text[:place] + text[end:]
    if kind < 0.9:
        return text[:place] + "".join(chance.choices(PIECES, k=3)) + text[end:]
    other = chance.randrange(len(text) + 1)
    return text[:other] + text[place:end] + text[other:]


@pytest.mark.parametrize("seed", range(25))
def test_any_edits_give_what_a_whole_render_gives(seed):
    chance = random.Random(seed)
    live, whole = LiveRenderer(), BodyRenderer()
    text = "".join(chance.choices(PIECES, k=40))
    for _ in range(25):
        assert live.update(text) == whole.render(text)
        text = edited(chance, text)


STORY = """# The harbour

Forty ships wait[^1] as the *terminal* stays shut.

- one
- two

> Nobody wanted this.
> — Ann Lee, mayor, to [The Post][p]

| a | b |
|---|---|
| 1 | 2 |

```
code
```

HTML at the end, see [the report][p] again[^1].

[^1]: A note.

[p]: https://example.org/p

*[HTML]: Hyper
"""


@pytest.mark.parametrize(
    "typed", ["x", " ", "\n", "\n\n", "<", "`", "*", "[", ">", "-", "#", "~~~\n"]
)
def test_typing_anywhere_in_a_story(typed):
    live, whole = LiveRenderer(), BodyRenderer()
    for place in range(0, len(STORY) + 1, 11):
        live.update(STORY)
        text = STORY[:place] + typed + STORY[place:]
        assert live.update(text) == whole.render(text)


def test_writing_and_deleting_a_story_letter_by_letter():
    live, whole = LiveRenderer(), BodyRenderer()
    for end in [*range(0, len(STORY), 3), *range(len(STORY), 0, -11)]:
        assert live.update(STORY[:end]) == whole.render(STORY[:end])


def paragraphs(count):
    return [f"Paragraph {number} of *many*." for number in range(count)]


def test_unchanged_blocks_are_the_same_objects():
    live = LiveRenderer()
    lines = paragraphs(200)
    before = live.update("\n\n".join(lines)).blocks
    lines[100] += " More."
    after = live.update("\n\n".join(lines)).blocks
    assert after[100].html == "<p>Paragraph 100 of <em>many</em>. More.</p>"
    assert [n for n, (a, b) in enumerate(zip(before, after, strict=True)) if a is not b] == [100]


def test_blocks_that_only_moved_keep_their_html_object():
    live = LiveRenderer()
    lines = paragraphs(50)
    before = live.update("\n\n".join(lines)).blocks
    after = live.update("\n\n".join([*lines[:20], "New.", *lines[20:]])).blocks
    assert all(a is b for a, b in zip(before[:20], after[:20], strict=True))
    assert all(a.html is b.html for a, b in zip(before[20:], after[21:], strict=True))
    assert [block.start for block in after[20:23]] == [40, 42, 44]


def test_a_changed_address_changes_the_blocks_that_link_there():
    live = LiveRenderer()
    lines = [*paragraphs(30), "See [x].", *paragraphs(30), "[x]: https://example.org/a"]
    before = live.update("\n\n".join(lines)).blocks
    lines[-1] = "[x]: https://example.org/b"
    after = live.update("\n\n".join(lines)).blocks
    assert after[30].html == '<p>See <a href="https://example.org/b">x</a>.</p>'
    assert sum(a is not b for a, b in zip(before, after, strict=True)) == 1


def test_a_new_footnote_renumbers_those_after_it():
    live, whole = LiveRenderer(), BodyRenderer()
    text = "One[^b].\n\nTwo[^b].\n\n[^b]: B.\n"
    live.update(text)
    for changed in (
        "[^a]: A.\n\n" + text,
        text.replace("One[^b]", "One"),
        text + "\nThree[^b][^b]\n",
        text.replace("B.", "Other."),
        text,
    ):
        assert live.update(changed) == whole.render(changed)


def test_the_same_text_again_is_the_same_result():
    live = LiveRenderer()
    first = live.update(STORY)
    assert live.update(STORY) is first
    assert live.update(STORY.replace("\n", "\r\n")) is first
    assert live.update("").blocks == ()
    assert live.update(STORY) == first


@pytest.mark.parametrize(
    ("old", "new", "ends"),
    [
        ("", "", (0, 0)),
        ("abc", "abc", (3, 0)),
        ("abc", "abXc", (2, 1)),
        ("aaa", "aaaa", (3, 0)),
        ("aXb", "aYb", (1, 1)),
        ("abc", "", (0, 0)),
        ("x" * 1000, "x" * 500 + "y" + "x" * 500, (500, 500)),
    ],
)
def test_common_ends(old, new, ends):
    assert common_ends(old, new) == ends
