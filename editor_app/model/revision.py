"""A revision: the text of a story as it stood at one moment."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A kept version. ``number`` grows by one per story and orders them, not ``created``."""

    article_id: str
    number: int
    created: datetime
    label: str = ""
    headline: str = ""
    standfirst: str = ""
    body: str = ""
    body_sha256: str = ""
