"""Plain text into a story: a title, perhaps twice, paragraphs, and a tail of related stories."""

import re
from collections.abc import Sequence
from pathlib import Path

from editor_app.exchange.details import Details
from editor_app.exchange.formats import ImportFormat, Incoming, Stub
from editor_app.exchange.import_markdown import slug_of_file
from editor_app.exchange.names import slugify
from editor_app.exchange.reading import read_text
from editor_app.markup.leaves import Kind, Leaf
from editor_app.markup.runs import Run
from editor_app.markup.write import write
from editor_app.model.article import Status

LONGEST_TITLE = 200

_BLANK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_TAIL = re.compile(r"(?:you may also like|related stories|read more|more stories):?", re.IGNORECASE)


def read_plain_text(path: Path) -> Incoming:
    """Return the story in a text file; none of its words is read as Markdown."""
    return story_in(read_text(path), path)


def story_in(text: str, path: Path) -> Incoming:
    """Return the story in ``text``, which came from ``path``."""
    parts = [part.strip("\n") for part in _BLANK.split(text.strip()) if part.strip()]
    title, paragraphs = _take_title(parts)
    tail = next((at for at, part in enumerate(paragraphs) if _TAIL.fullmatch(part.strip())), None)
    stubs = _stubs(paragraphs[tail + 1 :]) if tail is not None else ()
    words = [" ".join(part.split()) for part in paragraphs[: tail if stubs else None]]
    body = write(Leaf(kind=Kind.PARAGRAPH, runs=(Run(part),)) for part in words)
    return Incoming(
        path=path,
        details=Details(
            headline=title,
            slug=slugify(title) or slug_of_file(path),
            status=Status.DRAFT,
            language="en",
        ),
        body=f"{body.rstrip()}\n" if body else "",
        stubs=stubs,
    )


TEXT = ImportFormat(
    name="text", label="Plain text", suffixes=frozenset({".txt", ".text"}), read=read_plain_text
)


def _take_title(parts: Sequence[str]) -> tuple[str, list[str]]:
    """Return the title, if the text opens with one, and the paragraphs below it."""
    first, _, more = parts[0].partition("\n")
    if (len(parts) == 1 and not more) or len(first) > LONGEST_TITLE:
        return "", list(parts)
    lines = [line for line in more.split("\n") if line.strip() and line.strip() != first.strip()]
    rest = ["\n".join(lines)] if lines else []
    below = [*rest, *parts[1:]]
    if below and below[0].strip() == first.strip():
        below = below[1:]
    return " ".join(first.split()), below


def _stubs(parts: Sequence[str]) -> tuple[Stub, ...]:
    """Return titles with their teasers: two paragraphs each, or two lines of one."""
    lines = [line.strip() for part in parts for line in part.split("\n") if line.strip()]
    pairs = [" ".join(line.split()) for line in lines]
    return tuple(
        Stub(headline=title, teaser=pairs[at + 1] if at + 1 < len(pairs) else "")
        for at, title in enumerate(pairs)
        if at % 2 == 0
    )
