"""YAML front matter between ``---`` lines, read without constructing anything but plain values."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime

import yaml

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
from editor_app.model.message import Message

MOST_NODES = 20_000
DEEPEST = 40

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TRUTHS = {"true": True, "false": False}
_PREFIX = "tag:yaml.org,2002:"


def parse(block: str) -> tuple[Entry, ...]:
    """Return the entries of a block, in order; aliases are followed within bounds."""
    root = _compose(block)
    if root is None:
        return ()
    if not isinstance(root, yaml.MappingNode):
        line = line_of(block, root.start_mark.index) + 1
        raise FrontMatterError(
            "line {line}: front matter is not a list of keys and values", line=line
        )
    budget = iter(range(MOST_NODES))
    return tuple(_entry(block, key, node, budget) for key, node in root.value)


def edit(block: str, changes: Mapping[str, Value]) -> str:
    """Return ``block`` with the values of ``changes``, everything else untouched."""
    entries = {entry.key: entry for entry in parse(block)}
    edits: list[tuple[int, int, str]] = []
    added: dict[str, Value] = {}
    for key, value in changes.items():
        entry = entries.get(key)
        if entry is None:
            added[key] = value
        elif value is None:
            edits.append((entry.start, _line_end(block, entry.end), ""))
        else:
            edits.append(_replacement(block, entry, value))
    return _append(replace_spans(block, edits), added)


def write(values: Mapping[str, Value]) -> str:
    """Return a fresh block with its fences."""
    return f"---\n{_lines(values)}---\n"


YAML = Notation("yaml", parse, edit, write)


def _compose(block: str) -> yaml.Node | None:
    try:
        node: yaml.Node | None = yaml.compose(block, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 2 if mark else 2
        problem = error.problem or error.context or Message("cannot be read")
        raise FrontMatterError(
            "line {line}: front matter is not YAML: {problem}", line=line, problem=problem
        ) from error
    except yaml.reader.ReaderError as error:
        line = line_of(block, error.position) + 1
        raise FrontMatterError(
            "line {line}: front matter is not YAML: {problem}", line=line, problem=error.reason
        ) from error
    except RecursionError as error:
        raise FrontMatterError("line 2: front matter is nested too deeply") from error
    return node


def _entry(block: str, key: yaml.Node, node: yaml.Node, budget: Iterator[int]) -> Entry:
    name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
    value_end = max(_end_of_words(block, node), key.end_mark.index)
    value_start = min(node.start_mark.index, value_end)
    if node.start_mark.index < key.end_mark.index:  # an alias: its node stands elsewhere
        value_start = block.index(":", key.end_mark.index) + 1
        value_end = len(block[: _line_end(block, value_start)].rstrip())
    return Entry(
        key=name,
        value=_value(node, budget, DEEPEST),
        start=key.start_mark.index,
        value_start=value_start,
        value_end=value_end,
        end=value_end,
    )


def _end_of_words(block: str, node: yaml.Node) -> int:
    """Return where the last written character of ``node`` ends.

    The end mark of a block collection lies at the next key, past comments
    that belong to nobody; so the last leaf decides.
    """
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return max(
            _end_of_words(block, part) for part in (last if isinstance(last, tuple) else (last,))
        )
    start, end = node.start_mark.index, node.end_mark.index
    return start + len(block[start:end].rstrip())


def _value(node: yaml.Node, budget: Iterator[int], depth: int) -> Value:
    if next(budget, None) is None or depth == 0:
        line = node.start_mark.line + 2
        raise FrontMatterError(
            "line {line}: front matter holds too much or is nested too deeply", line=line
        )
    match node:
        case yaml.SequenceNode():
            return [_value(item, budget, depth - 1) for item in node.value]
        case yaml.MappingNode():
            return {
                str(key.value): _value(item, budget, depth - 1)
                for key, item in node.value
                if isinstance(key, yaml.ScalarNode)
            }
        case _:
            return _scalar(node)


def _scalar(node: yaml.Node) -> Value:
    """Return a scalar; numbers that would not come back as written stay text."""
    text = str(node.value)
    kind = str(node.tag).removeprefix(_PREFIX)
    if kind == "null":
        return None
    if kind == "bool":
        return _TRUTHS.get(text.lower(), text)
    if kind == "int" and text.isdecimal() and str(int(text)) == text:
        return int(text)
    if kind == "float" and text.replace(".", "", 1).isdecimal() and repr(float(text)) == text:
        return float(text)
    return text


def _line_end(block: str, position: int) -> int:
    end = block.find("\n", position)
    return len(block) if end < 0 else end + 1


def _replacement(block: str, entry: Entry, value: Value) -> tuple[int, int, str]:
    before = block[entry.value_start : entry.value_end]
    column = entry.value_start - (block.rfind("\n", 0, entry.value_start) + 1)
    new = _written_like(before, entry.value, value, " " * column)
    if not new.startswith("\n") and block[entry.value_start - 1] == ":":
        new = f" {new}"
    return entry.value_start, entry.value_end, new


def _written_like(before: str, old: Value, value: Value, indent: str) -> str:
    """Return ``value`` in the style of ``before``: its quotes, kind of list, spelling of dates."""
    if isinstance(value, datetime):
        words = moment_like(value, as_text(old))
        return f'"{words}"' if before[:1] in ("'", '"') else words
    if isinstance(value, list) and before.startswith("- "):
        return f"\n{indent}".join(f"- {_inline(item)}" for item in value) or "[]"
    if isinstance(value, list) and isinstance(old, str):
        return _inline(", ".join(map(as_text, value)))
    if isinstance(value, str) and before.startswith("'"):
        return "'" + value.replace("'", "''") + "'" if "\n" not in value else _quoted(value)
    if isinstance(value, str) and before.startswith('"'):
        return _quoted(value)
    return _inline(value)


def _append(block: str, added: Mapping[str, Value]) -> str:
    if not added:
        return block
    root = _compose(block)
    if isinstance(root, yaml.MappingNode) and root.flow_style:
        close = root.end_mark.index - 1
        members = ", ".join(f"{_quoted(key)}: {_inline(value)}" for key, value in added.items())
        return f"{block[:close]}{', ' if root.value else ''}{members}{block[close:]}"
    indent = " " * (root.start_mark.column if root is not None else 0)
    separator = "" if not block or block.endswith("\n") else "\n"
    lines = _lines(added).splitlines(keepends=True)
    return block + separator + "".join(f"{indent}{line}" for line in lines)


def _lines(values: Mapping[str, Value]) -> str:
    return "".join(f"{_key(key)}: {_inline(value)}\n" for key, value in values.items())


def _key(key: str) -> str:
    return key if key.replace("_", "").replace("-", "").isalnum() else _quoted(key)


def _inline(value: Value, *, nested: bool = False) -> str:
    match value:
        case None:
            return "null"
        case list():
            return f"[{', '.join(_inline(item, nested=True) for item in value)}]"
        case dict():
            members = (f"{_key(key)}: {_inline(item, nested=True)}" for key, item in value.items())
            return f"{{{', '.join(members)}}}"
        case str():
            return value if _may_stand_bare(value, nested) else _quoted(value)
        case _:
            return as_text(value)


def _may_stand_bare(text: str, nested: bool) -> bool:
    """Say whether ``text`` without quotes is read back as the same text, in any YAML version."""
    if not text or text != text.strip() or len(text) > 500 or not text.isprintable():
        return False
    sample = f"[{text}]" if nested else f"key: {text}\n"
    try:
        node = yaml.compose(sample, Loader=_Loader)
    except yaml.YAMLError:
        return False
    if not isinstance(node, yaml.CollectionNode) or len(node.value) != 1:
        return False
    child = node.value[0] if nested else node.value[0][1]
    is_text = isinstance(child, yaml.ScalarNode) and child.tag == f"{_PREFIX}str"
    return is_text and str(child.value) == text


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\x7f")
