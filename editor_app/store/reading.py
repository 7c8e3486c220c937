"""Reads the plain text of bodies, quickly when a body changed only a little."""

from editor_app.markup.live import LiveRenderer
from editor_app.markup.to_text import html_text, join_blocks
from editor_app.model.errors import TooComplex


class WordReader:
    """Remembers the last body it read, so that saving a long story again costs little.

    Gives what ``markup.to_text.plain_text`` gives. Not for several threads at
    once; a library reads bodies only while it writes, one unit at a time.
    """

    def __init__(self) -> None:
        self._renderer: LiveRenderer | None = None
        self._known: dict[str, str] = {}

    def read(self, body: str) -> str:
        """Return the plain text of Markdown; one too complex to be read comes back as typed."""
        # Taken while it works: should it fail half-way, it is not to be trusted again.
        renderer, self._renderer = self._renderer or LiveRenderer(), None
        try:
            rendered = renderer.update(body)
        except TooComplex:
            return body
        self._renderer = renderer
        parts = [*(block.html for block in rendered.blocks), rendered.footnotes_html]
        self._known = {html: self._text(html) for html in parts}
        return join_blocks(self._known[html] for html in parts)

    def _text(self, html: str) -> str:
        known = self._known.get(html)
        return html_text(html) if known is None else known
