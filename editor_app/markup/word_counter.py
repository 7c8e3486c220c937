"""Counts the words of a text that is being written, each time in the time its change takes."""

from editor_app.markup.live import LiveRenderer
from editor_app.markup.statistics import count_words
from editor_app.markup.to_text import html_text
from editor_app.model.errors import TooComplex


class WordCounter:
    """Counts the versions of one text, one after another."""

    def __init__(self) -> None:
        self._renderer = LiveRenderer()
        self._known: dict[str, int] = {}

    def count(self, text: str) -> int:
        """Return the words of ``text``, the next version, as they will be read.

        A text too complex to be rendered is counted as it stands.
        """
        try:
            rendered = self._renderer.update(text)
        except TooComplex:
            self._renderer, self._known = LiveRenderer(), {}
            return count_words(text)
        parts = [*(block.html for block in rendered.blocks), rendered.footnotes_html]
        before, self._known = self._known, {}
        for html in parts:
            if html not in self._known:
                known = before.get(html)
                self._known[html] = count_words(html_text(html)) if known is None else known
        return sum(self._known[html] for html in parts)
