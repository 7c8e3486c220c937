"""The days that a reader means by 2026-11-03, 2026-11, 2026, today, yesterday or monday."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

_NUMBERS = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORTEST = 3
_YEARS = range(1900, 3000)
_DECEMBER = 12
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """A day, a month or a year: its first day, and the day after its last."""

    first: date
    end: date


def span_of(text: str, today: date) -> Span | None:
    """Return the days that ``text`` means, or nothing if it means none.

    A weekday is the last one there was, today included; three letters will do.
    """
    word = text.strip().lower()
    numbers = _NUMBERS.fullmatch(word)
    if numbers:
        return _numbered(*numbers.groups(default=""))
    if word == "today":
        return Span(today, today + _DAY)
    if word == "yesterday":
        return Span(today - _DAY, today)
    for number, weekday in enumerate(_WEEKDAYS):
        if len(word) >= _SHORTEST and weekday.startswith(word):
            day = today - timedelta(days=(today.weekday() - number) % 7)
            return Span(day, day + _DAY)
    return None


def _numbered(year: str, month: str, day: str) -> Span | None:
    if int(year) not in _YEARS:
        return None
    try:
        first = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    if day:
        return Span(first, first + _DAY)
    if not month:
        return Span(first, date(first.year + 1, 1, 1))
    years, months = divmod(first.month, _DECEMBER)
    return Span(first, date(first.year + years, months + 1, 1))
