"""What the elements of foreign HTML begin and end, one function each, in one table."""

from dataclasses import replace

from editor_app.markup.from_html_blocks import Cell, Table, figure_leaves
from editor_app.markup.from_html_gather import (
    Closing,
    Frame,
    Gatherer,
    ListBeingRead,
    Opening,
    Style,
)
from editor_app.markup.from_html_links import clean_address
from editor_app.markup.from_html_notes import note_label, takes_note
from editor_app.markup.from_html_pictures import emoji_of, picture_address
from editor_app.markup.from_html_styles import alignment_of, language_of
from editor_app.markup.leaves import Container, Kind, Leaf, Path, Step
from editor_app.markup.runs import (
    InlineImage,
    Link,
    RawInline,
    Run,
    hard_break,
    placed,
)

DEEPEST = 12
"""Containers nested deeper than this are flattened."""


def _open_list(gatherer: Gatherer, frame: Frame, attrib: Style, _style: Style) -> None:
    above = gatherer.frames[-2]
    if above.holds and above.holds.item and above.holds.kind is not Container.DEFINITIONS:
        inside = Step(above.holds.kind, above.holds.id, above.holds.item, above.holds.start)
        frame.path = _deeper(above.path, inside)
    start = attrib.get("start", "1")
    kind = Container.NUMBERS if frame.tag == "ol" else Container.BULLETS
    kind = Container.DEFINITIONS if frame.tag == "dl" else kind
    frame.holds = ListBeingRead(kind, next(gatherer.ids), _whole(start, 1))


def _open_item(gatherer: Gatherer, frame: Frame, attrib: Style, _style: Style) -> None:
    parent = _list_above(gatherer, Container.DEFINITIONS, wanted=False)
    if not parent.item:
        parent.start = _whole(attrib.get("value", ""), parent.start)
    parent.item = next(gatherer.ids)
    level = _whole(attrib.get("data-aria-level", ""), 0)
    level = level or _whole(attrib.get("data-stringify-indent", ""), -1) + 1
    if level:  # Word on the web, Slack: an item says how deep it is, its list does not
        frame.word_level = level
        gatherer.marker = "1." if parent.kind is Container.NUMBERS else "·"
        return
    step = Step(parent.kind, parent.id, parent.item, parent.start)
    frame.path = _deeper(frame.path, step)
    frame.kind = Kind.PARAGRAPH
    if attrib.get("role") == "checkbox":
        gatherer.task = "x" if attrib.get("aria-checked") == "true" else " "


def _open_term(gatherer: Gatherer, frame: Frame, _attrib: Style, _style: Style) -> None:
    parent = _list_above(gatherer, Container.DEFINITIONS, wanted=True)
    parent.item = 0 if frame.tag == "dt" else next(gatherer.ids)
    frame.path = _deeper(frame.path, Step(parent.kind, parent.id, parent.item))
    frame.kind = Kind.TERM if frame.tag == "dt" else Kind.PARAGRAPH


def _list_above(gatherer: Gatherer, kind: Container, *, wanted: bool) -> ListBeingRead:
    """Return the list an item belongs to, making one where the HTML forgot it."""
    for frame in reversed(gatherer.frames[:-1]):
        if frame.holds and (frame.holds.kind is kind) is wanted:
            return frame.holds
        if frame.tag in ("li", "dd", "td", "th", "blockquote"):
            break
    made = ListBeingRead(kind if wanted else Container.BULLETS, next(gatherer.ids))
    gatherer.frames[-2].holds = made
    return made


def _deeper(path: Path, step: Step) -> Path:
    return (*path, step) if len(path) < DEEPEST else (*path[:-1], step)


def _open_quote(gatherer: Gatherer, frame: Frame, _attrib: Style, _style: Style) -> None:
    frame.path = _deeper(frame.path, Step(Container.QUOTE, next(gatherer.ids)))


def _open_paragraph(gatherer: Gatherer, frame: Frame, attrib: Style, _style: Style) -> None:
    """Let paragraphs that Word only styles as a quotation be one."""
    if attrib.get("class") not in ("MsoQuote", "MsoIntenseQuote"):
        return
    above = gatherer.leaves[-1].path[len(frame.path) :] if gatherer.leaves else ()
    if not above or above[0].id != gatherer.quotation:
        gatherer.quotation = next(gatherer.ids)
    frame.path = _deeper(frame.path, Step(Container.QUOTE, gatherer.quotation))


def _open_link(gatherer: Gatherer, frame: Frame, attrib: Style, style: Style) -> None:
    href = attrib.get("href", "")
    if takes_note(gatherer, href, attrib, style):
        gatherer.frames.pop()
        gatherer.skipping = 1
        return
    address = clean_address(href)
    frame.marks = replace(frame.marks, link=Link(address) if address else None)


def _open_image(gatherer: Gatherer, frame: Frame, attrib: Style, _style: Style) -> None:
    sides = (attrib.get("width", ""), attrib.get("height", ""))
    if letters := emoji_of(attrib):
        gatherer.runs.append(Run(letters, frame.marks))
        return
    src = picture_address(attrib)
    if src and not any(side in ("0", "1", "2") for side in sides):
        alt = " ".join(attrib.get("alt", "").split())
        title = " ".join(attrib.get("title", "").split())
        gatherer.runs.append(placed(InlineImage(src, alt, title), frame.marks))


def _open_break(gatherer: Gatherer, frame: Frame, attrib: Style, _style: Style) -> None:
    if frame.code:
        gatherer.code.append("\n")
    elif attrib.get("class") != "Apple-interchange-newline":
        gatherer.runs.append(hard_break())


