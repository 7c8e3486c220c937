"""How long a story stays in the bin."""

from datetime import datetime, timedelta

KEPT = timedelta(days=30)
"""How long a story stays in the bin before it is deleted for good."""


def days_left(since: datetime, now: datetime) -> int:
    """Return how many days a story still has that has been in the bin since then; at least 0."""
    return max(0, -((now - since - KEPT) // timedelta(days=1)))
