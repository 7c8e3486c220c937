"""P7: on a full disk the library stays readable and intact, says so, and goes on afterwards."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from editor_app.store import place

ROOT = Path(place.__file__).parents[2]

_FILLS_THE_DISK = """
import sys
from pathlib import Path
from editor_app.model.backup import Occasion
from editor_app.model.errors import LibraryUnavailable
from editor_app.services import drafts
from editor_app.store.library import Library
disk, elsewhere = Path(sys.argv[1]), Path(sys.argv[2])
(disk / "ballast").write_bytes(bytes(400_000))
with Library.open(disk / "library.standfirst", backups=elsewhere / "kept") as library:
    saved = []
    try:
        for number in range(500):
            story = drafts.new_story(library, headline=f"Story {number}", body="Quay. " * 2000)
            saved.append((story.id, story.body))
    except LibraryUnavailable as error:
        print(error)
    print(len(saved) > 5)
    for story_id, body in saved:
        assert drafts.load(library, story_id).body == body
    print(library.check().sound)
    try:
        with library.write() as work:
            work.media.add(bytes(3_000_000), "big.jpg")
    except LibraryUnavailable as error:
        print(error)
    with library.read() as work:
        print(work.media.count(), sorted(file.name for file in library.media_folder.glob("*")))
    # A backup goes elsewhere and is whole; one on the same disk is said to have failed.
    backup = library.back_up(Occasion.HAND)
    print(backup.facts.stories == len(saved))
    library.backups.folder = disk / "kept"
    try:
        library.back_up(Occasion.HAND)
    except LibraryUnavailable as error:
        print("No backup was made" in str(error), library.backups.all())
    (disk / "ballast").unlink()
    after = drafts.new_story(library, headline="After", body="Written again.")
    saved.append((after.id, after.body))
with Library.open(disk / "library.standfirst") as library:
    print(library.check().sound, library.check().stories == len(saved))
"""


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs a small disk of its own")
def test_a_full_disk(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    (tmp_path / "fills.py").write_text(_FILLS_THE_DISK)
    mount = f"mount -t tmpfs -o size=2m tmpfs '{disk}' || exit 77; exec \"$@\""
    arguments = [sys.executable, str(tmp_path / "fills.py"), str(disk), str(tmp_path)]
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", mount, "sh", *arguments],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode and not done.stdout and "Traceback" not in done.stderr:
        pytest.skip("this system lets nobody make a disk of his own")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        f"{disk}/library.standfirst cannot be used: the disk is full.",
        "True",
        "True",
        "The picture cannot be kept: No space left on device.",
        "0 []",
        "True",
        "True ()",
        "True True",
    ]
