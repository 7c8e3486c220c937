"""The days that a list of moments falls on."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import date, datetime, time

from editor_app.store import times


def runs_of_days(moments: Sequence[str], now: datetime) -> tuple[tuple[date, int], ...]:
    """Return each day where ``now`` is, with its first row; ``moments`` come newest first.

    Moments are texts as a library keeps them. Each day is searched for, so
    that a hundred thousand rows cost no more than their days.
    """
    found: list[tuple[date, int]] = []
    row = 0
    while row < len(moments):
        day = times.from_text(moments[row]).astimezone(now.tzinfo).date()
        found.append((day, row))
        earlier = _earlier_than(times.to_text(datetime.combine(day, time(), now.tzinfo)))
        row = bisect_left(moments, True, lo=row + 1, key=earlier)
    return tuple(found)


def _earlier_than(moment: str) -> Callable[[str], bool]:
    return lambda other: other < moment
