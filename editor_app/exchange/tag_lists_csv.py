"""Lists of tags as tables: name, kind, parent, aliases, description, concept."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from editor_app.exchange.tag_lists_values import ListedTag, RejectedRow, TagList
from editor_app.model.errors import UnreadableFile
from editor_app.model.message import Message
from editor_app.model.tag import Tag, TagKind

COLUMNS = ("name", "kind", "parent", "aliases", "description", "uri")

_HEADERS = {
    "name": "name tag title label preflabel topic term",
    "kind": "kind type category class",
    "parent": "parent broader under above",
    "aliases": "aliases alias synonyms synonym altlabel othernames alsoknownas",
    "description": "description definition note notes comment",
    "uri": "uri concept conceptid id address url",
}
_COLUMN_OF = {word: column for column, words in _HEADERS.items() for word in words.split()}
_KINDS = {
    TagKind.TOPIC: "topic topics subject theme keyword tag abstract",
    TagKind.PERSON: "person people persons human",
    TagKind.PLACE: "place places location locations geo city country region",
    TagKind.ORGANISATION: "organisation organisations organization organizations org company",
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_LONGEST_NAME = 200


def read(text: str) -> TagList:
    """Return the tags of a table, its columns told by their headings, in any order.

    Commas, semicolons and tabs part columns. A single column needs no heading.
    """
    if not text.strip():
        raise UnreadableFile("is empty")
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
        numbered = [(reader.line_num, row) for row in reader]
    except csv.Error as error:
        raise UnreadableFile("is no table: {error}", error=error) from error
    columns = _columns(numbered[0][1])
    if columns is None:
        if any(len(row) > 1 for _, row in numbered):
            raise UnreadableFile("has no column with the heading “name”")
        columns, body = {"name": 0}, numbered
    else:
        body = numbered[1:]
    return _tags(body, columns)


def write(tags: Iterable[Tag], names: Mapping[str, str]) -> str:
    """Return tags as a table; ``names`` has the names of parents by id."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for tag in tags:
        parent = names.get(tag.parent_id or "", "")
        others = (*tag.aliases, *tag.former)
        between = " | " if any(";" in other for other in others) else "; "
        writer.writerow(
            (tag.name, tag.kind.value, parent, between.join(others), tag.description, tag.uri)
        )
    return out.getvalue()


def _delimiter(text: str) -> str:
    first = text.lstrip().partition("\n")[0]
    return max(",;\t", key=first.count)


def _columns(headings: Sequence[str]) -> dict[str, int] | None:
    """Return where each column is, or None where these are no headings."""
    known: dict[str, int] = {}
    for place, heading in enumerate(headings):
        column = _COLUMN_OF.get("".join(c for c in heading.casefold() if c.isalpha()))
        if column is not None:
            known.setdefault(column, place)
    return known if "name" in known else None


def _tags(rows: Iterable[tuple[int, Sequence[str]]], columns: Mapping[str, int]) -> TagList:
    tags: list[ListedTag] = []
    rejected: list[RejectedRow] = []
    for line, row in rows:
        if not any(cell.strip() for cell in row):
            continue
        cells = {name: row[at].strip() if at < len(row) else "" for name, at in columns.items()}
        why = _trouble(cells)
        if why:
            rejected.append(RejectedRow(line, why))
        else:
            tags.append(_tag(line, cells))
    return TagList(tuple(tags), tuple(rejected))


def _trouble(cells: Mapping[str, str]) -> str:
    if not cells["name"]:
        return Message("has no name")
    if len(cells["name"]) > _LONGEST_NAME:
        return Message("the name is longer than {count} characters", count=_LONGEST_NAME)
    kind = cells.get("kind", "")
    if kind and kind.casefold() not in _KIND_OF:
        return Message(
            "“{kind}” is no kind of tag; say topic, person, place or organisation", kind=kind
        )
    return ""


def _tag(line: int, cells: Mapping[str, str]) -> ListedTag:
    aliases = cells.get("aliases", "")
    parts = aliases.split("|" if "|" in aliases else ";")
    return ListedTag(
        line=line,
        name=cells["name"],
        kind=_KIND_OF.get(cells.get("kind", "").casefold()),
        parent=cells.get("parent", ""),
        aliases=tuple(part.strip() for part in parts if part.strip()),
        description=cells.get("description", ""),
        uri=cells.get("uri", ""),
    )
