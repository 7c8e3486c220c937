"""Pictures in foreign HTML: where they really are, and those that are only letters."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from editor_app.markup.from_html_links import clean_image_address

_LAZY = ("data-src", "data-lazy-src", "data-original", "data-srcset", "data-lazy-srcset", "srcset")
"""Where pages keep the address of a picture that is loaded when it comes into view."""

_CODE_POINTS = re.compile(
    r"/((?:[0-9a-f]{4,6})(?:-[0-9a-f]{4,6})*)(?:@\dx)?\.(?:png|svg|gif)", re.I
)
_EMOJI_PLACE = re.compile(r"emoji|emoticon", re.I)
_JOINERS = "\u200d\ufe0f\u20e3"


def picture_address(attributes: Mapping[str, str]) -> str:
    """Return where the picture of an ``img`` is, however the page loads it; else nothing.

    A placeholder given as data counts only where nothing else is named.
    """
    return next(filter(None, map(clean_image_address, _candidates(attributes))), "")


def _candidates(attributes: Mapping[str, str]) -> Iterator[str]:
    if not attributes.get("src", "").startswith("data:"):
        yield attributes.get("src", "")
    for name in _LAZY:
        yield _first(attributes.get(name, ""))
    yield attributes.get("src", "")


def _first(candidates: str) -> str:
    """Return the first address of a ``srcset``, or the one address it is."""
    return candidates.strip().split(maxsplit=1)[0].rstrip(",") if candidates.strip() else ""


def emoji_of(attributes: Mapping[str, str]) -> str:
    """Return the letters that a picture stands for, or nothing where it is a picture."""
    alt = attributes.get("alt", "").strip()
    if alt and all(_is_emoji(char) for char in alt):
        return alt
    if not _EMOJI_PLACE.search(attributes.get("class", "") + attributes.get("src", "")):
        return ""
    named = _CODE_POINTS.search(attributes.get("src", ""))
    points = [int(point, 16) for point in named[1].split("-")] if named else []
    letters = "".join(map(chr, points)) if all(p < 0x110000 for p in points) else ""
    return letters if letters and all(map(_is_emoji, letters)) else alt


def _is_emoji(char: str) -> bool:
    return unicodedata.category(char) in ("So", "Sk") or char in _JOINERS or "🇦" <= char <= "🇿"
