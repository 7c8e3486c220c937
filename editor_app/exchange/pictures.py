"""Pictures beside a text: which ones it shows, and their addresses exchanged for others."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote

from editor_app.exchange.addresses import MEDIA_SCHEME
from editor_app.exchange.reading import LARGEST_PICTURE, read_bytes
from editor_app.model.errors import UnreadableFile

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif", ".bmp"})
MEDIA_ADDRESS = re.compile(r"media:[0-9a-f]{64}(?:\.[a-z0-9]{1,8})?")

_IMAGE = re.compile(
    r"!\[(?:[^\[\]\\]|\\.|\[[^\[\]]{0,200}\]){0,1000}\]"
    r"\([ ]*(?:<([^<>\n]{1,1000})>|([^\s()<>]{1,1000}))"
)
_IMAGE_TAG = re.compile(r"""<img\b[^>]{0,2000}?\bsrc=(?:"([^"]{1,1000})"|'([^']{1,1000})')""")
_DEFINITION = re.compile(
    r"^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*(?:<([^<>\n]{1,1000})>|(\S{1,1000}))", re.MULTILINE
)
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_MARKS = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM")
_SVG = re.compile(rb"<svg\b[^>]{0,4000}>")
_SVG_SIDE = re.compile(rb"""\b(width|height)=["']([0-9]{1,5})(?:\.[0-9]+)?(?:px)?["']""")


def exchange(body: str, replacement: Callable[[str], str | None]) -> str:
    """Return ``body`` with the addresses of its pictures exchanged, code left alone.

    ``replacement`` gets each address as written and returns the new one, or
    None to leave it.
    """
    edits = []
    for start, end in _addresses(body):
        new = replacement(body[start:end])
        if new is not None:
            edits.append((start, end, new))
    for start, end, new in reversed(edits):
        body = f"{body[:start]}{new}{body[end:]}"
    return body


def local_file(address: str, folder: Path) -> Path | None:
    """Return the picture file that a relative ``address`` means, or None for other addresses."""
    path = unquote(address).split("?", 1)[0].split("#", 1)[0]
    if ":" in path or path.startswith(("/", "\\")) or "\0" in path:
        return None
    return folder / path if Path(path).suffix.lower() in SUFFIXES else None


def read_picture(path: Path) -> bytes:
    """Return the bytes of a picture file; UnreadableFile when it is none."""
    content = read_bytes(path, LARGEST_PICTURE)
    if not is_picture(content):
        raise UnreadableFile("is not a picture")
    return content


def is_picture(content: bytes) -> bool:
    """Whether bytes begin like a picture of a kind that is kept."""
    known = content.startswith(_MARKS) or content[4:12] == b"ftypavif"
    return known or bool(_SVG.search(content[:20_000]))


def drawing_size(content: bytes) -> tuple[int | None, int | None]:
    """Return width and height of an SVG drawing in pixels, each None when it does not say."""
    root = _SVG.search(content[:20_000])
    sides = {name: int(length) for name, length in _SVG_SIDE.findall(root[0])} if root else {}
    return sides.get(b"width"), sides.get(b"height")


def came_under(address: str) -> str:
    """Return the name to keep a picture under: its relative path, which always has a slash."""
    path = unquote(address).split("?", 1)[0].split("#", 1)[0].removeprefix("./")
    return path if "/" in path else f"./{path}"


def export_path(media_address: str, original_name: str, folder: str) -> str:
    """Return where an exported Markdown file finds a picture, relative to itself.

    A picture that came with a relative path goes back there; any other goes
    into ``folder`` under its own name, or the hash that the library knows it by.
    """
    stored = media_address.removeprefix(MEDIA_SCHEME)
    path = PurePosixPath(original_name)
    climbs = ".." in path.parts or path.is_absolute() or "\\" in original_name
    if "/" in original_name and not climbs:
        return str(path)
    name = path.name if path.suffix and not climbs else stored
    return f"{folder}/{name}"


def as_address(path: str) -> str:
    """Return a relative path as it is written in Markdown: only what would end it is encoded."""
    return quote(path, safe="/!$&'*+,-.:;=@_~" + "".join(char for char in path if ord(char) > 0xA0))


def _addresses(body: str) -> Iterator[tuple[int, int]]:
    """Yield where picture addresses stand in ``body``, in order, outside code."""
    if "![" not in body and "<img" not in body:
        return
    spans = set()
    for pattern in (_IMAGE, _IMAGE_TAG, _DEFINITION):
        for match in pattern.finditer(body):
            spans.add(match.span(1) if match[1] is not None else match.span(2))
    fenced = list(_fenced(body))
    for start, end in sorted(spans):
        if not any(first <= start < last for first, last in fenced) and not _is_code(body, start):
            yield start, end


def _fenced(body: str) -> Iterator[tuple[int, int]]:
    """Yield where fenced code stands."""
    at, opened, fence = 0, 0, ""
    for line in body.splitlines(keepends=True):
        mark = _FENCE.match(line)
        if mark and not fence:
            opened, fence = at, mark[1]
        elif mark and mark[1].startswith(fence) and not line[mark.end() :].strip():
            yield opened, at + len(line)
            fence = ""
        at += len(line)
    if fence:
        yield opened, at


def _is_code(body: str, at: int) -> bool:
    """Say whether ``at`` stands between backticks of its line."""
    line_start = body.rfind("\n", 0, at) + 1
    line_end = body.find("\n", at)
    before = body[line_start:at].count("`")
    after = body[at : line_end if line_end >= 0 else len(body)].count("`")
    return before % 2 == 1 and after > 0
