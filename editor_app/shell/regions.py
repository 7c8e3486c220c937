"""The regions of the window, and the way of the focus through them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from editor_app.shell.desk import Desk


def go_to_region(desk: Desk, step: int) -> None:
    """Put the focus into the next region in sight (1) or the one before (-1)."""
    regions: list[tuple[QWidget, QWidget]] = [
        (desk.stories, desk.stories.view),
        (desk.pane, desk.pane.editor.widget),
        (desk.inspector, desk.inspector.current_tab),
        (desk.status_bar, desk.status_bar.first),
    ]
    open_ones = [(region, target) for region, target in regions if target.isVisible()]
    focused = QApplication.focusWidget()
    here = next(
        (
            number
            for number, (region, _) in enumerate(open_ones)
            if focused is not None and (region is focused or region.isAncestorOf(focused))
        ),
        -1 if step > 0 else 0,
    )
    _, target = open_ones[(here + step) % len(open_ones)]
    target.setFocus(Qt.FocusReason.TabFocusReason)
