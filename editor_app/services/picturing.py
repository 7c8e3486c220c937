"""Pictures that the writer brings to the page: into the library, under its own addresses."""

import re
from base64 import b64decode
from binascii import Error
from dataclasses import replace
from pathlib import Path

from editor_app.exchange.pictures import drawing_size, is_picture, read_picture
from editor_app.exchange.reading import LARGEST_PICTURE
from editor_app.model.errors import UnreadableFile
from editor_app.model.media import Media
from editor_app.store.library import Library

_INLINE = re.compile(
    r"""(?<=["'])\s*data:image/(\w+)[\w.+-]*;base64,([\w+/=\s]*)(?=["'])""", re.ASCII
)


def keep_file(library: Library, path: Path) -> Media:
    """Keep a picture file; UnreadableFile where it is none or too large."""
    return keep(library, read_picture(path), path.name)


def keep(library: Library, content: bytes, name: str = "") -> Media:
    """Keep the bytes of a picture and return what the library knows of it."""
    with library.write() as work:
        media = work.media.add(content, name)
    if media.suffix != ".svg":
        return media
    width, height = drawing_size(content)
    return replace(media, width=width, height=height)


def keep_fetched(library: Library, content: bytes, name: str = "") -> Media:
    """Keep what an address on the web gave; UnreadableFile where it is no picture."""
    if not is_picture(content):
        raise UnreadableFile("is not a picture")
    return keep(library, content, name)


def keep_inline(library: Library, html: str) -> str:
    """Keep the pictures that HTML carries in itself and return it with their addresses instead.

    What is no picture, or too large, leaves an empty address behind.
    """
    return _INLINE.sub(lambda found: _inline_address(library, found[1], found[2]), html)


def _inline_address(library: Library, kind: str, text: str) -> str:
    if len(text) > LARGEST_PICTURE * 4 // 3:
        return ""
    try:
        content = b64decode(text)
    except Error:
        return ""
    return keep(library, content, f"pasted.{kind}").address if is_picture(content) else ""
