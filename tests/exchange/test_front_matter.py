"""Where metadata begins and ends, and what is said when it cannot be read."""

import pytest

from editor_app.exchange import front_matter
from editor_app.exchange.details import read_details
from editor_app.exchange.notation.values import FrontMatterError, as_moment
from editor_app.model.article import Status
from editor_app.model.tag import TagKind


@pytest.mark.parametrize(
    ("text", "notation", "body"),
    [
        ("---\ntitle: T\n---\nBody\n", "yaml", "Body\n"),
        ("---  \ntitle: T\n...\n\n\nBody\n", "yaml", "Body\n"),
        ("---\n# only a comment\n---\nBody\n", "yaml", "Body\n"),
        ("---\ntitle: T\n---", "yaml", ""),
        ("+++\ntitle = 'T'\n+++\n\nBody", "toml", "Body"),
        ('{"title": "T"}\n\nBody', "json", "Body"),
        ('{\n  "a": "}{"\n}\nBody', "json", "Body"),
        ("Title: T\nDate: 2026-06-12\n\nBody", "lines", "Body"),
        ("title: T\n\nBody", "lines", "Body"),
        ("Body\n", None, "Body\n"),
        ("---\n\nA rule above\n---\n", None, "---\n\nA rule above\n---\n"),
        ("Note: this is a text.\n\nBody", None, "Note: this is a text.\n\nBody"),
        ("Summary: one word\nnot metadata\n\nBody", None, None),
        ("{% include x %}\nBody", None, None),
        ("{: .class }\nBody", None, None),
        ("- a\n- b\n", None, None),
    ],
)
def test_head_and_body_are_the_text(text, notation, body):
    head, rest = front_matter.split(text)
    assert head.text + rest == text
    assert (head.notation.name if head.notation else None) == notation
    assert rest == (text if body is None else body)


@pytest.mark.parametrize(
    "text", ["---\ntitle: T\n---\n# H\n", "Title: T\n\nB", "# H\n\nB", "\n\nB"]
)
def test_a_stored_head_is_found_again(text):
    head, _ = front_matter.split(text)
    assert front_matter.split(head.text) == (head, "")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("---\ntitle: [unclosed\n---\nB", "line 3: front matter is not YAML"),
        ("---\ntitle: T\n\tx: 1\n---\nB", "line 3: front matter is not YAML"),
        ("---\njust some words\n---\nB", "line 2: front matter is not a list of keys and values"),
        ("---\n- a\n- b\n---\nB", "line 2: front matter is not a list of keys and values"),
        ("---\ntitle: T\nB", "line 1: front matter is opened by --- and never closed"),
        ("---\ntitle: \x01\n---\nB", "line 2: front matter is not YAML"),
        ("+++\ntitle = \n+++\nB", "line 2: front matter is not TOML"),
        ("+++\na = 1\nb == 2\n+++\nB", "line 3: front matter is not TOML"),
        ("+++\ntitle = 'T'\nB", "line 1: front matter is opened by +++ and never closed"),
        ('{"title": }\nB', "line 1: front matter is not JSON"),
        ('{"title": "T"\nB', "line 2: front matter is not JSON"),
        ("---\na: *nowhere\n---\nB", "line 2: front matter is not YAML"),
        ("---\nx: " + "[" * 3000 + "\n---\nB", "line "),
        ('{"a": ' + "[" * 100_000 + "\nB", "line 1: front matter is nested too deeply"),
        ("+++\na = " + "[" * 100_000 + "\n+++\nB", "line 2: front matter is nested too deeply"),
    ],
)
def test_what_cannot_be_read_is_one_clear_line(text, says):
    with pytest.raises(FrontMatterError) as raised:
        front_matter.split(text)
    assert str(raised.value).startswith(says)
    assert "\n" not in str(raised.value)


def test_a_bomb_of_aliases_is_refused():
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    with pytest.raises(FrontMatterError, match="holds too much"):
        front_matter.split("---\n" + "\n".join(levels) + "\n---\nB")


def test_aliases_that_are_no_bomb_are_followed_and_changed_apart():
    text = "---\na: &tags [x, y]\ntags: *tags\ntitle: T\n---\nB"
    head, _ = front_matter.split(text)
    assert head.values["tags"] == ["x", "y"]
    edited = front_matter.edit(head, {"tags": ["z"]})
    assert edited == "---\na: &tags [x, y]\ntags: [z]\ntitle: T\n---\n"


