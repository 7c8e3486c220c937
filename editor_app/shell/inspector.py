"""The inspector on the right: tabs, and for each a panel that is made when it is first shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QSizePolicy,
    QStackedWidget,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from editor_app.shell.icons import icon
from editor_app.shell.scale import scaled
from editor_app.shell.tokens import current
from editor_app.shell.typefaces import interface_font
from editor_app.shell.widgets.basics import row
from editor_app.shell.wording import QT_TRANSLATE_NOOP, translate

TAB_BAR_HEIGHT = 48


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab of the inspector."""

    name: str
    icon: str
    key: str


TABS = (
    Tab(QT_TRANSLATE_NOOP("Inspector", "Preview"), "ph.eye", "Alt+1"),
    Tab(QT_TRANSLATE_NOOP("Inspector", "Story"), "ph.sliders-horizontal", "Alt+2"),
    Tab(QT_TRANSLATE_NOOP("Inspector", "Tags"), "ph.tag", "Alt+3"),
    Tab(QT_TRANSLATE_NOOP("Inspector", "Related"), "ph.link-simple", "Alt+4"),
    Tab(QT_TRANSLATE_NOOP("Inspector", "Sources"), "ph.quotes", "Alt+5"),
    Tab(QT_TRANSLATE_NOOP("Inspector", "History"), "ph.clock-counter-clockwise", "Alt+6"),
)


class Inspector(QWidget):
    """Shows one panel at a time. ``current_changed`` carries the name of its tab."""

    current_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setProperty("surface", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._pages: dict[str, QWidget] = {}
        self._stack = QStackedWidget()
        self._blank = QWidget()
        self._stack.addWidget(self._blank)
        self._group = QButtonGroup(self)
        self._tabs = {tab.name: TabButton(tab) for tab in TABS}
        bar = QFrame()
        bar.setObjectName("inspectorTabs")
        bar.setFixedHeight(TAB_BAR_HEIGHT)
        bar.setLayout(row(*self._tabs.values(), None, spacing=2, margins=(12, 0, 12, 0)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self._stack, 1)
        for name, button in self._tabs.items():
            self._group.addButton(button)
            button.clicked.connect(lambda _=False, name=name: self.show_tab(name))
        self._current = ""
        self.show_tab(TABS[0].name)

    @property
    def current(self) -> str:
        """The name of the tab shown."""
        return self._current

    def furnish(self, makers: Mapping[str, Callable[[], QWidget]]) -> None:
        """Say how panels are made; the one that is called for is made now."""
        self._makers.update(makers)
        self._show_page()

    def show_keys(self, key_of: Callable[[str], str]) -> None:
        """Tell the key of each tab in its tooltip; ``key_of`` knows it by the command."""
        for name, made in self._tabs.items():
            key = key_of(f"view.{name.lower()}")
            made.setToolTip(f"{made.text()} ({key})" if key else made.text())

    def show_tab(self, name: str) -> None:
        """Show a tab's panel."""
        self._tabs[name].setChecked(True)
        self._current = name
        self._show_page()
        self.current_changed.emit(name)

    def page(self, name: str) -> QWidget | None:
        """Return a tab's panel, if it has been made."""
        return self._pages.get(name)

    @property
    def current_tab(self) -> QWidget:
        """The button of the tab shown."""
        return self._tabs[self._current]

    def _show_page(self) -> None:
        if self._current not in self._pages and self._current in self._makers:
            page = self._makers[self._current]()
            self._pages[self._current] = page
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(self._pages.get(self._current, self._blank))


class TabButton(QAbstractButton):
    """An icon; the tab that is current shows its name as well."""

    def __init__(self, tab: Tab) -> None:
        super().__init__()
        self._icons = {on: icon(tab.icon, "accent" if on else "text3") for on in (True, False)}
        name = translate("Inspector", tab.name)
        self.setText(name)
        self.setToolTip(f"{name} ({tab.key})")
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Fit the icon, and the name while current."""
        words = QFontMetrics(_tab_font()).horizontalAdvance(self.text()) + scaled(8)
        return QSize(scaled(38) + (words if self.isChecked() else 0), scaled(32))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the tab."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, box = current(), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.color("accent_soft" if self.isChecked() else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(tokens.color("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)
        side = scaled(18)
        glyph = QRect(scaled(10), (self.height() - side) // 2, side, side)
        glyph = QStyle.visualRect(self.layoutDirection(), self.rect(), glyph)
        self._icons[self.isChecked()].paint(painter, glyph)
        if self.isChecked():
            painter.setFont(_tab_font())
            painter.setPen(tokens.color("accent"))
            words = self.rect().adjusted(scaled(36), 0, 0, 0)
            words = QStyle.visualRect(self.layoutDirection(), self.rect(), words)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draw anew in other colours and sizes."""
        super().changeEvent(event)
        self.updateGeometry()
        self.update()


def _tab_font() -> QFont:
    return interface_font(13, QFont.Weight.DemiBold)
