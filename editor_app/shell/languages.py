"""The names of languages as the reader knows them."""

import re

from PySide6.QtCore import QLocale

LANGUAGES = (
    "en", "en-GB", "en-US", "de", "de-CH", "fr", "es", "it", "pt", "pt-BR", "nl", "da", "sv", "nb",
    "fi", "pl", "cs", "sk", "hu", "ro", "el", "uk", "ru", "tr", "ar", "he", "fa", "hi", "zh", "ja",
    "ko",
)  # fmt: skip
"""The language tags offered; any other can be typed."""

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_SHORT = {"United Kingdom": "UK", "United States": "US"}


def is_language(code: str) -> bool:
    """Tell whether ``code`` has the form of a language tag such as ``pt-BR``."""
    return _TAG.fullmatch(code) is not None


def language_name(code: str) -> str:
    """Return the name of a language tag, with the country where it names one, else the tag."""
    language, _, rest = code.partition("-")
    locale = QLocale(code.replace("-", "_"))
    if not is_language(code) or not locale.name().lower().startswith(f"{language.lower()}_"):
        return code
    name = QLocale.languageToString(locale.language())
    if not rest:
        return name
    country = QLocale.territoryToString(locale.territory())
    return f"{name} ({_SHORT.get(country, country)})"
