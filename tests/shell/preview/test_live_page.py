"""Patches lead to the very page a fresh load would give, and disturb nothing on the way."""

import os
import random
import signal

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor_app.shell.preview.patches import frame_script, splice_scripts, splices

OUR_WORLD = 1
PARTS = (
    "<p>One</p>",
    "<p>Two <em>kinds</em> of <strong>words</strong></p>",
    '<p><a href="https://example.org/?a=1&amp;b=2" title="x">link</a></p>',
    "<p>Para one</p>\n<p>Para two</p>",
    "<ul>\n<li>a</li>\n<li>b\n<ul><li>c</li></ul></li>\n</ul>",
    '<ol start="3"><li>three</li></ol>',
    '<figure><img src="a.png" alt="A"><figcaption>Words</figcaption></figure>',
    '<figure><img src="b.png" alt="A"><figcaption>Other words</figcaption></figure>',
    "<table><thead><tr><th>h</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>",
    "<pre><code>\n  code &lt;b&gt;\n</code></pre>",
    "<h2 id='t'>Title</h2>",
    "<hr>",
    "bare text",
    "  ",
    "",
    "text <b>and</b> tags",
    "<p>\u2028 \u00a0 &amp; \U0001f600</p>",
    "<blockquote><p>q</p></blockquote>",
)


def page_of(blocks, title="T", header="<h1>T</h1>", footer="<p>end</p>"):
    return (
        f'<!doctype html>\n<html lang="en"><head><title>{title}</title></head>\n<body>'
        f'<header>{header}</header>\n<main><div class="body" id="story">'
        + "\n".join(blocks)
        + f"</div>\n</main><footer>{footer}</footer></body></html>"
    )


def scripts(old, new):
    return tuple(splice_scripts(splices(old, new)))


def html(web):
    return web.look("document.documentElement.outerHTML")


def edited(blocks, chance):
    """Return the blocks after an edit such as a writer makes."""
    blocks, at = list(blocks), chance.randrange(len(blocks) + 1)
    kind = chance.choice(("insert", "remove", "replace", "replace", "paste", "move"))
    if kind == "insert":
        blocks.insert(at, chance.choice(PARTS))
    elif kind == "remove":
        del blocks[at : at + chance.randrange(4)]
    elif kind == "paste":
        blocks[at:at] = chance.choices(PARTS, k=5)
    elif kind == "move" and blocks:
        blocks.append(blocks.pop(at - 1))
    else:
        blocks[at : at + 1] = [chance.choice(PARTS)]
    return blocks


@pytest.mark.parametrize("seed", range(5))
def test_a_patched_page_equals_a_fresh_load(web, seed):
    chance = random.Random(seed)
    blocks = chance.choices(PARTS, k=8)
    web.show(page_of(blocks), blocks)
    for _ in range(12):
        before, blocks = blocks, edited(blocks, chance)
        web.run(*scripts(before, blocks))
    patched = html(web)
    web.show(page_of(blocks), blocks)
    assert patched == html(web)


def test_a_story_may_become_empty_and_grow_again(web):
    web.show(page_of([]), [])
    web.run(*scripts([], ["<p>a</p>", "", "<p>b</p>"]))
    web.run(*scripts(["<p>a</p>", "", "<p>b</p>"], []))
    assert web.look("livePage.story.outerHTML") == '<div class="body" id="story"></div>'
    web.run(*scripts([], ["<p>c</p>"]))
    assert web.look("livePage.story.innerHTML") == "<p>c</p>"


def test_what_surrounds_the_story_is_renewed_without_touching_the_story(web):
    blocks = ["<p>One</p>", "<p>Two</p>"]
    web.show(page_of(blocks), blocks)
    web.look("void (livePage.mark = document.querySelector('p'))")
    fresh = page_of(
        ["not looked at"],
        title="New &amp; old",
        header='<p class="kicker">Business</p><h1>New</h1><figure><img src="x.png"></figure>',
        footer="",
    ).replace("<main>", '<main class="m"><p>in between</p>')
    web.run(frame_script(fresh))
    assert web.look("livePage.mark === document.querySelector('#story p')")
    patched = html(web)
    web.show(fresh.replace("not looked at", "\n".join(blocks)), blocks)
    assert patched == html(web)


def test_a_page_whose_story_is_something_else_is_brought_in_line(web):
    web.show(page_of(["<p>Other</p>"]), ["<p>One</p>", "<p>Two</p>"])
    assert web.look("livePage.story.innerHTML") == "<p>One</p>\n<p>Two</p>"


def test_pictures_stay_when_the_words_around_them_change(web):
    old = ["<p>a</p>", '<figure><img src="a.png" alt=""><figcaption>Old</figcaption></figure>']
    new = ["<p>b</p>", "<p>c</p>", old[1].replace("Old", "New")]
    web.show(page_of(old), old)
    web.look("void (livePage.image = document.images[0])")
    web.run(*scripts(old, [old[0], new[2]]))
    web.run(*scripts([old[0], new[2]], new))
    assert web.look("livePage.image === document.images[0] && livePage.image.isConnected")


LONG = [f"<p>Paragraph {number} {'words ' * 40}</p>" for number in range(80)]


