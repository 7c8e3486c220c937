"""The size of the interface: one factor that widths, heights and type are multiplied by.

Widgets are built in the sizes of the design. As a widget is polished, that is
before it is first shown and whenever the style sheet changes, ``ScalingStyle``
brings the sizes that were set on it to the factor of the day. What is computed
while painting asks ``scaled`` itself.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QMargins, QObject, QSize
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLayout, QListView, QProxyStyle, QWidget

OWN = "ownScale"
"""A widget with this property set takes care of its sizes itself."""

_FACTOR = "interfaceScale"
_KNOWN = "unscaled"
_NO_LIMIT = 16_777_215
_BY_STYLE_SHEET = {
    "minimumWidth": "_q_stylesheet_minw",
    "minimumHeight": "_q_stylesheet_minh",
    "maximumWidth": "_q_stylesheet_maxw",
    "maximumHeight": "_q_stylesheet_maxh",
}


def factor() -> float:
    """Return what sizes are multiplied by: 1.0 is the design."""
    app = QCoreApplication.instance()
    value = app.property(_FACTOR) if app is not None else None
    return value if isinstance(value, float) else 1.0


def set_factor(value: float) -> None:
    """Change the factor; whoever does applies the style sheet anew afterwards."""
    app = QCoreApplication.instance()
    if app is not None:
        app.setProperty(_FACTOR, value)


def scaled(pixels: float) -> int:
    """Return a length of the design at today's size, at least one pixel of any length."""
    return max(round(pixels * factor()), 1) if pixels > 0 else round(pixels * factor())


class ScalingStyle(QProxyStyle):
    """Fusion, with every widget brought to the size of the interface as it is polished."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def polish(self, target: object) -> object:  # type: ignore[override] # three overloads in one
        """Scale a widget; leave the application and its palette to the style."""
        if isinstance(target, QWidget):
            scale_widget(target)
        return super().polish(target)  # type: ignore[call-overload]


def scale_widget(widget: QWidget) -> None:
    """Bring the sizes set on a widget, and those of its layout, to today's factor."""
    value = factor()
    if (value == 1.0 and widget.property(_KNOWN) is None) or widget.property(OWN):
        return
    _rescale(widget, value, list(_sizes(widget)))
    for layout in _layouts(widget.layout()):
        _rescale(layout, value, list(_gaps(layout)))


_Length = tuple[str, int, Callable[[int], object]]


def _rescale(target: QObject, value: float, lengths: list[_Length]) -> None:
    """Set each length to its unscaled one times ``value``; what was set since counts as new."""
    known = target.property(_KNOWN)
    known = known if isinstance(known, dict) else {}
    for name, now, put in lengths:
        before, made = known.get(name, (now, now))
        unscaled = before if made == now else now
        wanted = round(unscaled * value)
        known[name] = (unscaled, wanted)
        if wanted != now:
            put(wanted)
    target.setProperty(_KNOWN, known)


def _sizes(widget: QWidget) -> Iterator[_Length]:
    if not widget.isWindow() or widget.minimumWidth() == widget.maximumWidth():
        for name, mark in _BY_STYLE_SHEET.items():
            now: int = getattr(widget, name)()
            if 1 < now < _NO_LIMIT and not widget.property(mark):
                yield name, now, getattr(widget, f"set{name[0].upper()}{name[1:]}")
    if isinstance(widget, (QAbstractButton, QComboBox, QListView)):
        side = widget.iconSize().height()
        if side > 0:
            yield "icon", side, lambda side: widget.setIconSize(QSize(side, side))


def _layouts(layout: QLayout | None) -> Iterator[QLayout]:
    if layout is None:
        return
    yield layout
    for number in range(layout.count()):
        item = layout.itemAt(number)
        yield from _layouts(item.layout() if item is not None else None)


def _gaps(layout: QLayout) -> Iterator[_Length]:
    yield "spacing", layout.spacing(), layout.setSpacing
    margins = layout.contentsMargins()
    for side in ("Left", "Top", "Right", "Bottom"):
        yield side, getattr(margins, side.lower())(), _margin_setter(layout, side)


def _margin_setter(layout: QLayout, side: str) -> Callable[[int], object]:
    def put(length: int) -> None:
        margins: QMargins = layout.contentsMargins()
        getattr(margins, f"set{side}")(length)
        layout.setContentsMargins(margins)

    return put
