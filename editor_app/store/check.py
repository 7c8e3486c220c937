"""What "Check library" looks at: structure, references, the hash of every text, index, pictures."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from editor_app.model.check_report import CheckReport
from editor_app.model.message import Message
from editor_app.store.hashing import bytes_sha256
from editor_app.store.interrupting import listening
from editor_app.store.packing import unpacked
from editor_app.store.progress import Progress

T = TypeVar("T")

_SHOWN = 10
"""How many findings of one sort are spelled out before the rest is counted."""

_ARTICLES = """
SELECT a.id, a.slug, b.body_sha256, CAST(b.body AS BLOB)
FROM articles AS a LEFT JOIN article_bodies AS b ON b.article_key = a.key
"""
_REVISIONS = """
SELECT a.slug, r.number, r.body_sha256, t.packed
FROM revisions AS r JOIN articles AS a ON a.key = r.article_key
LEFT JOIN revision_texts AS t ON t.sha256 = r.body_sha256
"""
_REVISIONS_BEFORE_PACKING = """
SELECT a.slug, r.number, r.body_sha256, CAST(r.body AS BLOB)
FROM revisions AS r JOIN articles AS a ON a.key = r.article_key
"""
_PACKED = "SELECT count(*) FROM sqlite_schema WHERE name = 'revision_texts'"

_UNINDEXED = "SELECT count(*) FROM articles WHERE key NOT IN (SELECT article_key FROM search_texts)"


class Findings:
    """Gathers what is wrong, in a reader's words, and which stories lost their text."""

    def __init__(self, progress: Progress | None = None) -> None:
        self._progress = progress
        self._done = 0
        self.counts = {"articles": 0, "revisions": 0, "media": 0}
        self.problems: list[str] = []
        self.notices: list[str] = []
        self.damaged: set[str] = set()

    def look(self, what: str, look: Callable[[], Iterator[str]]) -> None:
        """Add the lines of ``look``; a database that cannot answer at all is one more line."""
        lines: list[str] = []
        try:
            lines.extend(look())
        except sqlite3.DatabaseError as error:
            lines.append(Message("{what} cannot be read: {error}.", what=what, error=str(error)))
        self.problems.extend(lines[:_SHOWN])
        if len(lines) > _SHOWN:
            left = len(lines) - _SHOWN
            self.problems.append(Message("… and {count} more of that sort.", count=left))
        self.tell()

    def each(self, rows: Iterable[T]) -> Iterator[T]:
        """Walk through rows and tell how far the check has come."""
        for row in rows:
            yield row
            self._done += 1
            if self._done % 50 == 0:
                self.tell()

    def tell(self) -> None:
        """Tell how far the check has come; raises what the listener raises."""
        total = max(sum(self.counts.values()), self._done)
        if self._progress and total:
            self._progress(self._done, total)

    def report(self) -> CheckReport:
        """Return all of it as one value."""
        return CheckReport(
            stories=self.counts["articles"],
            revisions=self.counts["revisions"],
            media=self.counts["media"],
            problems=tuple(self.problems),
            notices=tuple(self.notices),
            damaged=frozenset(self.damaged),
        )


def examine(
    library: sqlite3.Connection, *, media_folder: Path | None, progress: Progress | None = None
) -> Findings:
    """Look at everything that a reading connection can tell; no pictures without a folder."""
    findings = examine_texts(library, progress)
    findings.look(Message("The search index"), lambda: _unindexed(library))
    if media_folder is not None:
        findings.look(Message("The pictures"), lambda: _pictures(library, media_folder, findings))
        findings.notices.extend(_strays(library, media_folder))
    return findings


def examine_texts(library: sqlite3.Connection, progress: Progress | None = None) -> Findings:
    """Look at what nothing else could bring back: the file itself, and the words in it."""
    findings = Findings(progress)
    findings.look(Message("The file"), lambda: _counted(library, findings.counts))
    with listening(library, findings.tell):
        findings.look(Message("The file"), lambda: _structure(library))
    findings.look(Message("The references"), lambda: _references(library))
    findings.look(Message("The stories"), lambda: _stories(library, findings))
    findings.look(Message("The versions"), lambda: _versions(library, findings))
    return findings


