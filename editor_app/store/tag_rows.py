"""Rows of the tag tables into tags."""

from collections.abc import Sequence

from sqlalchemy import Connection, RowMapping, Select, bindparam, select
from sqlalchemy.orm import aliased

from editor_app.model.tag import Tag, TagKind
from editor_app.store.tag_tables import TagAliasRow, TagRow

_PARENT = aliased(TagRow)

ROWS = select(
    TagRow.key, TagRow.id, TagRow.name, TagRow.kind, TagRow.description, TagRow.uri,
    _PARENT.id.label("parent_id"),
).outerjoin(_PARENT, _PARENT.key == TagRow.parent_key)  # fmt: skip
"""Every tag with its parent; to be narrowed and ordered."""

_ALL_ALIASES = select(TagAliasRow.tag_key, TagAliasRow.name, TagAliasRow.former).order_by(
    TagAliasRow.key
)
_SOME_ALIASES = _ALL_ALIASES.where(TagAliasRow.tag_key.in_(bindparam("keys", expanding=True)))
_MANY = 500
"""From this many tags on it is quicker to read all aliases than to name the tags."""


def read(
    connection: Connection, query: Select[*tuple[object, ...]], **wanted: object
) -> dict[int, Tag]:
    """Return the tags that ``query``, made from ROWS, finds: by row, in the query's order."""
    rows = connection.execute(query, wanted).mappings().all()
    if not rows:
        return {}
    others = _others(connection, [row["key"] for row in rows])
    return {row["key"]: _tag(row, others.get(row["key"], ())) for row in rows}


def _tag(row: RowMapping, others: Sequence[tuple[str, int]]) -> Tag:
    return Tag(
        id=row["id"],
        name=row["name"],
        kind=TagKind(row["kind"]),
        description=row["description"],
        aliases=tuple(name for name, former in others if not former),
        former=tuple(name for name, former in others if former),
        parent_id=row["parent_id"],
        uri=row["uri"],
    )


def _others(connection: Connection, keys: Sequence[int]) -> dict[int, list[tuple[str, int]]]:
    """Return the other names of those tags, by row, each with whether it is a former one."""
    if len(keys) < _MANY:
        rows = connection.execute(_SOME_ALIASES, {"keys": keys})
    else:
        rows = connection.execute(_ALL_ALIASES)
    found: dict[int, list[tuple[str, int]]] = {}
    for key, name, former in rows:
        found.setdefault(key, []).append((name, former))
    return found
