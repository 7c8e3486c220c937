import json

from hypothesis import given
from hypothesis import strategies as st

from editor_app.shell.preview.patches import Splice, splice_scripts, splices

BLOCKS = st.lists(st.sampled_from(["", "<p>a</p>", "<p>b</p>", "<p>c</p>", "<hr>"]), max_size=12)


def apply(blocks, changes):
    blocks = list(blocks)
    for change in changes:
        blocks[change.start : change.start + change.removed] = change.added
    return blocks


@given(BLOCKS, BLOCKS)
def test_splices_turn_the_old_blocks_into_the_new(old, new):
    assert apply(old, splices(old, new)) == new


def test_equal_blocks_need_nothing():
    assert splices(["a", "b"], ["a", "b"]) == ()


def test_one_changed_block_is_one_small_splice():
    old = [f"<p>{number}</p>" for number in range(1000)]
    new = [*old[:500], "<p>new</p>", *old[501:]]
    assert splices(old, new) == (Splice(500, 1, ("<p>new</p>",)),)


def test_two_changes_far_apart_leave_what_lies_between_alone():
    old = [f"<p>{number}</p>" for number in range(1000)]
    new = ["<p>opening</p>", *old[:-1], "<p>footnotes</p>"]
    assert splices(old, new) == (
        Splice(999, 1, ("<p>footnotes</p>",)),
        Splice(0, 0, ("<p>opening</p>",)),
    )


@given(st.integers(0, 40), st.lists(st.integers(1, 150_000), max_size=12))
def test_a_large_splice_comes_in_pieces_that_do_the_same(removed, sizes):
    old = [f"<p>{number}</p>" for number in range(60)]
    change = Splice(5, removed, tuple("x" * size for size in sizes))
    blocks = list(old)
    for script in splice_scripts([change]):
        start, count, added = json.loads(f"[{script.removeprefix('livePage.splice(')[:-1]}]")
        assert sum(map(len, added)) < 400_000
        blocks[start : start + count] = added
    assert blocks == apply(old, [change])
