"""Writes stories of any length for measuring: the same words every time, nobody's text."""

import random

_PROSE = (
    "the harbour council met again last night and heard new evidence on costs as members argued "
    "over who would pay for the sea wall that families along the quay have waited for since the "
    "storm three winters ago when water stood in every cellar of the lower town and boats lay "
    "in the market square until morning"
)
_WORDS = _PROSE.split()


def story(words: int) -> str:
    """Return Markdown of about ``words`` words: paragraphs, subheads, quotes, links and lists."""
    chance = random.Random(7)
    lines = ["---", "title: A wall for the lower town", "---", ""]
    written = 0
    while written < words:
        count = chance.randint(35, 80)
        written += count
        lines += [_paragraph(chance, count), ""]
        match chance.randint(0, 11):
            case 0:
                lines += ["## " + _sentence(chance, 5), ""]
            case 1:
                lines += [f"> {_sentence(chance, 18)}.", "> — Ann Lee, harbour master", ""]
            case 2:
                lines += [*(f"- {_sentence(chance, 6)}" for _ in range(3)), ""]
    return "\n".join(lines)


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(_WORDS, k=words)).capitalize()


def _paragraph(chance: random.Random, words: int) -> str:
    parts = [_sentence(chance, 12) for _ in range(words // 12)]
    parts[0] = parts[0].replace("council", "[council](https://example.org/council)", 1)
    parts[-1] = parts[-1].replace("water", "**water**", 1)
    return ". ".join(parts) + "."
