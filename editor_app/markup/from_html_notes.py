"""Footnotes and review comments as the programs that write HTML mark them."""

import re

from editor_app.markup.from_html_gather import Gatherer, Style
from editor_app.markup.leaves import Container, Step
from editor_app.markup.runs import FootnoteReference, placed

_NOTE_TEXT = re.compile(r"^(?:ftn|sdfootnote|_edn|edn)(\d+)$")
_NOTE_MARK = re.compile(r"#(?:_ftn|sdfootnote|_edn|ftnt|footnote-)(\d+)(?:sym)?$")
_NOTE_BACK = re.compile(r"#(?:ftnt_ref|footnote-anchor-)(\d+)$")
_COMMENT = re.compile(r"#(?:cmnt|_msocom_)")


def note_label(attrib: Style) -> str:
    """Return the name of the footnote whose text a division is, or nothing."""
    found = _NOTE_TEXT.match(attrib.get("id", ""))
    return found[1] if found else ""


def takes_note(gatherer: Gatherer, href: str, attrib: Style, style: Style) -> bool:
    """Take in a link that is the number of a note or a comment; say whether it was one.

    In the text the number becomes a reference, beside the note it makes the
    block around it the note's words; a comment's number goes.
    """
    note, back = _NOTE_MARK.search(href), _NOTE_BACK.search(href)
    if note and ("mso-footnote-id" in style or _refers(attrib)):
        gatherer.runs.append(placed(FootnoteReference(note[1])))
    if back:
        _begin_note(gatherer, back[1])
    returns = "_ftnref" in href or "sdfootnotesym" in attrib.get("class", "")
    return bool(note or back or returns or _COMMENT.search(href))


def _refers(attrib: Style) -> bool:
    """Say whether a link is the number of a note, as LibreOffice, Google and Substack write it."""
    known = "anc" in attrib.get("class", "") or "footnote-anchor" in attrib.get("class", "")
    return known or attrib.get("id", "").startswith("ftnt_ref")


def _begin_note(gatherer: Gatherer, label: str) -> None:
    """Let the block that a note's own number stands in be the note."""
    path = (Step(Container.FOOTNOTE, next(gatherer.ids), label=label),)
    for frame in reversed(gatherer.frames):
        frame.path = path
        if frame.tag in ("p", "div", "li"):
            break
