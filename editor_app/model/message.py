"""Words for a reader that can be said in another language: English, and what it is made of."""

from collections.abc import Iterable
from typing import Self


class Message(str):
    """A line in English like any other text, which remembers its ``template`` and ``values``.

    ``{name}`` in the template stands for the value of that name; a value may be
    a message itself. Whoever speaks another language translates the template
    and puts the values into that. Without values the template is the line.
    """

    __slots__ = ("template", "values")

    template: str
    values: dict[str, object]

    def __new__(cls, template: str, /, **values: object) -> Self:
        """Put the values in their places; ``KeyError`` where one is missing."""
        line = super().__new__(cls, template.format(**values) if values else template)
        line.template = template
        line.values = values
        return line

    def __reduce__(self) -> tuple[object, ...]:
        """Cross over to another process with everything that is remembered."""
        return _again, (self.template, self.values)


def joined(lines: Iterable[str]) -> str:
    """Return those of the lines that say something, one after the other."""
    said = {f"line{number}": line for number, line in enumerate(lines) if line}
    if len(said) < 2:
        return next(iter(said.values()), "")
    return Message(" ".join(f"{{{name}}}" for name in said), **said)


def _again(template: str, values: dict[str, object]) -> Message:
    return Message(template, **values)
