"""JSON front matter as Hugo reads it: one object at the very top of the file."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime

from editor_app.exchange.notation.values import (
    Entry,
    FrontMatterError,
    Notation,
    Value,
    as_text,
    line_of,
    moment_like,
    replace_spans,
)

_BLANK = re.compile(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder()


def parse(block: str) -> tuple[Entry, ...]:
    """Return the members of the object, in order, with their positions."""
    decode(block)
    return tuple(_members(block))


def decode(text: str) -> int:
    """Return where the object that opens ``text`` ends."""
    try:
        _, end = _DECODER.raw_decode(text)
    except json.JSONDecodeError as error:
        raise FrontMatterError(
            "line {line}: front matter is not JSON: {problem}", line=error.lineno, problem=error.msg
        ) from error
    except RecursionError as error:
        raise FrontMatterError("line 1: front matter is nested too deeply") from error
    return end


def edit(block: str, changes: Mapping[str, Value]) -> str:
    """Return ``block`` with the values of ``changes``; layout and other members stay."""
    entries = {entry.key: entry for entry in parse(block)}
    removed = {key for key in entries if key in changes and changes[key] is None}
    edits = [
        (entry.value_start, entry.value_end, _written(value, entry.value))
        for key, value in changes.items()
        if value is not None and (entry := entries.get(key))
    ]
    edited = _without(replace_spans(block, edits), removed)
    return _append(edited, {key: changes[key] for key in changes if key not in entries})


def write(values: Mapping[str, Value]) -> str:
    """Return a fresh block: the object, indented by two spaces."""
    plain = {key: json.loads(_written(value)) for key, value in values.items()}
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


JSON = Notation("json", parse, edit, write)


def _members(block: str) -> Iterator[Entry]:
    at = _skip(block, 1)
    while block[at] != "}":
        key, key_end = _DECODER.raw_decode(block, at)
        value_start = _skip(block, _skip(block, key_end) + 1)
        value, value_end = _DECODER.raw_decode(block, value_start)
        yield Entry(key, value, at, value_start, value_end, value_end)
        at = _skip(block, value_end)
        if block[at] == ",":
            at = _skip(block, at + 1)


def _skip(block: str, at: int) -> int:
    blank = _BLANK.match(block, at)
    if blank is None or blank.end() >= len(block):
        raise FrontMatterError("line {line}: front matter is not JSON", line=line_of(block, at))
    return blank.end()


def _without(block: str, keys: set[str]) -> str:
    """Return ``block`` without the members ``keys``, each with the comma beside it."""
    for key in keys:
        entries = list(_members(block))
        index = next(at for at, entry in enumerate(entries) if entry.key == key)
        if index + 1 < len(entries):
            start, end = entries[index].start, entries[index + 1].start
        else:
            start = entries[index - 1].end if index else entries[index].start
            end = entries[index].end
        block = block[:start] + block[end:]
    return block


def _append(block: str, added: Mapping[str, Value]) -> str:
    for key, value in added.items():
        if value is None:
            continue
        entries = list(_members(block))
        member = f"{json.dumps(key)}: {_written(value)}"
        if entries:
            last = entries[-1]
            gap = block[block.rfind("\n", 0, last.start) : last.start]
            gap = gap if gap.startswith("\n") and not gap.strip() else " "
            block = f"{block[: last.end]},{gap}{member}{block[last.end :]}"
        else:
            block = f"{{{member}{block[block.rindex('}') :]}"
    return block


def _written(value: Value, before: Value = "") -> str:
    if isinstance(value, datetime):
        return json.dumps(moment_like(value, as_text(before)))
    return json.dumps(value, ensure_ascii=False, default=str)
