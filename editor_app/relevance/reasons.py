"""Why a story is suggested, in words."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from editor_app.model.tag import Tag
from editor_app.relevance.weights import WeighedTerm

_WORD = re.compile(r"\w+")
_MOST = 4
_NEAR_DAYS = 7


def spellings(texts: Sequence[str], words: Collection[str]) -> dict[str, str]:
    """Return how ``words``, given as the index has them, are most often written in ``texts``."""
    seen: dict[str, Counter[str]] = {}
    for text in texts:
        for written in _WORD.findall(text):
            plain = _plain(written)
            if plain in words:
                seen.setdefault(plain, Counter())[written] += 1
    return {plain: forms.most_common(1)[0][0] for plain, forms in seen.items()}


def reasons(
    shared_tags: Sequence[Tag],
    shared_terms: Sequence[WeighedTerm],
    spelled: Mapping[str, str],
    dates: tuple[datetime | None, datetime | None],
) -> tuple[str, ...]:
    """Return the reasons, such as "Shares Calder Port, strike" and "3 days apart".

    Tags come first, then the heaviest terms that no tag says already.
    """
    names = [tag.name for tag in shared_tags]
    said = {_plain(word) for name in names for word in _WORD.findall(name)}
    words = (one.term.surface for one in shared_terms)
    names.extend(spelled.get(word, word) for word in words if word not in said)
    found = (f"Shares {', '.join(names[:_MOST])}",) if names else ()
    return found + _time_apart(dates)


def _time_apart(dates: tuple[datetime | None, datetime | None]) -> tuple[str, ...]:
    one, other = dates
    if one is None or other is None:
        return ()
    days = abs((one.date() - other.date()).days)
    if days > _NEAR_DAYS:
        return ()
    if days == 0:
        return ("Published the same day",)
    return (f"{days} {'day' if days == 1 else 'days'} apart",)


def _plain(word: str) -> str:
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(char for char in decomposed if not unicodedata.combining(char))
