"""Types keys into a display and tells when the screen shows them; idle, it takes no time away.

Damage events say when something was painted, reading the pixels back says what it was.
The time from key to picture that comes out is about half a millisecond too long.
"""

import select
import time
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from Xlib import XK, X, Xatom, display
from Xlib.ext import damage, xtest

Pixels = npt.NDArray[np.uint8]

# A blinking caret is narrower than this, a glyph wider.
_NARROWEST_GLYPH = 4
_FEWEST_PIXELS = 8
_KEY_NAMES = {" ": "space", ".": "period", ",": "comma", "/": "slash"}
_MODIFIERS = {"ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L"}


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the screen in pixels."""

    x: int
    y: int
    width: int
    height: int

    def meet(self, other: "Region") -> "Region | None":
        """Return the part that both share."""
        left, top = max(self.x, other.x), max(self.y, other.y)
        right = min(self.x + self.width, other.x + other.width)
        bottom = min(self.y + self.height, other.y + other.height)
        if right <= left or bottom <= top:
            return None
        return Region(left, top, right - left, bottom - top)


class ScreenProbe:
    """One connection to a display that types, clicks and watches."""

    def __init__(self, name: str) -> None:
        self._display = display.Display(name)
        screen = self._display.screen()
        self._root = screen.root
        self.size = (screen.width_in_pixels, screen.height_in_pixels)
        self._display.damage_query_version()
        self._root.damage_create(damage.DamageReportRawRectangles)
        self._display.sync()

    def close(self) -> None:
        """End the connection."""
        self._display.close()

    def pixels(self, region: Region) -> Pixels:
        """Read a part of the screen: height, width, three colours."""
        where = (region.x, region.y, region.width, region.height)
        image = self._root.get_image(*where, X.ZPixmap, 0xFFFFFFFF)
        flat = np.frombuffer(image.data, np.uint8)
        return flat.reshape(region.height, region.width, 4)[:, :, :3]

    def has_window(self, title: str) -> bool:
        """Tell whether a window is open whose title contains ``title``."""
        atom = self._display.intern_atom("_NET_CLIENT_LIST")
        listed = self._root.get_full_property(atom, Xatom.WINDOW)
        return any(title in self._title(number) for number in (listed.value if listed else ()))

    def _title(self, number: int) -> str:
        window: Any = self._display.create_resource_object("window", number)
        name = window.get_full_property(self._display.intern_atom("_NET_WM_NAME"), 0)
        value = name.value if name else window.get_wm_name()
        return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)

    def press(self, key: str) -> float:
        """Press and release a key such as ``a`` or ``ctrl+End``; return when the press was sent."""
        *modifiers, last = key.split("+") if len(key) > 1 else [key]
        held = [self._code(_MODIFIERS[name]) for name in modifiers]
        for code in held:
            xtest.fake_input(self._display, X.KeyPress, code)
        sent = time.perf_counter()
        xtest.fake_input(self._display, X.KeyPress, self._code(last))
        self._display.flush()
        xtest.fake_input(self._display, X.KeyRelease, self._code(last))
        for code in reversed(held):
            xtest.fake_input(self._display, X.KeyRelease, code)
        self._display.flush()
        return sent

    def _code(self, key: str) -> int:
        code: int = self._display.keysym_to_keycode(XK.string_to_keysym(_KEY_NAMES.get(key, key)))
        return code

    def click(self, x: int, y: int) -> None:
        """Click with the first button."""
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        xtest.fake_input(self._display, X.ButtonPress, 1)
        xtest.fake_input(self._display, X.ButtonRelease, 1)
        self._display.sync()

    def damages(self, timeout: float) -> list[tuple[float, Region]]:
        """Wait for painting at most ``timeout`` seconds; return when and where it happened."""
        if not self._display.pending_events():
            ready, _, _ = select.select([self._display.fileno()], [], [], max(0.0, timeout))
            if not ready:
                return []
        seen = time.perf_counter()
        painted = []
        while self._display.pending_events():
            event = self._display.next_event()
            if type(event).__name__ == "DamageNotify":
                area = event.area
                painted.append((seen, Region(area.x, area.y, area.width, area.height)))
        return painted

    def forget(self) -> None:
        """Drop what has been painted until now."""
        while self._display.pending_events():
            self._display.next_event()

    def wait_for_glyph(self, before: Pixels, region: Region, timeout: float) -> float | None:
        """Return when ``region`` first differs from ``before`` by more than a caret, else None."""
        end = time.perf_counter() + timeout
        while (left := end - time.perf_counter()) > 0:
            for moment, painted in self.damages(left):
                part = region.meet(painted)
                if part and self._shows_glyph(before, region, part):
                    return moment
        return None

    def _shows_glyph(self, before: Pixels, region: Region, part: Region) -> bool:
        top, left = part.y - region.y, part.x - region.x
        old = before[top : top + part.height, left : left + part.width]
        changed = (self.pixels(part) != old).any(axis=2)
        if int(changed.sum()) < _FEWEST_PIXELS:
            return False
        columns = np.flatnonzero(changed.any(axis=0))
        return int(columns[-1] - columns[0] + 1) >= _NARROWEST_GLYPH
