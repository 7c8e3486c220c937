"""Any HTML -> clean leaves: what a paste or an import brings keeps its sense, not its looks.

The document is read once, as a stream of tags, so neither its depth nor its
faults matter: no recursion, bounded nesting, linear time.
"""

import re
from typing import Any, cast

import lxml.etree

from editor_app.markup.from_html_elements import CLOSINGS, OPENINGS
from editor_app.markup.from_html_gather import Gatherer
from editor_app.markup.from_html_whole import (
    with_lists_joined,
    with_notes_matched,
    with_tight_lists,
)
from editor_app.markup.leaves import Leaf
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
    return tuple(with_tight_lists(with_lists_joined(with_notes_matched(gatherer.leaves))))
