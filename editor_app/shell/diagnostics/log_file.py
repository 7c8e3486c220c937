"""A log that does not grow: one file, and the two before it."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from threading import Lock

from platformdirs import user_log_path

MOST = 256_000
"""Bytes after which the next file is begun."""

KEPT = 3
NAME = "standfirst.log"


def usual_log() -> "LogFile":
    """Return the log where this system keeps logs."""
    return LogFile(user_log_path("standfirst", appauthor=False))


class LogFile:
    """Takes lines from any thread. A disk that does not take them is no trouble of the reader's."""

    def __init__(self, folder: Path, most: int = MOST) -> None:
        self.folder = folder
        self.path = folder / NAME
        self._most = most
        self._lock = Lock()

    def write(self, words: str) -> None:
        """Add words under the present time; of more than one line the others are indented."""
        moment = datetime.now().astimezone().isoformat(timespec="seconds")
        text = "\n    ".join(words.splitlines())
        with self._lock, suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            self._turn()
            with self.path.open("a", encoding="utf-8", errors="replace") as file:
                file.write(f"{moment} {text}\n")

    def tail(self, lines: int) -> list[str]:
        """Return the last lines, those of earlier files included."""
        found: list[str] = []
        with self._lock:
            for path in [self.path, *map(self._older, range(1, KEPT))]:
                with suppress(OSError):
                    found = path.read_text("utf-8", errors="replace").splitlines() + found
                if len(found) >= lines:
                    break
        return found[-lines:]

    def _turn(self) -> None:
        """Let every file become the one before, once the newest is full."""
        if not self.path.exists() or self.path.stat().st_size < self._most:
            return
        for number in range(KEPT - 1, 0, -1):
            newer = self.path if number == 1 else self._older(number - 1)
            if newer.exists():
                newer.replace(self._older(number))

    def _older(self, number: int) -> Path:
        return self.path.with_suffix(f".{number}.log")
