"""Hostile HTML, raw and by way of Markdown: nothing of it runs, and cleaning settles."""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from editor_app.markup.sanitise import clean_html, safe_address
from editor_app.markup.to_html import BodyRenderer

CASES = Path(__file__).parent / "cases" / "hostile.txt"
PAYLOADS = [line for line in CASES.read_text(encoding="utf-8").split("\n") if line]
FORBIDDEN = {
    *("applet", "base", "body", "button", "embed", "form", "frame", "frameset", "head", "html"),
    *("iframe", "link", "math", "meta", "noscript", "object", "script", "style", "svg"),
    *("template", "textarea", "title", "xmp", "plaintext", "video", "audio", "source", "select"),
}
ATTRIBUTES = {
    *("alt", "checked", "cite", "class", "colspan", "datetime", "dir", "disabled", "height"),
    *("href", "id", "lang", "open", "reversed", "rowspan", "scope", "span", "src", "start"),
    *("style", "title", "type", "value", "width"),
}
SCHEMES = ("http://", "https://", "mailto:", "media:")


class Judge(HTMLParser):
    """Reads a page and notes everything that must not be in it."""

    def __init__(self):
        super().__init__()
        self.faults = []

    def handle_starttag(self, tag, attrs):
        if tag in FORBIDDEN:
            self.faults.append(tag)
        self.faults += [f"{tag} {name}" for name, _ in attrs if name not in ATTRIBUTES]
        for name, value in attrs:
            if name in {"href", "src", "cite"}:
                self._judge_address(value or "")
            if name == "style" and not (value or "").startswith("text-align: "):
                self.faults.append(f"style {value}")
        if tag == "input":
            kinds = dict(attrs)
            if kinds.get("type") != "checkbox" or "disabled" not in kinds:
                self.faults.append("input")

    def _judge_address(self, address):
        before = address.split("/")[0].split("?")[0].split("#")[0]
        if ":" in before and not address.lower().startswith(SCHEMES):
            self.faults.append(address)
        if address.strip() != address or address.startswith(("//", "\\", "/\\")):
            self.faults.append(f"address {address!r}")

    def handle_comment(self, data):
        self.faults.append("comment")

    def handle_decl(self, decl):
        self.faults.append("declaration")


def faults(html):
    judge = Judge()
    judge.feed(html)
    judge.close()
    return judge.faults


@pytest.fixture(scope="module")
def renderer():
    return BodyRenderer()


def test_there_are_enough_payloads():
    assert len(PAYLOADS) >= 150


@pytest.mark.parametrize("payload", PAYLOADS)
def test_raw(payload):
    html = clean_html(payload)
    assert faults(html) == []
    assert clean_html(html) == html


@pytest.mark.parametrize("payload", PAYLOADS)
def test_as_markdown(renderer, payload):
    for text in (f"[x]\n\n{payload}", f"A {payload} b\n\n- {payload}\n\n> {payload}\n"):
        rendered = renderer.render(text)
        assert faults(rendered.html) == []
        for block in rendered.blocks:
            assert clean_html(block.html).strip() == block.html


def test_all_payloads_together():
    html = clean_html("\n".join(PAYLOADS))
    assert faults(html) == []
    assert clean_html(html) == html


@pytest.mark.parametrize(
    "html",
    [
        '<p>One <em>two</em> <strong>three</strong> <a href="a/b.html#c" title="t">four</a>.</p>',
        '<h2 id="part-two">Part two</h2>',
        '<sup id="fnref2:a"><a class="footnote-ref" href="#fn:a">1</a></sup>',
        '<pre><code class="language-c++">x &lt; y\n</code></pre>',
        '<img alt="x" src="media:0a.png" width="300">',
        '<figure class="quote"><blockquote cite="https://example.org"><p>x</p></blockquote>'
        "<figcaption>A, to <cite>B</cite></figcaption></figure>",
        '<input type="checkbox" checked="" disabled="">',
        '<ol start="3" type="a"><li>x</li></ol>',
        '<p dir="rtl" lang="ar">\u0645</p>',
        '<a href="mailto:ann@example.org">x</a>',
        '<a href="?q=a:b">x</a><a href="#a:b">y</a><a href="x/y:z">z</a>',
    ],
)
def test_what_stories_need_stays(html):
    assert clean_html(html) == html


def test_alignment_is_the_only_style():
    html = '<table><tbody><tr><td style="Text-Align : RIGHT;">x</td></tr></tbody></table>'
    assert 'style="text-align: right"' in clean_html(html)
    assert "style" not in clean_html('<p style="text-align: right">x</p>')


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://example.org/a b", "https://example.org/a b"),
        ("\u2028\u00a0 https://example.org", "https://example.org"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("//example.org/x", "https://example.org/x"),
        ("\\\\host\\share", "https://host\\share"),
        ("a.html", "a.html"),
        ("", ""),
        ("java\u2028script:x", None),
        ("\ufeffjavascript:x", None),
        ("tel:123", None),
        ("C:\\x", None),
    ],
)
def test_addresses(address, safe):
    assert safe_address(address) == safe
