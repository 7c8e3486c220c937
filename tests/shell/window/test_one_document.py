"""P15: a story is open once; both ways of writing, and every way to it, lead to one document."""

from editor_app.shell.editor.pane import Mode


def go(desk, mode):
    desk.desk.pane.switch(mode, desk.known)
    desk.until(lambda: not getattr(desk.desk.pane.editor, "loading", False))


def test_what_is_typed_in_one_way_of_writing_is_there_in_the_other(desk):
    desk.type_at_end("In Markdown.")
    go(desk, Mode.WRITE)
    assert "In Markdown." in desk.text.toPlainText()
    desk.type_at_end(" On the page.")
    go(desk, Mode.MARKDOWN)
    assert "In Markdown. On the page." in desk.text.toPlainText()
    desk.save()
    assert desk.stored(desk.known.id).body.endswith("In Markdown. On the page.")


def test_opening_a_story_that_is_open_changes_nothing(desk):
    desk.type_at_end("Unsaved.")
    document = desk.text.document()
    for _ in range(3):
        desk.newsroom.stories.open(desk.known.id)
    desk.settle()
    assert desk.text.document() is document
    assert desk.known.body.endswith("Unsaved.")


def test_a_detail_changed_in_a_panel_reaches_the_page_at_once(desk):
    desk.newsroom.amend(headline="Strike over")
    assert "Strike over" in desk.text.toPlainText()
    desk.type_at_end("Typed.")
    desk.save()
    stored = desk.stored(desk.known.id)
    assert (stored.headline, stored.body.endswith("Typed.")) == ("Strike over", True)
