"""Compares two trees of files: names, kinds, rights and every byte."""

import hashlib
import sys
from collections.abc import Mapping
from pathlib import Path

_SHOWN = 20


def contents(tree: Path) -> Mapping[str, str]:
    """Return what each file below ``tree`` is, in one line, by its place."""
    paths = (path for path in tree.rglob("*") if path.is_symlink() or not path.is_dir())
    return {path.relative_to(tree).as_posix(): _described(path) for path in sorted(paths)}


def differences(first: Path, second: Path) -> list[str]:
    """Return what is not the same, one line each."""
    one, other = contents(first), contents(second)
    lines = [f"only in {first}: {name}" for name in one.keys() - other.keys()]
    lines += [f"only in {second}: {name}" for name in other.keys() - one.keys()]
    lines += [f"differs: {name}" for name in one.keys() & other.keys() if one[name] != other[name]]
    return sorted(lines)


def report(first: Path, second: Path) -> int:
    """Print whether two trees are the same; return 0 when they are, else 1."""
    found = differences(first, second)
    for line in found[:_SHOWN]:
        print(line)
    if found:
        print(f"The two trees differ in {len(found)} places")
        return 1
    files = contents(first)
    whole = hashlib.sha256("".join(f"{name} {what}\n" for name, what in files.items()).encode())
    print(f"The two trees are identical: {len(files)} files, sha256 {whole.hexdigest()}")
    return 0


def _described(path: Path) -> str:
    if path.is_symlink():
        return f"link to {path.readlink()}"
    runnable = bool(path.stat().st_mode & 0o100)
    return f"{hashlib.sha256(path.read_bytes()).hexdigest()} {runnable}"


if __name__ == "__main__":
    sys.exit(report(Path(sys.argv[1]), Path(sys.argv[2])))
