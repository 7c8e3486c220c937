"""Quotation marks and dashes as each language sets them."""

from dataclasses import dataclass

APOSTROPHE = "’"
_OPENS_AFTER = frozenset("([{–—/\u00a0“‘«‹„‚")


@dataclass(frozen=True, slots=True)
class Quotes:
    """A language's opening and closing marks, double and single."""

    double: tuple[str, str] = ("“", "”")
    single: tuple[str, str] = ("‘", "’")


_ENGLISH = Quotes()
_LOW = Quotes(("„", "“"), ("‚", "‘"))
_LOW_HIGH = Quotes(("„", "”"), ("‚", "’"))
_HIGH = Quotes(("”", "”"), ("’", "’"))
_POINTED = Quotes(("«", "»"), ("“", "”"))
QUOTES = {
    "en": _ENGLISH,
    "de": _LOW,
    "cs": _LOW,
    "sk": _LOW,
    "sl": _LOW,
    "bg": _LOW,
    "is": _LOW,
    "de-ch": Quotes(("«", "»"), ("‹", "›")),
    "pl": _LOW_HIGH,
    "hu": Quotes(("„", "”"), ("»", "«")),
    "ro": Quotes(("„", "”"), ("«", "»")),
    "fr": Quotes(("«\u00a0", "\u00a0»"), ("“", "”")),
    "es": _POINTED,
    "it": _POINTED,
    "pt-pt": _POINTED,
    "el": _POINTED,
    "nb": Quotes(("«", "»"), ("‘", "’")),
    "no": Quotes(("«", "»"), ("‘", "’")),
    "ru": Quotes(("«", "»"), ("„", "“")),
    "uk": Quotes(("«", "»"), ("„", "“")),
    "sv": _HIGH,
    "fi": _HIGH,
    "da": Quotes(("»", "«"), ("›", "‹")),
}


def quotes_of(language: str) -> Quotes:
    """Return the marks of a language tag such as ``en-GB``; English ones where it is unknown."""
    tag = language.lower().replace("_", "-")
    return QUOTES.get(tag) or QUOTES.get(tag.partition("-")[0], _ENGLISH)


@dataclass(frozen=True, slots=True)
class Replacement:
    """What takes the place of the last ``length`` characters before the caret."""

    length: int
    text: str


def smart_replacement(before: str, language: str) -> Replacement | None:
    """Return what the last character of ``before``, just typed, should turn into."""
    if before.endswith(('"', "'")):
        return _quote(before, quotes_of(language))
    if before.endswith("..."):
        return Replacement(3, "…") if not before.endswith("....") else None
    return _dash(before)


def _quote(before: str, quotes: Quotes) -> Replacement:
    previous = before[-2:-1]
    opens = not previous or previous.isspace() or previous in _OPENS_AFTER
    if before.endswith('"'):
        return Replacement(1, quotes.double[0 if opens else 1])
    if (
        not opens
        and previous.isalnum()
        and before.count(quotes.single[0]) <= before.count(quotes.single[1])
    ):
        return Replacement(1, APOSTROPHE)
    return Replacement(1, quotes.single[0 if opens else 1])


def _dash(before: str) -> Replacement | None:
    """Turn ``a -- b`` and ``a--b`` into dashes once the next word starts."""
    typed = before[-1:]
    if len(before) < 4 or not typed.isalnum():
        return None
    if before[-5:-1] == " -- " and before[-6:-5].strip():
        return Replacement(4, f"– {typed}")
    if before[-3:-1] == "--" and before[-4:-3].isalnum():
        return Replacement(3, f"—{typed}")
    return None
