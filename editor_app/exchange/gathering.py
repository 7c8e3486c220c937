"""Gathering: files read into stories, many of them on all processors."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor_app.exchange.finding_files import Found
from editor_app.exchange.formats import Incoming
from editor_app.exchange.import_markdown import MARKDOWN
from editor_app.exchange.importers import importer_for
from editor_app.exchange.processes import in_chunks, shared_out
from editor_app.markup.to_text import plain_text
from editor_app.model.errors import StandfirstError, TooComplex, UnreadableFile
from editor_app.model.message import Message

ENOUGH_FOR_PROCESSES = 300

_FILES_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Gathered:
    """What became of a file: a story with the plain words of its body, or a problem.

    ``words`` is None when the body is too complex to read as Markdown.
    """

    found: Found
    story: Incoming | None = None
    words: str | None = None
    problem: str = ""


def gather(found: Sequence[Found]) -> Iterator[tuple[Gathered, ...]]:
    """Read ``found`` and yield what became of the files, in order, some at a time."""
    chunks = in_chunks(found, _FILES_AT_ONCE)
    if len(found) < ENOUGH_FOR_PROCESSES:
        yield from map(gather_some, chunks)
    else:
        yield from shared_out(gather_some, chunks)


def gather_some(found: Sequence[Found]) -> tuple[Gathered, ...]:
    """Read files one after the other."""
    return tuple(map(_gathered, found))


def _gathered(found: Found) -> Gathered:
    try:
        story = _read(found)
    except StandfirstError as error:
        return Gathered(found, problem=error.message)
    except RecursionError:
        return Gathered(found, problem=Message("is nested too deeply"))
    return Gathered(found, story, _words(story.body))


def _read(found: Found) -> Incoming:
    importer = importer_for(found.path)
    if found.problem:
        raise UnreadableFile(found.problem)
    if importer is None and found.path.exists():
        kind = found.path.suffix or Message("without a suffix")
        raise UnreadableFile("is not a kind of file that can be imported ({kind})", kind=kind)
    return (importer or MARKDOWN).read(found.path)


def _words(body: str) -> str | None:
    try:
        return plain_text(body)
    except TooComplex:
        return None
