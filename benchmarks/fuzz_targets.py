"""What is fuzzed, with which inputs, and what must hold for every one of them."""

import re
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from editor_app.exchange import front_matter
from editor_app.exchange.importers import IMPORTERS
from editor_app.markup.document import OpenText
from editor_app.markup.from_html import html_to_markdown
from editor_app.markup.live import LiveRenderer
from editor_app.markup.to_html import render_body
from editor_app.markup.to_text import plain_text
from editor_app.model.article import Article
from editor_app.model.errors import StandfirstError
from editor_app.services import drafts, finding
from editor_app.store.library import Library

_DANGER = re.compile(
    r"<script|<iframe|<svg|<object|<[^>]*\son\w+\s*=|(?:href|src)\s*=\s*[\"']?\s*(?:java|vb)script:",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_PIECES = """
* ** *** _ __ ~~ ` `` ``` ~~~ # ## > >> - + 1. 1) | || |- :- --- === [ ] ![ ]( ) [^ ^1 []: [a]:
[^a]: < <b> </b> <div> </div> <!-- --> <!DOCTYPE <![CDATA[ ]]> <? & &amp; &#58; &#0; { } {: .x }
{>> <<} {++ ++} \\ \\\\ " ' ( : ; = ! ~ $ https://example.org/ javascript:alert(1) mailto:a@b.c
<a@b.c> — – … TK *[ab]: ab
""".split()
_HTML_PIECES = """
<p> </p> <div> <div/> <span style="font-weight:700"> </span> <b> <i> <ul> <ol> <li> </li> </ul>
<table> <tr> <td> <td colspan=99999> <th> </table> <thead> <img src=x> <img onerror=alert(1)> <a
href="javascript:x"> <a href="https://example.org"> </a> <br> <hr> <pre> <code> </code> </pre>
<h1> <h2> </h2> <blockquote> <figure> <figcaption> <script> </script> <style> </style> <!-- -->
<![CDATA[ ]]> <svg> <math> <template> <noscript> <title> <textarea> <select> <option> <o:p>
<w:sdt> <mj-x> &amp; &lt; &#0; &#x110000; &nbsp; & <section class="footnotes"> <sup> <dl> <dt>
<dd> <input type=checkbox> <plaintext> <xmp> <iframe> <base>
""".split()
_HEADS = """
--- +++ { } title: headline: tags: date: - [ ] "a" 'b' | > & * ! !!python/object &a *a <<: # : ::
2031-06-14 2031-99-99 0x1F 1e999 .nan true null ~ = [[ ]] \""" ''' Title: Tags: Slug: {"a":
\\u0000 \\ud800 ,
""".split()
_SPACES = st.sampled_from(
    ["", " ", "  ", "    ", "\n", "\n\n", "\n    ", "\t", "\n> ", "\n- ", "\r\n"]
)
_ODD = st.sampled_from(
    ["\u2028", "\u2029", "\u00a0", "\u200b", "\ufeff", "\u202e", "\x00", "\x0b", "\x1f",
     "\x85", "İ", "ß", "é", "👩‍👧", "𝔘", "\ud800"]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Target:
    """Inputs, and a check that raises for one that is handled wrongly."""

    inputs: st.SearchStrategy[Any]
    check: Callable[[Any], None]


def _texts(pieces: list[str]) -> st.SearchStrategy[str]:
    piece = st.one_of(
        st.sampled_from(pieces), st.sampled_from(pieces), st.text("ab x1", max_size=5), _ODD,
        st.text(max_size=4),
    )  # fmt: skip
    short = st.lists(st.tuples(piece, _SPACES).map("".join), max_size=40).map("".join)
    unit = st.lists(st.tuples(piece, _SPACES).map("".join), min_size=1, max_size=3).map("".join)
    long = st.tuples(unit, st.sampled_from([50, 500, 3_000]), short)
    repeated = long.map(lambda parts: (parts[0] * parts[1])[:40_000] + parts[2])
    return st.one_of(short, short, short, repeated)


def _storable(text: str) -> str:
    return text.replace("\x00", "").encode(errors="ignore").decode()


def check_markup(text: str) -> None:
    """Raise unless a body renders to harmless HTML and has plain words."""
    rendered = render_body(text)
    for block in rendered.blocks:
        found = _DANGER.search(_QUOTED.sub('""', block.html))
        assert not found, found
    plain_text(text)


def check_live(texts: tuple[str, str]) -> None:
    """Raise unless rendering along with typing ends where rendering afresh would."""
    live = LiveRenderer()
    for text in texts:
        assert live.update(text).html == render_body(text).html


def check_opening(text: str) -> None:
    """Raise unless a text that was not touched is saved byte for byte."""
    text = _storable(text)
    try:
        opened = OpenText.load(text)
    except StandfirstError:
        return
    assert opened.save(opened.leaves).text == text


def check_foreign_html(html: str) -> None:
    """Raise unless foreign HTML becomes Markdown that holds nothing which could run."""
    try:
        markdown = html_to_markdown(html)
    except StandfirstError:
        return
    check_markup(markdown)


def check_import(file: tuple[int, bytes]) -> None:
    """Raise unless a stranger's file becomes a story, or is refused in one line."""
    number, content = file
    importer = IMPORTERS[number % len(IMPORTERS)]
    path = _folder() / f"story{min(importer.suffixes)}"
    path.write_bytes(content)
    try:
        story = importer.read(path)
    except StandfirstError as error:
        reason = str(error)
    else:
        reason = "read"
        render_body(story.body)
    assert reason
    assert "\n" not in reason


def check_front_matter(text: str) -> None:
    """Raise unless head and body make up the file and a changed title comes back."""
    text = _storable(text)  # as what a file was decoded to
    try:
        head, body = front_matter.split(text)
    except StandfirstError:
        return
    assert head.text + body == text
    if head.notation is not None:
        try:
            changed = front_matter.edit(head, {"title": 'A "new" title: yes'})
        except StandfirstError:
            return
        said = front_matter.split(changed + body)[0].values
        titles = [value for key, value in said.items() if key.lower() == "title"]
        assert 'A "new" title: yes' in titles


def check_search(typed: str) -> None:
    """Raise unless the library answers whatever is typed into the search box."""
    finding.stories(_library(), typed)


@cache
def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="standfirst-fuzz-"))


