"""Says when something happened, as briefly as a list allows."""

from datetime import date, datetime, timedelta

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def brief(moment: datetime, now: datetime) -> str:
    """Return how long ago, or on which day: now, 2 min, 3 h, Wed, 8 Jun, 8 Jun 2024."""
    here, today = moment.astimezone(now.tzinfo), now.date()
    minutes = int((now - moment).total_seconds() // 60)
    if here.date() >= today:
        if minutes < 1:
            return "now"
        return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h"
    if (today - here.date()).days < 7:
        return _DAYS[here.weekday()]
    day = f"{here.day} {_MONTHS[here.month - 1][:3]}"
    return day if here.year == today.year else f"{day} {here.year}"


def section(day: date, today: date) -> tuple[str, date]:
    """Return the heading a day falls under, and the earliest day under that heading."""
    if day >= today:
        return "Today", today
    if day == today - timedelta(days=1):
        return "Yesterday", day
    first = day.replace(day=1)
    if (day.year, day.month) == (today.year, today.month):
        return f"Earlier in {_MONTHS[day.month - 1]}", first
    month = _MONTHS[day.month - 1]
    return (month if day.year == today.year else f"{month} {day.year}"), first


def clock(moment: datetime) -> str:
    """Return the time of day, such as 14:32."""
    return f"{moment:%H:%M}"


def local_now() -> datetime:
    """Return the present moment in the reader's time zone."""
    return datetime.now().astimezone()
