"""Markdown as it is typed becomes formatting; one undo gives back the typed characters."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtGui import QTextBlock

from editor_app.markup.leaves import Container, Kind, Step, heading
from editor_app.markup.runs import OBJECT, Link, Marks, Run, attributes
from editor_app.shell.editor.edit import Edit
from editor_app.shell.editor.hand import Hand
from editor_app.shell.editor.page_style import utf16_length
from editor_app.shell.editor.structure import FILLER, LISTS, PARAGRAPH, Structure

TIGHT = attributes({"tight": "1"})
_DIVIDER = re.compile(r"\*{3,}|_{3,}|(?:\* ?){3,}")
_FENCE = re.compile(r"(?:`{3,}|~{3,}) ?([\w+#.-]*)")


# --- at the start of a block


def apply_block_rule(hand: Hand, typed: str) -> bool:
    """Turn what stands before the caret into a block of its kind, if it is a sign for one."""
    if typed not in {" ", "-", "`", "*", "_"}:
        return False
    structure = PARAGRAPH if hand.structure == FILLER else hand.structure
    if structure.kind is not Kind.PARAGRAPH and not structure.level:
        return False
    cursor = hand.cursor
    before = cursor.block().text()[: cursor.positionInBlock()]
    for rule in BLOCK_RULES:
        match = rule.pattern.fullmatch(before)
        if match and (made := rule.structure(hand, structure, match)) is not None:
            _become(hand, cursor.block(), len(before), made, atom=made.atom)
            return True
    return False


def apply_fence(hand: Hand) -> bool:
    """Turn a paragraph that is only the opening fence of code into a block of code."""
    structure, cursor = hand.structure, hand.cursor
    match = _FENCE.fullmatch(cursor.block().text())
    if match is None or structure.kind is not Kind.PARAGRAPH or not cursor.atBlockEnd():
        return False
    made = _code(hand, structure, match)
    if made is not None:
        _become(hand, cursor.block(), len(match[0]), made, atom=False)
    return made is not None


def apply_divider(hand: Hand) -> bool:
    """Turn a paragraph of nothing but stars or low lines, which might have begun a word."""
    structure, cursor = hand.structure, hand.cursor
    match = _DIVIDER.fullmatch(cursor.block().text())
    if match is None or structure.kind is not Kind.PARAGRAPH or not cursor.atBlockEnd():
        return False
    made = _rule(hand, structure, match)
    if made is not None:
        _become(hand, cursor.block(), len(match[0]), made, atom=True)
    return made is not None


@dataclass(frozen=True, slots=True)
class BlockRule:
    """A sign at the start of a block, and what the block becomes."""

    pattern: re.Pattern[str]
    structure: Callable[[Hand, Structure, re.Match[str]], Structure | None]


def _heading(_hand: Hand, now: Structure, match: re.Match[str]) -> Structure | None:
    if now.path and now.within(LISTS):
        return None
    return Structure(heading(len(match[1])), now.path)


def _quote(hand: Hand, now: Structure, _match: re.Match[str]) -> Structure:
    return Structure(now.kind, (*now.path, Step(Container.QUOTE, hand.page.fresh_id())), now.attrs)


def _bullets(hand: Hand, now: Structure, _match: re.Match[str]) -> Structure | None:
    return _item(hand, now, Container.BULLETS, 1)


def _numbers(hand: Hand, now: Structure, match: re.Match[str]) -> Structure | None:
    return _item(hand, now, Container.NUMBERS, int(match[1]))


def _item(hand: Hand, now: Structure, kind: Container, start: int) -> Structure | None:
    if now.level or (now.last and now.last.kind in LISTS):
        return None
    step = list_above(hand.page.structure(hand.block.previous()), now, kind) or Step(
        kind, hand.page.fresh_id(), start=start
    )
    step = replace(step, item=hand.page.fresh_id())
    return Structure(Kind.PARAGRAPH, (*now.path, step), TIGHT)


def list_above(above: Structure, now: Structure, kind: Container) -> Step | None:
    """Return the list that a new item below ``above`` belongs to."""
    depth = len(now.path)
    if len(above.path) > depth and above.path[:depth] == now.path:
        step = above.path[depth]
        return step if step.kind is kind else None
    return None


def _task(hand: Hand, now: Structure, match: re.Match[str]) -> Structure | None:
    task = "x" if match[1].lower() == "x" else " "
    if now.last and now.last.kind in LISTS:
        return None if now.get("task") else now.having(task=task)
    item = _item(hand, now, Container.BULLETS, 1)
    return item.having(task=task) if item else None


def _rule(_hand: Hand, now: Structure, _match: re.Match[str]) -> Structure | None:
    return Structure(Kind.RULE, now.path) if not now.path else None


def _code(hand: Hand, now: Structure, match: re.Match[str]) -> Structure | None:
    if now.level:
        return None
    step = Step(Container.CODE, hand.page.fresh_id())
    attrs = attributes({"fence": "```", "info": match[1]})
    return Structure(Kind.CODE_LINE, (*now.path, step), attrs)


BLOCK_RULES = (
    BlockRule(re.compile(r"(#{1,6}) "), _heading),
    BlockRule(re.compile(r"> "), _quote),
    BlockRule(re.compile(r"[-*+] "), _bullets),
    BlockRule(re.compile(r"(\d{1,9})[.)] "), _numbers),
    BlockRule(re.compile(r"\[([ xX]?)\] "), _task),
    BlockRule(re.compile(r"---"), _rule),
    BlockRule(re.compile(r"```(\w*) "), _code),
)


def _become(hand: Hand, block: QTextBlock, length: int, made: Structure, *, atom: bool) -> None:
    position = block.position()
    with hand.edit() as edit:
        edit.remove(position, position + length)
        if not atom:
            edit.set_structure(block, made)
            hand_position = position
        else:
            hand_position = _put_atom(edit, block, made)
    hand.place(hand_position)


def _put_atom(edit: Edit, block: QTextBlock, made: Structure) -> int:
    """Turn ``block`` into a thing; what stood in it follows as a paragraph."""
    below = edit.split(block.position(), Structure(path=made.path))
    edit.set_structure(below.previous(), made)
    edit.put_thing(below.previous())
    return below.position()


# --- within a line


def apply_inline_rule(hand: Hand, typed: str) -> bool:
    """Turn marked words that just ended before the caret into formatting."""
    rules = INLINE_RULES.get(typed)
    if not rules:
        return False
    cursor = hand.cursor
    before = cursor.block().text()
    cut = len(_prefix(before, cursor.positionInBlock()))
    before = before[:cut]
    for rule in rules:
        match = rule.pattern.search(before)
        if match and match["words"].strip() == match["words"] and OBJECT not in match["words"]:
            _set_inline(hand, cursor.block(), before, match, rule)
            return True
    return False


@dataclass(frozen=True, slots=True)
class InlineRule:
    """Marked words before the caret, and how they are set once the marks are gone."""

    pattern: re.Pattern[str]
    marks: Callable[[Marks, re.Match[str]], Marks]


def _bold(marks: Marks, _match: re.Match[str]) -> Marks:
    return replace(marks, bold=True)


def _both(marks: Marks, _match: re.Match[str]) -> Marks:
    return replace(marks, bold=True, italic=True)


def _italic(marks: Marks, _match: re.Match[str]) -> Marks:
    return replace(marks, italic=True)


def _strike(marks: Marks, _match: re.Match[str]) -> Marks:
    return replace(marks, strike=True)


def _inline_code(marks: Marks, _match: re.Match[str]) -> Marks:
    return replace(marks, code=True)


def _link(marks: Marks, match: re.Match[str]) -> Marks:
    return replace(marks, link=Link(match["href"]))


INLINE_RULES = {
    "*": (
        InlineRule(re.compile(r"(?<!\*)\*\*\*(?P<words>[^*]+)\*\*\*\Z"), _both),
        InlineRule(re.compile(r"(?<!\*)\*\*(?P<words>[^*]+)\*\*\Z"), _bold),
        InlineRule(re.compile(r"(?<![*\w])\*(?P<words>[^*]+)\*\Z"), _italic),
    ),
    "_": (
        InlineRule(re.compile(r"(?<![_\w])__(?P<words>[^_]+)__\Z"), _bold),
        InlineRule(re.compile(r"(?<![_\w])_(?P<words>[^_]+)_\Z"), _italic),
    ),
    "~": (InlineRule(re.compile(r"(?<!~)~~(?P<words>[^~]+)~~\Z"), _strike),),
    "`": (InlineRule(re.compile(r"(?<!`)`(?P<words>[^`]+)`\Z"), _inline_code),),
    ")": (InlineRule(re.compile(r"(?<!!)\[(?P<words>[^\[\]]+)\]\((?P<href>[^\s()]+)\)\Z"), _link),),
}


def _set_inline(
    hand: Hand, block: QTextBlock, before: str, match: re.Match[str], rule: InlineRule
) -> None:
    base = block.position()
    start = base + utf16_length(before[: match.start()])
    words = base + utf16_length(before[: match.start("words")])
    words_end = base + utf16_length(before[: match.end("words")])
    end = base + utf16_length(before)
    after = hand.typing_marks()
    kept = runs_between(hand, block, words, words_end)
    with hand.edit() as edit:
        edit.remove(words_end, end)
        position = words
        for run in kept:
            size = utf16_length(run.text)
            edit.set_marks(position, position + size, rule.marks(run.marks, match), run)
            position += size
        edit.remove(start, words)
    hand.place(start + words_end - words)
    hand.choose_marks(after)


def runs_between(hand: Hand, block: QTextBlock, start: int, end: int) -> list[Run]:
    """Return the runs of a block cut to two positions of the document."""
    found: list[Run] = []
    position = block.position()
    for run in hand.page.entry(block).runs:
        after = position + utf16_length(run.text)
        if after > start and position < end:
            low, high = max(start, position) - position, min(end, after) - position
            found.append(replace(run, text=_cut(run.text, low, high)))
        position = after
    return found


def _cut(text: str, start: int, end: int) -> str:
    coded = text.encode("utf-16-le")
    return coded[2 * start : 2 * end].decode("utf-16-le")


def _prefix(text: str, positions: int) -> str:
    """Return the part of ``text`` that takes up ``positions`` in a document."""
    return text[:positions] if text.isascii() else _cut(text, 0, positions)
