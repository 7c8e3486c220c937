"""The programs that are measured side by side, each started on a document and left in peace."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from sample_text import story
from screen_probe import Region, ScreenProbe

ROOT = Path(__file__).resolve().parent.parent
Environment = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """One program: how it is started on a document, and where its text appears.

    ``text`` is left, top, width and height as parts of the screen. ``first_keys``
    bring it into the state to be measured. ``prepare`` gets the document and the
    environment before the first start and returns what ``command`` gets for each.
    """

    name: str
    title: str
    command: Callable[[Path], list[str]]
    text: tuple[float, float, float, float]
    first_keys: tuple[str, ...] = ()
    prepare: Callable[[Path, Environment], Path] = lambda document, _: document


def _import_story(document: Path, environment: Environment) -> Path:
    """Make a library that holds the document alone."""
    library = document.with_suffix(".standfirst")
    program = [sys.executable, "-m", "editor_app", "--library", str(library)]
    subprocess.run(
        [*program, "import", str(document)],
        cwd=ROOT,
        env=environment,
        check=True,
        capture_output=True,
    )
    return library


def _standfirst(library: Path) -> list[str]:
    return [sys.executable, "-m", "editor_app", "--library", str(library)]


WRITE = Program(
    name="Standfirst, Write",
    title="Standfirst",
    command=_standfirst,
    text=(0.22, 0.40, 0.50, 0.55),
    prepare=_import_story,
)
SOURCE = replace(
    WRITE, name="Standfirst, Markdown", text=(0.22, 0.20, 0.50, 0.75), first_keys=("ctrl+/",)
)
BARE = Program(
    name="bare QTextEdit",
    title="bare QTextEdit",
    command=lambda document: [
        sys.executable, str(ROOT / "benchmarks/bare_text_edit.py"), str(document)
    ],
    text=(0.0, 0.02, 0.95, 0.9),
)  # fmt: skip
GHOSTWRITER = Program(
    name="ghostwriter",
    title="ghostwriter",
    command=lambda document: ["ghostwriter", str(document)],
    text=(0.1, 0.08, 0.45, 0.7),
)


def packaged(program: Path) -> Program:
    """Return the way of writing of a built program, started as it is rather than from source."""

    def imported(document: Path, environment: Environment) -> Path:
        library = document.with_suffix(".standfirst")
        command = [str(program), "--library", str(library), "import", str(document)]
        subprocess.run(command, env=environment, check=True, capture_output=True)
        return library

    return replace(
        WRITE,
        name="packaged, Write",
        command=lambda library: [str(program), "--library", str(library)],
        prepare=imported,
    )


def installed() -> list[Program]:
    """Return the programs that can be measured here, saying which cannot."""
    found = [SOURCE, WRITE, BARE]
    if shutil.which("ghostwriter"):
        found.append(GHOSTWRITER)
    else:
        print("ghostwriter is not installed (on Debian: apt-get install ghostwriter)")
    return found


def prepared(program: Program, folder: Path, environment: Environment, words: int) -> Path:
    """Write a story of ``words`` words for the program and return what to start it on."""
    document = folder / f"{program.name.replace(' ', '-')}.md"
    document.write_text(story(words), encoding="utf-8")
    return program.prepare(document, environment)


def region(part: tuple[float, float, float, float], probe: ScreenProbe) -> Region:
    """Turn parts of the screen into pixels."""
    width, height = probe.size
    left, top, wide, high = part
    return Region(int(left * width), int(top * height), int(wide * width), int(high * height))


@contextmanager
def started(command: list[str], environment: Environment) -> Iterator[subprocess.Popen[bytes]]:
    """Start a program in a session of its own and end all of it afterwards."""
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(timeout=3)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def cpu_seconds(session: int) -> float:
    """Return the processor time that a session's processes have used so far, threads included."""
    total = 0
    for process in _processes(session):
        for thread in (process / "task").glob("*/schedstat"):
            with suppress(OSError):  # it ended while we looked
                total += int(thread.read_text(encoding="utf-8").split()[0])
    return total / 1e9


def memory_megabytes(session: int) -> float:
    """Return the proportional set size of all of a session's processes together, in megabytes."""
    total = 0
    for process in _processes(session):
        with suppress(OSError):
            rollup = (process / "smaps_rollup").read_text(encoding="utf-8")
            sizes = (line.split()[1] for line in rollup.splitlines() if line.startswith("Pss:"))
            total += int(next(sizes, "0"))
    return total / 1024


def _processes(session: int) -> Iterator[Path]:
    """Walk through the processes of a session that are there now."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = stat.read_text(encoding="utf-8").rpartition(")")[2].split()
            if int(fields[3]) == session:
                yield stat.parent


def wait_for_window(title: str, probe: ScreenProbe, limit: float = 60.0) -> None:
    """Return once a window of that title is there, or raise ``TimeoutError``."""
    end = time.monotonic() + limit
    while not probe.has_window(title):
        if time.monotonic() > end:
            raise TimeoutError(f"no window of {title} came up")
        time.sleep(0.01)
