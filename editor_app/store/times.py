"""Moments as a library keeps them: UTC text of one width, so that text order is time order."""

from datetime import UTC, datetime

from editor_app.model.errors import Unstorable


def utc_now() -> datetime:
    """Return the present moment, aware."""
    return datetime.now(UTC)


def to_text(moment: datetime) -> str:
    """Return an aware ``moment`` as ``2031-05-06T07:08:09.000000Z``."""
    if moment.tzinfo is None:
        raise Unstorable("The time {moment} has no time zone.", moment=moment)
    try:
        utc = moment.astimezone(UTC)
    except OverflowError:
        raise Unstorable(
            "The time {moment} is beyond what a library can hold.", moment=moment
        ) from None
    return utc.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def from_text(text: str) -> datetime:
    """Return the aware moment that ``to_text`` spelled."""
    return datetime.fromisoformat(text)
