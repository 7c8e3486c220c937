"""Completes the last of several names in a field, leaving those before it alone."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit


class _Names(QCompleter):
    """Looks at what stands after the last comma."""

    def splitPath(self, path: str) -> list[str]:  # noqa: N802 - Qt's name
        """Return the name being typed."""
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: object) -> str:  # noqa: N802 - Qt's name
        """Return the whole field with the name chosen in its place."""
        name = super().pathFromIndex(index)  # type: ignore[arg-type] # Qt's own index, passed on
        widget = self.widget()
        typed = widget.text() if isinstance(widget, QLineEdit) else ""
        before = typed.rpartition(",")[0].strip()
        return f"{before}, {name}" if before else name


def complete_names(field: QLineEdit, names: Sequence[str]) -> None:
    """Offer ``names`` as the field is typed into."""
    made = _Names(list(names), field)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    field.setCompleter(made)
