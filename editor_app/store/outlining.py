"""Outlines as a library gives them: many stories in one row of the answer.

To fetch a hundred thousand rows one by one costs more than to find them, and
each would ask for Python's lock anew. So SQLite strings their cells together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from editor_app.model.outline import LONGEST, SECOND_LINE, Outline
from editor_app.store.days import runs_of_days

_SIZE = f"min(length(a.headline), {LONGEST}) + {SECOND_LINE} * (a.standfirst <> '')"
_BETWEEN = "\x1f"
_PLANE = 256
"""Added to a size for a letter that has the size as its lower byte, and never is NUL."""

ROW_COLUMNS = f"a.id, {_SIZE}, a.updated, a.headline"
"""The columns of a ``Row``."""

PACKED_COLUMNS = f"a.id AS id, char({_PLANE} + {_SIZE}) AS size, a.updated AS updated"
"""The columns of a statement to be ``packed``."""

Row = tuple[str, int, str, str]
"""Id, size, time of the last edit and headline of a story."""


@dataclass(frozen=True, slots=True)
class Cells:
    """The stories of an outline: ids, sizes, times of the last edit, and whether there are more."""

    ids: Sequence[str] = ()
    sizes: bytes = b""
    moments: Sequence[str] = ()
    more: bool = False

    def outline(self, now: datetime | None) -> Outline:
        """Return the outline; with days where ``now`` is, if the newest come first."""
        days = () if now is None else runs_of_days(self.moments, now)
        return Outline(ids=self.ids, sizes=self.sizes, days=days, more=self.more)


def cells_of(rows: Sequence[Row], *, more: bool) -> Cells:
    """Return rows as the stories of an outline."""
    return Cells(
        ids=[row[0] for row in rows],
        sizes=bytes(row[1] for row in rows),
        moments=[row[2] for row in rows],
        more=more,
    )


def packed(sql: str, *, moments: bool) -> str:
    """Return a statement that answers with one row for all that ``sql`` does, in its order."""
    between = f"char({ord(_BETWEEN)})"
    edits = f"group_concat(updated, {between})" if moments else "''"
    return (
        f"SELECT group_concat(id, {between}), group_concat(size, ''), {edits}"  # noqa: S608 - our own parts
        f" FROM ({sql})"
    )


def unpacked(row: tuple[str | None, str | None, str | None], limit: int | None) -> Cells:
    """Return the stories of the row that a ``packed`` statement with that ``limit`` gives."""
    ids, sizes, moments = row
    if ids is None or sizes is None or moments is None:
        return Cells()
    found = ids.split(_BETWEEN)
    return Cells(
        ids=found,
        sizes=sizes.encode("utf-16-le")[::2],
        moments=moments.split(_BETWEEN) if moments else (),
        more=len(found) == limit,
    )
