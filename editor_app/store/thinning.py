"""Which backups stay as they grow old: decided by nothing but their times."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final, TypeVar

T = TypeVar("T")

WHOLE: Final = timedelta(days=2)
"""How long every backup stays."""

DAYS: Final = 7
_WEEKS, _MONTHS = 8, 6
"""Of how many days, weeks and months the newest backup stays."""


def kept(made: Mapping[T, datetime], now: datetime, days: int = DAYS) -> frozenset[T]:
    """Return those to keep: all of two days, then one of each of ``days`` days, 8 weeks, 6 months.

    Days, weeks and months without a backup do not count, so a long silence
    costs nothing. Moments after ``now`` come from a clock that was wrong, then
    or now: they take no place from the others and are spaced among themselves.
    """
    recent = {one for one, moment in made.items() if abs(moment - now) <= WHOLE}
    past = {one: moment for one, moment in made.items() if moment <= now}
    future = {one: moment for one, moment in made.items() if moment > now}
    return frozenset(recent | _spaced(past, days) | _spaced(future, days))


def _spaced(made: Mapping[T, datetime], days: int) -> set[T]:
    newest_first = sorted(made, key=lambda one: made[one], reverse=True)
    slots: tuple[tuple[int, Callable[[datetime], Any]], ...] = (
        (days, lambda moment: moment.date()),
        (_WEEKS, lambda moment: moment.isocalendar()[:2]),
        (_MONTHS, lambda moment: (moment.year, moment.month)),
    )
    chosen: set[T] = set()
    for count, period in slots:
        newest: dict[Any, T] = {}
        for one in newest_first:
            newest.setdefault(period(made[one]), one)
        chosen.update(list(newest.values())[:count])
    return chosen
