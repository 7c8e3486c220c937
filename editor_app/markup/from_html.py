"""Any HTML -> clean leaves: what a paste or an import brings keeps its sense, not its looks.

The document is read once, as a stream of tags, so neither its depth nor its
faults matter: no recursion, bounded nesting, linear time.
"""

import re
from dataclasses import replace
from typing import Any, cast

import lxml.etree

from editor_app.markup.from_html_elements import CLOSINGS, OPENINGS
from editor_app.markup.from_html_gather import Gatherer
from editor_app.markup.leaves import Kind, Leaf
from editor_app.markup.runs import FootnoteReference, Run
from editor_app.markup.write import write

_ROWS = re.compile(r"\s*<(?:col|colgroup|tr|td|tbody|thead)\b", re.I)
"""Spreadsheets leave the table outside of the fragment that they mark."""

_UNFIT = re.compile("[\0\ud800-\udfff]")
"""NUL, and halves of two-part characters, which a clipboard may carry."""

_FRAGMENT = re.compile(r"<!--StartFragment-->(.*)<!--EndFragment-->", re.S)


def html_to_markdown(html: str) -> str:
    """Return the Markdown of any HTML; empty where it holds no text."""
    return write(html_to_leaves(html))


def html_to_leaves(html: str) -> tuple[Leaf, ...]:
    """Return the leaves of any HTML: a page, a fragment, what a clipboard carries.

    Scripts, styles, comments and hidden parts are gone, links lead to where
    they say without tracking, unsafe addresses are dropped and their words kept.
    """
    fragment = _FRAGMENT.search(html)
    gatherer = Gatherer(OPENINGS, CLOSINGS)
    parser = lxml.etree.HTMLParser(target=cast(Any, gatherer), huge_tree=True)
    text = _UNFIT.sub("", fragment[1] if fragment else html)
    if not text.strip():
        return ()
    if fragment:
        text = f"<body>{'<table>' if _ROWS.match(text) else ''}{text}"
    parser.feed(text)
    parser.close()
    return tuple(_tight_lists(_without_empty_notes(gatherer.leaves)))


def _without_empty_notes(leaves: list[Leaf]) -> list[Leaf]:
    """Turn the number of a footnote whose text did not come along into plain text."""
    known = {step.label for leaf in leaves for step in leaf.path[:1] if step.label}

    def kept(run: Run) -> Run:
        lost = isinstance(run.thing, FootnoteReference) and run.thing.label not in known
        return Run(f"[{run.thing.label}]") if lost else run  # type: ignore[union-attr]  # lost

    return [
        replace(leaf, runs=tuple(map(kept, leaf.runs))) if leaf.runs else leaf for leaf in leaves
    ]


def _tight_lists(leaves: list[Leaf]) -> list[Leaf]:
    """Mark the items of every list that has no item of several paragraphs as tight."""
    counts: dict[tuple[int, int], int] = {}
    for leaf in leaves:
        if leaf.path and leaf.path[-1].item:
            key = (leaf.path[-1].id, leaf.path[-1].item)
            counts[key] = counts.get(key, 0) + 1
    loose = {list_id for (list_id, _), count in counts.items() if count > 1}
    return [
        leaf.having(tight="1")
        if leaf.path
        and leaf.path[-1].item
        and leaf.path[-1].id not in loose
        and leaf.kind is Kind.PARAGRAPH
        else leaf
        for leaf in leaves
    ]
