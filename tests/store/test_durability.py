"""What was acknowledged is there after the worst kind of end."""

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from editor_app.store import library as library_module
from editor_app.store.library import Library

ROOT = Path(library_module.__file__).parents[2]

_TYPES = """
import sys
from pathlib import Path
from dataclasses import replace
from editor_app.store.library import Library
library = Library.open(Path(sys.argv[1]))
number = int(sys.argv[2])
while True:
    number += 1
    with library.write() as work:
        story = work.articles.get("a")
        work.articles.save(replace(story, body=f"Word {number}. " * 200))
    print(number, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill like that")
def test_no_acknowledged_save_is_lost_when_the_program_is_killed(library: Library, story) -> None:
    with library.write() as work:
        work.articles.add(story(id="a", body="Word 0. "))
    library.close()
    rng = random.Random(3)
    saved = 0
    for _ in range(6):
        child = subprocess.Popen(
            [sys.executable, "-c", _TYPES, str(library.path), str(saved)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        assert child.stdout is not None
        for _ in range(rng.randrange(1, 20)):
            saved = int(child.stdout.readline())
        child.send_signal(signal.SIGKILL)
        acknowledged = child.stdout.read().split()
        child.stdout.close()
        child.wait()
        saved = int(acknowledged[-1]) if acknowledged else saved
        with Library.open(library.path) as opened:
            with opened.read() as work:
                number = int(work.articles.get("a").body.split(".")[0].removeprefix("Word "))
                assert number in (saved, saved + 1)  # one more may have been kept unannounced
                assert len(work.search.stories(f"word {number} ")) == 1
            assert opened.check().sound
        saved = number
