"""One leaf -> Markdown: one visible table of blocks."""

import re
from collections.abc import Callable

from editor_app.markup.leaves import Container, Kind, Leaf, heading
from editor_app.markup.runs import Attributes, InlineImage, Runs, attributes, placed
from editor_app.markup.write_escapes import Manner, Place, escape_line, one_line
from editor_app.markup.write_runs import attribute_list, write_runs

LINE = Place(line=True)
_CELL = Place(line=True, cell=True)

_QUOTES = {Container.QUOTE, Container.ATTRIBUTED, Container.PULL}
_DASH = re.compile(r"^(?:—|–|--)(?=[ \t])")
_NO_DASH = {"—": "&mdash;", "–": "&ndash;", "--": r"\--"}
"""The last line of a quote names the speaker where it begins with a dash."""


def _paragraph(leaf: Leaf, manner: Manner) -> str:
    text = write_runs(leaf.runs, manner).strip(" \n")
    task = leaf.get("task")
    if not task:
        text = re.sub(r"^\[(?=[ xX]\] )", r"\\[", text)
    lines = [escape_line(line.lstrip(" ")) for line in text.split("\n")]
    if any(step.kind in _QUOTES for step in leaf.path):
        lines[-1] = _DASH.sub(lambda dash: _NO_DASH[dash[0]], lines[-1])
    if task:
        lines[0] = f"[{task}] {lines[0]}"
    return "\n".join(lines) + _own_attributes(leaf)


def _heading(leaf: Leaf, manner: Manner) -> str:
    text = one_line(write_runs(leaf.runs, manner, LINE))
    text = re.sub(r"(?<!\\)(#+)$", lambda match: "\\#" * len(match[0]), text)
    extra = attribute_list(_named(leaf), "")
    return f"{'#' * leaf.kind.level} {text}" + (f" {extra}" if extra else "")


def _rule(leaf: Leaf, _manner: Manner) -> str:
    return "* * *" if leaf.path else "---"  # "- ---" is no item but a rule


def _table(leaf: Leaf, manner: Manner) -> str:
    head, *body = [[_cell_text(cell, manner) for cell in row] for row in leaf.cells]
    signs = {"l": ":---", "c": ":---:", "r": "---:"}
    rule = [signs.get(sign, "---") for sign in leaf.get("align", "-" * len(head))]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *body))


def _cell_text(runs: Runs, manner: Manner) -> str:
    return one_line(write_runs(runs, manner, _CELL))


def _figure(leaf: Leaf, manner: Manner) -> str:
    extra = dict(_named(leaf))
    if leaf.get("credit"):
        extra["credit"] = leaf.get("credit")
    image = InlineImage(leaf.get("src"), leaf.get("alt"), leaf.get("caption"))
    return write_runs((placed(image),), manner) + attribute_list(attributes(extra), "")


def _attribution(leaf: Leaf, manner: Manner) -> str:
    return f"— {write_runs(leaf.runs, manner, LINE)}"


def _term(leaf: Leaf, manner: Manner) -> str:
    text = escape_line(one_line(write_runs(leaf.runs, manner, LINE)))
    extra = attribute_list(_named(leaf))
    return f"{text} {extra}" if extra else text


def _island(leaf: Leaf, _manner: Manner) -> str:
    return leaf.get("source")


BLOCKS: dict[Kind, Callable[[Leaf, Manner], str]] = {
    Kind.PARAGRAPH: _paragraph,
    **{heading(level): _heading for level in range(1, 7)},
    Kind.RULE: _rule,
    Kind.TABLE: _table,
    Kind.FIGURE: _figure,
    Kind.ATTRIBUTION: _attribution,
    Kind.TERM: _term,
    Kind.ISLAND: _island,
}
"""How each block is written."""


def _named(leaf: Leaf) -> Attributes:
    """Return the attribute list of a block (see `Leaf`)."""
    return attributes((name[1:], value) for name, value in leaf.attrs if name.startswith("@"))


def _own_attributes(leaf: Leaf) -> str:
    extra = attribute_list(_named(leaf))
    return f"\n{extra}" if extra else ""