def test_objects_of_programs_are_only_text():
    head, _ = front_matter.split("---\nx: !!python/object/apply:os.system ['echo bad']\n---\nB")
    assert head.values == {"x": ["echo bad"]}


@pytest.mark.parametrize(
    ("values", "status"),
    [
        ({"draft": True}, Status.DRAFT),
        ({"draft": "yes"}, Status.DRAFT),
        ({"draft": False}, Status.PUBLISHED),
        ({"published": False}, Status.DRAFT),
        ({"published": "2026-06-12"}, None),
        ({"Status": "hidden"}, Status.PUBLISHED),
        ({"status": "In Edit"}, Status.IN_EDIT),
        ({"status": "on-hold"}, Status.ON_HOLD),
        ({"status": "draft", "stage": "ready"}, Status.READY),
        ({"status": "whatever"}, None),
        ({}, None),
    ],
)
def test_status_in_the_words_of_many(values, status):
    assert read_details(values).status is status


@pytest.mark.parametrize(
    ("values", "names"),
    [
        ({"tags": ["a", "b"]}, ["a", "b"]),
        ({"tags": "a, b;c"}, ["a", "b", "c"]),
        ({"tags": "night shifts"}, ["night shifts"]),
        ({"tags": "a b", "layout": "post"}, ["a", "b"]),
        ({"tags": [{"name": "a"}, 2026, None, "A"]}, ["a", "2026"]),
        ({"tags": None, "people": ["Ann Lee"]}, ["Ann Lee"]),
    ],
)
def test_tags_in_the_shapes_of_many(values, names):
    assert [tag.name for tag in read_details(values).tags] == names


def test_kinds_of_tags():
    said = read_details({"tags": ["Calder", "strike"], "places": ["calder"], "people": "Ann Lee"})
    assert {tag.name: tag.kind for tag in said.tags} == {
        "Calder": TagKind.PLACE,
        "strike": TagKind.TOPIC,
        "Ann Lee": TagKind.PERSON,
    }


@pytest.mark.parametrize(
    ("values", "authors"),
    [
        ({"author": "Lee, Ann"}, ("Lee, Ann",)),
        ({"authors": ["Ann Lee", {"name": "Bo Ek"}]}, ("Ann Lee", "Bo Ek")),
        ({"byline": "By Ann Lee, Bo Ek and Cy Day"}, ("Ann Lee", "Bo Ek", "Cy Day")),
        ({"Authors": "Lee, Ann; Ek, Bo"}, ("Lee, Ann", "Ek, Bo")),
        ({"author": {"name": "Ann Lee", "url": "x"}}, ("Ann Lee",)),
    ],
)
def test_authors_in_the_shapes_of_many(values, authors):
    assert read_details(values).authors == authors


def test_standfirst_and_description_share_a_key_only_when_alone():
    alone = read_details({"description": "D"})
    assert (alone.standfirst, alone.description) == ("D", "")
    both = read_details({"summary": "S", "description": "D"})
    assert (both.standfirst, both.description) == ("S", "D")


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2026-06-12", "2026-06-12T00:00:00+00:00"),
        ("2026-06-12 06:00", "2026-06-12T06:00:00+00:00"),
        ("2026-06-12 06:00:00 +0100", "2026-06-12T06:00:00+01:00"),
        ("2026-06-12T06:00:00Z", "2026-06-12T06:00:00+00:00"),
        ("20260612", "2026-06-12T00:00:00+00:00"),
        ("1781244000", "2026-06-12T06:00:00+00:00"),
        ("1781244000500", "2026-06-12T06:00:00+00:00"),
        ("12 June 2026", "2026-06-12T00:00:00+00:00"),
        ("Fri, 12 Jun 2026 06:00:00 +0100", "2026-06-12T06:00:00+01:00"),
    ],
)
def test_dates_in_the_spellings_of_many(text, iso):
    assert as_moment(text).isoformat() == iso


@pytest.mark.parametrize(
    "text", ["", "soon", "2026-13-45", "TK", "12", "735311", "20261345", "99999999999-01-01"]
)
def test_what_is_no_date(text):
    assert as_moment(text) is None
