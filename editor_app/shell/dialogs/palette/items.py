"""What the palette lists, and which of it matches what was typed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from editor_app.model.article import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One row of the palette. ``reason`` says why it cannot be run now; empty when it can.

    ``note`` stands after the text, ``facts`` at the right; a story has its
    ``status`` instead of an icon. ``words`` are found, and not shown.
    """

    text: str
    run: Callable[[], None]
    note: str = ""
    facts: str = ""
    icon: str = ""
    status: Status | None = None
    keys: str = ""
    reason: str = ""
    words: str = ""


Source = Callable[[str], Sequence[Item]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What the palette can be opened for.

    ``asks`` stands in the empty field, ``does`` beside Enter. ``other`` is what
    Ctrl+Enter does with the words typed, and ``other_words`` says so;
    ``elsewhere`` names another key that leads on, with words.
    """

    source: Source
    asks: str
    does: str
    empty: str
    other: Callable[[str], None] | None = None
    other_words: str = ""
    elsewhere: tuple[str, str] = ("", "")


def ranked(items: Iterable[Item], typed: str) -> list[Item]:
    """Return the items that match what was typed, the best first; all for nothing typed.

    Every word has to be found: at the start of a word best, then anywhere in
    the text, then among the other names, then as letters in order, best where
    they begin words or follow each other. What can be run goes before what
    cannot.
    """
    wanted = typed.casefold().split()
    scored = ((_score(item, wanted), place, item) for place, item in enumerate(items))
    kept = [entry for entry in scored if entry[0] >= 0]
    kept.sort(key=lambda entry: (bool(wanted and entry[2].reason), -entry[0], entry[1]))
    return [item for _, _, item in kept]


def _score(item: Item, wanted: Sequence[str]) -> int:
    text, other = item.text.casefold(), f" {item.note} {item.words}".casefold()
    total = 0
    for word in wanted:
        if text.startswith(word):
            total += 40
        elif f" {word}" in f" {text}":
            total += 30
        elif word in text:
            total += 20
        elif f" {word}" in other:
            total += 12
        elif word in other:
            total += 10
        elif (loose := _in_order(word, text)) > 0:
            total += loose
        else:
            return -1
    return total


def _in_order(letters: str, text: str) -> int:
    """Return 1 to 9 for letters that stand in a text in this order, the more the closer; else 0."""
    at, good = -1, 0
    for letter in letters:
        found = text.find(letter, at + 1)
        if found < 0:
            return 0
        good += found == at + 1 or text[found - 1 : found] in ("", " ")
        at = found
    return 1 + (8 * good) // len(letters)