def _open_rule(gatherer: Gatherer, frame: Frame, attrib: Style, _style: Style) -> None:
    if attrib.get("width") == "33%":  # Word's line above the footnotes
        return
    gatherer.leaves.append(Leaf(frame.path, Kind.RULE))


def _open_raised(gatherer: Gatherer, frame: Frame, _attrib: Style, _style: Style) -> None:
    if frame.code:
        return
    gatherer.runs.append(placed(RawInline(f"<{frame.tag}>"), frame.marks))
    frame.raw_end = f"</{frame.tag}>"


def _open_span(gatherer: Gatherer, frame: Frame, _attrib: Style, style: Style) -> None:
    tag = {"super": "sup", "sub": "sub"}.get(style.get("vertical-align", ""))
    if tag and not any(above.raw_end for above in gatherer.frames):
        gatherer.runs.append(placed(RawInline(f"<{tag}>"), frame.marks))
        frame.raw_end = f"</{tag}>"


def _open_input(gatherer: Gatherer, _frame: Frame, attrib: Style, _style: Style) -> None:
    if attrib.get("type") == "checkbox":
        gatherer.task = "x" if "checked" in attrib else " "


def _open_said(gatherer: Gatherer, frame: Frame, _attrib: Style, _style: Style) -> None:
    gatherer.runs.append(Run("“", frame.marks))


def _close_said(gatherer: Gatherer, frame: Frame) -> None:
    gatherer.runs.append(Run("”", frame.marks))


def _open_division(gatherer: Gatherer, frame: Frame, attrib: Style, _style: Style) -> None:
    if label := note_label(attrib):
        frame.path = (Step(Container.FOOTNOTE, next(gatherer.ids), label=label),)
    classes = attrib.get("class", "").split()
    if "checkbox-on" in classes or "checkbox-off" in classes:  # Notion
        gatherer.task = "x" if "checkbox-on" in classes else " "


def _open_code(gatherer: Gatherer, frame: Frame, attrib: Style, _style: Style) -> None:
    if frame.code:
        gatherer.info = gatherer.info or language_of(attrib)
        if "".join(gatherer.code).strip().lower() == gatherer.info.lower():
            gatherer.code = []  # a caption that names the language


def _open_figure(gatherer: Gatherer, frame: Frame, _attrib: Style, _style: Style) -> None:
    frame.outside, gatherer.leaves = gatherer.leaves, []


def _close_figure(gatherer: Gatherer, frame: Frame) -> None:
    if frame.outside is not None:
        gathered, gatherer.leaves = gatherer.leaves, frame.outside
        gatherer.leaves += figure_leaves(gathered)


def _open_caption(gatherer: Gatherer, frame: Frame, _attrib: Style, _style: Style) -> None:
    frame.caption = any(above.tag == "figure" for above in gatherer.frames)


def _open_table(gatherer: Gatherer, frame: Frame, attrib: Style, _style: Style) -> None:
    if len(gatherer.tables) >= 2:
        return
    layout = attrib.get("role") == "presentation"
    gatherer.tables.append(Table(gatherer.leaves, frame.path, layout))
    frame.outside = gatherer.leaves
    gatherer.leaves = []
    frame.caption = False


def _close_table(gatherer: Gatherer, frame: Frame) -> None:
    if frame.outside is None:
        return
    table = gatherer.tables.pop()
    gatherer.leaves, strays = frame.outside, gatherer.leaves
    gatherer.leaves += [*strays, *table.leaves()]


def _open_row(gatherer: Gatherer, _frame: Frame, _attrib: Style, _style: Style) -> None:
    if gatherer.tables and _own_table(gatherer):
        gatherer.tables[-1].rows.append([])


def _open_cell(gatherer: Gatherer, frame: Frame, attrib: Style, style: Style) -> None:
    if not gatherer.tables or not _own_table(gatherer):
        return
    cell = Cell(columns=_span(attrib, "colspan"), align=alignment_of(attrib, style))
    frame.kind = Kind.PARAGRAPH
    gatherer.tables[-1].add(cell, _span(attrib, "rowspan"))
    frame.outside, gatherer.leaves = gatherer.leaves, cell.leaves


def _close_cell(gatherer: Gatherer, frame: Frame) -> None:
    if frame.outside is not None:
        gatherer.leaves = frame.outside


def _own_table(gatherer: Gatherer) -> bool:
    """Say whether the nearest table element is one that is being kept."""
    for frame in reversed(gatherer.frames):
        if frame.tag == "table":
            return frame.outside is not None
    return False


OPENINGS: dict[str, Opening] = {
    "ul": _open_list,
    "ol": _open_list,
    "menu": _open_list,
    "dl": _open_list,
    "li": _open_item,
    "dt": _open_term,
    "dd": _open_term,
    "blockquote": _open_quote,
    "p": _open_paragraph,
    "a": _open_link,
    "img": _open_image,
    "br": _open_break,
    "hr": _open_rule,
    "sup": _open_raised,
    "sub": _open_raised,
    "span": _open_span,
    "input": _open_input,
    "q": _open_said,
    "div": _open_division,
    "code": _open_code,
    "figure": _open_figure,
    "figcaption": _open_caption,
    "table": _open_table,
    "tr": _open_row,
    "td": _open_cell,
    "th": _open_cell,
}
"""What each element begins, beside its marks and the end of a block."""

CLOSINGS: dict[str, Closing] = {
    "q": _close_said,
    "figure": _close_figure,
    "table": _close_table,
    "td": _close_cell,
    "th": _close_cell,
}


def _whole(value: str, otherwise: int) -> int:
    return int(value) if value.isdecimal() and len(value) < 9 else otherwise


def _span(attrib: Style, name: str) -> int:
    value = attrib.get(name, "1")
    return max(1, int(value)) if value.isdecimal() and len(value) < 5 else 1
