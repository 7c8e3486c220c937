import re
from pathlib import Path

import pytest

from editor_app.markup.to_html import render_body

CASES = Path(__file__).parent / "cases"


def read_cases(name):
    """Cases are `=== title`, the Markdown, `===>`, the HTML."""
    parts = re.split(r"^=== (.*)\n", (CASES / name).read_text(encoding="utf-8"), flags=re.MULTILINE)
    for title, body in zip(parts[1::2], parts[2::2], strict=True):
        markdown, html = re.split(r"^===>\n", body, flags=re.MULTILINE)
        yield pytest.param(markdown, html.strip(), id=title)


@pytest.mark.parametrize(
    ("markdown", "html"),
    [case for name in ("notes.md", "quotes.md", "figures.md") for case in read_cases(name)],
)
def test_case(markdown, html):
    assert render_body(markdown).html == html
