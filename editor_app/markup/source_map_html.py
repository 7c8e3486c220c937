"""Raw HTML taken out of a text, as Python-Markdown does it, with source lines kept."""

from markdown import Markdown

from editor_app.markup.extensions.raw_html import LocalExtractor, RawHtmlPreprocessor
from editor_app.markup.source_map_lines import LineTracker, Reach


class _TrackedPieces(list[str]):
    """The pieces of the cleaned text, and for each of its lines where in the input it lies."""

    def __init__(self, extractor: "_TrackingExtractor") -> None:
        super().__init__()
        self._extractor = extractor
        self.firsts = [0]
        self.lasts: list[int] = []
        self.reached = 0

    def append(self, piece: str) -> None:
        """Add a piece of text, a placeholder, or line ends that the input does not have."""
        super().append(piece)
        if not piece:
            return
        line = self._extractor.getpos()[0] - 1
        if self._extractor.passing_text or piece[0] not in "\n\x02":
            count = piece.count("\n")
            self.lasts.extend(range(line, line + count))
            self.firsts.extend(range(line + 1, line + count + 1))
            self.reached = line + count
        elif piece[0] == "\n":
            self.lasts.extend([self.reached] * len(piece))
            self.firsts.extend([self.reached] * len(piece))
        elif self._extractor.at_end:
            self._extractor.reaches.append(Reach(self.firsts[-1], None))
            self.reached = self._extractor.last_line
        else:
            self.reached = max(self.reached, line + self._extractor.token_lines)


class _TrackingExtractor(LocalExtractor):
    """Knows, when a piece is written, whether it is text and how many lines its token has."""

    cleandoc: _TrackedPieces

    def reset(self) -> None:
        """Begin a text."""
        self.passing_text = False
        self.token_lines = 0
        self.at_end = False
        self.last_line = 0
        self.reaches: list[Reach] = []
        super().reset()
        self.cleandoc = _TrackedPieces(self)

    def feed(self, data: str) -> None:
        """Read the whole text."""
        self.last_line = data.count("\n")
        super().feed(data)

    def goahead(self, end: bool) -> None:
        """Read on; at the end, what is still open reaches to the last line."""
        super().goahead(end)
        self.at_end = bool(end)
        if self.rawdata and not end and not self.cdata_elem:  # its line offsets are off now
            self.reaches.append(Reach(-1, None))

    def parse_starttag(self, i: int) -> int:
        """Read a tag that opens, and return where it ends."""
        return self._noted(i, super().parse_starttag(i))

    def parse_endtag(self, i: int) -> int:
        """Read a tag that closes, and return where it ends."""
        return self._noted(i, super().parse_endtag(i))

    def parse_comment(self, i: int, report: bool = True) -> int:
        """Read a comment, and return where it ends."""
        return self._noted(i, super().parse_comment(i, report))

    def parse_html_declaration(self, i: int) -> int:
        """Read a declaration, and return where it ends."""
        return self._noted(i, super().parse_html_declaration(i))

    def parse_pi(self, i: int) -> int:
        """Read a processing instruction, and return where it ends."""
        return self._noted(i, super().parse_pi(i))

    def _noted(self, start: int, end: int) -> int:
        """Return `end`, after noting a token that was not closed or is divided by a blank line."""
        line = self.getpos()[0] - 1
        if end <= start + 2:
            self.reaches.append(Reach(line, None))
        elif self.rawdata.find("\n\n", start, end) >= 0:
            self.reaches.append(Reach(line, line + self.rawdata.count("\n", start, end)))
        return end

    def handle_data(self, data: str) -> None:
        """Pass text on, marked as such."""
        self.passing_text = True
        super().handle_data(data)
        self.passing_text = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # type: ignore[override]  # the list that html.parser passes
        """Take a tag that opens."""
        self.token_lines = 0
        super().handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Take a tag that closes."""
        self.token_lines = 0
        super().handle_endtag(tag)

    def handle_empty_tag(self, data: str, is_block: bool) -> None:
        """Take a tag, comment or declaration that stands alone."""
        self.token_lines = data.count("\n")
        super().handle_empty_tag(data, is_block)


class MappedHtml(RawHtmlPreprocessor):
    """Stashes raw HTML and keeps the line map true."""

    def __init__(self, md: Markdown, tracker: LineTracker) -> None:
        super().__init__(md)
        self._tracker = tracker

    def extract(self, source: str) -> str:
        """Return `source` with placeholders for its raw blocks."""
        extractor = _TrackingExtractor(self.md)
        extractor.feed(source)
        extractor.close()
        pieces = extractor.cleandoc
        self._tracker.reaches += [self._in_source(reach) for reach in extractor.reaches]
        self._tracker.lines.compose(pieces.firsts, [*pieces.lasts, pieces.reached])
        return "".join(pieces)

    def _in_source(self, reach: Reach) -> Reach:
        if reach.start < 0:
            return reach
        lines = self._tracker.lines
        end = None if reach.end is None else lines.last[reach.end]
        return Reach(lines.first[reach.start], end)
