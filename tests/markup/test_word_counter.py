"""Words counted as a text grows are those of the whole text."""

import random

from editor_app.markup import word_counter
from editor_app.markup.statistics import count_words
from editor_app.markup.to_text import plain_text
from editor_app.markup.word_counter import WordCounter
from editor_app.model.errors import TooComplex

_PIECES = (
    *("one two ", "\n\n", "- item\n", "> said\n", "**bold** ", "[a link](https://example.org/x) "),
    *("{>>to the desk<<} ", "港口 ", "\n\n| a | b |\n|---|---|\n| c | d e |\n\n", "[^1] "),
    *("\n\n[^1]: A note of six words here.\n\n", "\n\n```\ncode here\n```\n\n", "<b>raw</b> "),
)


def test_every_version_counts_like_the_whole_text():
    chance, counter, text = random.Random(3), WordCounter(), ""
    for _ in range(150):
        at = chance.randrange(len(text) + 1)
        cut = chance.choice((0, 0, 0, chance.randrange(40)))
        text = text[:at] + chance.choice(_PIECES) + text[at + cut :]
        assert counter.count(text) == count_words(plain_text(text)), text


def test_a_paragraph_that_did_not_change_is_not_counted_again(monkeypatch):
    counted = []
    counter = WordCounter()
    text = "\n\n".join(f"Paragraph {number} says this." for number in range(300))
    assert counter.count(text) == 1200
    monkeypatch.setattr(
        word_counter, "count_words", lambda words: counted.append(words) or count_words(words)
    )
    assert counter.count(text.replace("7 says this", "7 says all of this", 1)) == 1202
    assert len(counted) == 1
    assert counter.count(text.replace("7 says this", "7 says all of this", 1)) == 1202
    assert len(counted) == 1


def test_a_text_too_complex_to_render_is_counted_as_it_stands(monkeypatch):
    def refuse(*_):
        raise TooComplex("no")

    counter = WordCounter()
    assert counter.count("Three *plain* words") == 3
    with monkeypatch.context() as patch:
        patch.setattr(word_counter.LiveRenderer, "update", refuse)
        assert counter.count("Four *words* as typed") == 4
    assert counter.count("Three *plain* words") == 3
