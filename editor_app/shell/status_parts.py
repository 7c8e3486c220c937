"""The parts of the status bar that are more than words: the goal and the language."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from editor_app.shell.languages import LANGUAGES, language_name
from editor_app.shell.scale import scaled
from editor_app.shell.widgets.basics import label
from editor_app.shell.wording import translate

LONGEST_GOAL = 1_000_000
_HEIGHT = 22


class GoalButton(QStackedWidget):
    """How far a story is on its way to its goal; a click, or Enter, lets the goal be typed.

    ``chosen`` carries the number of words typed, 0 for no goal.
    """

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._goal = 0
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(64)
        self._words = label("", "status")
        self.button = _QuietButton()
        self.button.fill(self._bar, self._words)
        self.button.clicked.connect(self.edit)
        self.field = _GoalField()
        self.field.setAccessibleName(translate("StatusBar", "Word goal"))
        self.field.setPlaceholderText(translate("StatusBar", "Word goal"))
        self.field.editingFinished.connect(self._take)
        self.field.given_up.connect(self._show_button)
        self.addWidget(self.button)
        self.addWidget(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_goal(self, words: int, goal: int) -> None:
        """Show how many of the words wanted there are."""
        self._goal = goal
        self._bar.setVisible(goal > 0)
        self._bar.setMaximum(max(goal, 1))
        self._bar.setValue(min(words, goal))
        shown = translate("StatusBar", "{percent}% of {goal:,}")
        self._words.setText(
            shown.format(percent=round(100 * words / goal), goal=goal)
            if goal > 0
            else translate("StatusBar", "No goal")
        )
        told = translate("StatusBar", "Word goal: {state}").format(state=self._words.text())
        self.button.setAccessibleName(told)
        self.button.setToolTip(translate("StatusBar", "Change the word goal of this story"))
        self.show()
        self.updateGeometry()

    def edit(self) -> None:
        """Let the goal be typed in its place."""
        self.field.setText(str(self._goal) if self._goal else "")
        self.setCurrentWidget(self.field)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Fit the part in sight."""
        shown = self.currentWidget()
        wanted = shown.sizeHint() if shown is not None else super().sizeHint()
        return QSize(wanted.width(), scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never cut the words off."""
        return self.sizeHint()

    def _take(self) -> None:
        if self.currentWidget() is not self.field:
            return
        figures = "".join(one for one in self.field.text() if one.isdecimal())
        wanted = min(int(figures or 0), LONGEST_GOAL)
        self._show_button()
        if wanted != self._goal:
            self.chosen.emit(wanted)

    def _show_button(self) -> None:
        had_focus = self.field.hasFocus()
        # Leaving the field counts as finishing it, which must find nothing new.
        self.field.setText(str(self._goal))
        self.setCurrentWidget(self.button)
        self.updateGeometry()
        if had_focus:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)


class LanguageButton(QWidget):
    """The language of the story; a click offers others. ``chosen`` carries its tag."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._code = ""
        self._words = label("", "status")
        self.button = _QuietButton()
        self.button.fill(self._words)
        self.button.setToolTip(translate("StatusBar", "Change the language of this story"))
        self.button.clicked.connect(self._offer)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button)

    def show_language(self, code: str) -> None:
        """Show a language by its name."""
        self._code = code
        self._words.setText(language_name(code))
        told = translate("StatusBar", "Language: {name}").format(name=language_name(code))
        self.button.setAccessibleName(told)
        self.button.updateGeometry()
        self.show()

    def menu(self) -> QMenu:
        """Return a menu of the languages, the present one ticked."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        codes = dict.fromkeys((*LANGUAGES, self._code))
        for code in sorted(codes, key=language_name):
            action = menu.addAction(language_name(code))
            action.setCheckable(True)
            action.setChecked(code == self._code)
            action.triggered.connect(lambda _=False, code=code: self._choose(code))
            group.addAction(action)
        return menu

    def _offer(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _choose(self, code: str) -> None:
        if code != self._code:
            self.chosen.emit(code)


class _QuietButton(QPushButton):
    """A button that looks like the words in it until it is pointed at."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "quiet")
        self.setAutoDefault(False)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(7, 0, 7, 0)
        self._row.setSpacing(8)

    def fill(self, *parts: QWidget) -> None:
        """Put the parts side by side; a click on any is one on the button."""
        for part in parts:
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._row.addWidget(part)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Fit the parts."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never cut the words off."""
        return self.sizeHint()


class _GoalField(QLineEdit):
    """``given_up`` says that Escape was pressed."""

    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("size", "small")
        self.setFixedWidth(110)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Give up on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
