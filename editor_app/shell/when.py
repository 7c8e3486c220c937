"""Says when something happened, as briefly as a list allows."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QLocale

from editor_app.shell.wording import translate

_SHORT = QLocale.FormatType.ShortFormat


def brief(moment: datetime, now: datetime) -> str:
    """Return how long ago, or on which day: now, 2 min, 3 h, Wed, 8 Jun, 8 Jun 2024."""
    here, today = moment.astimezone(now.tzinfo), now.date()
    minutes = int((now - moment).total_seconds() // 60)
    if here.date() >= today:
        if minutes < 1:
            return translate("When", "now")
        if minutes < 60:
            return translate("When", "{minutes} min").format(minutes=minutes)
        return translate("When", "{hours} h").format(hours=minutes // 60)
    if (today - here.date()).days < 7:
        return QLocale().standaloneDayName(here.isoweekday(), _SHORT)
    return short_date(here.date(), with_year=here.year != today.year)


def section(day: date, today: date) -> tuple[str, date]:
    """Return the heading a day falls under, and the earliest day under that heading."""
    if day >= today:
        return translate("When", "Today"), today
    if day == today - timedelta(days=1):
        return translate("When", "Yesterday"), day
    first = day.replace(day=1)
    if (day.year, day.month) == (today.year, today.month):
        words = translate("When", "Earlier in {month}")
        return words.format(month=_month(day)), first
    month = _month(day)
    return (month if day.year == today.year else f"{month} {day.year}"), first


def short_date(day: date, *, with_year: bool) -> str:
    """Return a day as lists show it: 8 Jun, or 8 Jun 2024."""
    month = QLocale().monthName(day.month, _SHORT)
    words = (
        translate("When", "{day} {month} {year}")
        if with_year
        else translate("When", "{day} {month}")
    )
    return words.format(day=day.day, month=month, year=day.year)


def _month(day: date) -> str:
    return QLocale().standaloneMonthName(day.month)


def clock(moment: datetime) -> str:
    """Return the time of day, such as 14:32."""
    return f"{moment:%H:%M}"


def local_now() -> datetime:
    """Return the present moment in the reader's time zone."""
    return datetime.now().astimezone()
