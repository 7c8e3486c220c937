"""What the list of stories wishes for and other parts of the newsroom do: peek, begin, bring in."""

from PySide6.QtCore import QObject

from editor_app.shell.desk import Desk
from editor_app.shell.newsroom.intake import Intake
from editor_app.shell.newsroom.peeking import Peeking
from editor_app.shell.newsroom.stories import Stories


class ListWishes(QObject):
    """Shows the story that the list peeks at until something is typed, opened or left."""

    def __init__(self, desk: Desk, stories: Stories, intake: Intake, peeking: Peeking) -> None:
        super().__init__(desk.window)
        self._panel, self._peeking = desk.stories, peeking
        desk.stories.peeked.connect(self._peek)
        desk.pane.edited.connect(desk.stories.end_peek)
        desk.session.opened.connect(lambda _: desk.stories.end_peek())
        desk.stories.empty.write_wanted.connect(stories.begin)
        desk.stories.empty.sample_wanted.connect(intake.bring_in_samples)
        desk.stories.empty.import_wanted.connect(intake.ask_for_files)

    def _peek(self, story_id: str) -> None:
        if story_id:
            self._peeking.peek(story_id)
        else:
            self._peeking.end()
