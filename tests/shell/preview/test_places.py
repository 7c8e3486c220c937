from hypothesis import given
from hypothesis import strategies as st

from editor_app.shell.preview.places import LineMap

STORY = LineMap([(0, 1), (2, 6), (7, 8)])


def test_the_first_line_of_a_block_is_beside_its_top():
    assert [STORY.place_of(line) for line in (0, 2, 7)] == [0, 1, 2]


def test_a_line_inside_a_block_is_part_of_the_way_down():
    assert STORY.place_of(4) == 1.4


def test_lines_beyond_the_text_are_beside_its_end():
    assert STORY.place_of(99) == 3
    assert STORY.line_of(3.5) == 8


def test_an_empty_story_has_one_place():
    assert LineMap().place_of(5) == 0
    assert LineMap().line_of(0.4) == 0
    assert LineMap().line_at(0.4) == 0


def test_a_click_never_lands_on_the_blank_line_below_a_block():
    assert [STORY.line_at(place) for place in (0.99, 1.0, 1.5, 1.99, 2.5)] == [0, 2, 4, 5, 7]


def test_a_click_below_the_last_block_lands_on_the_last_line():
    assert STORY.line_at(3.7) == 7


@st.composite
def spans(draw):
    line, found = draw(st.integers(0, 3)), []
    for height, gap in draw(st.lists(st.tuples(st.integers(1, 9), st.integers(0, 4)), max_size=9)):
        found.append((line, line + height))
        line += height + gap
    return found


@given(spans(), st.lists(st.floats(0, 80), min_size=2))
def test_places_never_run_backwards(blocks, lines):
    story = LineMap(blocks)
    places = [story.place_of(line) for line in sorted(lines)]
    assert places == sorted(places)


@given(spans(), st.floats(0, 1))
def test_a_place_and_its_line_belong_together(blocks, part):
    story = LineMap(blocks)
    if not blocks:
        return
    first, last = blocks[0][0], blocks[-1][1]
    line = first + part * (last - first)
    assert abs(story.line_of(story.place_of(line)) - line) < 1e-6
