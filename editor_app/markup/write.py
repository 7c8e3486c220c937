"""Leaves -> Markdown: one table of blocks, one of containers; marks are in `write_runs`.

The text is canonical: the same leaves always give the same text, whatever the
source looked like. What renders differently from the leaves is a bug here.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from editor_app.markup.leaves import SEPARATOR, Container, Kind, Leaf, chunks
from editor_app.markup.write_blocks import BLOCKS, LINE
from editor_app.markup.write_escapes import Caution, Manner
from editor_app.markup.write_runs import write_runs

_INDENT = " " * 4


def write(leaves: Iterable[Leaf], manner: Manner = Manner()) -> str:  # noqa: B008 - frozen
    """Return a whole text, ending in a line feed unless it is empty."""
    body = join_chunks(chunks(leaves), lambda chunk: write_chunk(chunk, manner))
    return f"{body}\n" if body else ""


def write_chunk(chunk: Sequence[Leaf], manner: Manner = Manner()) -> str:  # noqa: B008 - frozen
    """Return one top-level block (see `leaves.chunks`) without its final line end."""
    return _blocks(chunk, 0, manner)


def join_chunks(parts: Sequence[Sequence[Leaf]], render: Callable[[Sequence[Leaf]], str]) -> str:
    """Join top-level blocks, each as ``render`` gives it, leaving out what is empty."""
    out = ""
    last: Sequence[Leaf] | None = None
    for chunk in parts:
        text = render(chunk)
        if not text:
            continue
        out += (gap(last, chunk) if last else "") + text
        last = chunk
    return out


def gap(before: Sequence[Leaf], after: Sequence[Leaf], level: int = 0) -> str:
    """Return what stands between two neighbouring blocks."""
    return f"\n\n{SEPARATOR}\n\n" if _would_join(before[0], after[0], level) else "\n\n"


def _would_join(before: Leaf, after: Leaf, level: int) -> bool:
    if len(before.path) <= level or len(after.path) <= level:
        return False
    one, other = before.path[level].kind, after.path[level].kind
    if one in _QUOTES and other in _QUOTES:
        return one is Container.QUOTE
    if other is Container.CODE and not after.get("fence"):
        return one in _LISTS or one is Container.FOOTNOTE or _is_indented(before, level)
    return one is other and one in _LISTS


def _is_indented(leaf: Leaf, level: int) -> bool:
    return leaf.path[level].kind is Container.CODE and not leaf.get("fence")


_QUOTES = {Container.QUOTE, Container.PULL, Container.ATTRIBUTED}
_LISTS = {Container.BULLETS, Container.NUMBERS, Container.DEFINITIONS}


def _blocks(leaves: Sequence[Leaf], level: int, manner: Manner) -> str:
    """Write leaves that share the first ``level`` steps of their paths."""
    out = ""
    last: Sequence[Leaf] | None = None
    for group in _groups(leaves, level):
        first = group[0]
        if len(first.path) > level:
            text = CONTAINERS[first.path[level].kind](group, level, manner)
        else:
            text = BLOCKS[first.kind](first, manner)
        if not text:
            continue
        if last:
            bare = last[-1].get("tight") and len(last[-1].path) == level
            tight = bare and _follows_tightly(group, level)
            out += "\n" if tight else gap(last, group, level)
        out += text
        last = group
    return out


def _groups(leaves: Sequence[Leaf], level: int) -> Iterator[Sequence[Leaf]]:
    """Split leaves where the container at ``level`` changes."""
    start = 0
    for at in range(1, len(leaves) + 1):
        if at == len(leaves) or not _same_container(leaves[at - 1], leaves[at], level):
            yield leaves[start:at]
            start = at


def _same_container(one: Leaf, other: Leaf, level: int) -> bool:
    return (
        len(one.path) > level < len(other.path)
        and one.path[level].container == other.path[level].container
    )


def _follows_tightly(group: Sequence[Leaf], level: int) -> bool:
    """Say whether a container may stand on the line after the bare words of an item."""
    path = group[0].path
    return len(path) > level and path[level].kind in _TIGHT


_LAZY = "\0"
"""Stands before the lines of a quote that must not be indented as far as other content."""

_MARKED = {Container.BULLETS, Container.NUMBERS}
_TIGHT = _MARKED | {Container.QUOTE}


def _items(group: Sequence[Leaf], level: int) -> Iterator[Sequence[Leaf]]:
    """Split the leaves of one list into its items."""
    start = 0
    for at in range(1, len(group) + 1):
        if at == len(group) or group[at].path[level].item != group[start].path[level].item:
            yield group[start:at]
            start = at


# Containers


def _quote(group: Sequence[Leaf], level: int, manner: Manner) -> str:
    body = _blocks(group, level + 1, manner)
    return _prefixed(body, "> ") if body else ""


def _pull(group: Sequence[Leaf], level: int, manner: Manner) -> str:
    body = _said(group, level, manner)
    last = _is_own(group[-1], Kind.ATTRIBUTION, level) or _is_own(group[-1], Kind.PARAGRAPH, level)
    body = body if last or not body else f"{body}\n\n{{: .pull }}"
    return _prefixed(body, "> ") + ("\n{: .pull }" if last else "") if body else ""


def _attributed(group: Sequence[Leaf], level: int, manner: Manner) -> str:
    body = _said(group, level, manner)
    return _prefixed(body, "> ") if body else ""


def _said(group: Sequence[Leaf], level: int, manner: Manner) -> str:
    """Write quoted blocks with the attribution as the last line of the last paragraph."""
    if not _is_own(group[-1], Kind.ATTRIBUTION, level):
        return _blocks(group, level + 1, manner)
    words = _blocks(group[:-1], level + 1, manner)
    if not group[-1].runs:
        return words
    line = f"— {write_runs(group[-1].runs, manner, LINE)}"
    if not words:
        return line
    return f"{words}\n{line}" if _is_own(group[-2], Kind.PARAGRAPH, level) else f"{words}\n\n{line}"


def _is_own(leaf: Leaf, kind: Kind, level: int) -> bool:
    """Say whether a block of that kind stands in the quote itself, not in something within."""
    return leaf.kind is kind and len(leaf.path) == level + 1


def _prefixed(text: str, prefix: str) -> str:
    return "\n".join(prefix + line if line else prefix.rstrip() for line in text.split("\n"))


def _list(group: Sequence[Leaf], level: int, manner: Manner) -> str:
    step = group[0].path[level]
    items = [(item, _item(item, level, manner)) for item in _items(group, level)]
    parted = any("\n\n" in body for _, body in items)
    out = ""
    open_end = apart = False
    for number, (item, body) in enumerate(items, start=step.start):
        marker = f"{number}. " if step.kind is Container.NUMBERS else "- "
        loose = not item[0].get("tight")
        underlines = bool(out) and "\n" not in out.rpartition("\n\n")[2]
        words = body or (SEPARATOR if parted or underlines else "")
        if number > step.start:
            out += "\n\n" if (open_end and loose) or apart else "\n"
        out += _hanging(marker, _lazy_quote(words, item, level))
        open_end, apart = loose, "\n\n" in body
    return out


def _item(item: Sequence[Leaf], level: int, manner: Manner) -> str:
    """Write what an item, a description or a note holds; code and lists want words before."""
    body = _blocks(item, level + 1, manner)
    first = item[0].path[level + 1].kind if len(item[0].path) > level + 1 else None
    if first is Container.CODE and body:
        return f"{SEPARATOR}\n\n{body}"
    listed = first in _MARKED and item[0].path[level].kind in _MARKED
    return f"{SEPARATOR}\n{body}" if listed and "\n" in body else body


def _lazy_quote(body: str, item: Sequence[Leaf], level: int) -> str:
    """Mark the lines of a quote that an item begins with, or has right below its bare words.

    Indented by four they would be words; after a blank line the item were loose.
    """
    first = item[1] if len(item) > 1 and item[0].get("tight") else item[0]
    if len(first.path) <= level + 1 or first.path[level + 1].kind not in _QUOTES:
        return body
    head, blank, rest = body.partition("\n\n")
    return re.sub(r"^(?=>)", _LAZY, head, flags=re.MULTILINE) + blank + rest


def _hanging(marker: str, body: str) -> str:
    first, *rest = body.split("\n")
    return "\n".join([marker + first.removeprefix(_LAZY), *map(_indented, rest)])


def _indented(line: str) -> str:
    if line.startswith(_LAZY):
        return "  " + line.removeprefix(_LAZY)
    return _INDENT + line if line else ""


def _code(group: Sequence[Leaf], level: int, manner: Manner) -> str:
    lines = [leaf.text for leaf in group]
    fence, info = group[0].get("fence"), group[0].get("info")
    if level:
        lines = [line.expandtabs(4) for line in _without_blank_edges(lines)]
        return "\n".join(_INDENT + line if line.strip() else "" for line in lines)
    plain = manner.caution is Caution.NEEDED and lines[0].strip() and lines[-1].strip()
    if not fence and not info and plain:
        return "\n".join(_INDENT + line if line.strip() else "" for line in lines)
    fence = _fence(lines, fence or "```")
    return "\n".join([fence + info, *lines, fence])


def _without_blank_edges(lines: list[str]) -> list[str]:
    """Leave out blank lines at both ends, which indented code cannot have."""
    filled = [at for at, line in enumerate(lines) if line.strip()]
    return lines[filled[0] : filled[-1] + 1] if filled else []


def _fence(lines: Sequence[str], wanted: str) -> str:
    """Return a fence of the wanted character, longer than any that opens a line."""
    char = wanted[0]
    longest = max((len(line) - len(line.lstrip(char)) for line in lines), default=0)
    return char * max(len(wanted), 3, longest + 1 if longest > 2 else 0)


def _footnote(group: Sequence[Leaf], level: int, manner: Manner) -> str:
    body = _item(group, level, manner)
    return _hanging(f"[^{group[0].path[level].label}]: ", body)


def _definitions(group: Sequence[Leaf], level: int, manner: Manner) -> str:
    out = ""
    last: Sequence[Leaf] = ()
    for item in _items(group, level):
        if item[0].kind is Kind.TERM and item[0].path[level].item == 0:
            text = "\n".join(BLOCKS[Kind.TERM](leaf, manner) for leaf in item)
            out += ("\n\n" if last else "") + text
        else:
            tight = item[0].get("tight")
            body = _item(item, level, manner)
            out += ("\n" if tight and last else "\n\n" if last else "") + _hanging(":   ", body)
        last = item
    return out


CONTAINERS: dict[Container, Callable[[Sequence[Leaf], int, Manner], str]] = {
    Container.QUOTE: _quote,
    Container.ATTRIBUTED: _attributed,
    Container.PULL: _pull,
    Container.BULLETS: _list,
    Container.NUMBERS: _list,
    Container.CODE: _code,
    Container.FOOTNOTE: _footnote,
    Container.DEFINITIONS: _definitions,
}
"""How each container is written: its leaves, how deep it stands, the manner."""
