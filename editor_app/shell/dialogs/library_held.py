"""Says that somebody else works on the library, and asks what to do."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from editor_app.shell.wording import translate


def ask_about_other_computer(
    host: str, take_over: Callable[[], object], leave: Callable[[], object]
) -> QMessageBox:
    """Ask whether the library is really still open on ``host``."""
    return _ask(
        translate("LibraryHeld", "The library is open on {host}").format(host=host),
        translate(
            "LibraryHeld",
            "Two computers that write to one library can damage it. Open it here only if it is "
            "closed there, or that computer was switched off without closing it.",
        ),
        (translate("LibraryHeld", "Open it here"), take_over),
        leave,
    )


def say_it_is_held(
    detail: str, again: Callable[[], object], leave: Callable[[], object]
) -> QMessageBox:
    """Say that another program of this computer works on the library and does not answer."""
    return _ask(
        translate("LibraryHeld", "The library is in use"),
        translate("LibraryHeld", "{detail} Wait until it is done, then try again.").format(
            detail=detail
        ),
        (translate("LibraryHeld", "Try again"), again),
        leave,
    )


def _ask(
    text: str,
    detail: str,
    offer: tuple[str, Callable[[], object]],
    leave: Callable[[], object],
) -> QMessageBox:
    box = QMessageBox()
    box.setObjectName("libraryHeld")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Standfirst")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(detail)
    words, do = offer
    box.addButton(words, QMessageBox.ButtonRole.AcceptRole).clicked.connect(do)
    quit_button = box.addButton(translate("LibraryHeld", "Quit"), QMessageBox.ButtonRole.RejectRole)
    quit_button.clicked.connect(leave)
    box.setDefaultButton(quit_button)
    box.setEscapeButton(quit_button)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.show()
    return box
