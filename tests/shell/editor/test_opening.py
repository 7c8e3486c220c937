"""A long body is read in the background."""

from shiboken6 import isValid

from editor_app.shell.editor.opening import Opening


def test_whoever_reads_belongs_to_the_program_until_it_has_answered(qapp, qtbot):
    heard = []
    opening = Opening("a word\n\n" * 50)
    opening.opened.connect(lambda _, body: heard.append(len(body.leaves)))
    assert opening.parent() is qapp
    opening.start()
    qtbot.waitUntil(lambda: heard == [50])
    qtbot.waitUntil(lambda: not isValid(opening))
    assert not qapp.findChildren(Opening)
