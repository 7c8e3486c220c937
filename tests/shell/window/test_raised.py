"""What stands raised over the window fits its words, and leaves no traces where it was."""

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QLabel, QLineEdit


class _Painted(QObject):
    """What of a widget was painted anew."""

    def __init__(self, watched):
        super().__init__()
        self.region = QRegion()
        watched.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return False


def test_a_palette_that_shrinks_paints_over_the_shadow_it_had(desk):
    palette = desk.desk.palette.box
    desk.window.commands["go.commands"].trigger()
    before = QRect(palette.body.geometry())
    desk.settle()
    painted = _Painted(palette)
    desk.qtbot.keyClicks(palette.findChild(QLineEdit), "fill")
    assert palette.body.height() < before.height() / 2
    shadow = before.adjusted(-20, -20, 20, 20)
    desk.until(lambda: QRegion(shadow).subtracted(painted.region).isEmpty())


def test_longer_words_over_shorter_ones_are_shown_whole(desk):
    toast = desk.desk.toast
    toast.say("Short")
    desk.settle()
    toast.say("Nothing else belongs here; the places that are left stay empty", undo=lambda: None)
    words = next(one for one in toast.findChildren(QLabel) if "Nothing" in one.text())
    assert words.width() >= words.sizeHint().width()
    toast.say("Short")
    assert toast.width() < words.fontMetrics().horizontalAdvance("x" * 60)
