"""TOML front matter between ``+++`` lines; changed in place with its comments kept."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time

from editor_app.exchange.notation.values import Entry, FrontMatterError, Notation, Value
from editor_app.model.message import Message

_LINE = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")


def parse(block: str) -> tuple[Entry, ...]:
    """Return the entries of a block, in order. Their positions are 0: tomlkit does the edits."""
    try:
        data = tomllib.loads(block)
    except tomllib.TOMLDecodeError as error:
        raise FrontMatterError(_explain(block, str(error))) from error
    except RecursionError as error:
        raise FrontMatterError("line 2: front matter is nested too deeply") from error
    return tuple(Entry(key, _value(value), 0, 0, 0, 0) for key, value in data.items())


def edit(block: str, changes: Mapping[str, Value]) -> str:
    """Return ``block`` with the values of ``changes``; comments, order and layout stay."""
    import tomlkit  # noqa: PLC0415 - slow to load, needed only when something changed

    document = tomlkit.parse(block)
    for key, value in changes.items():
        if value is not None:
            document[key] = value
        elif key in document:
            del document[key]
    return tomlkit.dumps(document)


def write(values: Mapping[str, Value]) -> str:
    """Return a fresh block with its fences."""
    import tomlkit  # noqa: PLC0415 - as above

    present = {key: value for key, value in values.items() if value is not None}
    return f"+++\n{tomlkit.dumps(present)}+++\n"


TOML = Notation("toml", parse, edit, write)


def _value(value: object) -> Value:
    match value:
        case datetime() | date() | time():
            return value.isoformat()
        case list():
            return [_value(item) for item in value]
        case dict():
            return {str(key): _value(item) for key, item in value.items()}
        case str() | bool() | int() | float():
            return value
        case _:
            return str(value)


def _explain(block: str, problem: str) -> Message:
    found = _LINE.search(problem)
    line = int(found[1]) if found and found[1] else block.rstrip().count("\n") + 1
    return Message(
        "line {line}: front matter is not TOML: {problem}",
        line=line + 1,
        problem=_LINE.sub("", problem).strip(),
    )
