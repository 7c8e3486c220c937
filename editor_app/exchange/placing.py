"""Placing: exported stories into a folder, many of them on all processors."""

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from editor_app.exchange.addresses import MEDIA_SCHEME
from editor_app.exchange.atomic import write_files
from editor_app.exchange.exporters import exporter_named
from editor_app.exchange.formats import Exported, Outgoing
from editor_app.exchange.names import inside
from editor_app.exchange.reading import LARGEST_PICTURE, read_bytes
from editor_app.model.errors import UnreadableFile

_STORIES_AT_ONCE = 20


def place(exported: Exported, out: Path, media_folder: Path) -> Path:
    """Write the files of one story below ``out`` and return the one a reader opens.

    It is written last, so that a page never lacks its style or its pictures.
    """
    written = write_files(_files(exported, out, media_folder))
    return written[-1]


def place_many(
    stories: Sequence[Outgoing],
    format_name: str,
    out: Path,
    media_folder: Path,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[Path, ...]:
    """Export and write many stories, shared out among processes; return their files in order."""
    chunks = [
        stories[start : start + _STORIES_AT_ONCE]
        for start in range(0, len(stories), _STORIES_AT_ONCE)
    ]
    written: list[Path] = []
    with ProcessPoolExecutor(
        max_workers=min(len(chunks), os.cpu_count() or 1),
        mp_context=multiprocessing.get_context("spawn"),
    ) as processes:
        tasks = [
            processes.submit(place_all, chunk, format_name, out, media_folder) for chunk in chunks
        ]
        try:
            for task in tasks:
                written += task.result()
                if progress:
                    progress(len(written), len(stories))
        except BaseException:
            processes.shutdown(wait=False, cancel_futures=True)
            raise
    return tuple(written)


def place_all(
    stories: Sequence[Outgoing], format_name: str, out: Path, media_folder: Path
) -> list[Path]:
    """Export and write stories one after the other; return their files."""
    exporter = exporter_named(format_name)
    return [place(exporter.export(story), out, media_folder) for story in stories]


def _files(exported: Exported, out: Path, media_folder: Path) -> Iterator[tuple[Path, bytes]]:
    for path, address in exported.pictures.items():
        content = _picture(media_folder / address.removeprefix(MEDIA_SCHEME))
        if content is not None:
            yield inside(out, path), content
    for asset in exported.assets:
        yield inside(out, asset.path), asset.content
    yield inside(out, exported.path), exported.content


def _picture(path: Path) -> bytes | None:
    """Return a stored picture; one that is gone from the library must not stop its story."""
    try:
        return read_bytes(path, LARGEST_PICTURE)
    except UnreadableFile:
        return None
