"""Runs as foreign HTML gives them -> runs as a reader saw them: white space in order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from editor_app.markup.runs import Break, RawInline, Run, Runs, merged

LONGEST_WORD = 5_000
"""A longer run of characters without a space is broken, so that no layout chokes on it."""

_PIECE = 1_000
_INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\u00ad\u200b\u2060\ufeff\u2028\u2029\ufffc]")
_SPACES = re.compile(r"[ \t\r\n\f\xa0]*[ \t\r\n\f][ \t\r\n\f\xa0]*|\xa0{2,}")
_LONE_NBSP = re.compile(r"(?<![«\d])\xa0(?![»:;!?%\d€$£])")
_GIANT = re.compile(rf"\S{{{LONGEST_WORD},}}")


def tidy(runs: Sequence[Run]) -> list[Runs]:
    """Return the paragraphs in ``runs``: an empty line between two breaks divides them."""
    paragraphs = []
    for part in _paragraphs(_collapsed(merged(runs))):
        trimmed = _trimmed(part)
        if trimmed:
            paragraphs.append(merged(trimmed))
    return paragraphs


def plain(runs: Sequence[Run]) -> str:
    """Return only the words."""
    return " ".join("".join(run.text for run in runs if not run.thing or _breaks(run)).split())


def without(runs: Runs, mark: str) -> Runs:
    """Return runs with one mark taken off, as in a heading, which is bold anyway."""
    bare = {mark: False}
    return merged(
        replace(run, marks=replace(run.marks, **bare))  # type: ignore[arg-type]  # a bool mark
        for run in runs
    )


def _breaks(run: Run) -> bool:
    return isinstance(run.thing, Break)


def _collapsed(runs: Sequence[Run]) -> Iterator[Run]:
    """Drop what cannot be seen and make one space of many, also across runs."""
    space_before = True
    for run in runs:
        if run.thing is not None:
            space_before = _breaks(run) or (space_before and isinstance(run.thing, RawInline))
            yield run
            continue
        text = _LONE_NBSP.sub(" ", _SPACES.sub(" ", _INVISIBLE.sub("", run.text)))
        text = _SPACES.sub(" ", text)
        if space_before:
            text = text.lstrip(" ")
        if not text:
            continue
        space_before = text.endswith(" ")
        yield Run(_GIANT.sub(_broken, text), run.marks)


def _broken(match: re.Match[str]) -> str:
    word = match[0]
    return " ".join(word[at : at + _PIECE] for at in range(0, len(word), _PIECE))


def _paragraphs(runs: Iterator[Run]) -> Iterator[list[Run]]:
    """Split where two hard breaks stand together."""
    part: list[Run] = []
    for run in runs:
        if run.thing is Break.HARD and part and part[-1].thing is Break.HARD:
            yield part
            part = []
        else:
            part.append(run)
    yield part


def _trimmed(part: list[Run]) -> list[Run]:
    """Drop breaks and spaces at both ends, and spaces before a break."""
    while part and _is_blank(part[0]):
        part.pop(0)
    while part and _is_blank(part[-1]):
        part.pop()
    out: list[Run] = []
    for run in part:
        if run.thing is Break.HARD and out and out[-1].thing is None:
            out[-1] = replace(out[-1], text=out[-1].text.rstrip(" "))
        out.append(run)
    if out and out[-1].thing is None:
        out[-1] = replace(out[-1], text=out[-1].text.rstrip(" \xa0"))
    return [run for run in out if run.text]


def _is_blank(run: Run) -> bool:
    return _breaks(run) or (run.thing is None and not run.text.strip(" \xa0"))
