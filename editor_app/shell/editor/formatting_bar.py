"""The bar above the page: what can be done to the words, and what holds at the caret."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from editor_app.shell.editor.caret_state import CaretState
from editor_app.shell.editor.contract import Mark
from editor_app.shell.icons import icon
from editor_app.shell.scale import scaled
from editor_app.shell.wording import QT_TRANSLATE_NOOP, translate

HEIGHT = 40
NARROW = 620
"""Below this width of the bar's room its tail moves into the menu at its end."""

_LOOKS: tuple[tuple[Mark, str, str], ...] = (
    (Mark.BOLD, QT_TRANSLATE_NOOP("FormattingBar", "Bold"), "ph.text-bolder"),
    (Mark.ITALIC, QT_TRANSLATE_NOOP("FormattingBar", "Italic"), "ph.text-italic"),
    (Mark.LINK, QT_TRANSLATE_NOOP("FormattingBar", "Link"), "ph.link"),
    (Mark.HEADING_2, QT_TRANSLATE_NOOP("FormattingBar", "Heading 2"), "ph.text-h-two"),
    (Mark.QUOTE, QT_TRANSLATE_NOOP("FormattingBar", "Attributed quote"), "ph.quotes"),
    (Mark.PULL_QUOTE, QT_TRANSLATE_NOOP("FormattingBar", "Pull quote"), "ph.article"),
    (Mark.BULLETS, QT_TRANSLATE_NOOP("FormattingBar", "Bulleted list"), "ph.list-bullets"),
    (Mark.NUMBERS, QT_TRANSLATE_NOOP("FormattingBar", "Numbered list"), "ph.list-numbers"),
)
_DIVIDED_BEFORE = frozenset({Mark.HEADING_2})
_TAIL = (Mark.PULL_QUOTE, Mark.BULLETS, Mark.NUMBERS)
_GOES_BEFORE = (Mark.HEADING_2, Mark.QUOTE)
"""What goes after the tail, where not even the rest has room."""
_BESIDE = 32
_STYLES: tuple[tuple[Mark, str], ...] = (
    (Mark.BODY, QT_TRANSLATE_NOOP("FormattingBar", "Body")),
    (Mark.HEADING_1, QT_TRANSLATE_NOOP("FormattingBar", "Heading 1")),
    (Mark.HEADING_2, QT_TRANSLATE_NOOP("FormattingBar", "Heading 2")),
    (Mark.HEADING_3, QT_TRANSLATE_NOOP("FormattingBar", "Heading 3")),
    (Mark.HEADING_4, QT_TRANSLATE_NOOP("FormattingBar", "Heading 4")),
    (Mark.HEADING_5, QT_TRANSLATE_NOOP("FormattingBar", "Heading 5")),
    (Mark.HEADING_6, QT_TRANSLATE_NOOP("FormattingBar", "Heading 6")),
)
_MORE: tuple[tuple[Mark, str], ...] = (
    (Mark.STRIKE, QT_TRANSLATE_NOOP("FormattingBar", "Strike through")),
    (Mark.CODE, QT_TRANSLATE_NOOP("FormattingBar", "Code")),
    (Mark.DIVIDER, QT_TRANSLATE_NOOP("FormattingBar", "Divider")),
)


