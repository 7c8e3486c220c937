"""The space between two blocks that follow one another."""

from editor_app.markup.leaves import Kind
from editor_app.shell.editor.structure import LISTS, Part, Structure, shared_depth

DETAILS_HEIGHT = 148
"""Room under the standfirst for the byline row and the lead image row."""


def gap(above: Structure, below: Structure | None) -> int:
    """Return the space in pixels between two blocks that follow one another."""
    if above.kind is Part.HEADLINE:
        return 8
    if above.kind is Part.STANDFIRST:
        return DETAILS_HEIGHT
    if below is None or above.kind is Part.CELL:
        return 0 if above.kind is Part.CELL else 20
    space = 20
    shared = shared_depth(above.path, below.path)
    if shared:
        space = _inner_gap(above, below, shared)
    elif above.level:
        space = 5 if below.kind is Kind.PARAGRAPH and not below.path else 14
    if below.level and not shared:
        space = 36
    return space


def _inner_gap(above: Structure, below: Structure, shared: int) -> int:
    """Return the space between two blocks of one container."""
    if above.code and below.code and shared == len(above.path) == len(below.path):
        return 0
    if below.kind is Kind.ATTRIBUTION or above.kind is Kind.TERM:
        return 2
    step = below.path[shared - 1]
    if step.kind in LISTS and below.get("tight"):
        return 6
    return 12
