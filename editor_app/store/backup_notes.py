"""What is written down beside each backup, so that a list of many need not open them all."""

import json
import re
import sqlite3
from contextlib import closing, suppress
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from editor_app.model.backup import Backup, Facts, Occasion
from editor_app.store.identity import file_uri

SUFFIX = ".standfirst"
_NAME = re.compile(r"(\d{6,})-(\d{8}T\d{6}Z)-([a-z]+)")
_MOMENT = "%Y%m%dT%H%M%SZ"
_COUNTS = """
SELECT (SELECT count(*) FROM articles) AS stories,
       (SELECT coalesce(sum(words), 0) FROM articles) AS words,
       (SELECT count(*) FROM revisions) AS revisions,
       (SELECT count(*) FROM media) AS pictures,
       (SELECT max(touched) FROM library) AS touched
"""


def name_of(number: int, made: datetime, occasion: Occasion) -> str:
    """Return the name of a backup's file."""
    return f"{number:06d}-{made.astimezone(UTC):{_MOMENT}}-{occasion}{SUFFIX}"


def count(library: sqlite3.Connection) -> Facts:
    """Return how much the library on that connection holds."""
    stories, words, revisions, pictures, touched = library.execute(_COUNTS).fetchone()
    return Facts(
        stories=stories, words=words, revisions=revisions, pictures=pictures, touched=touched
    )


def write(backup: Backup) -> None:
    """Write the note of a backup; to be done before its file gets its name."""
    known = {"facts": asdict(backup.facts), "missing": backup.missing, "sha256": backup.sha256}
    _note(backup.path).write_text(json.dumps(known), encoding="utf-8")


def read(path: Path) -> Backup | None:
    """Return the backup in the file ``path``; None if that is not the name of a backup.

    Where the note is lost the file itself is asked; one that cannot answer is
    left out of the list and never deleted.
    """
    match = _NAME.fullmatch(path.stem)
    if match is None or path.suffix != SUFFIX or match[3] not in list(Occasion):
        return None
    known = _known(path)
    facts = _facts(known) or _asked(path)
    if facts is None:
        return None
    return Backup(
        path=path,
        number=int(match[1]),
        made=datetime.strptime(match[2], _MOMENT).replace(tzinfo=UTC),
        occasion=Occasion(match[3]),
        facts=facts,
        size=path.stat().st_size,
        missing=_number(known.get("missing")),
        sha256=str(known.get("sha256", "")),
    )


def delete(backup: Backup) -> None:
    """Delete a backup and its note."""
    backup.path.unlink(missing_ok=True)
    _note(backup.path).unlink(missing_ok=True)


def pictures(path: Path) -> tuple[str, ...]:
    """Return the names of the pictures that the library file ``path`` knows."""
    with closing(sqlite3.connect(file_uri(path, mode="ro", immutable="1"), uri=True)) as library:
        return tuple(name for (name,) in library.execute("SELECT sha256 || suffix FROM media"))


def _note(path: Path) -> Path:
    return path.with_suffix(".json")


def _known(path: Path) -> dict[str, object]:
    with suppress(OSError, ValueError):
        known = json.loads(_note(path).read_text(encoding="utf-8"))
        if isinstance(known, dict):
            return known
    return {}


def _facts(known: dict[str, object]) -> Facts | None:
    facts = known.get("facts")
    if not isinstance(facts, dict) or not all(isinstance(one, int) for one in facts.values()):
        return None
    with suppress(TypeError):
        return Facts(**facts)
    return None


def _asked(path: Path) -> Facts | None:
    uri = file_uri(path, mode="ro", immutable="1")
    with suppress(sqlite3.Error), closing(sqlite3.connect(uri, uri=True)) as library:
        return count(library)
    return None


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
