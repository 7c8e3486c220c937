"""Links and attributions are written into a body, and nothing else of it changes."""

from dataclasses import replace

import pytest

from editor_app.markup.attribution_edit import attribute, link_outlet, web_address
from editor_app.markup.quotations import quotations
from editor_app.model.errors import StandfirstError

PROSE = (
    "One  *two*.\r\n\r\n“We wanted a rota,” she told the _Calder Courier_  \r\nyesterday.\r\n"
    "\r\n* x\r\n"
)


def test_a_link_is_put_on_the_name_and_taken_off_again() -> None:
    (one,) = quotations(PROSE)
    linked = link_outlet(PROSE, one, "https://example.org/a_(b) ").applied(PROSE)
    assert linked == PROSE.replace(
        "Calder Courier", "[Calder Courier](https://example.org/a_%28b%29)"
    )
    (again,) = quotations(linked)
    assert again.address == "https://example.org/a_%28b%29"
    moved = link_outlet(linked, again, "https://example.org/c").applied(linked)
    assert moved == PROSE.replace("Calder Courier", "[Calder Courier](https://example.org/c)")
    assert link_outlet(moved, quotations(moved)[0], "").applied(moved) == PROSE


def test_a_reference_becomes_a_link_of_its_own() -> None:
    text = "“Long ago and far away,” she told [Reuters][r].\n\n[r]: https://example.org/old\n"
    changed = link_outlet(text, quotations(text)[0], "https://example.org/new").applied(text)
    assert changed == text.replace("[Reuters][r]", "[Reuters](https://example.org/new)")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "example.org", "https://", "http://a b"]
)
def test_only_web_addresses_are_taken(address: str) -> None:
    assert web_address(address) == ""
    with pytest.raises(StandfirstError, match="http"):
        link_outlet(PROSE, quotations(PROSE)[0], address)


def test_nothing_is_linked_where_no_outlet_is_named() -> None:
    text = "“We wanted a rota,” said Ines Calloway."
    with pytest.raises(StandfirstError, match="No outlet"):
        link_outlet(text, quotations(text)[0], "https://example.org")


def test_a_line_of_attribution_is_written_anew_or_added() -> None:
    text = "A.\n\n> We *won*.\n> — Ines\n\nB.\n\n> Twice\n> over.\n"
    first, second = quotations(text)
    wanted = replace(
        first,
        who="Ines Calloway",
        role="shop steward",
        outlet="Wire",
        address="https://example.org",
    )
    changed = attribute(text, first, wanted).applied(text)
    line = "> — Ines Calloway, shop steward, to [Wire](https://example.org)"
    assert changed == text.replace("> — Ines", line)
    added = attribute(text, second, replace(second, who="Tom *Brandt*")).applied(text)
    assert added.startswith(text[: second.at[1]])
    (_, again) = quotations(added)
    assert (again.who, again.words) == ("Tom *Brandt*", "Twice over.")


def test_what_is_typed_is_words_and_no_markup() -> None:
    text = "> Words.\n> — Ines\n"
    wanted = replace(quotations(text)[0], who="[Ines](https://evil)", outlet="*News*")
    (again,) = quotations(attribute(text, quotations(text)[0], wanted).applied(text))
    assert (again.who, again.outlet, again.address) == ("[Ines](https://evil)", "*News*", "")


def test_only_block_quotes_have_a_line_of_attribution() -> None:
    (one,) = quotations(PROSE)
    with pytest.raises(StandfirstError, match="block quotes"):
        attribute(PROSE, one, one)
