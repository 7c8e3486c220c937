"""Two texts compared by paragraphs and words, and one paragraph taken back."""

from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.services.comparing import Kind, compare, with_paragraph, words_changed

BEFORE = """Dockworkers at the port of Calder voted late on Thursday to accept a revised rota.

The vote passed by 612 to 148.

Cranes move again on Monday.
"""
AFTER = """Dockworkers at the port of Calder voted on Thursday night to accept a revised agreement.

The vote, held in a packed hall, passed by 612 to 148.

Nobody wanted to be the reason.

Cranes move again on Monday.
"""


def told(comparison):
    sign = {Kind.SAME: "{}", Kind.GONE: "[-{}-]", Kind.ADDED: "[+{}+]"}
    return [
        "".join(sign[piece.kind].format(piece.text) for piece in row.pieces)
        for row in comparison.rows
    ]


def paragraphs(text):
    return [part.strip("\n") for part in text.split("\n\n") if part.strip()]


def test_words_are_compared_within_paragraphs_that_belong_together():
    found = compare(BEFORE, AFTER)
    assert told(found) == [
        "Dockworkers at the port of Calder voted [-late -]on Thursday [+night +]"
        "to accept a revised [-rota-][+agreement+].",
        "The vote[+, held in a packed hall,+] passed by 612 to 148.",
        "[+Nobody wanted to be the reason.+]",
        "Cranes move again on Monday.",
    ]
    assert (found.added, found.gone) == (13, 2)


def test_equal_texts_differ_nowhere():
    assert compare(AFTER, AFTER).same
    assert not compare(AFTER, BEFORE).same
    assert compare("", "").rows == ()


def test_a_first_draft_is_all_new():
    found = compare("", BEFORE)
    assert (found.added, found.gone) == (27, 0)


def test_one_paragraph_is_taken_back():
    found = compare(BEFORE, AFTER)
    back = with_paragraph(found, found.rows[1])
    assert "The vote passed by 612 to 148." in back
    assert "revised agreement" in back
    assert "Nobody wanted" not in with_paragraph(found, found.rows[2])


def test_a_paragraph_that_was_cut_comes_back_in_its_place():
    cut = compare("One.\n\nTwo.\n\nThree.\n", "One.\n\nThree.\n")
    row = next(row for row in cut.rows if row.new is None)
    assert with_paragraph(cut, row) == "One.\n\nTwo.\n\nThree.\n"


def test_the_count_alone_agrees_where_nothing_moved():
    assert words_changed(BEFORE, AFTER) == (13, 2)


PARAGRAPH = st.lists(
    st.sampled_from("port strike rota the a quay, *vote* ends. [x](y) 12 — é".split()),
    min_size=1,
    max_size=8,
).map(" ".join)
TEXT = st.lists(PARAGRAPH, max_size=7).map(lambda parts: "\n\n".join(parts) + "\n")


@settings(max_examples=60)
@given(TEXT, TEXT)
def test_both_texts_are_in_the_comparison_word_for_word(old, new):
    found = compare(old, new)
    for row in found.rows:
        was = "".join(piece.text for piece in row.pieces if piece.kind is not Kind.ADDED)
        now = "".join(piece.text for piece in row.pieces if piece.kind is not Kind.GONE)
        assert was == (old[row.old.start : row.old.end] if row.old else "")
        assert now == (new[row.new.start : row.new.end] if row.new else "")
    assert [old[r.old.start : r.old.end] for r in found.rows if r.old] == paragraphs(old)
    assert [new[r.new.start : r.new.end] for r in found.rows if r.new] == paragraphs(new)


@settings(max_examples=60)
@given(TEXT, TEXT)
def test_taking_back_every_paragraph_leads_to_the_old_text(old, new):
    text = new
    for _ in range(20):
        found = compare(old, text)
        changed = next((row for row in found.rows if row.changed), None)
        if changed is None:
            break
        text = with_paragraph(found, changed)
    assert paragraphs(text) == paragraphs(old)


def test_when_the_time_is_up_both_texts_are_still_there():
    old = " ".join(f"w{number}" for number in range(20_000))
    new = " ".join(f"w{number * 7 % 20_011}" for number in range(20_000))
    found = compare(old, new, seconds=0.05)
    assert "".join(p.text for r in found.rows for p in r.pieces if p.kind is not Kind.GONE) == new
