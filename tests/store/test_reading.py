"""The words a library reads are those of the text, however the text came to be."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.markup.to_text import plain_text
from editor_app.model.errors import TooComplex
from editor_app.store import reading
from editor_app.store.reading import WordReader

PIECES = [
    "Forty *ships* wait.", "> We won. {>>check<<}\n> — Ines", "- one\n- two", "```\ncode", "```",
    "A note[^1].", "[^1]: the note", "[link]: https://example.org", "See [link].", "", "  \n",
    "| a | b |\n|---|---|\n| 1 | 2 |",
]  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=6), min_size=1, max_size=4))
def test_every_version_reads_as_if_it_were_the_first(versions: list[list[str]]) -> None:
    reader = WordReader()
    for pieces in versions:
        body = "\n\n".join(pieces)
        assert reader.read(body) == plain_text(body)


def test_a_text_too_complex_is_read_as_typed_and_the_next_one_well(monkeypatch) -> None:
    reader = WordReader()
    assert reader.read("*One*") == "One"
    with monkeypatch.context() as patched:

        def refuse(self: object, text: str) -> None:
            raise TooComplex("too deep")

        patched.setattr(reading.LiveRenderer, "update", refuse)
        assert reader.read("*Two*") == "*Two*"
    assert reader.read("*Three*") == "Three"


@pytest.mark.parametrize("body", ["[" * 3000, "- " * 300, "> " * 300, "`" * 999, "*a " * 2000])
def test_a_body_that_hangs_a_parser_is_saved_and_found(library, story, body: str) -> None:
    with library.write() as work:
        added = work.articles.add(story(body=f"Findable. {body}"))
        assert [found.id for found in work.search.stories("findable")] == [added.id]
