"""Control characters that would pass for the parser's own marks are made visible instead."""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

# NUL is no character of HTML; STX and ETX fence the parser's placeholders, and it would drop
# them silently; half a surrogate pair cannot be encoded at all.
_UNFIT = re.compile("[\x00\x02\x03\ud800-\udfff]")
_VISIBLE = {"\x00": "\ufffd", "\x02": "\u2402", "\x03": "\u2403"}


def show_controls(text: str) -> str:
    """`text` with NUL and lone surrogates as U+FFFD, STX and ETX as their control pictures."""
    return _UNFIT.sub(lambda match: _VISIBLE.get(match[0], "\ufffd"), text)


class _ShowControls(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        return show_controls(text).split("\n") if _UNFIT.search(text) else lines


class _DropLastBlanks(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        end = len(lines)
        while end > 1 and not lines[end - 1].strip(" \t"):
            end -= 1
        return lines[:end]


class ControlsExtension(Extension):
    """Runs before whitespace is normalised, which is where STX and ETX would be lost."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register both steps."""
        md.preprocessors.register(_ShowControls(md), "controls", 31)
        # Raw HTML that is never closed would count the blank lines at the end of the file.
        md.preprocessors.register(_DropLastBlanks(md), "last_blanks", 32)
