"""Addresses from foreign HTML: only safe schemes, no redirects, no tracking."""

import re
from urllib.parse import SplitResult, parse_qs, parse_qsl, urlencode, urlsplit, urlunsplit

SAFE_SCHEMES = frozenset({"http", "https", "mailto"})
SAFE_IMAGE_SCHEMES = frozenset({"http", "https", "media"})

_TRACKING = re.compile(
    r"^(utm_\w+|fbclid|gclid|gclsrc|dclid|yclid|msclkid|twclid|igshid|igsh|mc_cid|mc_eid"
    r"|mkt_tok|_hsenc|_hsmi|oly_anon_id|oly_enc_id|vero_id|wickedid|ref_src|ref_url|spm"
    r"|at_(?:medium|campaign|format|link_\w+|ptr_name|bbc_team)|xtor|cmpid|CMP|smid|smtyp|s_cid"
    r"|_ga|_gl|gad_source|gbraid|wbraid|ttclid|li_fat_id|srsltid|mibextid|sfnsn|ocid|ns_\w+"
    r"|guccounter|guce_\w+|__twitter_impression)$"
)
_REDIRECTS = (
    (re.compile(r"(^|\.)google\.[a-z.]+$"), re.compile(r"^/url$"), ("q", "url")),
    (re.compile(r"(^|\.)facebook\.com$"), re.compile(r"^/l\.php$"), ("u",)),
    (re.compile(r"\.safelinks\.protection\.outlook\.com$"), re.compile(r""), ("url",)),
    (re.compile(r"(^|\.)youtube\.com$"), re.compile(r"^/redirect$"), ("q",)),
    (re.compile(r"^slack-redir\.net$"), re.compile(r"^/link$"), ("url",)),
    (re.compile(r"^out\.reddit\.com$"), re.compile(r""), ("url",)),
    (re.compile(r"^(www\.)?linkedin\.com$"), re.compile(r"^/redir/redirect$"), ("url",)),
)
"""Host, path and the query names that carry the real address."""

_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060\ufeff]+")
_SCHEME = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]*):")


def clean_address(href: str) -> str:
    """Return where a link really leads, or nothing where it is unsafe or only inside a page."""
    href = _visible(href)
    for _ in range(3):
        inner = _behind_redirect(href)
        if inner is None:
            break
        href = _visible(inner)
    scheme = _SCHEME.match(href)
    if not href or href.startswith("#") or (scheme and scheme[1].lower() not in SAFE_SCHEMES):
        return ""
    return _without_tracking(href)


def clean_image_address(src: str) -> str:
    """Return a picture's address, or nothing where it names no picture that can be fetched."""
    src = _visible(src)
    scheme = _SCHEME.match(src)
    return "" if scheme and scheme[1].lower() not in SAFE_IMAGE_SCHEMES else src


def _visible(address: str) -> str:
    """Drop control characters and outer white space; inner spaces become %20."""
    address = _INVISIBLE.sub(" ", address).strip()
    if address.startswith("//"):
        return f"https:{address.replace(' ', '%20')}"
    if _SCHEME.match(address.replace(" ", "")) and not _SCHEME.match(address):
        return address.replace(" ", "")
    return address.replace(" ", "%20")


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return parts if parts.hostname else None


def _behind_redirect(address: str) -> str | None:
    parts = _split(address)
    if parts is None or not parts.query:
        return None
    for host, path, names in _REDIRECTS:
        if host.search(parts.hostname or "") and path.search(parts.path):
            query = parse_qs(parts.query)
            for name in names:
                if query.get(name, [""])[0].startswith(("http://", "https://")):
                    return query[name][0]
    return None


def _without_tracking(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    if parts.scheme not in ("", "http", "https") or not parts.query:
        return address
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if not _TRACKING.match(name)]
    if len(kept) == len(pairs):
        return address
    return urlunsplit(parts._replace(query=urlencode(kept)))
