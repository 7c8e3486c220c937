"""Lists of other dialects of Markdown, indented as ours."""

import pytest

from editor_app.markup.list_indents import deepened


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("- a\n  - b\n    - c\n- d", "- a\n    - b\n        - c\n- d"),
        ("* a\n\n  more\n* b", "* a\n\n    more\n* b"),
        ("1. a\n   - b\n2. c", "1. a\n    - b\n2. c"),
        ("10. a\n    - b", "10. a\n    - b"),
        ("1) a\n2) b", "1. a\n2. b"),
        ("- a\n    - b\n        - c", "- a\n    - b\n        - c"),
        ("- a\n\t- b", "- a\n    - b"),
        ("- a\n\n    b\n\n        code", "- a\n\n    b\n\n        code"),
        ("- a\n\n      code", "- a\n\n        code"),
        ("```\na\tb\n\tc\n```", "```\na\tb\n\tc\n```"),
        ("-\ta\n\t-\tb", "-\ta\n    -\tb"),
        ("* * *\n\n  a", "* * *\n\n  a"),
        ("- a\nlazy\n  b", "- a\nlazy\n    b"),
        ("- a\n\nafter", "- a\n\nafter"),
        (" - a\n - b", "- a\n- b"),
        ("- a\n- b\n  > q", "- a\n- b\n    > q"),
        ("1. a\n   ```sh\n   x\n     y\n\n   z\n   ```\n2. b",
         "1. a\n\n        x\n          y\n\n        z\n\n2. b"),
        ("```\n- a\n  - b\n```\n- c\n  - d", "```\n- a\n  - b\n```\n- c\n    - d"),
        ("- [ ] a\n  - [x] b", "- [ ] a\n    - [x] b"),
        ("- a\n- \n- b", "- a\n- \n- b"),
        ("* * *\n---\n-5 degrees\n**bold**", "* * *\n---\n-5 degrees\n**bold**"),
        ("no list\n\n    code\n", "no list\n\n    code\n"),
    ],
)  # fmt: skip
def test_items_hold_what_stands_below_their_words(theirs, ours):
    assert deepened(theirs) == ours


@pytest.mark.parametrize("text", ["", "\n", "- ", "- a\n```\nopen", "1.", "> - a\n>   - b"])
def test_anything_else_stays(text):
    assert deepened(text) == text