def examine_index(library: sqlite3.Connection, findings: Findings) -> None:
    """Compare the full-text index with its text; needs a connection in a write transaction."""
    with listening(library, findings.tell):
        findings.look(Message("The search index"), lambda: _index(library))


def _structure(library: sqlite3.Connection) -> Iterator[str]:
    for (message,) in library.execute(f"PRAGMA quick_check({_SHOWN + 1})"):
        if message != "ok":
            yield Message("The file is damaged: {error}.", error=" ".join(message.split()))


def _counted(library: sqlite3.Connection, counts: dict[str, int]) -> Iterator[str]:
    for table in counts:
        counts[table] = library.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - our own table names
    yield from ()


def _references(library: sqlite3.Connection) -> Iterator[str]:
    for table, row, parent, _ in library.execute("PRAGMA foreign_key_check"):
        yield Message(
            "Row {row} of {table} points to something in {parent} that is gone.",
            row=row,
            table=table,
            parent=parent,
        )


def _stories(library: sqlite3.Connection, findings: Findings) -> Iterator[str]:
    for article_id, slug, sha256, body in findings.each(library.execute(_ARTICLES)):
        if body is None:
            findings.damaged.add(article_id)
            yield Message("The story “{slug}” has lost its text.", slug=slug)
        elif hashlib.sha256(body).hexdigest() != sha256:
            findings.damaged.add(article_id)
            yield Message(
                "The text of the story “{slug}” is not the text that was saved.", slug=slug
            )


def _versions(library: sqlite3.Connection, findings: Findings) -> Iterator[str]:
    # A library is looked at before it is migrated, too.
    packed = library.execute(_PACKED).fetchone()[0]
    rows = library.execute(_REVISIONS if packed else _REVISIONS_BEFORE_PACKING)
    for slug, number, sha256, text in findings.each(rows):
        body = unpacked(text or b"") if packed else text
        if hashlib.sha256(body).hexdigest() != sha256:
            yield Message(
                "Version {number} of the story “{slug}” is not the text that was kept.",
                number=number,
                slug=slug,
            )


def _unindexed(library: sqlite3.Connection) -> Iterator[str]:
    missing = library.execute(_UNINDEXED).fetchone()[0]
    if missing:
        yield Message(
            "{count} stories are missing from the search index; rebuild it.", count=missing
        )


def _index(library: sqlite3.Connection) -> Iterator[str]:
    try:
        library.execute("INSERT INTO story_index(story_index, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError:
        yield Message("The search index does not match the stories; rebuild it.")


def _pictures(library: sqlite3.Connection, folder: Path, findings: Findings) -> Iterator[str]:
    known = library.execute("SELECT sha256, suffix, original_name FROM media")
    for sha256, suffix, name in findings.each(known):
        called = name or sha256[:12]
        try:
            content = (folder / f"{sha256}{suffix}").read_bytes()
        except OSError:
            yield Message(
                "The picture “{name}” is missing from {folder}.", name=called, folder=folder
            )
        else:
            if bytes_sha256(content) != sha256:
                yield Message(
                    "The picture “{name}” in {folder} is not the one that was added.",
                    name=called,
                    folder=folder,
                )


def _strays(library: sqlite3.Connection, folder: Path) -> Iterator[str]:
    """Tell of files that the library does not know; they do no harm."""
    if not folder.is_dir():
        return
    try:
        known = {name for (name,) in library.execute("SELECT sha256 || suffix FROM media")}
    except sqlite3.DatabaseError:
        return  # told already
    strays = sorted(file.name for file in folder.iterdir() if file.name not in known)
    if strays:
        shown = ", ".join(strays[:_SHOWN])
        yield Message(
            "{count} files in {folder} are not the library's: {names}.",
            count=len(strays),
            folder=folder.name,
            names=shown,
        )
