"""The stories that an older Standfirst kept without their terms: read some at a time, kept many."""

from dataclasses import dataclass, field

from sqlalchemy import Connection

from editor_app.markup.telling_words import uses
from editor_app.store.engine import raw
from editor_app.store.signatures import Signatures, Uses, listed, signature

_AT_ONCE = 400_000
"""So many characters are read at once; they take about a tenth of a second."""

_COUNT = "SELECT max(0, (SELECT count(*) FROM articles) - (SELECT count(*) FROM signatures))"
_NEXT = (
    "SELECT article_key, headline, standfirst, body FROM search_texts AS t WHERE article_key > ?"
    " AND NOT EXISTS (SELECT 1 FROM signatures AS s WHERE s.article_key = t.article_key)"
    " ORDER BY article_key"
)
_STILL = (
    "SELECT article_key FROM search_texts WHERE article_key IN (SELECT value FROM json_each(?))"
    " AND article_key NOT IN (SELECT article_key FROM signatures)"
)
_WEIGH_ANEW = "UPDATE card_notes SET weak = NULL WHERE weak IS NOT NULL"


@dataclass(slots=True)
class Signed:
    """What was read and is not in the library yet, by row, and the last row looked at."""

    last: int = 0
    uses: dict[int, Uses] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.uses)


class Unsigned:
    """A story is found by what it is about once its terms are known."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def count(self) -> int:
        """Return how many stories are without."""
        return int(self._connection.exec_driver_sql(_COUNT).scalar_one())

    def read(self, signed: Signed) -> bool:
        """Add the next few to ``signed``; return whether there may be more."""
        characters = 0
        for key, *texts in raw(self._connection).execute(_NEXT, (signed.last,)):
            signed.uses[key] = signature(uses(*texts))
            signed.last = key
            characters += sum(map(len, texts))
            if characters > _AT_ONCE:
                return True
        return False

    def keep(self, signed: Signed) -> None:
        """Write down what was read; a story that was saved or deleted meanwhile is left alone."""
        still = raw(self._connection).execute(_STILL, (listed(signed.uses),))
        Signatures(self._connection).add({key: signed.uses[key] for (key,) in still.fetchall()})
        signed.uses.clear()

    def end(self) -> None:
        """Have all cards weighed anew: until now they were laid beside some stories only."""
        self._connection.exec_driver_sql(_WEIGH_ANEW)
