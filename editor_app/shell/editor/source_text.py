"""The Markdown source as the writer sees it: a story's main fields as front matter, then the body.

The header is made from the fields and read back into them; the body is never
looked at. A header that cannot be read raises ``HeaderTrouble`` with one line
for the writer, and the story keeps the values it had.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from editor_app.model.article import Article
from editor_app.model.errors import StandfirstError
from editor_app.shell.wording import translate

FENCE = "---"
FIELDS = ("headline", "standfirst", "byline", "dateline", "tags")

_HEADER = re.compile(r"---[ \t]*\n(?P<header>(?:.*\n)*?)---[ \t]*(?:\n|\Z)\n?")
_ENTRY = re.compile(
    r"(?P<name>[A-Za-z][\w-]*)[ \t]*:(?=[ \t]|$)[ \t]*(?P<value>.*)$"
    r"|(?P<tight>headline|standfirst|byline|dateline|tags):(?P<rest>.*)$",
    re.IGNORECASE,
)
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.*)$")
_LIST_PART = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]*)\s*(?:,|$)""", re.DOTALL)
_NEEDS_QUOTES = re.compile(
    r"""^$|^[\s\-?:,\[\]{}#&*!|>'"%@`=<]|\s$|:\s|:$|\s\#|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]"""
    r"""|^(?:true|false|yes|no|on|off|null|~|[-+.\d][\d_.,:eE+xo-]*)$""",
    re.IGNORECASE,
)
_CONTROLS = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


class HeaderTrouble(StandfirstError):  # noqa: N818 - reads as the fact it states
    """The front matter on screen cannot be read; ``str()`` says where and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The fields shown above the body."""

    headline: str = ""
    standfirst: str = ""
    authors: tuple[str, ...] = ()
    dateline: str = ""
    tags: tuple[str, ...] = ()

    @classmethod
    def of(cls, article: Article) -> "Header":
        """Return the fields of a story."""
        return cls(
            headline=article.headline,
            standfirst=article.standfirst,
            authors=article.authors,
            dateline=article.dateline,
            tags=tuple(tag.name for tag in article.tags),
        )


def write_header(header: Header) -> str:
    """Return the header as text, fences and one blank line included; it is valid YAML."""
    byline = ", ".join(header.authors)
    names_hold_commas = any("," in name for name in header.authors)
    lines = (
        FENCE,
        _entry("headline", _scalar(header.headline)),
        _entry("standfirst", _scalar(header.standfirst)),
        _entry("byline", _sequence(header.authors) if names_hold_commas else _scalar(byline)),
        _entry("dateline", _scalar(header.dateline)),
        _entry("tags", _sequence(header.tags)),
        FENCE,
        "",
        "",
    )
    return "\n".join(lines)


def split_source(text: str) -> tuple[str | None, str]:
    """Return what stands between the fences, and the body after one blank line.

    Without both fences there is no header: all of the text is the body, so
    that nothing typed is ever lost.
    """
    found = _HEADER.match(text)
    return (found["header"], text[found.end() :]) if found else (None, text)


def read_header(text: str) -> Header:
    """Return the fields written between the fences.

    Values may be plain, quoted, lists in brackets or one item a line. A plain
    value is taken as it stands, colons and hashes included.
    """
    values: dict[str, str | tuple[str, ...]] = {}
    for number, name, raw in _entries(text):
        if name not in FIELDS:
            raise HeaderTrouble(
                translate("Source", "Line {number}: “{name}” is not one of {names}.").format(
                    number=number, name=name, names=", ".join(FIELDS)
                )
            )
        if name in values:
            raise HeaderTrouble(
                translate("Source", "Line {number}: “{name}” is there twice.").format(
                    number=number, name=name
                )
            )
        values[name] = _value(raw, number)
    return Header(
        headline=_text(values.get("headline", "")),
        standfirst=_text(values.get("standfirst", "")),
        authors=_names(values.get("byline", "")),
        dateline=_text(values.get("dateline", "")),
        tags=_names(values.get("tags", "")),
    )


def _entry(name: str, value: str) -> str:
    return f"{name}: {value}"


def _scalar(value: str) -> str:
    return _quoted(value) if value and _NEEDS_QUOTES.search(value) else value


def _sequence(names: tuple[str, ...]) -> str:
    return f"[{', '.join(_item(name) for name in names)}]" if names else ""


def _item(name: str) -> str:
    return _quoted(name) if _NEEDS_QUOTES.search(name) or re.search(r"[,?\[\]{}]", name) else name


def _quoted(value: str) -> str:
    """Return a double-quoted scalar; JSON is YAML but for a few line ends of Unicode."""
    quoted = json.dumps(value, ensure_ascii=False)
    return _CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def _entries(text: str) -> Iterator[tuple[int, str, list[str]]]:
    """Yield line number (the opening fence is line 1), name and raw lines of each entry."""
    entry: tuple[int, str, list[str]] | None = None
    for number, line in enumerate(text.split("\n"), start=2):
        found = _ENTRY.match(line)
        if found:
            if entry:
                yield entry
            name, value = found["name"] or found["tight"], found["value"] or found["rest"] or ""
            entry = (number, name.lower(), [value])
        elif entry and (line[:1] in " \t-" or entry[2][0].startswith("[")) and line.strip():
            entry[2].append(line)
        elif line.strip() and not line.startswith("#"):
            raise HeaderTrouble(
                translate("Source", "Line {number}: expected a name, a colon and a value.").format(
                    number=number
                )
            )
    if entry:
        yield entry


def _value(lines: list[str], number: int) -> str | tuple[str, ...]:
    first = lines[0].strip()
    if first.startswith("["):
        return _bracketed(" ".join(line.strip() for line in lines), number)
    if not first and len(lines) > 1:
        items = [_ITEM.match(line) for line in lines[1:]]
        if all(items):
            return tuple(_unquoted(item["value"].strip(), number) for item in items if item)
    return _unquoted(" ".join(line.strip() for line in lines).strip(), number)


def _bracketed(text: str, number: int) -> tuple[str, ...]:
    if not text.endswith("]"):
        raise HeaderTrouble(
            translate("Source", "Line {number}: the list has no closing bracket.").format(
                number=number
            )
        )
    parts = (part[1] for part in _LIST_PART.finditer(text[1:-1]))
    return tuple(_unquoted(part.strip(), number) for part in parts if part.strip())


def _unquoted(value: str, number: int) -> str:
    if value[:1] not in {'"', "'"}:
        return value
    if len(value) < 2 or value[-1] != value[0]:
        raise HeaderTrouble(
            translate("Source", "Line {number}: a quotation mark is not closed.").format(
                number=number
            )
        )
    if value[0] == "'":
        return value[1:-1].replace("''", "'")
    try:
        return str(json.loads(value, strict=False))
    except ValueError:
        raise HeaderTrouble(
            translate("Source", "Line {number}: this quoted text cannot be read.").format(
                number=number
            )
        ) from None


def _text(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else ", ".join(value)


def _names(value: str | tuple[str, ...]) -> tuple[str, ...]:
    names = value.split(",") if isinstance(value, str) else value
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))
