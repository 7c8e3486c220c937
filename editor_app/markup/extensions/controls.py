"""What cannot be parsed as it stands: control characters, and blank lines at the ends."""

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from editor_app.markup.characters import show_controls


class _ShowControls(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        shown = show_controls(text)
        return lines if shown == text else shown.split("\n")


class _BlankEnds(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        end = len(lines)
        while end > 1 and not lines[end - 1].strip(" \t"):
            end -= 1
        first = lines[0] if lines[0].strip(" \t") else ""
        return [first, *lines[1:end]]


class ControlsExtension(Extension):
    """Runs before whitespace is normalised, which is where STX and ETX would be lost."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register both steps."""
        md.preprocessors.register(_ShowControls(md), "controls", 31)
        # Spaces on the first line would be code, and blank lines at the end would count for
        # raw HTML that is never closed.
        md.preprocessors.register(_BlankEnds(md), "blank_ends", 32)
