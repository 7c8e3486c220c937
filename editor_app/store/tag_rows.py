"""Rows of the tag tables into tags."""

from collections.abc import Sequence

from sqlalchemy import Connection, RowMapping, Select, bindparam, select
from sqlalchemy.orm import aliased

from editor_app.model.tag import Tag, TagKind
from editor_app.store.tables import TagAliasRow, TagRow

_PARENT = aliased(TagRow)

ROWS = select(
    TagRow.key, TagRow.id, TagRow.name, TagRow.kind, TagRow.description,
    _PARENT.id.label("parent_id"),
).outerjoin(_PARENT, _PARENT.key == TagRow.parent_key)  # fmt: skip
"""Every tag with its parent; to be narrowed and ordered."""

_ALL_ALIASES = select(TagAliasRow.tag_key, TagAliasRow.name).order_by(TagAliasRow.key)
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
    aliases = _aliases(connection, [row["key"] for row in rows])
    return {row["key"]: _tag(row, aliases.get(row["key"], ())) for row in rows}


def _tag(row: RowMapping, aliases: tuple[str, ...]) -> Tag:
    return Tag(
        id=row["id"],
        name=row["name"],
        kind=TagKind(row["kind"]),
        description=row["description"],
        aliases=aliases,
        parent_id=row["parent_id"],
    )


def _aliases(connection: Connection, keys: Sequence[int]) -> dict[int, tuple[str, ...]]:
    if len(keys) < _MANY:
        pairs = connection.execute(_SOME_ALIASES, {"keys": keys})
    else:
        pairs = connection.execute(_ALL_ALIASES)
    found: dict[int, tuple[str, ...]] = {}
    for key, name in pairs:
        found[key] = (*found.get(key, ()), name)
    return found