def test_the_place_in_the_page_is_kept_while_text_above_it_changes(web, qtbot):
    web.show(page_of(LONG), LONG)
    web.page.scroll_to_place(40)
    qtbot.waitUntil(lambda: abs(web.look("livePage.place()") - 40) < 0.05)
    grown = [LONG[0], *(f"<p>{'new ' * 80}</p>" for _ in range(5)), *LONG[1:]]
    web.run(*scripts(LONG, grown))
    qtbot.waitUntil(lambda: abs(web.look("livePage.place()") - 45) < 0.1)


def test_a_change_below_does_not_move_the_page(web, qtbot):
    web.show(page_of(LONG), LONG)
    web.page.scroll_to_place(40)
    qtbot.waitUntil(lambda: abs(web.look("livePage.place()") - 40) < 0.05)
    before = web.look("scrollY")
    web.run(*scripts(LONG, [*LONG[:41], "<p>new</p>", *LONG[42:]]))
    assert web.look("scrollY") == before


@pytest.mark.parametrize("place", [0.0, 0.25, 1.0, 12.5, 63.75])
def test_places_are_found_again(web, qtbot, place):
    web.show(page_of(LONG), LONG)
    web.page.scroll_to_place(place)
    qtbot.waitUntil(lambda: abs(web.look("livePage.place()") - place) < 0.05)


def test_scrolling_on_command_is_not_reported_as_the_readers(web, qtbot):
    web.show(page_of(LONG), LONG)
    with qtbot.assertNotEmitted(web.page.scrolled_to, wait=200):
        web.page.scroll_to_place(30.5)
        qtbot.waitUntil(lambda: web.look("scrollY") > 0)
        web.run(*scripts(LONG, ["<p>new</p>", *LONG]))


def turn_wheel(view, angle):
    target = view.focusProxy()
    middle = QPointF(target.rect().center())
    event = QWheelEvent(
        middle, QPointF(target.mapToGlobal(middle)), QPoint(0, 0), QPoint(0, angle),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(target, event)


def test_the_readers_scrolling_is_reported_as_places(web, qtbot):
    web.show(page_of(LONG), LONG)
    with qtbot.waitSignal(web.page.scrolled_to, timeout=20_000) as scrolled:
        turn_wheel(web.view, -1200)
    assert scrolled.args[0] > 0


def test_the_scroll_bar_counts_as_the_reader(web, qtbot):
    web.show(page_of(LONG), LONG)
    with qtbot.waitSignal(web.page.scrolled_to) as scrolled:
        web.page.scroll_to_offset(web.look("livePage.top(20)"))
    assert abs(scrolled.args[0] - 20) < 0.1


def test_a_click_tells_the_block_and_how_far_down_in_it(web, qtbot):
    blocks = ["<p>One</p>", f"<pre>{chr(10) * 9}</pre>", "<p>Three</p>"]
    web.show(page_of(blocks), blocks)
    left, top, height = web.look(
        "(({left, top, height}) => [left, top, height])"
        "(document.querySelector('pre').getBoundingClientRect())"
    )
    with qtbot.waitSignal(web.page.clicked_at) as clicked:
        QTest.mouseClick(
            web.view.focusProxy(), Qt.MouseButton.LeftButton,
            pos=QPoint(int(left) + 20, int(top + height * 0.5)),
        )  # fmt: skip
    assert clicked.args[0] == pytest.approx(1.5, abs=0.05)


def test_a_page_beyond_two_mebibytes_loads_whole(web):
    blocks = [f"<p>{number} {'text ' * 200}</p>" for number in range(3000)]
    web.show(page_of(blocks), blocks)
    assert web.look("[livePage.blocks.length, livePage.story.childElementCount]") == [3000, 3000]


def test_a_huge_paste_comes_in_several_turns_and_whole(web):
    blocks = [f"<p>{number} {'text ' * 200}</p>" for number in range(3000)]
    web.show(page_of([]), [])
    turns = scripts([], blocks)
    assert len(turns) > 10
    web.run(*turns)
    assert web.look(
        "livePage.story.innerHTML === livePage.blocks.map((block) => "
        "block.nodes[0].outerHTML).join('\\n')"
    )
    assert web.look("livePage.blocks.length") == 3000


def test_a_killed_renderer_is_noticed_and_the_page_can_be_shown_again(web, qtbot):
    web.show(page_of(["<p>One</p>"]), ["<p>One</p>"])
    with qtbot.waitSignal(web.page.lost):
        os.kill(web.page.renderProcessPid(), signal.SIGKILL)
    web.show(page_of(["<p>Two</p>"]), ["<p>Two</p>"])
    assert web.look("livePage.story.innerHTML") == "<p>Two</p>"


def test_a_hung_page_is_ended(web, qtbot):
    web.show(page_of(["<p>One</p>"]), ["<p>One</p>"])
    web.page._patience.setInterval(300)
    with qtbot.waitSignal(web.page.lost, timeout=10_000):
        web.page.run(["while (true);"])


def test_a_page_that_hangs_between_updates_is_found_out_by_the_next_scroll(web, qtbot):
    web.show(page_of(["<p>One</p>"]), ["<p>One</p>"])
    web.page._pulse.setInterval(500)
    web.page.scroll_to_place(0)
    qtbot.waitUntil(lambda: not web.page._pulse.isActive())
    web.page.runJavaScript("while (true);", OUR_WORLD)
    with qtbot.waitSignal(web.page.lost, timeout=10_000):
        web.page.scroll_to_place(0)
