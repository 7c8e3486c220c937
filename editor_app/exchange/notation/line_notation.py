"""``Key: value`` lines at the top of a file, as Pelican and MultiMarkdown write them."""

import re
from collections.abc import Mapping
from datetime import datetime

from editor_app.exchange.notation.values import Entry, Notation, Value, as_text, moment_like

KEY_LINE = re.compile(r"[ ]{0,3}([A-Za-z0-9_-]+):[ \t]*(.*)")
MORE_LINE = re.compile(r"(?: {4,}|\t)[ \t]*(\S.*)")


def parse(block: str) -> tuple[Entry, ...]:
    """Return the entries of a block, in order; indented lines go on with the value above."""
    entries: list[Entry] = []
    at = 0
    for line in block.split("\n"):
        key = KEY_LINE.fullmatch(line)
        more = MORE_LINE.fullmatch(line)
        if key:
            start, end = at + key.start(2), at + len(line)
            words_end = max(start, at + len(line.rstrip()))
            entries.append(Entry(key[1], key[2].rstrip(), at, start, words_end, end))
        elif more and entries:
            entries[-1] = _continued(entries[-1], more[1], at + len(line))
        at += len(line) + 1
    return tuple(entries)


def edit(block: str, changes: Mapping[str, Value]) -> str:
    """Return ``block`` with the values of ``changes``; a key keeps its own capitals."""
    entries = {entry.key.lower(): entry for entry in parse(block)}
    for key, value in sorted(changes.items(), key=lambda item: _position(entries, item[0])):
        entry = entries.get(key.lower())
        if entry is None:
            continue
        if value is None:
            block = block[: entry.start] + block[entry.end + 1 :]
        else:
            gap = " " if block[entry.value_start - 1] == ":" else ""
            words = gap + _words(value, as_text(entry.value))
            block = block[: entry.value_start] + words + block[entry.value_end :]
    added = {key: value for key, value in changes.items() if key.lower() not in entries}
    separator = "" if not block or block.endswith("\n") else "\n"
    return block + separator + write(added)


def write(values: Mapping[str, Value]) -> str:
    """Return fresh lines; each key begins with a capital."""
    return "".join(
        f"{key[:1].upper()}{key[1:]}: {_words(value)}\n"
        for key, value in values.items()
        if value is not None
    )


LINES = Notation("lines", parse, edit, write)


def _continued(entry: Entry, words: str, end: int) -> Entry:
    value = f"{as_text(entry.value)} {words.rstrip()}".strip()
    return Entry(entry.key, value, entry.start, entry.value_start, end, end)


def _position(entries: Mapping[str, Entry], key: str) -> int:
    """Return a sort key that edits the block from its end to its start."""
    entry = entries.get(key.lower())
    return -entry.start if entry else 0


def _words(value: Value, before: str = "") -> str:
    if isinstance(value, datetime):
        return moment_like(value, before)
    if isinstance(value, list):
        separator = "; " if ";" in before else ", "
        return separator.join(_words(item) for item in value)
    if isinstance(value, dict):  # lines have no room for more than what it is called
        return next(map(_words, value.values()), "")
    return " ".join(as_text(value).split())
