"""Which kept versions stay as they grow old: decided by nothing but when and why they were kept."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from editor_app.model.revision import Reason

APART: Final = timedelta(minutes=10)
"""How far apart versions are that are kept in the course of writing."""

_ALWAYS: Final = frozenset({Reason.NAMED, Reason.STATUS, Reason.RESTORED})
_WHOLE: Final = timedelta(days=1)
"""How long all of them stay."""

_STEPS: Final[tuple[tuple[timedelta, Callable[[datetime], Any]], ...]] = (
    (timedelta(days=7), lambda made: (made.date(), made.hour)),
    (timedelta(days=60), lambda made: made.date()),
    (timedelta.max, lambda made: made.isocalendar()[:2]),
)
"""Up to which age one version stays for each hour, day and week."""


def kept(made: Mapping[int, tuple[datetime, Reason]], now: datetime) -> frozenset[int]:
    """Return the numbers of the versions to keep.

    The first and the newest stay, and all that have a name, a status or were
    restored. Of the others all of one day stay, then the newest of each hour
    for a week, of each day for sixty, of each week for ever. Moments after
    ``now`` come from a clock that was wrong; they count as their distance.
    """
    if not made:
        return frozenset()
    chosen = {min(made), max(made)}
    chosen |= {number for number, (_, reason) in made.items() if reason in _ALWAYS}
    places: dict[Any, int] = {}
    for number in sorted(made):  # the newest of a place is the one that stays
        age = abs(now - made[number][0])
        places[number if age <= _WHOLE else _place(made[number][0], age)] = number
    return frozenset(chosen | set(places.values()))


def _place(moment: datetime, age: timedelta) -> tuple[int, Any]:
    step = next(number for number, (limit, _) in enumerate(_STEPS) if age <= limit)
    return step, _STEPS[step][1](moment)
