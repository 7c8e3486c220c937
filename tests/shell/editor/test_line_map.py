"""Where a place on the page stands in its source line."""

import pytest

from editor_app.markup.document import OpenText
from editor_app.shell.editor.line_map import column_of, place_in


@pytest.mark.parametrize(
    "source",
    [
        "para one",
        "## head",
        "- a b",
        "- x\n    - deep words",
        "- x\n    1. deep\n        - deeper words",
        "1. one two",
        "> quo te",
        "> a\n> — Ann Lee",
        "A[^1]\n\n[^1]: The note",
        "T\n:   desc rip",
        "- [ ] task it",
        "    code x",
        "- x\n\n        code x",
        "a **bold** x",
    ],
)
def test_the_end_of_a_block_is_the_end_of_its_line(source):
    leaf = OpenText.load(f"{source}\n").leaves[-1]
    line, column = place_in(leaf, len(leaf.text))
    assert (line, column) == (0, len(source.split("\n")[-1]))
    assert column_of(leaf, line, column) == len(leaf.text)
