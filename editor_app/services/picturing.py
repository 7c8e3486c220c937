"""Pictures that the writer brings to the page: into the library, under its own addresses."""

from dataclasses import replace
from pathlib import Path

from editor_app.exchange.pictures import drawing_size, read_picture
from editor_app.model.media import Media
from editor_app.store.library import Library


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
