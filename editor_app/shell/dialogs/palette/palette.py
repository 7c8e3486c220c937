"""The palette as commands know it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from editor_app.shell.dialogs.palette.items import Source

if TYPE_CHECKING:
    from editor_app.shell.dialogs.palette.box import PaletteBox


class Palette:
    """Knows where the rows come from; the box itself is made when it is first opened."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        self._sources: dict[str, Source] = {}
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

    def offer(self, name: str, source: Source) -> None:
        """Say where the rows of ``"commands"`` or ``"stories"`` come from."""
        self._sources[name] = source

    def open_commands(self) -> None:
        """Find a command."""
        self._open("commands", "Find a command")

    def open_stories(self) -> None:
        """Find a story."""
        self._open("stories", "Find a story by its headline")

    def _open(self, name: str, words: str) -> None:
        if name in self._sources:
            self.box.start(self._sources[name], words)
