"""Keeps every byte of a text while Qt shows it: Qt knows one line end and drops four characters."""

from dataclasses import dataclass

# What a QTextDocument would swallow or turn into a line end of its own.
_SWALLOWED = "\r\u2029\ufdd0\ufdd1"
# What stands for them on screen: the first free character of each row.
_STAND_INS = ("␍⏎\ufdd2", "¶␤\ufdd3", "\ufdd4\ufdd5", "\ufdd6\ufdd7")


@dataclass(frozen=True, slots=True)
class LineEnds:
    """How one text is shown. ``newline`` is what a new line becomes in the stored text."""

    newline: str = "\n"
    stand_ins: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, text: str) -> "LineEnds":
        """Return how to show ``text``.

        Where every line ends in CRLF, so will new lines. In a text of mixed
        ends the odd carriage returns are shown as a character and come back.
        """
        pairs = text.count("\r\n")
        newline = "\r\n" if pairs and pairs == text.count("\n") else "\n"
        rest = text.replace(newline, "\n")
        stand_ins = tuple(
            (swallowed, next(free for free in row if free not in text))
            for swallowed, row in zip(_SWALLOWED, _STAND_INS, strict=True)
            if swallowed in rest
        )
        return cls(newline, stand_ins)

    def shown(self, text: str) -> str:
        """Return stored text as the editor shows it, with LF between lines."""
        text = text.replace(self.newline, "\n")
        for swallowed, stand_in in self.stand_ins:
            text = text.replace(swallowed, stand_in)
        return text

    def stored(self, text: str) -> str:
        """Return shown text as it is stored."""
        text = text.replace("\n", self.newline)
        for swallowed, stand_in in self.stand_ins:
            text = text.replace(stand_in, swallowed)
        return text
