"""Declares commands: one decorated function each, with its words, keys and icon."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from editor_app.shell.wording import translate
from editor_app.shell.workplace import Workplace


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing the reader can do.

    ``why_not`` answers "could I?": an empty string, or the reason it cannot be
    done now. ``checked`` makes it a switch. ``words`` are other names a search
    should find it by. The first of ``keys`` is shown.
    """

    name: str
    text: str
    run: Callable[[Workplace], None]
    keys: tuple[str, ...] = ()
    icon: str = ""
    words: str = ""
    why_not: Callable[[Workplace], str] | None = None
    checked: Callable[[Workplace], bool] | None = None

    @property
    def shown(self) -> str:
        """The command's words in the reader's language."""
        return translate("Commands", self.text)

    @property
    def category(self) -> str:
        """The part of the name before the dot, such as ``"file"``."""
        return self.name.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu: its title, and its commands and submenus with ``None`` for a dividing line."""

    title: str
    entries: "tuple[Command | Menu | None, ...]"

    @property
    def shown(self) -> str:
        """The title in the reader's language."""
        return translate("Menus", self.title)

    def commands(self) -> Iterator[Command]:
        """Walk through every command of the menu and its submenus."""
        for entry in self.entries:
            if isinstance(entry, Menu):
                yield from entry.commands()
            elif entry is not None:
                yield entry


def command(
    name: str,
    text: str,
    *,
    key: str | tuple[str, ...] = (),
    icon: str = "",
    words: str = "",
    why_not: Callable[[Workplace], str] | None = None,
    checked: Callable[[Workplace], bool] | None = None,
) -> Callable[[Callable[[Workplace], None]], Command]:
    """Turn a function into the command ``name``; see ``Command`` for the rest."""

    def declare(run: Callable[[Workplace], None]) -> Command:
        return Command(
            name=name,
            text=text,
            run=run,
            keys=(key,) if isinstance(key, str) else key,
            icon=icon,
            words=words,
            why_not=why_not,
            checked=checked,
        )

    return declare
