"""P16: every body carries its hash: of 200 single flipped bits in bodies, all 200 are found."""

import random
from pathlib import Path

import pytest

from editor_app.model.backup import Occasion
from editor_app.model.errors import LibraryDamaged
from editor_app.services import drafts
from editor_app.store.library import Library

FLIPS = 200
MARK = b"*Calder* @@"  # what the search keeps has no asterisks


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Make a library whose bodies can be told from all else in its file, and return its bytes."""
    path = tmp_path_factory.mktemp("made") / "library.standfirst"
    with Library.open(path) as library:
        for number in range(6):
            body = f"{MARK.decode()} {number} " + "the dockworkers return to the quays " * 60
            drafts.new_story(library, headline=f"Story {number}", body=body)
    return path.read_bytes()


def _body_bytes(whole: bytes) -> list[int]:
    """Return the places of bytes that belong to bodies, and to nothing else in the file."""
    places = []
    start = whole.find(MARK)
    while start >= 0:
        places += range(start, start + 1500)
        start = whole.find(MARK, start + 1)
    return places


def test_200_flips_are_found_by_the_check_and_by_the_backup(whole: bytes, tmp_path: Path) -> None:
    rng = random.Random(16)
    places = _body_bytes(whole)
    assert len(places) > 6_000
    path = tmp_path / "library.standfirst"
    path.write_bytes(whole)
    found = refused = 0
    with Library.open(path, backups=tmp_path / "kept") as library:
        library.check()
    for flip in range(FLIPS):
        rotten = bytearray(whole)
        rotten[rng.choice(places)] ^= 1 << rng.randrange(8)
        path.write_bytes(rotten)
        with Library.open(path, backups=tmp_path / "kept") as library:
            found += not library.check().sound
            if flip % 20 == 0:
                with pytest.raises(LibraryDamaged):
                    library.back_up(Occasion.CLOSING)
                refused += 1
    assert (found, refused) == (FLIPS, FLIPS // 20)
