"""What a line of Markdown looks like, and what it hands on to the next."""

import pytest

from editor_app.shell.editor.highlighter import colour_line


def looks(text: str, before: int = 0, *, first: bool = False) -> list[str]:
    """Return each character's colour and weight, the later stretch over the earlier."""
    _, spans = colour_line(text, before, first=first)
    drawn = ["text"] * len(text)
    for start, end, style in spans:
        marks = style.color + "B" * style.bold + "I" * style.italic + "S" * style.struck
        drawn[start:end] = [marks] * (end - start)
    return drawn


def stretches(text: str, before: int = 0) -> list[tuple[str, str]]:
    """Return the text in stretches of one look."""
    found: list[tuple[str, str]] = []
    for char, look in zip(text, looks(text, before), strict=True):
        if found and found[-1][1] == look:
            found[-1] = (found[-1][0] + char, look)
        else:
            found.append((char, look))
    return found


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("plain words", [("plain words", "text")]),
        ("## A *heading*", [("##", "text3"), (" A ", "textB"), ("*", "text3B"),
                            ("heading", "textBI"), ("*", "text3B")]),
        ("a **bold** b", [("a ", "text"), ("**", "text3"), ("bold", "textB"), ("**", "text3"),
                          (" b", "text")]),
        ("~~gone~~", [("~~", "text3"), ("gone", "textS"), ("~~", "text3")]),
        ("[Wire](https://x.org)", [("[", "text3"), ("Wire", "accent"),
                                   ("](https://x.org)", "text3")]),
        ("`**code**`", [("`", "text3"), ("**code**", "text2"), ("`", "text3")]),
        ("> said", [("> ", "text3"), ("said", "text2")]),
        ("- item", [("-", "text3"), (" item", "text")]),
        ("* * *", [("* * *", "text3")]),
        ("{: .pull }", [("{: .pull }", "text3")]),
        ("snake_case_name", [("snake_case_name", "text")]),
        ("2 * 3 * 4", [("2 * 3 * 4", "text")]),
        (r"\*not\* it", [(r"\*", "text3"), ("not", "text"), (r"\*", "text3"), (" it", "text")]),
        ("ask {>>who?<<} now", [("ask ", "text"), ("{>>who?<<}", "warn"), (" now", "text")]),
        ("a TK, not TKO", [("a ", "text"), ("TK", "warnB"), (", not TKO", "text")]),
    ],
)  # fmt: skip
def test_lines(line, expected):
    assert stretches(line) == expected


def states(lines: list[str]) -> list[int]:
    state, found = 0, []
    for number, line in enumerate(lines):
        state, _ = colour_line(line, state, first=number == 0)
        found.append(state)
    return found


def test_a_fence_holds_until_one_as_long_closes_it():
    assert [bool(state) for state in states(["````", "**x**", "```", "~~~~", "````", "y"])] == [
        True, True, True, True, False, False,
    ]  # fmt: skip
    assert stretches("**x**", states(["````"])[0]) == [("**x**", "text2")]


def test_front_matter_stands_only_at_the_top():
    assert [bool(state) for state in states(["---", "a: b", "---", "text"])] == [
        True, True, False, False,
    ]  # fmt: skip
    assert states(["text", "---"]) == [0, 0]


def test_a_note_stays_within_its_paragraph():
    assert [bool(state) for state in states(["x {>>open", "still", "", "after"])] == [
        True, True, False, False,
    ]  # fmt: skip
    assert stretches("end<<} of it", states(["{>>open"])[0]) == [
        ("end<<}", "warn"), (" of it", "text"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line", ["[" * 20_000, "*" * 20_000, "`" * 20_000, "**a" * 6_000, "[a](" * 5_000, "{>>" * 6_000]
)
def test_hostile_lines_are_coloured_at_once(line):
    colour_line(line, 0, first=False)
