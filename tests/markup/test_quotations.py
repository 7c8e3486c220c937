"""Who is quoted, in which post, and from which outlet, in several languages."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.markup.quotations import quotations
from editor_app.model.quotation import Quotation, QuotationKind

WORDS, PARAPHRASE, BLOCK = QuotationKind.INLINE, QuotationKind.PARAPHRASE, QuotationKind.BLOCK

# Language, text, and what each quotation says: kind, who, role, outlet.
SENTENCES = (
    (
        "en",
        "“We wanted a rota,” Ines Calloway, a shop steward, told Northshore Wire.",
        [(WORDS, "Ines Calloway", "shop steward", "Northshore Wire")],
    ),
    (
        "en",
        "“We wanted a rota,” Calloway told Reuters on Monday.",
        [(WORDS, "Calloway", "", "Reuters")],
    ),
    (
        "en",
        "As per a report from HarbourPost, “The meeting lasted four hours”. Grain will follow.",
        [(WORDS, "", "", "HarbourPost")],
    ),
    (
        "en",
        "HarbourPost’ report adds that “the guest came by train. He was met at the quay.”",
        [(WORDS, "", "", "HarbourPost")],
    ),
    (
        "en",
        "According to the BBC, forty ships are waiting.",
        [(PARAPHRASE, "", "", "BBC")],
    ),
    (
        "en",
        "The crews agreed, as the *Calder Courier* first reported, to four nights.",
        [(PARAPHRASE, "", "", "Calder Courier")],
    ),
    (
        "en",
        "Freight cost more, according to figures the hauliers’ association gave Northshore Wire.",
        [(PARAPHRASE, "", "", "Northshore Wire")],
    ),
    (
        "en",
        "“A rota is a promise,” said crane operator Tomas Reyl. “For two years ours was none.”",
        [(WORDS, "Tomas Reyl", "crane operator", ""), (WORDS, "Tomas Reyl", "crane operator", "")],
    ),
    (
        "en",
        "Port Minister Ann Lee said the talks “would cover the night shift”.",
        [(WORDS, "Ann Lee", "Port Minister", "")],
    ),
    (
        "en",
        "Calder’s Ines Calloway said, “We are fighting for sleep,” and vowed to give “full and "
        "unconditional support” to the crews.",
        [(WORDS, "Ines Calloway", "Calder", ""), (WORDS, "Ines Calloway", "Calder", "")],
    ),
    (
        "en",
        "“No comment,” said a spokesman for the port.",
        [(WORDS, "Spokesman for the port", "", "")],
    ),
    (
        "en",
        "‘It’s not the crew’s fault,’ said Mr. Reyl, the U.S. envoy. Others left.",
        [(WORDS, "Reyl", "U.S. envoy", "")],
    ),
    (
        "en",
        "Reyl told Lee that he would help, “without any conditions at all”.",
        [(WORDS, "Reyl", "", "")],
    ),
    (
        "en",
        "He asked whether Dr. Smith would come. “He will not come,” Mrs. Brown replied.",
        [(WORDS, "Brown", "", "")],
    ),
    (
        "de",
        "„Wir wollten einen Plan“, sagte Ines Calloway der Nordküsten-Zeitung.",
        [(WORDS, "Ines Calloway", "", "Nordküsten-Zeitung")],
    ),
    (
        "de",
        "»Das ist ein Versprechen«, sagte Hafenchef Tomas Reyl dem Hafenkurier. "
        "Laut dpa wartet man.",
        [(WORDS, "Tomas Reyl", "Hafenchef", "Hafenkurier"), (PARAPHRASE, "", "", "dpa")],
    ),
    (
        "fr",
        "« Nous voulions un planning », a déclaré à l’AFP Inès Calloway, déléguée syndicale.",
        [(WORDS, "Inès Calloway", "déléguée syndicale", "AFP")],
    ),
    (
        "es",
        "«Queríamos un turno», dijo a El País la delegada Inés Calloway.",
        [(WORDS, "Inés Calloway", "la delegada", "El País")],
    ),
    (
        "it",
        "«Volevamo un turno», ha detto all’ANSA Ines Calloway.",
        [(WORDS, "Ines Calloway", "", "ANSA")],
    ),
    (
        "nl",
        "“Wij wilden een rooster”, zei Ines Calloway tegen het Havendagblad Courant.",
        [(WORDS, "Ines Calloway", "", "Havendagblad Courant")],
    ),
    (
        "en",
        "“I have a mortgage,” said one lasher, who asked not to be named. “Nobody told the bank.”",
        [(WORDS, "Lasher", "", ""), (WORDS, "Lasher", "", "")],
    ),
    (
        "en",
        "Calloway said the union would wait. Until then, she added, “my daughter turns seven”.",
        [(WORDS, "Calloway", "", "")],
    ),
    ("en", "He saw “The Night Watch” in Amsterdam, and the so-called “rota” held.", []),
    ("en", 'The report from Moscow was late. The 5" pipe and the crews’ boots were new.', []),
    ("en", "`“quoted code words that nobody ever said aloud”` and nothing else", []),
)


def found(text: str, language: str = "en", known: tuple[str, ...] = ()) -> list[Quotation]:
    return list(quotations(text, language, known))


@pytest.mark.parametrize(("language", "text", "expected"), SENTENCES)
def test_a_sentence_says_who_and_from_where(language, text, expected) -> None:
    said = [(one.kind, one.who, one.role, one.outlet) for one in found(text, language)]
    if text.startswith("`"):
        said = [one for one in said if one[1] or one[3]]
    assert said == expected
    for one in found(text, language):
        if one.outlet_at:
            assert text[slice(*one.outlet_at)] == one.outlet


def test_a_block_quote_says_it_in_its_last_line() -> None:
    text = (
        "Before.\n\n> Nobody wanted *this*.\n> More.\n"
        "> — Ines Calloway, shop steward, to [Northshore Wire](https://example.org/vote)\n\nAfter.\n"
    )
    (one,) = found(text)
    assert (one.kind, one.who, one.role) == (BLOCK, "Ines Calloway", "shop steward")
    assert (one.outlet, one.address) == ("Northshore Wire", "https://example.org/vote")
    assert one.words == "Nobody wanted this. More."
    assert text[slice(*one.at)] == "Nobody wanted *this*.\n> More."
    assert text[slice(*one.said_at or (0, 0))].startswith("Ines Calloway, shop")
    assert not one.unlinked


def test_neighbouring_quotes_part() -> None:
    first, second = found("> One.\n> — Ann Lee\n>\n> Two.\n> — Tom Brandt, to Radio Calder\n")
    assert (first.who, first.outlet) == ("Ann Lee", "")
    assert (second.who, second.outlet) == ("Tom Brandt", "Radio Calder")


def test_a_pull_quote_says_again_what_the_text_says() -> None:
    assert found("> Big words.\n{: .pull }\n\nMore.\n\n> Big.\n> — Ann Lee\n{: .pull }\n") == []


def test_the_attribution_names_an_outlet_only_by_a_name() -> None:
    texts = {
        "— Della Whitmore, Freight Guild, to the [Saltmarsh Post](https://example.org)": (
            "Della Whitmore",
            "Freight Guild",
            "Saltmarsh Post",
        ),
        "— Bo Ek, skipper, to the Calder Courier": ("Bo Ek", "skipper", "Calder Courier"),
        "— a clerk, who asked not to be named": ("a clerk", "who asked not to be named", ""),
        "— Sunniva Dahl, lasher, to this newspaper": ("Sunniva Dahl", "lasher", ""),
    }
    for line, expected in texts.items():
        (one,) = found(f"> Words.\n> {line}\n")
        assert (one.who, one.role, one.outlet) == expected


def test_a_line_that_waits_to_be_written_names_nobody() -> None:
    text = "> Words.\n> — Name, role, to Outlet\n"
    (one,) = found(text)
    assert (one.who, one.outlet, one.unlinked) == ("", "", False)
    assert text[slice(*one.said_at or (0, 0))] == "Name, role, to Outlet"


def test_a_quote_of_nobody_is_found_too() -> None:
    (one,) = found("> Words without anybody.\n")
    assert (one.who, one.outlet, one.unlinked) == ("", "", False)


def test_the_link_on_the_outlet_is_its_address_however_it_is_written() -> None:
    for link in (
        "[Reuters](https://example.org/r)",
        "[Reuters][wire]",
        'the *[Reuters](https://example.org/r "Wire")*',
        '<a href="https://example.org/r">Reuters</a>',
    ):
        text = f"“It is over now,” she told {link}.\n\n[wire]: https://example.org/r\n"
        (one,) = found(text)
        assert (one.outlet, one.address, one.unlinked) == (
            "Reuters",
            "https://example.org/r",
            False,
        )


def test_a_link_nearby_serves_where_the_name_has_none() -> None:
    (one,) = found("In [a long report](https://example.org/r) Reuters wrote that crews left.")
    assert (one.outlet, one.address, one.link_at) == ("Reuters", "https://example.org/r", None)


def test_an_outlet_named_just_before_is_said_to_be_so() -> None:
    text = "According to Reuters, it is over.\n\nInes Calloway said, “It is over for good now.”\n\n"
    first, second, third = found(f"{text}Tom Brandt said, “It never even began here.”\n")
    assert (first.outlet, first.above, first.unlinked) == ("Reuters", False, True)
    assert (second.outlet, second.above, second.unlinked) == ("Reuters", True, False)
    assert (third.outlet, third.above) == ("", False)


def test_outlets_of_the_library_are_known_by_name() -> None:
    text = "According to Quayside, forty ships are waiting."
    assert found(text) == []
    assert [one.outlet for one in found(text, known=("quayside",))] == ["Quayside"]


def test_a_speaker_goes_on_in_the_next_paragraph() -> None:
    text = (
        "“We began at six,” said Ines Calloway. “It was dark, and\n\n"
        "“nobody spoke a single word.”\n"
    )
    assert [one.who for one in found(text)] == ["Ines Calloway"] * 3


def test_code_tables_notes_and_html_quote_nobody() -> None:
    said = "“We wanted a rota and nothing else than that,” Ann Lee told Reuters."
    for text in (
        f"```\n{said}\n```\n",
        f"    {said}\n",
        f"| {said} |\n|---|\n",
        f"<div>\n{said}\n</div>\n",
        f"# {said}\n",
        f"{{>>{said}<<}}\n",
    ):
        assert found(text) == []
    assert len(found(f"- {said}\n- {said}\n")) == 2


def test_line_ends_and_places_hold_for_windows_files() -> None:
    text = "One.\r\n\r\n“We wanted\r\na rota,” Ann Lee told\r\nReuters.\r\n"
    (one,) = found(text)
    assert text[slice(*one.outlet_at or (0, 0))] == "Reuters"
    assert text[slice(*one.at)] == "“We wanted\r\na rota,”"


@given(st.text(alphabet='“”‘’"«» aA.,\n>—[](){}*_<&`’s told Reuters said', max_size=300))
def test_any_text_can_be_read_and_every_place_lies_in_it(text: str) -> None:
    for one in found(text):
        for span in (one.at, one.outlet_at, one.link_at, one.said_at):
            assert span is None or 0 <= span[0] <= span[1] <= len(text)


@pytest.mark.parametrize(
    "text",
    ["“ " * 9000, "A" * 19000 + " said", "Aa " * 6000 + "said", "“x” said " * 1000, "[a](" * 5000],
)
def test_hostile_text_takes_no_time_worth_speaking_of(text: str) -> None:
    began = time.process_time()
    found(text)
    assert time.process_time() - began < 10
