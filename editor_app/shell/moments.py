"""A moment as forms show it, and as somebody types it."""

import re
from datetime import datetime

from PySide6.QtCore import QLocale

from editor_app.shell.when import clock, local_now
from editor_app.shell.wording import translate

_FIGURES_ONLY = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}")
_SHORT, _LONG = QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat


def written(moment: datetime) -> str:
    """Return a day and a time, such as 12 Jun 2026, 06:00."""
    month = QLocale().monthName(moment.month, _SHORT).rstrip(".")
    return f"{moment.day} {month} {moment.year}, {clock(moment)}"


def offset(moment: datetime) -> str:
    """Return how far the moment's clock is from universal time, such as UTC+02:00."""
    shown = f"{moment:%z}"
    return f"UTC{shown[:3]}:{shown[3:5]}" if shown.strip("+-0") else "UTC"


def why_no_moment(typed: str) -> str:
    """Return why ``typed`` names no moment, with what would; nothing where it names one."""
    if _FIGURES_ONLY.search(typed):
        words = translate("Story", "Write the month as a word: {example}")
    elif typed_moment(typed) is None:
        words = translate("Story", "Give a day and a time, such as {example}.")
    else:
        return ""
    return words.format(example=written(local_now()))


def typed_moment(text: str) -> datetime | None:
    """Return the aware moment that ``text`` names, in this computer's zone where it names none.

    None where it names none at all. Months are known by the names of the
    interface and in English.
    """
    from dateutil import parser  # noqa: PLC0415 - slow to load, and hardly ever needed

    midnight = local_now().replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    try:
        moment = parser.parse(_with_english_months(text), default=midnight)
        return moment.astimezone() if moment.tzinfo is None else moment
    except (ValueError, OverflowError, OSError):
        return None


def _with_english_months(text: str) -> str:
    here, english = QLocale(), QLocale(QLocale.Language.English)
    for month in range(1, 13):
        for form in (_LONG, _SHORT):
            name = re.escape(here.monthName(month, form).rstrip("."))
            text = re.sub(rf"\b{name}\b\.?", english.monthName(month, _LONG), text, flags=re.I)
    return text
