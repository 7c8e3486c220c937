"""Front matter: the metadata at the top of a file, found, read and changed without collateral."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from editor_app.exchange.notation import json_notation
from editor_app.exchange.notation.json_notation import JSON
from editor_app.exchange.notation.line_notation import KEY_LINE, LINES, MORE_LINE
from editor_app.exchange.notation.toml_notation import TOML
from editor_app.exchange.notation.values import (
    Entry,
    FrontMatterError,
    Notation,
    Value,
    replace_spans,
)
from editor_app.exchange.notation.yaml_notation import YAML

LONGEST_BLOCK = 500_000

_BLANK_LINES = re.compile(r"(?:[ \t]*\n)*")
_YAML_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_TOML_CLOSE = re.compile(r"^\+\+\+[ \t]*(?:\n|\Z)", re.MULTILINE)
_YAML_OPEN = re.compile(r"---[ \t]*\n(?![ \t]*\n)")
_TOML_OPEN = re.compile(r"\+\+\+[ \t]*\n")
_JSON_OPEN = re.compile(r'\{\s*(?:"|\})')
_HASH_HEADING = re.compile(r"#[ \t]+(\S.*?)(?:[ \t]+#+)?[ \t]*(?:\n|\Z)")
_RULED_HEADING = re.compile(r"(\S.*?)[ \t]*\n=+[ \t]*(?:\n|\Z)")
_SIGNPOSTS = frozenset(
    {"title", "date", "slug", "category", "tags", "author", "authors", "summary", "status"}
    | {"modified", "lang"}
)
_TITLE_KEYS = ("headline", "title")


@dataclass(frozen=True, slots=True)
class Head:
    """Everything before the body, verbatim in ``text``.

    The metadata block is ``text[start:end]``, its fences around it; behind
    them stands ``text[after:]``. When the body's own first heading is the
    headline, it belongs to the head as well and ``heading`` is the span of
    its words.
    """

    text: str = ""
    notation: Notation | None = None
    start: int = 0
    end: int = 0
    after: int = 0
    entries: tuple[Entry, ...] = ()
    heading: tuple[int, int] | None = None

    @property
    def values(self) -> dict[str, Value]:
        """The block's keys and values, in the file's order and spelling."""
        return {entry.key: entry.value for entry in self.entries}

    @property
    def heading_words(self) -> str:
        """The words of the heading that is the headline, as Markdown, or ""."""
        return self.text[slice(*self.heading)] if self.heading else ""


def split(text: str) -> tuple[Head, str]:
    """Return the head of ``text`` and its body; together they are ``text``.

    Raises FrontMatterError when the file opens a metadata block that cannot be read.
    """
    notation, start, end, after = _find_block(text)
    entries = notation.parse(text[start:end]) if notation else ()
    body_at = _after_blank_lines(text, after)
    titles = [entry.value for entry in entries if entry.key.lower() in _TITLE_KEYS]
    heading, after_heading = _find_heading(text, body_at)
    if heading and (not any(titles) or text[slice(*heading)] in titles):
        body_at = after_heading
    else:
        heading = None
    return Head(text[:body_at], notation, start, end, after, entries, heading), text[body_at:]


def edit(head: Head, changes: Mapping[str, Value]) -> str:
    """Return the text of ``head`` with the values of ``changes``; None removes a key.

    Only the changed values' own characters differ. Where a block is written
    so that this cannot be done, it is written anew with all its values.
    """
    if head.notation is None or not changes:
        return head.text
    block = head.text[head.start : head.end]
    edited = head.notation.edit(block, changes)
    if not _kept(head, edited, changes):
        return rewrite(head, changes)
    return replace_spans(head.text, [(head.start, head.end, edited)])


def rewrite(head: Head, changes: Mapping[str, Value]) -> str:
    """Return the text of ``head`` with its block written anew from all its values."""
    if head.notation is None:
        return head.text
    merged = {**head.values, **changes}
    fresh = head.notation.write({key: value for key, value in merged.items() if value is not None})
    _, start, end, _ = _find_block(fresh)
    return replace_spans(head.text, [(head.start, head.end, fresh[start:end])])


def rename_heading(head: Head, words: str) -> Head:
    """Return ``head`` with the words of its heading, where it has one, replaced."""
    if head.heading is None:
        return head
    start, end = head.heading
    text = replace_spans(head.text, [(start, end, words)])
    return replace(head, text=text, heading=(start, start + len(words)))


def _kept(head: Head, edited: str, changes: Mapping[str, Value]) -> bool:
    """Say whether ``edited`` still reads as the old values with just the changes applied."""
    if head.notation is None:
        return False
    try:
        now = {entry.key: entry.value for entry in head.notation.parse(edited)}
    except FrontMatterError:
        return False
    wanted = {key.lower() for key, value in changes.items() if value is not None}
    touched = {key.lower() for key in changes}
    others = {key: value for key, value in now.items() if key.lower() not in touched}
    before = {key: value for key, value in head.values.items() if key.lower() not in touched}
    return others == before and {key.lower() for key in now} & touched == wanted


def _find_block(text: str) -> tuple[Notation | None, int, int, int]:
    """Return the notation, where its block starts and ends, and where the head goes on."""
    if opened := _YAML_OPEN.match(text):
        return YAML, *_fenced(text, opened.end(), _YAML_CLOSE, "---")
    if opened := _TOML_OPEN.match(text):
        return TOML, *_fenced(text, opened.end(), _TOML_CLOSE, "+++")
    if _JSON_OPEN.match(text):
        end = json_notation.decode(text[:LONGEST_BLOCK])
        return JSON, 0, end, end + (text[end : end + 1] == "\n")
    end = _end_of_key_lines(text)
    return (LINES, 0, end, end) if end else (None, 0, 0, 0)


def _fenced(text: str, start: int, close: re.Pattern[str], fence: str) -> tuple[int, int, int]:
    closed = close.search(text, start)
    if closed is None:
        raise FrontMatterError(
            "line 1: front matter is opened by {fence} and never closed", fence=fence
        )
    if closed.start() - start > LONGEST_BLOCK:
        raise FrontMatterError("line 1: front matter is longer than any metadata")
    return start, closed.start(), closed.end()


def _end_of_key_lines(text: str) -> int:
    """Return where a block of ``Key: value`` lines ends, or 0 when the text has none."""
    keys: set[str] = set()
    at = 0
    while at < len(text):
        line_end = text.find("\n", at)
        line = text[at : line_end if line_end >= 0 else len(text)]
        if not line.strip():
            break
        key = KEY_LINE.fullmatch(line)
        if key is None and not (keys and MORE_LINE.fullmatch(line)):
            return 0
        if key:
            keys.add(key[1].lower())
        at += len(line) + 1
    known = keys & _SIGNPOSTS
    return min(at, len(text)) if "title" in known or len(known) > 1 else 0


def _after_blank_lines(text: str, at: int) -> int:
    blank = _BLANK_LINES.match(text, at)
    return blank.end() if blank else at


def _find_heading(text: str, at: int) -> tuple[tuple[int, int] | None, int]:
    found = _HASH_HEADING.match(text, at) or _RULED_HEADING.match(text, at)
    if found is None:
        return None, at
    return found.span(1), _after_blank_lines(text, found.end())
