"""A text rendered while it is being written: what did not change is not rendered again."""

from editor_app.markup.live_body import LiveBody
from editor_app.markup.live_window import (
    Change,
    Window,
    Windows,
    begins_alike,
    closed_fences,
    closing_line,
    common_ends,
    ends_alike,
)
from editor_app.markup.source_map import MappedText
from editor_app.markup.source_map_lines import Reach
from editor_app.markup.to_html import RenderedText, UnitRenderer


class LiveRenderer:
    """Renders the versions of one text, one after another, each in the time its change takes.

    The result is always that of `render_body`. A block that did not change is the same object
    as before; one that only moved is a new `Block` with the same `html` object.
    """

    def __init__(self) -> None:
        renderer = UnitRenderer()
        self._mapper = renderer.mapper
        self._body = LiveBody(renderer)
        self._text = ""
        self._lines = [""]
        self._reaches: list[Reach] = []
        self._rendered = RenderedText(())

    def update(self, text: str) -> RenderedText:
        """Render `text`, the next version."""
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        if text != self._text:
            change, changed = self._find_change(text)
            self._apply(change, changed)
            self._text = text
            self._rendered = self._body.collect()
        return self._rendered

    def _find_change(self, text: str) -> tuple[Change, list[str]]:
        """Return which lines changed, and the lines now in their place."""
        old = self._text
        before, after = common_ends(old, text)
        start = old.rfind("\n", 0, before) + 1
        old_end = old.find("\n", len(old) - after)
        old_end = len(old) if old_end < 0 else old_end
        lines = text[start : len(text) - (len(old) - old_end)].split("\n")
        first = old.count("\n", 0, start)
        count = old.count("\n", start, old_end) + 1
        return Change(first, first + count, len(lines)), lines

    def _apply(self, change: Change, changed: list[str]) -> None:
        windows = Windows(self._body.units, self._lines, self._reaches, change)
        lines = [*self._lines[: change.start], *changed, *self._lines[change.end :]]
        wider: Window | None = windows.narrowest(closed_fences(changed))
        while wider is not None:
            window = wider
            mapped = self._parse(windows, window, lines, change)
            wider = self._wider(windows, window, mapped, lines, change)
        self._replace(windows, window, mapped, lines, change)
        if not self._body.settle(alone=all(reach.fence for reach in self._reaches)):
            mapped = self._mapper.split("\n".join(lines))
            self._body.rebuild(mapped, lines)
            self._reaches = list(mapped.reaches)
        self._lines = lines

    def _parse(
        self, windows: Windows, window: Window, lines: list[str], change: Change
    ) -> MappedText:
        first, end = windows.first_line(window), windows.end_line(window) + change.delta
        return self._mapper.split("\n".join(lines[first:end]))

    def _wider(
        self, windows: Windows, window: Window, mapped: MappedText, lines: list[str], change: Change
    ) -> Window | None:
        """Return the next window to try, None when `mapped` proves this one to be enough."""
        units = self._body.units
        if window.first and any(reach.start < 0 for reach in mapped.reaches):
            return windows.whole()
        if not begins_alike(window, units, mapped):
            return windows.upwards(window)
        if window.open_end:
            return None
        if any(reach.end is None and not reach.fence for reach in mapped.reaches):
            return windows.opened(window)
        below = windows.end_line(window) + change.delta
        for reach in mapped.reaches:
            if reach.fence and (line := closing_line(lines, below, reach.fence)):
                return windows.down_to(window, line - change.delta)
        alike = ends_alike(window, units, mapped, windows.first_line(window) - change.delta)
        return None if alike else windows.downwards(window)

    def _replace(
        self, windows: Windows, window: Window, mapped: MappedText, lines: list[str], change: Change
    ) -> None:
        first, end = windows.first_line(window), windows.end_line(window)
        raw = windows.holds_raw_tokens(window) or any(not item.fence for item in mapped.reaches)
        self._body.replace(window, mapped, first, change, lines, keep=not raw)
        self._reaches = [
            *(reach for reach in self._reaches if 0 <= reach.start < first),
            *(reach.moved(first) for reach in mapped.reaches),
            *(reach.moved(change.delta) for reach in self._reaches if reach.start >= end),
        ]
