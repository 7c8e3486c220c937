"""Placing: exported stories into a folder, many of them on all processors."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Placed:
    """A story that is written: the file a reader opens, and what there is to know about it."""

    path: Path
    notice: str = ""


def place_many(
    stories: Iterable[Outgoing], format_name: str, out: Path, media_folder: Path
) -> Iterator[Placed]:
    """Export and write many stories, shared out among processes; yield them in order."""
    work = partial(place_all, format_name=format_name, out=out, media_folder=media_folder)
    for placed in shared_out(work, in_chunks(stories, _STORIES_AT_ONCE)):
        yield from placed


def place_all(
    stories: Iterable[Outgoing], format_name: str, out: Path, media_folder: Path
) -> list[Placed]:
    """Export and write stories one after the other."""
    return list(place_each(stories, format_name, out, media_folder))


def place_each(
    stories: Iterable[Outgoing], format_name: str, out: Path, media_folder: Path
) -> Iterator[Placed]:
    """Export and write stories one after the other; yield each when it is written.

    The file a reader opens is written last, so that a page never lacks its
    style or its pictures.
    """
    exporter = exporter_named(format_name)
    root = out.resolve()
    with Writer() as writer:
        for story in stories:
            exported = exporter.export(story)
            for path, content in _files(exported, root, media_folder):
                writer.write(path, content)
            yield Placed(inside(root, exported.path), exported.notice)


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
