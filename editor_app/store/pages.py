"""Reads rows straight from the pages of a database that SQLite itself can no longer read.

Follows the file format as SQLite documents it: the leaves of tables, records,
chains of overflow pages, and the frames of a write-ahead log. Whatever makes no
sense is passed over.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

Value = int | float | str | bytes | None

_MAGIC: Final = b"SQLite format 3\x00"
_USUAL_PAGE: Final = 4096
_LEAF_OF_TABLE: Final = 0x0D
_LOG_HEADER, _FRAME_HEADER = 32, 24
_INTEGERS: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


class _Nonsense(Exception):  # noqa: N818 - never leaves this module
    """The bytes are no row."""


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A row of some table: its number and its values; which table, its shape must tell."""

    key: int
    values: tuple[Value, ...]


def found_rows(path: Path) -> Iterator[FoundRow]:
    """Yield every row that the pages of ``path`` and its log still hold, the log's last.

    Rows that were deleted may be among them.
    """
    content = path.read_bytes()
    log = path.with_name(path.name + "-wal")
    pages = _Pages(content, log.read_bytes() if log.is_file() else b"")
    for start, page in pages.each():
        yield from _rows_of(pages, page, start)


class _Pages:
    """The pages by number, those in the log before those in the file."""

    def __init__(self, content: bytes, log: bytes) -> None:
        self._content = memoryview(content)
        self.size = _page_size(content, log)
        reserved = content[20] if content.startswith(_MAGIC) and len(content) > 20 else 0
        self.usable = self.size - reserved if reserved <= 64 else self.size
        self._logged = list(self._frames(memoryview(log)))
        self._newest = dict(self._logged)

    def each(self) -> Iterator[tuple[int, memoryview]]:
        """Yield where each page's own header begins, and the page."""
        for start in range(0, len(self._content), self.size):
            yield 100 if start == 0 else 0, self._content[start : start + self.size]
        for number, page in self._logged:
            yield 100 if number == 1 else 0, page

    def __getitem__(self, number: int) -> memoryview:
        if number in self._newest:
            return self._newest[number]
        start = (number - 1) * self.size
        if not 0 <= start < len(self._content):
            raise _Nonsense
        return self._content[start : start + self.size]

    @property
    def room(self) -> int:
        """How many bytes a value can have at most."""
        return len(self._content) + len(self._logged) * self.size

    def _frames(self, log: memoryview) -> Iterator[tuple[int, memoryview]]:
        for start in range(_LOG_HEADER, len(log), _FRAME_HEADER + self.size):
            page = log[start + _FRAME_HEADER : start + _FRAME_HEADER + self.size]
            if len(page) == self.size:
                yield int.from_bytes(log[start : start + 4], "big"), page


def _page_size(content: bytes, log: bytes) -> int:
    size = 0
    if content.startswith(_MAGIC):
        size = int.from_bytes(content[16:18], "big")
        size = 65536 if size == 1 else size
    elif len(log) >= _LOG_HEADER:
        size = int.from_bytes(log[8:12], "big")
    return size if 512 <= size <= 65536 and size & (size - 1) == 0 else _USUAL_PAGE


def _rows_of(pages: _Pages, page: memoryview, start: int) -> Iterator[FoundRow]:
    if len(page) < start + 8 or page[start] != _LEAF_OF_TABLE:
        return
    cells = int.from_bytes(page[start + 3 : start + 5], "big")
    for number in range(min(cells, len(page) // 4)):
        pointer = start + 8 + 2 * number
        try:
            yield _row(pages, page, int.from_bytes(page[pointer : pointer + 2], "big"))
        except (_Nonsense, IndexError, struct.error):
            continue


def _row(pages: _Pages, page: memoryview, at: int) -> FoundRow:
    length, at = _varint(page, at)
    key, at = _varint(page, at)
    return FoundRow(key, _values(_payload(pages, page, at, length)))


def _payload(pages: _Pages, page: memoryview, at: int, length: int) -> bytes:
    if not 0 < length <= pages.room:
        raise _Nonsense
    here = _bytes_here(length, pages.usable)
    whole = bytearray(page[at : at + here])
    following = int.from_bytes(page[at + here : at + here + 4], "big") if here < length else 0
    while len(whole) < length:
        more = pages[following]
        following = int.from_bytes(more[:4], "big")
        taken = more[4 : min(pages.usable, 4 + length - len(whole))]
        if not taken:
            raise _Nonsense
        whole += taken
    return bytes(whole)


def _bytes_here(length: int, usable: int) -> int:
    """Return how many bytes of a payload its own page holds; the rest is on overflow pages."""
    if length <= usable - 35:
        return length
    least = (usable - 12) * 32 // 255 - 23
    here = least + (length - least) % (usable - 4)
    return here if here <= usable - 35 else least


def _values(record: bytes) -> tuple[Value, ...]:
    view = memoryview(record)
    header, at = _varint(view, 0)
    if not at <= header <= len(record):
        raise _Nonsense
    values, body = [], header
    while at < header:
        kind, at = _varint(view, at)
        value, body = _value(view, kind, body)
        values.append(value)
    return tuple(values)


def _value(record: memoryview, kind: int, at: int) -> tuple[Value, int]:
    if kind == 0:
        return None, at
    if kind in (8, 9):
        return kind - 8, at
    size = 8 if kind == 7 else _INTEGERS.get(kind, (kind - 12) // 2)
    cell = bytes(record[at : at + size])
    if size < 0 or kind in (10, 11) or len(cell) < size:
        raise _Nonsense
    if kind == 7:
        return struct.unpack(">d", cell)[0], at + size
    if kind in _INTEGERS:
        return int.from_bytes(cell, "big", signed=True), at + size
    return cell if kind % 2 == 0 else cell.decode("utf-8", "replace"), at + size


def _varint(page: memoryview, at: int) -> tuple[int, int]:
    """Return the number that begins at ``at``, and where it ends."""
    number = 0
    for step in range(8):
        byte = page[at + step]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, at + step + 1
    number = number << 8 | page[at + 8]
    return number - (1 << 64 if number >> 63 else 0), at + 9
