"""Texts packed to take less room."""

import zlib


def packed(text: str) -> bytes:
    """Return ``text`` packed."""
    return zlib.compress(text.encode())


def unpacked(content: bytes) -> bytes:
    """Return the text in ``content`` as UTF-8; nothing where it is damaged."""
    try:
        return zlib.decompress(content)
    except zlib.error:
        return b""
