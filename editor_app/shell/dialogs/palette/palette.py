"""The palette as commands know it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from editor_app.shell.dialogs.palette.items import Offer

if TYPE_CHECKING:
    from editor_app.shell.dialogs.palette.box import PaletteBox


class Palette:
    """Knows what can be found; the box itself is made when it is first opened."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        self._offers: dict[str, Offer] = {}
        self._box: PaletteBox | None = None

    @property
    def box(self) -> "PaletteBox":
        """The box over the window."""
        if self._box is None:
            from editor_app.shell.dialogs.palette.box import (  # noqa: PLC0415 - not before paint
                PaletteBox,
            )

            self._box = PaletteBox(self._parent)
        return self._box

    def offer(self, name: str, offer: Offer) -> None:
        """Say what there is to find under a name, such as ``"commands"`` or ``"stories"``."""
        self._offers[name] = offer

    def open_commands(self) -> None:
        """Find a command."""
        self.open("commands")

    def open_stories(self) -> None:
        """Find a story."""
        self.open("stories")

    def open(self, name: str) -> None:
        """Open the box for what was offered under a name; nothing happens if nothing was."""
        if name in self._offers:
            self.box.start(self._offers[name])

    def refill(self, name: str) -> None:
        """Say that there is more to find under a name."""
        if self._box is not None and name in self._offers:
            self._box.refill(self._offers[name])
