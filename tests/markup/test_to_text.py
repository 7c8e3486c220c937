import pytest

from editor_app.markup.to_text import plain_text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("", ""),
        (
            "# Head *line*\n\nOne\ntwo &amp; three&nbsp;&copy; <b>bold</b>.",
            "Head line\n\nOne two & three\xa0© bold.",
        ),
        ("Seen{>>by whom?<<} twice.\n\n{>>cut this<<}\n\nEnd.", "Seen twice.\n\nEnd."),
        ("Fact[^1].\n\n[^1]: Source note.", "Fact.\n\nSource note."),
        ("- a\n- b\n\n1. c\n2. d", "a\nb\n\nc\nd"),
        ("a  \nb", "a\nb"),
        ("| h | i |\n|---|---|\n| 1 | 2 |", "h i\n1 2"),
        ("```py\nif a < b:\n    c\n```", "if a < b:\nc"),
        (
            "> Words.\n> — Ann Lee, mayor, to [Post](https://example.org)",
            "Words.\nAnn Lee, mayor, to Post",
        ),
        ('![alt](a.png "Cap"){ credit="Photo: Ann" }', "Cap Photo: Ann"),
        ("[link](https://example.org/secret) <https://example.org>", "link https://example.org"),
        ("<script>alert(1)</script>\n\n<div title='a > b'>kept</div>", "kept"),
        ("5 < 6 and 7 > 2 &lt;b&gt;", "5 < 6 and 7 > 2 <b>"),
    ],
)
def test_text(markdown, text):
    assert plain_text(markdown) == text
