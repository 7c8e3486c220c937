"""What is counted over all stories follows every change of any story."""

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace

from editor_app.markup.telling_words import terms
from editor_app.store.library import Library


def _counted(library: Library) -> dict[int, int]:
    with closing(sqlite3.connect(library.path)) as plain:
        return dict(plain.execute("SELECT id, stories FROM terms"))


def _expected(library: Library) -> dict[int, int]:
    with library.read() as work:
        return Counter(
            term.id for one in work.articles.ids() for term in work.candidates.terms(one)
        )


def test_terms_are_counted_as_stories_come_change_and_go(library: Library, story) -> None:
    with library.write() as work:
        first = work.articles.add(story(headline="Port strike", body="Cranes *move*. " * 3))
        second = work.articles.add(story(headline="Ships wait", body="Cranes stand & wait."))
    assert _counted(library) == _expected(library) != {}
    with library.write() as work:
        work.articles.save(replace(first, body="Nothing but rain."))
    assert _counted(library) == _expected(library)
    with library.write() as work:
        work.articles.remove([second.id, "never"])
    assert _counted(library) == _expected(library)
    with library.write() as work:
        work.articles.remove([first.id])
    assert _counted(library) == {}


def test_uses_come_back_as_they_went_in(library: Library, story) -> None:
    body = "quay " * 70_000
    with library.write() as work:
        work.articles.add(story(headline="Port strike", body=body))
        said = terms("Port strike", "", body)
        sought = work.candidates.some(work.articles.ids())
    (found,) = sought
    assert found.uses == {term.id: min(term.uses, 0xFFFF) for term in said}


def test_a_rebuild_counts_anew_and_tells_how_far_it_is(library: Library, story) -> None:
    told: list[tuple[int, int]] = []
    with library.write() as work:
        for _ in range(3):
            work.articles.add(story(headline="Port strike"))
    before = _counted(library)
    with closing(sqlite3.connect(library.path)) as plain:
        plain.execute("UPDATE terms SET stories = 99")
        plain.execute("DELETE FROM signatures WHERE article_key = 2")
        plain.commit()
    with library.write() as work:
        work.index.rebuild(lambda done, total: told.append((done, total)))
    assert _counted(library) == before
    assert told == [(1, 3), (2, 3), (3, 3)]
