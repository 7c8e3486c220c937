"""Placing: exported stories into a folder, many of them on all processors."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from editor_app.exchange.addresses import MEDIA_SCHEME
from editor_app.exchange.atomic import Writer
from editor_app.exchange.exporters import exporter_named
from editor_app.exchange.formats import Exported, Outgoing
from editor_app.exchange.names import inside
from editor_app.exchange.processes import in_chunks, shared_out
from editor_app.exchange.reading import LARGEST_PICTURE, read_bytes
from editor_app.model.errors import UnreadableFile

_STORIES_AT_ONCE = 20


def place_many(
    stories: Iterable[Outgoing], format_name: str, out: Path, media_folder: Path
) -> Iterator[Path]:
    """Export and write many stories, shared out among processes; yield their files in order."""
    work = partial(place_all, format_name=format_name, out=out, media_folder=media_folder)
    for files in shared_out(work, in_chunks(stories, _STORIES_AT_ONCE)):
        yield from files


def place_all(
    stories: Iterable[Outgoing], format_name: str, out: Path, media_folder: Path
) -> list[Path]:
    """Export and write stories one after the other; return their files."""
    return list(place_each(stories, format_name, out, media_folder))


def place_each(
    stories: Iterable[Outgoing], format_name: str, out: Path, media_folder: Path
) -> Iterator[Path]:
    """Export and write stories one after the other; yield the file of each that a reader opens.

    It is written last, so that a page never lacks its style or its pictures.
    """
    exporter = exporter_named(format_name)
    root = out.resolve()
    with Writer() as writer:
        for story in stories:
            path = root
            for path, content in _files(exporter.export(story), root, media_folder):
                writer.write(path, content)
            yield path


def _files(exported: Exported, root: Path, media_folder: Path) -> Iterator[tuple[Path, bytes]]:
    for path, address in exported.pictures.items():
        content = _picture(media_folder / address.removeprefix(MEDIA_SCHEME))
        if content is not None:
            yield inside(root, path), content
    for asset in exported.assets:
        yield inside(root, asset.path), asset.content
    yield inside(root, exported.path), exported.content


def _picture(path: Path) -> bytes | None:
    """Return a stored picture; one that is gone from the library must not stop its story."""
    try:
        return read_bytes(path, LARGEST_PICTURE)
    except UnreadableFile:
        return None
