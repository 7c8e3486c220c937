"""Says which version this is and what it stands on."""

from importlib.metadata import PackageNotFoundError, version
from platform import python_version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget


def show_about(parent: QWidget) -> None:
    """Open the box about the program."""
    box = QMessageBox(parent)
    box.setWindowTitle("About Standfirst")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"Standfirst {_version()}")
    box.setInformativeText(
        "A desktop editorial workstation for journalists.\n"
        f"Qt {qVersion()}, Python {python_version()}.\n"
        "Free software under the MIT licence."
    )
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def _version() -> str:
    try:
        return version("standfirst")
    except PackageNotFoundError:
        return "from a checkout"
