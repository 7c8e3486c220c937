"""How long a text is: words and reading time."""

import re

WORDS_A_MINUTE = 230

# Chinese characters and kana have no spaces between words: each counts as a word, as word
# processors and newsrooms count them. Korean has spaces and is counted like other scripts.
_CJK = "\u3005-\u3007\u3041-\u309f\u30a1-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
_CJK += "\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_CJK}]|[^\W{_CJK}](?:[^\s{_CJK}—–…]*[^\W{_CJK}])?")


def count_words(text: str) -> int:
    """Return the words of a plain text: runs of characters with a letter or digit in them.

    Hyphens, apostrophes, points and slashes inside a word do not divide it, dashes do; each
    Chinese or Japanese character is a word.
    """
    return sum(1 for _ in _WORD.finditer(text))


def reading_minutes(words: int) -> int:
    """Return how many minutes so many words take to read, at least one."""
    return max(1, round(words / WORDS_A_MINUTE))
