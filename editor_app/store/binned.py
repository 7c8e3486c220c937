"""The bin: since when each story is in it, and what it was before."""

from collections.abc import Iterable
from datetime import datetime
from json import dumps

from sqlalchemy import Connection, text

from editor_app.model.article import Status
from editor_app.store import times

_PUT = text(
    "INSERT INTO binned (article_key, since, was)"
    " SELECT key, :since, status FROM articles"
    " WHERE id IN (SELECT value FROM json_each(:ids)) AND status <> 'spiked'"
    " ON CONFLICT (article_key) DO UPDATE SET since = excluded.since, was = excluded.was"
)
_FORGET = text(
    "DELETE FROM binned WHERE article_key IN (SELECT key FROM articles WHERE status <> 'spiked')"
)
_NOTICE = text(
    "INSERT INTO binned (article_key, since, was)"
    " SELECT key, :since, 'draft' FROM articles"
    " WHERE status = 'spiked' AND key NOT IN (SELECT article_key FROM binned)"
)
_KNOWN = text(
    "SELECT id, since, was FROM articles JOIN binned ON article_key = key"
    " WHERE id IN (SELECT value FROM json_each(:ids)) AND status = 'spiked'"
)
_OLD = text(
    "SELECT id FROM articles JOIN binned ON article_key = key"
    " WHERE status = 'spiked' AND since < :moment"
)


class Binned:
    """A story is in the bin by its status alone; this only remembers how it came there."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def remember(self, article_ids: Iterable[str], since: datetime) -> None:
        """Note stories that are about to be put into the bin, and the status that each has."""
        values = {"ids": dumps(list(article_ids)), "since": times.to_text(since)}
        self._connection.execute(_PUT, values)

    def settle(self, now: datetime) -> None:
        """Forget the stories that left the bin, and notice those that came by another way."""
        self._connection.execute(_FORGET)
        self._connection.execute(_NOTICE, {"since": times.to_text(now)})

    def known(self, article_ids: Iterable[str]) -> dict[str, tuple[datetime, Status]]:
        """Return since when those stories are in the bin and what they were; by id."""
        found = self._connection.execute(_KNOWN, {"ids": dumps(list(article_ids))})
        return {key: (times.from_text(since), Status(was)) for key, since, was in found}

    def older_than(self, moment: datetime) -> tuple[str, ...]:
        """Return the ids of the stories that were put into the bin before ``moment``."""
        return tuple(self._connection.scalars(_OLD, {"moment": times.to_text(moment)}))
