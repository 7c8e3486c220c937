"""How far a piece of work has come: told as it goes on, and what the listener raises ends it."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with what is done and what there is in all."""

WHOLE = 1000


def part_of(progress: Progress | None, first: int, last: int) -> Progress | None:
    """Return a listener for the part between ``first`` and ``last``, of WHOLE, of the whole."""
    if progress is None:
        return None

    def tell(done: int, total: int) -> None:
        progress(first + (last - first) * min(done, total) // max(total, 1), WHOLE)

    return tell
