"""Progress: how work on many things tells how far it is, and is stopped."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

Progress = Callable[[int, int], None]
"""Called with what is done and what there is in all; what it raises ends the work.

A unit of work that is ended in this way leaves the library as it was.
"""

_EVERY = 20


def untold(_done: int, _total: int) -> None:
    """Tell nobody."""


def told(things: Sequence[T], progress: Progress) -> Iterator[T]:
    """Walk through things and tell how far that has come, now and then."""
    for number, thing in enumerate(things):
        if number % _EVERY == 0:
            progress(number, len(things))
        yield thing
