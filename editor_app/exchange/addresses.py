"""Addresses: which links and pictures may stand in a page, and where pictures of a story lie."""

import re
from urllib.parse import quote

from editor_app.exchange.names import page_name
from editor_app.model.article import Article

MEDIA_NAME = re.compile(r"[0-9a-f]{64}\.[A-Za-z0-9]{1,8}")
MEDIA_SCHEME = "media:"

_IGNORED_BY_BROWSERS = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060\ufeff]+")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_LINK_SCHEMES = frozenset({"http", "https", "mailto"})
_PICTURE_SCHEMES = frozenset({"http", "https"})


def assets_folder(article: Article) -> str:
    """Return the name of the folder beside a page that holds its style sheet and pictures."""
    return f"{page_name(article)}.assets"


def assets_address(article: Article) -> str:
    """Return the relative address of ``assets_folder``, as it stands in a page."""
    return quote(assets_folder(article))


def link_address(address: str) -> str:
    """Return ``address`` when a reader may follow it (web, mail or relative), else ""."""
    return encoded(address.strip()) if _scheme(address) in (_LINK_SCHEMES | {""}) else ""


def picture_address(address: str, folder: str) -> str:
    """Return where a page finds the picture ``address``, or "" when it may not show it.

    A picture of the library lies in ``folder``, an address relative to the page.
    """
    if address.startswith(MEDIA_SCHEME):
        name = address.removeprefix(MEDIA_SCHEME)
        return f"{folder}/{name}" if MEDIA_NAME.fullmatch(name) else ""
    return encoded(address.strip()) if _scheme(address) in (_PICTURE_SCHEMES | {""}) else ""


def encoded(address: str) -> str:
    """Return ``address`` with what may not stand in one percent-encoded; what is encoded stays."""
    return quote(address, safe="/:?#[]@!$&'()*+,;=%~-._")


def is_web(address: str) -> bool:
    """Say whether ``address`` is a complete web address."""
    return _scheme(address) in _PICTURE_SCHEMES


def _scheme(address: str) -> str:
    """Return the scheme as a browser would read it, past the characters it skips."""
    match = _SCHEME.match(_IGNORED_BY_BROWSERS.sub("", address))
    return match[1].lower() if match else ""
