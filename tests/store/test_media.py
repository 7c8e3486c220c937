"""Pictures lie beside the library, each once, under the hash of its bytes."""

import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.model.article import LeadImage
from editor_app.model.errors import LibraryUnavailable, NotFound
from editor_app.store.hashing import bytes_sha256
from editor_app.store.image_size import image_size
from editor_app.store.library import Library


def _png(width: int, height: int) -> bytes:
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", 13)
        + header
        + struct.pack(">I", zlib.crc32(header))
    )


def test_a_picture_is_kept_once_under_its_hash(library: Library) -> None:
    content = _png(640, 480)
    with library.write() as work:
        first = work.media.add(content, "pictures/Über die Brücke.PNG")
        again = work.media.add(content, "other.jpg")
    assert first == again
    assert first.address == f"media:{bytes_sha256(content)}.png"
    assert (first.width, first.height, first.size) == (640, 480, len(content))
    assert first.original_name == "pictures/Über die Brücke.PNG"
    assert [file.name for file in library.media_folder.iterdir()] == [f"{first.sha256}.png"]
    with library.read() as work:
        assert work.media.read(first.address) == content
        assert work.media.path(first.address).parent == library.media_folder
        assert work.media.all() == (first,)


def test_a_lost_file_comes_back_when_it_is_added_again(library: Library) -> None:
    with library.write() as work:
        media = work.media.add(b"bytes", "a.bin")
        work.media.path(media.address).unlink()
    with library.write() as work:
        with pytest.raises(NotFound, match="cannot be read"):
            work.media.read(media.address)
        work.media.add(b"bytes", "a.bin")
        assert work.media.read(media.address) == b"bytes"


@pytest.mark.parametrize(
    ("name", "suffix"),
    [("a.JPEG", ".jpeg"), ("a", ""), ("", ""), ("a.tar.gz", ".gz"), ("a.ex e", ""), ("a./etc", ""),
     ("a.verylongsuffix", ""), ("a.ß", ""), (".png", "")],
)  # fmt: skip
def test_only_plain_suffixes_are_kept(library: Library, name: str, suffix: str) -> None:
    with library.write() as work:
        assert work.media.add(name.encode(), name).suffix == suffix


@pytest.mark.parametrize(
    "address",
    ["", "media:", "media:../../etc/passwd", f"media:{'0' * 64}.png", f"media:{'0' * 63}",
     f"media:{'0' * 64}/../x", "https://example.org/a.png", f"MEDIA:{'0' * 64}"],
)  # fmt: skip
def test_an_address_that_leads_nowhere(library: Library, address: str) -> None:
    with library.read() as work:
        assert work.media.find(address) is None
        with pytest.raises(NotFound):
            work.media.read(address)


def test_unused_and_stray_files_are_told_apart(library: Library, story) -> None:
    with library.write() as work:
        in_body, as_lead, in_past, unused = (
            work.media.add(name.encode(), f"{name}.png") for name in ("body", "lead", "past", "no")
        )
        work.articles.add(
            story(
                id="a",
                body=f"![x]({in_body.address})",
                lead_image=LeadImage(address=as_lead.address),
            )
        )
        old = work.articles.add(story(id="b", body=f"![x]({in_past.address})"))
        work.revisions.keep("b", old.created)
        work.articles.save(replace(old, body="gone"))
    (library.media_folder / "notes.txt").write_text("who put this here")
    with library.read() as work:
        assert work.media.unused() == (unused,)
        assert [path.name for path in work.media.strays()] == ["notes.txt"]


def test_no_folder_is_made_before_the_first_picture(library: Library) -> None:
    with library.read() as work:
        assert work.media.strays() == ()
    assert not library.media_folder.exists()


def test_a_picture_that_cannot_be_written_is_not_in_the_library(library: Library) -> None:
    library.media_folder.write_text("a file where the folder should be")
    with pytest.raises(LibraryUnavailable, match="cannot be kept"), library.write() as work:
        work.media.add(b"bytes", "a.png")
    with library.read() as work:
        assert work.media.all() == ()


def test_nothing_half_written_stays_behind(library: Library, monkeypatch) -> None:
    def full_disk(self: Path, data: bytes) -> int:
        with self.open("wb") as file:
            file.write(data[:2])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full_disk)
    with pytest.raises(LibraryUnavailable, match="No space left"), library.write() as work:
        work.media.add(b"bytes", "a.png")
    assert list(library.media_folder.iterdir()) == []


_JPEG = (
    b"\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xd0\xff\xc2\x00\x11\x08"
    + struct.pack(">HH", 30, 40)
    + b"\x03"
)
_VP8 = b"RIFF\0\0\0\0WEBPVP8 " + bytes(10) + struct.pack("<HH", 0x4000 | 40, 30)
_VP8L = b"RIFF\0\0\0\0WEBPVP8L" + bytes(5) + (39 | 29 << 14).to_bytes(4, "little")
_VP8X = b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + (39).to_bytes(3, "little") + (29).to_bytes(3, "little")


@pytest.mark.parametrize(
    "content",
    [_png(40, 30), b"GIF89a" + struct.pack("<HH", 40, 30), _JPEG, _VP8, _VP8L, _VP8X],
    ids=["png", "gif", "jpeg", "webp lossy", "webp lossless", "webp extended"],
)
def test_the_size_of_a_picture(content: bytes) -> None:
    assert image_size(content) == (40, 30)


@pytest.mark.parametrize(
    "content",
    [b"", b"<svg/>", b"\xff\xd8", b"\xff\xd8\xff\xe0", _JPEG[:18], b"GIF89a",
     b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0", b"RIFF"],
)  # fmt: skip
def test_what_is_no_picture_has_no_size(content: bytes) -> None:
    assert image_size(content) is None
