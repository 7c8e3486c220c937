"""The find bar: slides over the top of the page, counts, steps and replaces."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QToolButton

from editor_app.shell.editor.contract import TextWidget
from editor_app.shell.editor.search import Pattern, TextSearch
from editor_app.shell.tokens import current
from editor_app.shell.widgets.basics import button, icon_button, label, row
from editor_app.shell.wording import QT_TRANSLATE_NOOP, translate

_DELAY = 120
_OPTIONS = (
    ("match_case", QT_TRANSLATE_NOOP("FindBar", "Match case")),
    ("whole_words", QT_TRANSLATE_NOOP("FindBar", "Whole words")),
    ("expression", QT_TRANSLATE_NOOP("FindBar", "Regular expression")),
)


class FindBar(QFrame):
    """Searches the widget it is given.

    ``closed`` says that the reader is done; ``replacing_all`` comes before every
    hit is replaced.
    """

    closed = Signal()
    replacing_all = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self._widget: TextWidget | None = None
        self._search = TextSearch()
        self._find = self._field(translate("FindBar", "Find"), 140)
        self._replace = self._field(translate("FindBar", "Replace with"), 140)
        self._count = label("", "status")
        self._options = self._option_menu()
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self._look)
        self._build()
        self.hide()

    @property
    def finding(self) -> bool:
        """Whether the bar is open."""
        return not self.isHidden()

    def use(self, widget: TextWidget) -> None:
        """Search another editor."""
        if self._widget is not None:
            self._widget.textChanged.disconnect(self._wait)
            self._widget.setExtraSelections([])
        self._widget = widget
        widget.textChanged.connect(self._wait)
        if self.finding:
            self._look()

    def open(self, *, replacing: bool) -> None:
        """Open the bar with what is selected in the editor."""
        if self._widget is None:
            return
        selected = self._widget.textCursor().selectedText()
        if selected and "\u2029" not in selected:
            self._find.setText(selected)
        self.show()
        self._look()
        field = self._replace if replacing and self._find.text() else self._find
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def close_bar(self) -> None:
        """Close the bar and give the focus back to the text."""
        self.hide()
        self._search.forget()
        self._tint(on=False)
        self.closed.emit()

    def step(self, by: int) -> None:
        """Go to the next hit (1) or the one before (-1)."""
        if not self.finding:
            self.open(replacing=False)
        self._search.go(by)
        self._report()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes on, Shift+Enter back, Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._replace.hasFocus():
                self._replace_one()
            else:
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.step(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        before = self._arrow("ph.caret-up", translate("FindBar", "Previous (Shift+F3)"), -1)
        after = self._arrow("ph.caret-down", translate("FindBar", "Next (F3)"), 1)
        replace = button(translate("FindBar", "Replace"), "ghost")
        replace.clicked.connect(self._replace_one)
        everything = button(translate("FindBar", "All"), "ghost")
        everything.setToolTip(translate("FindBar", "Replace all"))
        everything.setAccessibleName(translate("FindBar", "Replace all"))
        everything.clicked.connect(self._replace_all)
        close = icon_button("ph.x", translate("FindBar", "Close (Esc)"))
        close.clicked.connect(self.close_bar)
        self._find.textChanged.connect(self._wait)
        self._count.setMinimumWidth(52)
        layout = row(self._find, self._count, before, after, self._options, 4, self._replace)
        for widget in (replace, everything):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(close)
        layout.setSpacing(6)
        layout.setContentsMargins(24, 8, 16, 8)
        self.setLayout(layout)

    def _field(self, words: str, width: int) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(words)
        field.setAccessibleName(words)
        field.setMaximumWidth(width * 2)
        field.setMinimumWidth(width // 2)
        return field

    def _arrow(self, glyph: str, words: str, step: int) -> QToolButton:
        made = icon_button(glyph, words)
        made.clicked.connect(lambda: self.step(step))
        return made

    def _option_menu(self) -> QToolButton:
        made = icon_button("ph.sliders-horizontal", translate("FindBar", "Search options"))
        menu = QMenu(made)
        for name, words in _OPTIONS:
            action = menu.addAction(translate("FindBar", words))
            action.setObjectName(name)
            action.setCheckable(True)
            action.toggled.connect(self._look)
        made.setMenu(menu)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return made

    def _pattern(self) -> Pattern:
        ticked = {
            action.objectName(): action.isChecked() for action in self._options.menu().actions()
        }
        return Pattern(self._find.text(), **ticked)

    def _wait(self) -> None:
        if self.finding:
            self._timer.start()

    def _look(self) -> None:
        if self._widget is not None and self.finding:
            self._search.look(self._widget, self._pattern())
            self._tint(on=True)
            self._report()

    def _replace_one(self) -> None:
        self._search.replace(self._replace.text())
        self._report()

    def _replace_all(self) -> None:
        if self._search.count:
            self.replacing_all.emit()
        replaced = self._search.replace_all(self._replace.text())
        self._report()
        if replaced:
            self._count.setText(
                translate("FindBar", "{replaced} replaced").format(replaced=replaced)
            )

    def _report(self) -> None:
        missing = bool(self._find.text()) and not self._search.count
        if self._find.property("missing") != missing:
            self._find.setProperty("missing", missing)
            self._find.style().unpolish(self._find)
            self._find.style().polish(self._find)
        self._count.setText(self._words())
        self._count.setToolTip(self._search.trouble)

    def _words(self) -> str:
        if not self._find.text():
            return ""
        if self._search.trouble:
            return translate("FindBar", "Not valid")
        if not self._search.count:
            return translate("FindBar", "None")
        position = self._search.position
        if not position:
            return translate("FindBar", "{count} found").format(count=self._search.count)
        words = translate("FindBar", "{position} of {count}")
        return words.format(position=position, count=self._search.count)

    def _tint(self, *, on: bool) -> None:
        """Show the current hit in the colour of a find while the bar has the focus."""
        if self._widget is None:
            return
        palette = self._widget.palette()
        color = QColor(getattr(current(), "warn_line" if on else "text_select"))
        palette.setColor(QPalette.ColorGroup.Inactive, QPalette.ColorRole.Highlight, color)
        self._widget.setPalette(palette)
