"""When two pieces of HTML are the same to a reader."""

import pytest

from editor_app.markup.tree import normal_form, same_tree


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p>a b</p>", "<p>\n a\n b </p>\n"),
        ("<p>a</p><p>b</p>", "<p>a</p>\n\n<p>b</p>"),
        ("<img src='x' alt='y'>", '<img alt="y" src="x" />'),
        ("<em><strong>a</strong></em>", "<strong><em>a</em></strong>"),
        ("<a href='x'><b>a</b></a>", "<b><a href='x'>a</a></b>"),
        ("<p><a href='x'>a </a>b</p>", "<p><a href='x'>a</a> b</p>"),
        ("<p>a &amp; b</p>", "<p>a &#38; b</p>"),
        ("<pre><code>a\n</code></pre>", "<pre><code>a</code></pre>"),
        ("<ul><li>a</li></ul>", "<ul>\n<li>a</li>\n</ul>"),
        ("<p>a<br>b</p>", "<p>a<br />\nb</p>"),
        ("", " \n"),
    ],
)
def test_the_same(one, other):
    assert same_tree(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p>a b</p>", "<p>ab</p>"),
        ("<p>a</p>", "<div>a</div>"),
        ("<p>a</p>", "<p>a</p><p></p>"),
        ("<em>a</em><strong>b</strong>", "<em>a<strong>b</strong></em>"),
        ("<em><strong>a</strong> b</em>", "<strong><em>a</em> b</strong>"),
        ("<pre>a  b</pre>", "<pre>a b</pre>"),
        ("<p>a\u00a0b</p>", "<p>a b</p>"),
        ("<p>a</p>", "<p>a</p><!-- c -->"),
        ("<a href='x'>a</a>", "<a href='y'>a</a>"),
        ("<ul><li>a</li></ul>", "<ul><li><p>a</p></li></ul>"),
    ],
)
def test_not_the_same(one, other):
    assert not same_tree(one, other)


def test_depth_does_not_matter():
    deep = "<div>" * 1_500 + "x" + "</div>" * 1_500
    assert ("", "", "x") in normal_form(deep)
