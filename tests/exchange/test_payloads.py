"""What is sent to do harm through a body does none in an exported page."""

import re

import lxml.html
import pytest

from editor_app.exchange.exporters import exporter_named
from editor_app.exchange.formats import Outgoing

PAYLOADS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](\u2028javascript:alert(1))",
    "[x](\xa0javascript:alert(1))",
    "[x](vbscript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml,<svg onload=alert(1)>)",
    "<javascript:alert(1)>",
    "[x]: javascript:alert(1)\n\n[x]",
    '![a](x.png "\\" onerror=\\"alert(1)")',
    "![a](x.png){: onerror=alert(1) style=color:red }",
    "# H {: onclick=alert(1) }",
    "<iframe src=javascript:alert(1)></iframe>",
    "<object data=x></object><embed src=x>",
    "<form action=javascript:alert(1)><button>x</button></form>",
    "<style>@import url(//evil)</style>",
    "<div style=background:url(javascript:alert(1))>x</div>",
    "<base href=//evil>",
    "<meta http-equiv=refresh content=0;url=//evil>",
    "<link rel=stylesheet href=//evil>",
    "</div></main><script>alert(1)</script>",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "`<script>`</script><script>alert(1)</script>",
    "> x\n> — <img src=x onerror=alert(1)>, to [O](javascript:alert(1))",
    "| <script>alert(1)</script> |\n|---|\n| [x](javascript:alert(1)) |",
    "[^1]\n\n[^1]: <script>alert(1)</script>",
    '*[x]: "><script>alert(1)</script>\n\nx',
    "{>><script>alert(1)</script><<}",
    "<details ontoggle=alert(1) open>x</details>",
    "<a href=x id=story name=body>x</a>",
]
HARMFUL = {"iframe", "object", "embed", "form", "style", "base", "svg", "math", "button"}


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("name", ["html", "fragment"])
def test_no_payload_survives(payload, name, story):
    exported = exporter_named(name).export(Outgoing(article=story(body=f"Text.\n\n{payload}\n")))
    text = exported.content.decode()
    body = re.sub(r'<script type="application/ld\+json">.*?</script>', "", text)
    tree = lxml.html.document_fromstring(body)
    tags = {element.tag for element in tree.iter() if isinstance(element.tag, str)}
    assert not tags & (HARMFUL | {"script"})
    assert len(tree.xpath("//link")) <= 1
    assert not tree.xpath("//meta[@http-equiv]")
    for element in tree.iter():
        for attribute, value in element.attrib.items():
            assert not attribute.startswith("on")
            assert not re.match(r"(?i)[\s\x00-\x20\u2028\xa0]*(java|vb)script:|data:", value)
    assert body.count('id="story"') <= 1
