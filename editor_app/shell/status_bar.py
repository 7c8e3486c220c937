"""The bar at the foot: whether the text is saved, how long it is, in which language."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFrame, QWidget

from editor_app.shell.autosave import Progress, SaveState
from editor_app.shell.status_parts import GoalButton, LanguageButton
from editor_app.shell.when import clock
from editor_app.shell.widgets.basics import button, label, row
from editor_app.shell.widgets.glyphs import Glyph
from editor_app.shell.wording import translate

HEIGHT = 28
_GLYPHS = {
    Progress.SAVED: ("ph.check-circle", "ok"),
    Progress.EDITED: ("ph.pencil-simple", "text3"),
    Progress.SAVING: ("ph.arrow-clockwise", "text3"),
    Progress.FAILED: ("ph.warning-circle", "bad"),
}


class StatusBar(QFrame):
    """``retry_wanted`` asks for another try at saving.

    ``goal_chosen`` carries a number of words, 0 for no goal, ``language_chosen`` a language tag.
    """

    retry_wanted = Signal()
    goal_chosen = Signal(int)
    language_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusBar")
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(translate("StatusBar", "Status bar"))
        self._glyph = Glyph(side=14)
        self._saved = label("", "status")
        self.retry = button(translate("StatusBar", "Retry"), "link")
        self.retry.clicked.connect(self.retry_wanted)
        self.retry.hide()
        self._words = label("", "status")
        self._minutes = label("", "status")
        self.goal = GoalButton()
        self.goal.chosen.connect(self.goal_chosen)
        self.language = LanguageButton()
        self.language.chosen.connect(self.language_chosen)
        left = row(self._glyph, 4, self._saved, self.retry, spacing=6)
        right = row(self._words, self._minutes, self.goal, self.language, spacing=18)
        self.setLayout(row(left, None, right, margins=(14, 0, 8, 0)))
        self.clear()
        self.show_state(SaveState(Progress.SAVED))

    @property
    def first(self) -> QWidget:
        """What takes the focus when the keyboard comes to the bar."""
        return self.retry if self.retry.isVisible() else self.goal.button

    def show_state(self, state: SaveState) -> None:
        """Show how far the text is on its way to the disk."""
        glyph, color = _GLYPHS[state.progress]
        failed = state.progress is Progress.FAILED
        self._glyph.show_icon(glyph, color)
        self._saved.setText(_words(state))
        self._saved.setToolTip(state.trouble)
        self._saved.setProperty("role", "bad" if failed else "status")
        self._saved.style().unpolish(self._saved)
        self._saved.style().polish(self._saved)
        self.retry.setVisible(failed)

    def show_length(self, words: int, minutes: int, selected: int = 0, goal: int = 0) -> None:
        """Show how long the story is, and the selection where there is one."""
        said = translate("StatusBar", "%Ln words", "", words)
        if selected:
            some = QLocale().toString(selected)
            said = translate("StatusBar", "{some} of {words}").format(some=some, words=said)
        self._words.setText(said)
        self._minutes.setText(translate("StatusBar", "{minutes} min read").format(minutes=minutes))
        self.goal.show_goal(words, goal)

    def show_language(self, code: str) -> None:
        """Show the language of the story."""
        self.language.show_language(code)

    def clear(self) -> None:
        """Show that no story is open."""
        for words in (self._words, self._minutes):
            words.setText("")
        for part in (self.goal, self.language):
            part.hide()


def _words(state: SaveState) -> str:
    if state.progress is Progress.FAILED:
        return translate("StatusBar", "Cannot save")
    if state.progress is Progress.SAVING:
        return translate("StatusBar", "Saving…")
    if state.progress is Progress.EDITED:
        return translate("StatusBar", "Edited")
    if not state.when:
        return translate("StatusBar", "Saved")
    return translate("StatusBar", "Saved {time}").format(time=clock(state.when))
