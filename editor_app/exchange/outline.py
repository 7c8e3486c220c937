"""The outline of a page: headings that step down one level at a time, ids that occur once."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count

_HEADING = re.compile(r"<(/?)h([1-6])\b")
_ID = re.compile(r' id="([^"]*)"(?=[^<>]*>)')
_LOWEST = 6


def with_even_steps(blocks: Iterable[str]) -> Iterator[str]:
    """Yield ``blocks`` with their headings below a headline of level 1.

    Each heading is one level below the nearest one above it that was higher
    in the text, so none is skipped: 1, 1, 3 becomes 2, 2, 3.
    """
    above: list[int] = []

    def stepped(tag: re.Match[str]) -> str:
        level = int(tag[2])
        if not tag[1]:
            while above and above[-1] >= level:
                above.pop()
            above.append(level)
        return f"<{tag[1]}h{min(len(above) + 1, _LOWEST)}"

    for block in blocks:
        yield _HEADING.sub(stepped, block) if "<h" in block else block


def with_ids_once(blocks: Iterable[str], taken: Sequence[str]) -> Iterator[str]:
    """Yield ``blocks`` with each id given to one element only, and none of those ``taken``."""
    used = set(taken)

    def once(found: re.Match[str]) -> str:
        name = "".join(found[1].split())
        free = name
        for number in count(2):
            if free not in used:
                break
            free = f"{name}-{number}"
        used.add(free)
        return f' id="{free}"' if name else ""

    for block in blocks:
        yield _ID.sub(once, block) if ' id="' in block else block
