"""P6: a file we write is there whole, as it was before or as it is to be, whatever happens."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from editor_app.exchange import atomic
from editor_app.exchange.atomic import write_file

ROOT = Path(atomic.__file__).parents[2]
OLD, NEW = b"As it was.\n" * 1_000, b"As it is to be.\n" * 20_000

_DIES = """
import os, signal, sys
from pathlib import Path
left = int(sys.argv[2])

def dying(real):
    def act(*args, **kwargs):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        done = real(*args, **kwargs)
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return done
    return act

from editor_app.exchange.atomic import write_file
os.fsync, Path.replace, Path.unlink = dying(os.fsync), dying(Path.replace), dying(Path.unlink)
os.open = dying(os.open)
write_file(Path(sys.argv[1]), b"As it is to be.\\n" * 20_000)
print("done")
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill like that")
@pytest.mark.parametrize("step", range(1, 12))
def test_killed_at_any_step_the_old_file_or_the_new_one_is_there(tmp_path: Path, step: int) -> None:
    target = tmp_path / "story.html"
    target.write_bytes(OLD)
    died = subprocess.run(
        [sys.executable, "-c", _DIES, str(target), str(step)],
        cwd=ROOT, check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert died.stdout == "done\n" or died.returncode == -signal.SIGKILL, died.stderr
    assert target.read_bytes() in (OLD, NEW)


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="no limits on this system")
def test_a_disk_that_takes_only_part_of_a_file_leaves_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "story.html"
    target.write_bytes(OLD)
    program = (
        "import resource, signal, sys; from pathlib import Path;"
        "from editor_app.exchange.atomic import write_file;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000));"
        "write_file(Path(sys.argv[1]), bytes(300_000))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(target)],
        cwd=ROOT, check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert "UnwritableFile: Cannot write" in done.stderr
    assert target.read_bytes() == OLD
    assert [file.name for file in tmp_path.iterdir()] == ["story.html"]


def test_the_file_and_its_folder_are_synced_before_and_after_the_name_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = []
    real_sync, real_replace = os.fsync, Path.replace

    def sync(handle: int) -> None:
        done.append("folder" if os.path.isdir(f"/proc/self/fd/{handle}") else "file")  # noqa: PTH112
        real_sync(handle)

    def replace(self: Path, target: Path) -> Path:
        done.append("name")
        return real_replace(self, target)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(Path, "replace", replace)
    write_file(tmp_path / "story.html", NEW)
    assert done == ["file", "name", "folder"] or not Path("/proc/self/fd").exists()


_EXPORT_DIES = """
import os, signal, sys
from pathlib import Path
from editor_app.exchange.page import Site
from editor_app.services import drafts, publishing
from editor_app.store.library import Library
left = 0
real = Path.replace

def replace(self, target):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return real(self, target)

def export(folder, step):
    global left
    with Library.open(folder / "library.standfirst") as library:
        made = [drafts.new_story(library, headline=f"Story {n}", body="W. " * 900) for n in "abc"]
        left, Path.replace = step, replace
        publishing.export(library, [one.id for one in made], "html", folder / "out", Site())

for step in range(1, 20):
    folder = Path(sys.argv[1]) / str(step)
    folder.mkdir()
    child = os.fork()
    if child == 0:
        export(folder, step)
        os._exit(0)
    if os.waitpid(child, 0)[1] == 0:
        break
print(step)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_an_export_killed_at_any_file_leaves_no_half_page(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _EXPORT_DIES, str(tmp_path)],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert int(done.stdout) > 3
    pages = list(tmp_path.rglob("out/*.html"))
    assert pages
    for page in pages:
        assert page.read_text(encoding="utf-8").rstrip().endswith("</html>")
