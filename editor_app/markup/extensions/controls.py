"""What cannot be parsed as it stands: control characters, and blank lines at the end."""

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from editor_app.markup.characters import show_controls


class _ShowControls(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        shown = show_controls(text)
        return lines if shown == text else shown.split("\n")


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
