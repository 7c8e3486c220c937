"""How lossless editing is: python benchmarks/lossless.py PATH… [--fails N] [--examples spec.json].

Opens, saves and edits every Markdown file below the given paths and prints,
for each path and in total: documents, blocks, islands, identical, edits that
stayed local, and what re-serialises to the same tree.
"""

import argparse
import collections
import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from editor_app.model.errors import StandfirstError
from editor_app.services.verify import Verification, verify_file, verify_text

SUFFIXES = {".md", ".markdown", ".mdown", ".mkd"}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--fails", type=int, default=0, help="name this many documents that fail")
    parser.add_argument("--examples", type=Path, help="a JSON list of objects with 'markdown'")
    arguments = parser.parse_args()
    total: collections.Counter[str] = collections.Counter()
    fails: list[str] = []
    for path in arguments.paths:
        total += _report(path.name, _files(path, fails))
    if arguments.examples:
        total += _report("examples", _examples(arguments.examples, fails))
    _print("TOTAL", total)
    print("\n".join(fails[: arguments.fails]))
    return 0 if total["identical"] == total["documents"] else 1


def _files(root: Path, fails: list[str]):
    files = sorted(path for path in root.rglob("*") if path.suffix.lower() in SUFFIXES)
    for path in [root] if root.is_file() else files:
        try:
            found = verify_file(path, edit=True)
        except StandfirstError as error:
            print(f"left out: {error}", file=sys.stderr)
            continue
        _note(str(path), found, fails)
        yield found


def _examples(path: Path, fails: list[str]):
    for number, example in enumerate(json.loads(path.read_text(encoding="utf-8"))):
        found = verify_text(example["markdown"], edit=True)
        _note(f"example {number}", found, fails)
        yield found


def _note(name: str, found: Verification, fails: list[str]) -> None:
    faults = [
        what
        for what, good in (
            ("NOT IDENTICAL", found.identical),
            ("EDIT NOT LOCAL", found.edit_local is not False),
            (f"canonical {found.canonical_blocks}/{found.blocks}", found.canonical_same),
        )
        if not good
    ]
    if faults:
        fails.append(f"{name}: {', '.join(faults)}")


def _report(name: str, results) -> "collections.Counter[str]":
    counts: collections.Counter[str] = collections.Counter()
    began = time.perf_counter()
    for found in results:
        counts["documents"] += 1
        counts["blocks"] += found.blocks
        counts["islands"] += found.islands
        counts["identical"] += found.identical
        counts["edits"] += found.edit_local is not None
        counts["local"] += bool(found.edit_local)
        counts["canonical"] += found.canonical_same
        counts["canonical blocks"] += found.canonical_blocks
    counts["milliseconds"] = int((time.perf_counter() - began) * 1000)
    _print(name, counts)
    return counts


def _print(name: str, counts: "collections.Counter[str]") -> None:
    def share(part: str, whole: str) -> str:
        return f"{100 * counts[part] / max(1, counts[whole]):.2f} %"

    print(
        f"{name}: {counts['documents']} documents, {counts['blocks']} blocks, "
        f"islands {share('islands', 'blocks')}, identical {share('identical', 'documents')}, "
        f"edits local {share('local', 'edits')}, canonical documents "
        f"{share('canonical', 'documents')}, canonical blocks "
        f"{share('canonical blocks', 'blocks')}, {counts['milliseconds'] / 1000:.1f} s",
        flush=True,
    )


if __name__ == "__main__":
    raise SystemExit(main())
