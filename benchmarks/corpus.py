"""Markdown to measure with: real files of this machine, and the CommonMark examples."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

SUFFIXES = {".md", ".markdown", ".mdown", ".mkd"}
_EXAMPLE = re.compile(r"^`{32} example[^\n]*\n(.*?)^\.\n.*?^`{32}$", re.MULTILINE | re.DOTALL)


def real_files(roots: Iterable[Path], limit: int | None = None) -> list[Path]:
    """Markdown files below `roots`, each content once, in a stable order.

    Good roots are site-packages, node_modules, /usr/share/doc and package caches.
    """
    found: list[Path] = []
    contents: set[bytes] = set()
    for path in _candidates(roots):
        digest = hashlib.sha256(path.read_bytes()).digest()
        if digest not in contents:
            contents.add(digest)
            found.append(path)
        if limit is not None and len(found) == limit:
            break
    return found


def _candidates(roots: Iterable[Path]) -> Iterator[Path]:
    for root in roots:
        paths = [root] if root.is_file() else sorted(root.rglob("*"))
        for path in paths:
            if path.suffix.lower() in SUFFIXES and path.is_file() and path.stat().st_size:
                yield path


def read(path: Path) -> str | None:
    """Return the text of a file, None when it is not UTF-8."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None


def commonmark_examples(path: Path) -> list[str]:
    """Return the examples of CommonMark's `spec.txt`, or of the JSON made from it."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return [example["markdown"] for example in json.loads(text)]
    return [found[1].replace("→", "\t") for found in _EXAMPLE.finditer(text)]


def prose(words: int) -> str:
    """Return a made-up story of so many words, with the markup that stories have."""
    sentence = "The harbour master said the *second* shift would return on Monday as planned"
    paragraphs = []
    count, number = 0, 0
    while count < words:
        number += 1
        text = ". ".join([sentence] * 4) + f", see [the report](https://example.org/{number})."
        if number % 12 == 0:
            paragraphs.append(f"## Part {number}")
        if number % 9 == 0:
            text = f"> {text}\n> — Ann Lee, mayor, to [The Post](https://example.org/{number})"
        elif number % 7 == 0:
            text = "- one point\n- **another** point\n- a third\n\n" + text
        paragraphs.append(text)
        count += len(text.split())
    return "\n\n".join(paragraphs) + "\n"
