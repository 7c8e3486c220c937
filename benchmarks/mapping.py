"""Prove the source map: `python benchmarks/mapping.py [--spec spec.txt] FOLDER…`.

For every document: the blocks joined equal the whole plain render, each block rendered alone
with the shared definitions equals its part of the whole, and every line that is not blank
belongs to exactly one unit. Exit code 1 when one document differs.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from corpus import commonmark_examples, read, real_files
from markdown import Markdown

from editor_app.markup.source_map import MappedText, SourceMapper, plain_markdown
from editor_app.model.errors import TooComplex


def joined_equals_whole(mapper: SourceMapper, plain: Markdown, mapped: MappedText) -> bool:
    seen: dict[str, int] = {}
    parts = [mapper.render_unit(mapped, unit, seen) for unit in mapped.units]
    parts.append(mapper.render_footnotes(mapped, seen))
    plain.reset()
    return "".join(parts).strip() == plain.convert("\n".join(mapped.lines)).strip()


def alone_equals_part(mapper: SourceMapper, text: str) -> bool:
    mapped = mapper.split(text)
    seen: dict[str, int] = {}
    for unit in mapped.units:
        before = dict(seen)
        part = mapper.render_unit(mapped, unit, seen)
        alone = mapper.split(mapped.source(unit), mapped.definitions)
        html = "".join(mapper.render_unit(alone, other, before) for other in alone.units)
        if settled(html) != settled(part):
            return False
    return True


def settled(html: str) -> str:
    """Return `html` without the line end that raw inline HTML gets before a blank line only."""
    return html.replace("\n</p>", "</p>").strip()


def lines_are_shared_out(mapped: MappedText) -> bool:
    position = 0
    for start, end in [
        *((unit.start, unit.end) for unit in mapped.units),
        (len(mapped.lines),) * 2,
    ]:
        if start < position or any(line.strip() for line in mapped.lines[position:start]):
            return False
        position = end
    return True


def differences(mapper: SourceMapper, plain: Markdown, text: str) -> list[str]:
    mapped = mapper.split(text)
    checks = {
        "joined": joined_equals_whole(mapper, plain, mapped),
        "alone": alone_equals_part(mapper, text),
        "lines": lines_are_shared_out(mapper.split(text)),
    }
    return [name for name, passed in checks.items() if not passed]


def documents(arguments: argparse.Namespace) -> Iterator[tuple[str, str]]:
    for spec in arguments.spec:
        for number, example in enumerate(commonmark_examples(spec), start=1):
            yield f"{spec.name} example {number}", example
    for path in real_files(arguments.folders, arguments.limit):
        text = read(path)
        if text is not None:
            yield str(path), text


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--spec", type=Path, action="append", default=[])
    parser.add_argument("--limit", type=int)
    arguments = parser.parse_args()
    mapper, plain = SourceMapper(), plain_markdown()
    total = unequal = refused = size = 0
    start = time.thread_time()
    for name, text in documents(arguments):
        total += 1
        size += len(text.encode("utf-8", "replace"))
        try:
            found = differences(mapper, plain, text)
        except TooComplex:
            refused += 1
            print("too complex", name)
            continue
        if found:
            unequal += 1
            print(", ".join(found), name)
    print(
        f"documents {total}, equal {total - unequal - refused}, unequal {unequal}, "
        f"too complex {refused}"
    )
    taken = time.thread_time() - start
    print(f"{size / 1e6:.1f} MB in {taken:.0f} s, each text rendered three times over")
    return 1 if unequal else 0


if __name__ == "__main__":
    sys.exit(main())
