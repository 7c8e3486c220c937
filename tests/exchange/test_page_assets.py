"""The files beside a page."""

import re

from editor_app.exchange.page_assets import page_assets


def test_a_page_comes_with_its_style_sheet_alone() -> None:
    (style,) = page_assets("a-story.assets")

    assert style.path == "a-story.assets/article.css"
    assert b"@font-face" not in style.content


def test_with_fonts_every_face_of_the_style_sheet_and_its_licence_are_there() -> None:
    style, *files = page_assets("a-story.assets", fonts=True)
    named = set(re.findall(r'url\("([^"]+)"\)', style.content.decode()))
    written = {file.path.removeprefix("a-story.assets/"): file.content for file in files}

    assert named == {name for name in written if name.endswith(".woff2")}
    assert all(written[name].startswith(b"wOF2") for name in named)
    assert {"Newsreader-OFL.txt", "Inter-OFL.txt"} <= set(written)
    assert style.content.endswith(page_assets("", fonts=False)[0].content)
