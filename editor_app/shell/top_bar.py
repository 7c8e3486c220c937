"""The bar over the page: panels, status and desk, the two ways of writing, and Export."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QSizePolicy

from editor_app.model import workflow
from editor_app.model.article import Article, Status
from editor_app.shell.commands.actions import Actions
from editor_app.shell.editor.pane import Mode, mode_name
from editor_app.shell.icons import icon
from editor_app.shell.moments import written
from editor_app.shell.scale import scaled
from editor_app.shell.when import local_now
from editor_app.shell.widgets.basics import (
    ElidedLabel,
    StatusGlyph,
    action_button,
    label,
    row,
)
from editor_app.shell.widgets.drawing import status_name
from editor_app.shell.widgets.segment import Segment
from editor_app.shell.wording import translate

HEIGHT = 48
_MODES = tuple(Mode)


class StatusChip(QPushButton):
    """Shows the status of the open story; a click offers the others."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "chip")
        self._glyph = StatusGlyph()
        self._words = label("", "label")
        self._row = row(self._glyph, self._words, spacing=6, margins=(8, 0, 10, 0))
        self.setLayout(self._row)

    def show_status(self, status: Status) -> None:
        """Show another status."""
        self._glyph.show_status(status)
        self._row.invalidate()
        self._words.setText(status_name(status))
        self.setAccessibleName(
            translate("TopBar", "Status: {name}").format(name=status_name(status))
        )
        self.setToolTip(translate("TopBar", "Status: {name}").format(name=status_name(status)))
        self.updateGeometry()

    def show_words(self, *, shown: bool) -> None:
        """Show the name of the status beside its glyph, or the glyph alone."""
        self._words.setVisible(shown)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Fit the words."""
        return self._row.sizeHint().expandedTo(QSize(0, scaled(26)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never cut the words off."""
        return self.sizeHint()


class TopBar(QFrame):
    """``mode_chosen`` carries the way of writing that the reader picked."""

    mode_chosen = Signal(object)

    def __init__(self, actions: Actions, status_menu: QMenu) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setFixedHeight(HEIGHT)
        self._keymap = actions.keymap
        self._status = StatusChip()
        self._status.setMenu(status_menu)
        self._desk = ElidedLabel("", "status")
        self._desk.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._segment = Segment([mode_name(mode) for mode in _MODES])
        self._segment.chosen.connect(lambda number: self.mode_chosen.emit(_MODES[number]))
        self._embargo = label("", "badge")
        self._embargo.hide()
        export = _export_button(actions["file.export"])
        find, focus = action_button(actions["edit.find"]), action_button(actions["view.focus"])
        commands = action_button(actions["go.commands"])
        panel = action_button(actions["view.inspector"], kind="panel")
        right = row(find, focus, commands, panel, export, spacing=6)
        stories = action_button(actions["view.list"], kind="panel")
        left = row(stories, self._status, self._desk, self._embargo, spacing=8)
        self._parts = row(left, None, self._segment, None, right, margins=(11, 0, 12, 0))
        self.setLayout(self._parts)
        self._yielding: tuple[Callable[[bool], object], ...] = (
            self._desk.setVisible,
            find.setVisible,
            focus.setVisible,
            lambda shown: self._status.show_words(shown=shown),
            commands.setVisible,
            lambda shown: export.setText(translate("TopBar", "Export") if shown else ""),
        )

    def show_story(self, article: Article | None) -> None:
        """Show the status and desk of the open story."""
        self._status.setVisible(article is not None)
        self._desk.setText(article.desk if article else "")
        if article:
            self._status.show_status(article.status)
        self._show_embargo(article)
        self._fit()

    def _show_embargo(self, article: Article | None) -> None:
        held = article is not None and workflow.under_embargo(article, local_now())
        self._embargo.setVisible(held)
        if article is not None and article.embargo is not None and held:
            until = written(article.embargo.astimezone())
            self._embargo.setText(translate("TopBar", "Embargo"))
            told = translate("TopBar", "Under embargo until {moment}").format(moment=until)
            self._embargo.setToolTip(told)
            self._embargo.setAccessibleName(told)

    def show_modes(self, mode: Mode, available: frozenset[Mode]) -> None:
        """Show the way of writing, and say of one that is not there why."""
        for number, one in enumerate(_MODES):
            missing = one not in available
            reason = translate("TopBar", "This mode is being loaded") if missing else ""
            key = self._keymap.shown("view.mode")
            tip = f"{mode_name(one)} ({key})" if key else mode_name(one)
            self._segment.allow(number, reason=reason, tip=tip)
        self._segment.show_choice(_MODES.index(mode))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Allow any width: what has no room steps back, and is in the palette."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave out what has no room, the least needed first."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for show in self._yielding:
            show(True)
        for show in self._yielding:
            if self._parts.minimumSize().width() <= self.width():
                return
            show(False)


def _export_button(action: QAction) -> QPushButton:
    made = QPushButton(translate("TopBar", "Export"))
    made.setProperty("kind", "primary")
    made.setIcon(icon("ph.export", "on_accent"))
    made.setIconSize(QSize(16, 16))
    made.setAccessibleName(translate("TopBar", "Export"))
    made.clicked.connect(action.trigger)

    def follow() -> None:
        made.setEnabled(action.isEnabled())
        made.setToolTip(action.toolTip())

    action.changed.connect(follow)
    follow()
    return made
