"""Names: slugs for addresses, and file names that are safe on every system we write to."""

import re
import unicodedata
from pathlib import Path

from editor_app.model.article import Article
from editor_app.model.errors import StandfirstError

LONGEST_NAME = 150
LONGEST_SLUG = 100

_LETTERS_WITHOUT_BASE = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ı": "i",
        "ł": "l",
        "ŋ": "n",
        "þ": "th",
    }
)
_DROPPED_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])", re.IGNORECASE)


def slugify(text: str) -> str:
    """Return ``text`` as part of an address: lower case, words joined by hyphens, or "".

    Latin letters lose their accents; letters of other scripts stay as they are.
    """
    folded = "".join(map(_without_accent, unicodedata.normalize("NFC", text)))
    letters = folded.lower().translate(_LETTERS_WITHOUT_BASE).replace("'", "").replace("’", "")
    words = "".join(char if _is_word(char) else " " for char in letters).split()
    return _shortest_whole_words(words)


def safe_name(name: str, fallback: str) -> str:
    """Return ``name`` as one file name that any system accepts, without a path in it.

    Control, format and bidirectional characters are dropped, separators and
    wildcards become hyphens, leading dots and trailing dots and spaces go, and
    names that Windows keeps for itself get an underscore in front. What is
    empty then becomes ``fallback``. The result has at most LONGEST_NAME bytes.
    """
    composed = unicodedata.normalize("NFC", name)
    kept = "".join(
        char for char in composed if unicodedata.category(char) not in _DROPPED_CATEGORIES
    )
    cleaned = _NOT_IN_NAMES.sub("-", kept).lstrip(". ")
    shortened = within_bytes(cleaned, LONGEST_NAME).rstrip(". ")
    if not shortened.strip("-_. "):
        return fallback
    if _RESERVED.fullmatch(shortened.split(".", 1)[0].rstrip()):
        return f"_{shortened}"
    return shortened


def page_name(article: Article) -> str:
    """Return the file name, without suffix, under which a story is exported."""
    return safe_name(article.slug, article.id)


def within_bytes(text: str, limit: int) -> str:
    """Return the longest start of ``text`` that takes at most ``limit`` bytes of UTF-8."""
    encoded = text.encode("utf-8", "ignore")
    return text if len(encoded) <= limit else encoded[:limit].decode("utf-8", "ignore")


def inside(folder: Path, relative: str) -> Path:
    """Return ``folder / relative``, which must lie inside ``folder`` after links are followed."""
    root = folder.resolve()
    path = (root / relative).resolve()
    if path == root or not path.is_relative_to(root):
        raise StandfirstError(
            "{relative!r} would be written outside {folder}", relative=relative, folder=folder
        )
    return path


class NamePool:
    """Hands out names that differ even where a file system ignores case and accents' encoding."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def claim(self, name: str) -> str:
        """Return ``name``, or the first of ``name-2``, ``name-3``… that nobody has claimed."""
        candidate, number = name, 1
        while self._key(candidate) in self._taken:
            number += 1
            candidate = f"{name}-{number}"
        self._taken.add(self._key(candidate))
        return candidate

    @staticmethod
    def _key(name: str) -> str:
        return unicodedata.normalize("NFKC", unicodedata.normalize("NFC", name).casefold())


def _without_accent(char: str) -> str:
    base = unicodedata.normalize("NFD", char)[0]
    return base if base.isascii() and base.isalnum() else char


def _is_word(char: str) -> bool:
    return unicodedata.category(char)[0] in "LNM"


def _shortest_whole_words(words: list[str]) -> str:
    slug = "-".join(words)
    if len(slug.encode("utf-8")) <= LONGEST_SLUG:
        return slug
    cut = within_bytes(slug, LONGEST_SLUG)
    return cut.rpartition("-")[0] or cut
