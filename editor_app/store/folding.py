"""Names as a library compares them: without regard to case and spacing, accents kept."""

import unicodedata


def tidied(name: str) -> str:
    """Return ``name`` composed (NFC), with runs of white space as one space and none outside."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def folded(name: str) -> str:
    """Return what two spellings of one name share: "ÉIRE" and "éire", but not "Eire"."""
    return unicodedata.normalize("NFC", tidied(name).casefold())
