"""What is typed into the search field, read: words, operators, days; and never an error."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.model.article import Status
from editor_app.model.query_filters import Filters, split
from editor_app.model.query_text import as_typed, parse
from editor_app.model.story_query import Condition, Field, StoryQuery, Trait, Value

# A Wednesday.
NOW = datetime(2026, 11, 4, 12, 30, tzinfo=UTC)


def day(month: int, number: int, year: int = 2026) -> datetime:
    return datetime(year, month, number, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "words", "begun"),
    [
        ("", (), False),
        ("crane", ("crane",), True),
        ("crane ", ("crane",), False),
        ("crane sti", ("crane", "sti"), True),
        ('"near miss"', ("near miss",), False),
        ('"near miss" rep', ("near miss", "rep"), True),
        ('"near mi', ("near mi",), True),
        ("covid-19", ("covid-19",), True),
        ("O'Brien", ("O'Brien",), True),
        ('"say ""when"""', ('say "when"',), False),
        ("headline:port", ("headline:port",), True),
        ("https://example.org/a", ("https://example.org/a",), True),
        ("crane -crews", ("crane",), False),
        ("*", ("*",), True),
    ],
)
def test_words(typed, words, begun):
    query = parse(typed, NOW)
    assert (query.words, query.begun) == (words, begun)
    assert query.conditions == ()


@pytest.mark.parametrize(
    ("typed", "without"),
    [
        ("-crews", ("crews",)),
        ('crane -"night shift" -rota', ("night shift", "rota")),
        ("-", ()),
        ("covid -19", ("19",)),
    ],
)
def test_words_that_must_not_be_there(typed, without):
    assert parse(typed, NOW).without == without


@pytest.mark.parametrize(
    ("typed", "field", "values"),
    [
        ("desk:bus", Field.DESK, (Value("bus"),)),
        ("DESK:Bus", Field.DESK, (Value("Bus"),)),
        ('desk:"Business"', Field.DESK, (Value("Business", exact=True),)),
        ("tag:port,strike", Field.TAG, (Value("port"), Value("strike"))),
        (
            'tag:"Calder Port",strike',
            Field.TAG,
            (Value("Calder Port", exact=True), Value("strike")),
        ),
        ('by:"Ann Lee"', Field.BY, (Value("Ann Lee", exact=True),)),
        ("status:ready", Field.STATUS, (Value("ready", exact=True),)),
        ("status:in-edit", Field.STATUS, (Value("in edit", exact=True),)),
        ('status:"In Edit"', Field.STATUS, (Value("in edit", exact=True),)),
        ("status:bin", Field.STATUS, (Value("spiked", exact=True),)),
        ("status:hold", Field.STATUS, (Value("on hold", exact=True),)),
        ("has:weak", Field.HAS, (Value(Trait.WEAK_RELATED.value, exact=True),)),
        ("has:unlinked-quote", Field.HAS, (Value(Trait.UNLINKED_QUOTE.value, exact=True),)),
    ],
)
def test_conditions(typed, field, values):
    assert parse(typed, NOW) == StoryQuery(conditions=(Condition(field, values),))


def test_a_beginning_stands_for_every_status_that_it_begins():
    (condition,) = parse("status:d", NOW).conditions
    assert [value.text for value in condition.values] == [Status.DRAFT]
    (condition,) = parse("-status:published,corrected", NOW).conditions
    assert (condition.wanted, len(condition.values)) == (False, 2)


@pytest.mark.parametrize(
    ("typed", "since", "before"),
    [
        ("after:2026-11-03", day(11, 3), None),
        ("before:2026-11-03", None, day(11, 3)),
        ("after:2026-11", day(11, 1), None),
        ("after:2026-1", day(1, 1), None),
        ("before:2025", None, day(1, 1, 2025)),
        ("after:yesterday", day(11, 3), None),
        ("after:today", day(11, 4), None),
        ("before:monday", None, day(11, 2)),
        ("after:wednesday", day(11, 4), None),
        ("after:Thu", day(10, 29), None),
        ("-after:2026-11-03", None, day(11, 3)),
        ("-before:2026-11-03", day(11, 3), None),
        ("after:2026 after:2025", day(1, 1), None),
        ("before:2026 before:2025", None, day(1, 1, 2025)),
    ],
)
def test_days(typed, since, before):
    assert parse(typed, NOW) == StoryQuery(since=since, before=before)


def test_a_day_begins_where_the_reader_is():
    west = timezone(timedelta(hours=-5))
    assert parse("after:today", NOW.astimezone(west)).since == datetime(2026, 11, 4, tzinfo=west)


@pytest.mark.parametrize(
    "typed", ["desk:", "status:", "status:x", "has:q", "before:", "before:2026-"]
)
def test_an_operator_that_is_still_being_typed_leaves_nothing_out(typed):
    query = parse(typed, NOW)
    assert query.words == query.conditions == ()


@pytest.mark.parametrize("typed", ["status:x ", "has:q ", "before:soon ", "after:2026-13-01 "])
def test_an_operator_that_means_nothing_is_a_word(typed):
    assert parse(typed, NOW).words == (typed.strip(),)


@given(st.text(st.characters(), max_size=60) | st.text('desktagbefor:"-, 2016', max_size=30))
def test_whatever_is_typed_is_read(typed):
    query = parse(typed, NOW)
    assert all(word.encode() for word in query.words)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), min_size=1))
def test_names_come_back_as_they_were_written(names):
    wanted = [name.strip() for name in names if name.strip()]
    if wanted:
        (condition,) = parse(as_typed(Field.TAG, wanted) + " ", NOW).conditions
        assert [value.text for value in condition.values] == wanted
        assert all(value.exact for value in condition.values)


def test_filters_and_words_make_one_query_and_come_apart_again():
    chosen = Filters((Status.IN_EDIT, Status.READY), ("Business",), ("Calder Port",))
    query = chosen.before('crane -crews by:"Ann Lee" ro')
    assert split(query, NOW.date()) == (chosen, 'crane -crews by:"Ann Lee" ro')
    assert parse(query, NOW).words == ("crane", "ro")
    assert parse(query, NOW).begun


def test_what_no_chip_can_show_stays_in_the_text():
    assert split('desk:bus -tag:"a" status:ready tag:"b" tag:"c"', NOW.date()) == (
        Filters(statuses=(Status.READY,), tags=("b",)),
        'desk:bus -tag:"a" tag:"c"',
    )
    assert Filters().before("crane") == "crane"
    assert Filters(desks=("World",)).before("") == 'desk:"World"'
