"""Puts another body on the page as one step of its undo history."""

from editor_app.shell.editor.insertion import replace_all
from editor_app.shell.editor.open_story import OpenStory
from editor_app.shell.editor.opening import LONG, OpenBody
from editor_app.shell.editor.page_exchange import ExchangingPage


def swap_body(view: ExchangingPage, story: OpenStory | None, source: str) -> bool:
    """Let the page of ``story`` say ``source``; tell whether it does so now, to the byte.

    Where it does not come out so, or would take long, the page stays as it was.
    """
    if story is None or story.body is None or len(source) >= LONG:
        return False
    body = OpenBody(source)
    if body.text is None:
        return False
    replace_all(view.hand, body.leaves)
    if body.save(story.page.leaves())[0] != source:
        view.undo()
        return False
    story.take(body)
    return True
