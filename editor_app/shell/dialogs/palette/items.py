"""What the palette lists, and which of it matches what was typed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One row of the palette. ``reason`` says why it cannot be run now; empty when it can."""

    text: str
    run: Callable[[], None]
    note: str = ""
    icon: str = ""
    keys: str = ""
    reason: str = ""
    words: str = ""


Source = Callable[[str], Sequence[Item]]


def ranked(items: Iterable[Item], typed: str) -> list[Item]:
    """Return the items that match what was typed, the best first; all for nothing typed.

    Every word has to be found: at the start of a word best, then anywhere in
    the text, then among the other names, then as letters in order.
    """
    wanted = typed.casefold().split()
    scored = ((_score(item, wanted), place, item) for place, item in enumerate(items))
    kept = [entry for entry in scored if entry[0] >= 0]
    kept.sort(key=lambda entry: (-entry[0], entry[1]))
    return [item for _, _, item in kept]


def _score(item: Item, wanted: Sequence[str]) -> int:
    text, other = item.text.casefold(), f"{item.note} {item.words}".casefold()
    total = 0
    for word in wanted:
        if text.startswith(word):
            total += 40
        elif f" {word}" in f" {text}":
            total += 30
        elif word in text:
            total += 20
        elif word in other:
            total += 10
        elif _in_order(word, text):
            total += 1
        else:
            return -1
    return total


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
