"""Markdown of other dialects whose lists are indented less than ours, indented as ours are.

Most write an item's further blocks below its first word, two or three columns
in; here they stand four in. A fence within an item, which is none here, becomes
indented code.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_RULE = r" *(?P<sign>[-*_])(?: *(?P=sign)){2,} *$"
_ITEM = re.compile(rf"(?!{_RULE}) *(?P<marker>[-*+]|\d{{1,9}}[.)])(?P<gap> {{1,4}}(?=\S)| *$)")
_FENCE = re.compile(r" *(`{3,}|~{3,})[^`]*$")
_INDENT = 4


def deepened(text: str) -> str:
    """Return Markdown whose list items hold what stands below their first word."""
    return "\n".join(_Lines().read(text.split("\n")))


@dataclass(slots=True)
class _Lines:
    """The lists that are open at a line: in which column the words of each begin."""

    columns: list[int] = field(default_factory=list)
    fence: str = ""
    blank: bool = False

    def read(self, lines: list[str]) -> Iterator[str]:
        for line in lines:
            yield from self._fenced(line) if self.fence else self._line(_with_spaces(line))
            self.blank = not line.strip()

    def _line(self, line: str) -> Iterator[str]:
        if not line.strip():
            yield ""
            return
        indent = len(line) - len(line.lstrip(" "))
        item = _ITEM.match(line)
        if item or self.blank:
            while self.columns and indent < self.columns[-1]:
                self.columns.pop()
        fence = _FENCE.match(line)
        if fence and indent >= (self.columns[-1] if self.columns else 0):
            yield from self._opened(line, fence[1])
        elif item and indent - (self.columns[-1] if self.columns else 0) < _INDENT:
            yield self._item(line, item)
        else:
            yield self._inside(line)

    def _item(self, line: str, item: re.Match[str]) -> str:
        depth = len(self.columns)
        self.columns.append(item.end() if item["gap"] else item.end() + 1)
        marker = item["marker"].replace(")", ".")
        return " " * _INDENT * depth + marker + item["gap"] + line[item.end() :]

    def _inside(self, line: str) -> str:
        """Move a line to where the item it stands in begins; a lazy one stays."""
        column = self.columns[-1] if self.columns else 0
        indent = len(line) - len(line.lstrip(" "))
        ours = _INDENT * len(self.columns)
        is_code = column + _INDENT <= indent < ours + _INDENT
        deep_enough = indent >= ours and not is_code
        return line if indent < column or deep_enough else " " * ours + line[column:]

    def _opened(self, line: str, fence: str) -> Iterator[str]:
        self.fence = fence
        if not self.columns:
            yield line
        elif not self.blank:
            yield ""

    def _fenced(self, line: str) -> Iterator[str]:
        closes = line.strip().startswith(self.fence) and not line.strip().strip(self.fence[0])
        if closes:
            self.fence = ""
        if not self.columns:
            yield line
        elif closes:
            yield ""
        else:
            words = line[min(self.columns[-1], len(line) - len(line.lstrip(" "))) :]
            yield " " * _INDENT * (len(self.columns) + 1) + words if words.strip() else ""


def _with_spaces(line: str) -> str:
    """Return a line whose tabs before the first word are spaces."""
    words = line.lstrip(" \t")
    return line[: len(line) - len(words)].expandtabs(_INDENT) + words