class FormattingBar(QWidget):
    """``mark_chosen`` carries a `Mark`; the rest asks for what is no mark."""

    mark_chosen = Signal(object)
    image_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("formattingBar")
        self.setFixedHeight(HEIGHT)
        self.setProperty("surface", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translate("FormattingBar", "Formatting"))
        self._buttons: dict[Mark, QToolButton] = {}
        self._style = self._style_button()
        self._image = self._button("ph.image", translate("FormattingBar", "Image"))
        self._image.clicked.connect(self.image_wanted)
        self._undo = self._button("ph.arrow-counter-clockwise", translate("FormattingBar", "Undo"))
        self._undo.clicked.connect(self.undo_wanted)
        self._more = self._more_button()
        self._measure = 561
        self._build()

    def _build(self) -> None:
        self._strip = QWidget(self)
        inside = QHBoxLayout(self._strip)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        inside.addWidget(self._style)
        inside.addWidget(_divider())
        for mark, words, glyph in _LOOKS:
            if mark in _DIVIDED_BEFORE:
                inside.addWidget(_divider())
            made = self._button(glyph, translate("FormattingBar", words))
            made.setCheckable(True)
            made.clicked.connect(lambda _on=False, mark=mark: self.mark_chosen.emit(mark))
            self._buttons[mark] = made
            inside.addWidget(made)
        inside.addWidget(self._image)
        self._tail = [*(self._buttons[mark] for mark in _TAIL), self._image]
        self._leaving = [self._buttons[mark] for mark in _GOES_BEFORE] + self._tail
        inside.addStretch(1)
        inside.addWidget(self._undo)
        inside.addWidget(self._more)

    def _button(self, glyph: str, words: str) -> QToolButton:
        made = QToolButton(self)
        made.setIcon(icon(glyph))
        made.setIconSize(QSize(18, 18))
        made.setToolTip(words)
        made.setAccessibleName(words)
        made.setFixedSize(30, 30)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _style_button(self) -> QToolButton:
        made = QToolButton(self)
        made.setText(translate("FormattingBar", "Body"))
        made.setProperty("kind", "style")
        made.setAccessibleName(translate("FormattingBar", "Style"))
        made.setToolTip(translate("FormattingBar", "Style of the paragraph"))
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setIcon(icon("ph.caret-down", "text3"))
        made.setIconSize(QSize(12, 12))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # The arrow stands behind the word.
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        made.setMinimumWidth(64)
        made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        made.setFixedHeight(30)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setMenu(self._menu(_STYLES))
        return made

    def _more_button(self) -> QToolButton:
        made = self._button("ph.dots-three", translate("FormattingBar", "More"))
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = self._menu(_MORE)
        menu.aboutToShow.connect(self._fill_tail)
        made.setMenu(menu)
        return made

    def _menu(self, entries: tuple[tuple[Mark, str], ...]) -> QMenu:
        menu = QMenu(self)
        for mark, words in entries:
            action = menu.addAction(translate("FormattingBar", words))
            action.triggered.connect(lambda _on=False, mark=mark: self.mark_chosen.emit(mark))
        return menu

    def _fill_tail(self) -> None:
        """Offer in the menu what the bar has no room for."""
        menu = self._more.menu()
        for action in menu.actions()[len(_MORE) :]:
            menu.removeAction(action)
        for button in self._leaving:
            if button.isHidden():
                menu.addAction(button.accessibleName()).triggered.connect(
                    lambda _on=False, button=button: button.click()
                )

    def show_keys(self, key_of: Callable[[str], str]) -> None:
        """Tell the key of each button in its tooltip; ``key_of`` knows it by the command."""
        named = {
            f"format.{mark.value.replace(' ', '_')}": made for mark, made in self._buttons.items()
        }
        for name, made in {**named, "insert.image": self._image, "edit.undo": self._undo}.items():
            key, words = key_of(name), made.accessibleName()
            made.setToolTip(f"{words} ({key})" if key else words)

    def set_measure(self, pixels: int) -> None:
        """Stand above a column of this width."""
        self._measure = pixels
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Stay above the column; where it is narrow, move the tail into the menu."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room = self.width() - _BESIDE
        needed = self._make_fit(room)
        width = min(max(self._measure, needed), room)
        self._strip.setGeometry((self.width() - width) // 2, 0, max(width, 0), self.height())

    def _make_fit(self, room: int) -> int:
        """Let buttons go from the end until the rest has room; return how wide that is."""
        shown = [button for button in self._leaving if not button.isHidden()]
        layout = self._strip.layout()
        each = self._more.width() + (layout.spacing() if layout else 0)
        needed = self._wanted() - each * len(shown)
        kept = len(self._leaving) if self.width() >= scaled(NARROW) else len(_GOES_BEFORE)
        kept = max(0, min(kept, (room - needed) // each))
        for number, button in enumerate(self._leaving):
            button.setVisible(number < kept)
        return needed + each * kept

    def _wanted(self) -> int:
        """Return how wide the bar is as it stands, with the style's name in full."""
        layout = self._strip.layout()
        if layout is None:
            return 0
        layout.invalidate()
        short = self._style.sizeHint().width() - self._style.minimumWidth()
        return layout.minimumSize().width() + max(0, short)

    def show_state(self, state: CaretState, *, can_undo: bool) -> None:
        """Show what holds at the caret."""
        if self._style.text() != state.name:
            self._style.setText(state.name)
            self._arrange()
        self._undo.setEnabled(can_undo)
        for mark, button in self._buttons.items():
            button.setChecked(mark in state.marks)
        for mark in (Mark.BOLD, Mark.ITALIC, Mark.LINK):
            self._buttons[mark].setEnabled(state.can_mark)


def _divider() -> QFrame:
    made = QFrame()
    made.setObjectName("rule")
    made.setFixedSize(1, 16)
    return made
