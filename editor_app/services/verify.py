"""Proof for one file that opening and saving it changes nothing that was not touched."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from editor_app.exchange import front_matter
from editor_app.exchange.notation.values import FrontMatterError
from editor_app.markup.document import OpenText
from editor_app.markup.leaves import Kind, Leaf, chunks
from editor_app.markup.runs import Run
from editor_app.markup.source_map import MappedText, SourceMapper, split_lines
from editor_app.markup.tree import normal_form
from editor_app.markup.write import join_chunks, write_chunk
from editor_app.model.errors import TooComplex, UnreadableFile

WORD = " zebraword"
"""What a trial edit inserts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What was found out about one file.

    ``blocks`` are the top-level blocks, ``islands`` those that are kept as
    source instead of being edited. ``identical``: opened and saved, every byte
    is the same. ``edit_local``: with a word inserted in one paragraph, every
    byte outside that block is the same and no other block reads differently;
    None where it was not asked for or there is no paragraph. ``canonical_same``:
    all blocks written anew render to the same tree; ``canonical_blocks`` of
    them do on their own.
    """

    path: Path
    blocks: int
    islands: int
    identical: bool
    edit_local: bool | None
    canonical_same: bool
    canonical_blocks: int

    @property
    def passed(self) -> bool:
        """Whether nothing was changed that was not touched."""
        return self.identical and self.edit_local is not False


def verify_file(path: Path, *, edit: bool = False) -> Verification:
    """Open and save the Markdown file at ``path`` in memory and compare; raises UnreadableFile."""
    try:
        raw = path.read_bytes()
        source = raw.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFile(
            "{path} cannot be read as UTF-8 text: {error}", path=path, error=error
        ) from error
    head, body = _without_head(source)
    found = replace(verify_text(body, edit=edit), path=path)
    return replace(found, identical=found.identical and (head + body).encode() == raw)


def verify_text(source: str, *, edit: bool = False) -> Verification:
    """Verify one Markdown body."""
    try:
        text = OpenText.load(source)
    except TooComplex:
        return Verification(
            path=Path(), blocks=1, islands=1, identical=True, edit_local=None,
            canonical_same=True, canonical_blocks=1,
        )  # fmt: skip
    count = text.unit_count
    canonical = sum(text.says_all(unit) for unit in range(count))
    same = canonical == count and _renders_same_anew(text)
    for unit in range(count):
        text.verify_unit(unit)
    leaves = text.leaves
    return Verification(
        path=Path(),
        blocks=count,
        islands=sum(_is_island(text, unit) for unit in range(count)),
        identical=text.save(leaves).text == source,
        edit_local=_edit_is_local(text, leaves) if edit else None,
        canonical_same=same,
        canonical_blocks=canonical,
    )


_CLOSING_FENCE = re.compile(r"(?:---|\.\.\.|\+\+\+)[ \t]*\n")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)")


def _without_head(source: str) -> tuple[str, str]:
    """Part the metadata block, and a byte order mark, from the body; a heading is body."""
    mark = "\ufeff" if source.startswith("\ufeff") else ""
    text = "\n".join(split_lines(source.removeprefix(mark)))
    try:
        head, _ = front_matter.split(text)
    except FrontMatterError:
        return mark, source.removeprefix(mark)
    if head.notation is None:
        return mark, source.removeprefix(mark)
    closing = _CLOSING_FENCE.match(head.text, head.end)
    end = len(mark)
    for _ in range(head.text.count("\n", 0, closing.end() if closing else head.end)):
        line = _LINE.match(source, end)
        end = line.end() if line else end
    return source[:end], source[end:]


def _is_island(text: OpenText, unit: int) -> bool:
    """Say whether a unit shows as an island; reference definitions show nothing at all."""
    leaf = text.unit_leaves(unit)[0]
    return leaf.kind is Kind.ISLAND and text.mapped.units[unit].kind != "definitions"


def _renders_same_anew(text: OpenText) -> bool:
    manner = text.manner
    anew = join_chunks(chunks(text.leaves), lambda chunk: write_chunk(chunk, manner))
    mapper = text.reader.mapper
    return _tree(mapper, mapper.split(text.source)) == _tree(mapper, mapper.split(f"{anew}\n"))


def _tree(mapper: SourceMapper, mapped: MappedText) -> list[object]:
    seen: dict[str, int] = {}
    blocks = [mapper.render_unit(mapped, unit, seen) for unit in mapped.units]
    return [normal_form("\n".join([*blocks, mapper.render_footnotes(mapped, seen)]))]


def _edit_is_local(text: OpenText, leaves: Sequence[Leaf]) -> bool | None:
    """Insert a word in the paragraph nearest the middle and look at everything else."""
    places = [at for at, leaf in enumerate(leaves) if _can_take_a_word(leaf)]
    if not places:
        return None
    at = min(places, key=lambda place: abs(place - len(leaves) // 2))
    edited = [*leaves[:at], _with_word(leaves[at]), *leaves[at + 1 :]]
    unit = _unit_of(text, at)
    saved = text.save(edited)
    before = "".join((text.between(-1), text.slice(0, unit - 1) if unit else ""))
    before += text.between(unit - 1) if unit else ""
    after = text.source[len(before) + len(text.slice(unit, unit)) :]
    kept = saved.text.startswith(before) and saved.text.endswith(after)
    return kept and saved.text.count(WORD) == 1 and _others_read_same(text, saved.text, unit)


def _can_take_a_word(leaf: Leaf) -> bool:
    plain = leaf.kind is Kind.PARAGRAPH or bool(leaf.kind.level)
    return plain and any(run.thing is None and " " in run.text.strip() for run in leaf.runs)


def _with_word(leaf: Leaf) -> Leaf:
    at, run = next(
        (at, run)
        for at, run in enumerate(leaf.runs)
        if run.thing is None and " " in run.text.strip()
    )
    place = run.text.index(" ", len(run.text) - len(run.text.lstrip()))
    longer = Run(run.text[:place] + WORD + run.text[place:], run.marks)
    return replace(leaf, runs=(*leaf.runs[:at], longer, *leaf.runs[at + 1 :]))


def _unit_of(text: OpenText, leaf: int) -> int:
    for unit in range(text.unit_count):
        leaf -= len(text.unit_leaves(unit))
        if leaf < 0:
            return unit
    return text.unit_count - 1


def _others_read_same(text: OpenText, source: str, unit: int) -> bool:
    """Say whether the same units come back, each but one with its source."""
    mapped = text.reader.mapper.split(source)
    if len(mapped.units) != text.unit_count:
        return False
    return all(
        at == unit or mapped.source(other) == text.unit_source(at)
        for at, other in enumerate(mapped.units)
    )
