"""Suggesting widely: related stories of very many stories, shared out among the processors."""

import os
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

from editor_app.exchange.processes import in_chunks, shared_out
from editor_app.services.suggesting import Considered, Wish, consider_each
from editor_app.store.library import Library

_MANY = 300
"""For fewer stories, processes of their own would take longer to start than they save."""

_AT_ONCE = 250
"""So many stories go to a process at a time: what it has read serves the next of them."""


def consider_widely(
    library: Library, article_ids: Iterable[str], wish: Wish, many: int = _MANY
) -> Iterator[tuple[str, Considered]]:
    """Yield what ``consider_each`` does, in the same order; from ``many`` on by several processes.

    Each process sees the library as it stands when its part of the stories
    begins, and all of them the same moment. A program that calls this runs its
    own work under ``if __name__ == "__main__"``.
    """
    wanted = list(article_ids)
    processors = os.cpu_count() or 1
    if len(wanted) < many or processors == 1:
        yield from consider_each(library, wanted, wish)
        return
    work = partial(_part, path=library.path, wish=wish, now=library.now())
    for part in shared_out(work, in_chunks(wanted, min(_AT_ONCE, -(-len(wanted) // processors)))):
        yield from part


def _part(
    article_ids: Iterable[str], path: Path, wish: Wish, now: datetime
) -> list[tuple[str, Considered]]:
    with Library.open(path, clock=lambda: now) as library:
        return list(consider_each(library, article_ids, wish))
