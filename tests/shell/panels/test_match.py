"""How a score is told to the reader."""

from itertools import pairwise

from editor_app.relevance.likeness import GATE
from editor_app.shell.panels.related.words import match


def test_the_weakest_that_is_offered_is_half_sure():
    assert match(GATE) == 50


def test_a_better_score_never_looks_worse():
    told = [match(step / 200) for step in range(-10, 201)]
    assert all(one <= other for one, other in pairwise(told))
    assert (min(told), max(told)) == (0, 100)