@cache
def _library() -> Library:
    library = Library.open(_folder() / "library.standfirst")
    now = datetime(2031, 6, 14, tzinfo=UTC)
    for number, words in enumerate(("O’Brien of AT&T", "covid-19 in Calder", "the port strike")):
        story = Article(
            id=f"s{number}", slug=f"s{number}", headline=words, created=now, updated=now
        )
        drafts.save(library, story)
    return library


_MARKDOWN, _HTML = _texts(_PIECES), _texts(_HTML_PIECES + _PIECES)
_HEAD = _texts(_HEADS + _PIECES)
_BYTES = st.one_of(
    st.one_of(_MARKDOWN, _HTML, _HEAD).map(lambda text: text.encode(errors="replace")),
    st.one_of(_MARKDOWN, _HTML).map(lambda text: text.encode("utf-16", errors="replace")),
    st.binary(max_size=200),
)
_QUERIES = st.one_of(
    _texts(['"', "*", "AND", "OR", "NOT", "NEAR(", "^", "-", "+", ":", "{a b}:", "headline:",
            "tag:", "before:", "after:", "status:", "desk:", "O'Brien", "AT&T",
            "covid-19", "(", ")", "%"]),
    st.text(max_size=60),
)  # fmt: skip

TARGETS: Mapping[str, Target] = {
    "markup": Target(_MARKDOWN, check_markup),
    "live": Target(st.tuples(_MARKDOWN, _MARKDOWN), check_live),
    "opening": Target(_MARKDOWN, check_opening),
    "foreign-html": Target(_HTML, check_foreign_html),
    "import": Target(st.tuples(st.integers(0, 99), _BYTES), check_import),
    "front-matter": Target(
        _HEAD.flatmap(lambda t: st.sampled_from([t, f"---\n{t}\n---\nBody", f"+++\n{t}\n+++\nx"])),
        check_front_matter,
    ),
    "search": Target(_QUERIES, check_search),
}
