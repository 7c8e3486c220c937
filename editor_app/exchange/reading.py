"""Reading files of strangers: text as it is, or one clear line about why not."""

import codecs
from pathlib import Path

from editor_app.exchange.notation.values import line_of
from editor_app.model.errors import UnreadableFile
from editor_app.model.message import Message

LARGEST_TEXT = 20_000_000
LARGEST_PICTURE = 50_000_000

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read_bytes(path: Path, largest: int = LARGEST_TEXT) -> bytes:
    """Return the bytes of a file; UnreadableFile says what is wrong with it, without its name."""
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise UnreadableFile("is a folder")
        if not path.is_file():
            raise UnreadableFile("is not a file")
        if size > largest:
            raise UnreadableFile(
                "is too large: {size}, {largest} at most",
                size=_megabytes(size),
                largest=_megabytes(largest),
            )
        with path.open("rb") as file:
            content = file.read(largest + 1)
    except FileNotFoundError:
        raise UnreadableFile("no such file") from None
    except PermissionError:
        raise UnreadableFile("may not be read: permission denied") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise UnreadableFile("cannot be read: {reason}", reason=reason) from error
    if len(content) > largest:
        raise UnreadableFile("is too large: {largest} at most", largest=_megabytes(largest))
    return content


def read_text(path: Path) -> str:
    """Return the text of a file with LF line ends: UTF-8, or what its byte order mark says."""
    text = decode(read_bytes(path)).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise UnreadableFile("is empty")
    return text


def decode(content: bytes) -> str:
    """Return the text in ``content``; UnreadableFile names the first byte that is no text."""
    encoding, start = "utf-8", 0
    for mark, name in _MARKS:
        if content.startswith(mark):
            encoding, start = name, len(mark)
            break
    try:
        text = content[start:].decode(encoding)
    except UnicodeDecodeError as error:
        if b"\0" in content and encoding == "utf-8":
            raise UnreadableFile(_binary(content.index(b"\0"))) from None
        raise UnreadableFile(_wrongly_encoded(content, start + error.start, encoding)) from None
    if "\0" in text:
        raise UnreadableFile(_binary(text.index("\0")))
    return text


def _binary(position: int) -> Message:
    return Message("is not text: a zero byte at position {position}", position=position)


def _wrongly_encoded(content: bytes, position: int, encoding: str) -> Message:
    before = content[:position].decode("latin-1").replace("\r\n", "\n").replace("\r", "\n")
    at_end = Message("the end at position {position}", position=position)
    byte = (
        Message(
            "byte 0x{byte:02X} at position {position}", byte=content[position], position=position
        )
        if position < len(content)
        else at_end
    )
    line = line_of(before, len(before))
    return Message(
        "line {line}: is not {encoding} text: {what}",
        line=line,
        encoding=encoding.upper(),
        what=byte,
    )


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.0f} MB"
