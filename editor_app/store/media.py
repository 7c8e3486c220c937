"""Media: pictures beside the library, each under the hash of its bytes."""

import re
from pathlib import Path

from sqlalchemy import Connection, func, insert, select

from editor_app.model.errors import LibraryUnavailable, NotFound
from editor_app.model.media import Media
from editor_app.store.files import fresh_file
from editor_app.store.hashing import bytes_sha256
from editor_app.store.image_size import image_size
from editor_app.store.packing import unpacked
from editor_app.store.tables import ArticleBodyRow, ArticleRow, MediaRow, RevisionTextRow
from editor_app.store.values import refuse_unstorable

ADDRESS = re.compile(r"media:([0-9a-f]{64})(\.[a-z0-9]{1,8})?")
_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")
_FIELDS = (
    MediaRow.sha256, MediaRow.suffix, MediaRow.size, MediaRow.original_name,
    MediaRow.width, MediaRow.height,
)  # fmt: skip


class MediaShelf:
    """The library's pictures. The same bytes are kept once, under their first suffix."""

    def __init__(self, connection: Connection, folder: Path) -> None:
        self._connection = connection
        self._folder = folder

    def add(self, content: bytes, name: str = "") -> Media:
        """Keep ``content`` and return what it is called here; known bytes are not kept twice."""
        sha256 = bytes_sha256(content)
        known = self._find(sha256)
        media = known or _described(sha256, content, name)
        if known is None:
            row = {field.key: getattr(media, field.key) for field in _FIELDS}
            refuse_unstorable(row)
            self._connection.execute(insert(MediaRow).values(row))
        target = self._file(media)
        if not target.exists():
            _write_whole(target, content)
        return media

    def find(self, address: str) -> Media | None:
        """Return the file that ``address`` names, if the library has it."""
        match = ADDRESS.fullmatch(address)
        return self._find(match[1]) if match else None

    def path(self, address: str) -> Path:
        """Return where the file of ``address`` lies; NotFound if the library has none."""
        media = self.find(address)
        if media is None:
            raise NotFound("The library has no picture {address}.", address=address)
        return self._file(media)

    def read(self, address: str) -> bytes:
        """Return the bytes of ``address``; NotFound if they are not there."""
        path = self.path(address)
        try:
            return path.read_bytes()
        except OSError as error:
            raise NotFound(
                "The picture {path} cannot be read: {reason}.", path=path, reason=error.strerror
            ) from error

    def all(self) -> tuple[Media, ...]:
        """Return every file that the library knows."""
        rows = self._connection.execute(select(*_FIELDS).order_by(MediaRow.sha256)).mappings()
        return tuple(Media(**row) for row in rows)

    def count(self) -> int:
        """Return how many files the library knows."""
        return self._connection.scalar(select(func.count()).select_from(MediaRow)) or 0

    def unused(self) -> tuple[Media, ...]:
        """Return the files that no story, lead image or revision mentions."""
        used = self._mentioned()
        return tuple(media for media in self.all() if media.sha256 not in used)

    def strays(self) -> tuple[Path, ...]:
        """Return the files in the media folder that the library does not know."""
        if not self._folder.is_dir():
            return ()
        known = {self._file(media).name for media in self.all()}
        return tuple(sorted(file for file in self._folder.iterdir() if file.name not in known))

    def _find(self, sha256: str) -> Media | None:
        query = select(*_FIELDS).where(MediaRow.sha256 == sha256)
        row = self._connection.execute(query).mappings().one_or_none()
        return Media(**row) if row is not None else None

    def _file(self, media: Media) -> Path:
        return self._folder / f"{media.sha256}{media.suffix}"

    def _mentioned(self) -> set[str]:
        texts = (
            text
            for column in (ArticleBodyRow.body, ArticleRow.lead_address)
            for text in self._connection.scalars(select(column).where(column.contains("media:")))
        )
        packed = self._connection.scalars(select(RevisionTextRow.packed))
        kept = (unpacked(text).decode() for text in packed)
        return {match[1] for text in (*texts, *kept) for match in ADDRESS.finditer(text or "")}


def _described(sha256: str, content: bytes, name: str) -> Media:
    suffix = Path(name).suffix.lower()
    width, height = image_size(content) or (None, None)
    return Media(
        sha256=sha256,
        suffix=suffix if _SUFFIX.fullmatch(suffix) else "",
        size=len(content),
        original_name=Path(name).name if Path(name).is_absolute() else name,
        width=width,
        height=height,
    )


def _write_whole(target: Path, content: bytes) -> None:
    try:
        with fresh_file(target) as fresh:
            fresh.write_bytes(content)
    except OSError as error:
        raise LibraryUnavailable(
            "The picture cannot be kept: {reason}.", reason=error.strerror
        ) from error
