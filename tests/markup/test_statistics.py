import pytest

from editor_app.markup.statistics import count_words, reading_minutes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("  \n – — … * ", 0),
        ("One two three.", 3),
        ("It’s a state-of-the-art O'Brien job", 5),
        ("3.5 million, 40% and £2,000", 5),
        ("mayor—who spoke first–left", 5),
        ("see example.org/a?b=c or write to ann@example.org", 6),
        ("港口罢工结束", 6),
        ("カルダー port の strike", 7),
        ("항구 파업이 끝났다", 3),
        ("العمال عادوا إلى الرصيف", 4),
        ("co- founder", 2),
    ],
)
def test_words(text, words):
    assert count_words(text) == words


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (40, 1), (230, 1), (460, 2), (2300, 10)])
def test_reading_time(words, minutes):
    assert reading_minutes(words) == minutes
