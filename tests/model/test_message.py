"""Messages: English lines that can be said in another language as well."""

import pickle

import pytest

from editor_app.model.errors import NotFound, StandfirstError, UnreadableFile
from editor_app.model.message import Message, joined


def test_a_message_is_its_line_and_knows_what_it_is_made_of() -> None:
    line = Message("{path} is too large: {size}", path="a.md", size=3)
    assert line == "a.md is too large: 3"
    assert (line.template, line.values) == (
        "{path} is too large: {size}",
        {"path": "a.md", "size": 3},
    )


def test_words_without_values_may_hold_braces() -> None:
    assert Message("as {{ blocks }}") == "as {{ blocks }}"
    with pytest.raises(KeyError):
        Message("{here} and {there}", here=1)


def test_an_error_carries_the_message_of_the_one_before() -> None:
    inner = UnreadableFile("is too large: {largest} at most", largest="20 MB")
    outer = StandfirstError("{path}: {error}", path="a.md", error=inner)
    assert str(outer) == "a.md: is too large: 20 MB at most"
    assert outer.message.values["error"] is inner.message
    assert str(StandfirstError("{error}!", error=OSError("disk"))) == "disk!"
    assert NotFound(inner.message).message is inner.message


def test_a_message_crosses_over_to_another_process_whole() -> None:
    error = UnreadableFile("line {line}: {what}", line=2, what=Message("{n} bytes", n=4))
    again = pickle.loads(pickle.dumps(error))
    assert str(again) == "line 2: 4 bytes"
    assert again.message.values["what"].template == "{n} bytes"


def test_joined_lines_keep_their_messages() -> None:
    one, two = Message("{n} passages", n=2), Message("Fine.")
    both = joined(("", one, two))
    assert both == "2 passages Fine."
    assert isinstance(both, Message)
    assert list(both.values.values()) == [one, two]
    assert joined(("", one)) is one
    assert joined(()) == ""
