"""Icons that stand by themselves wear the colours of the day."""

import gc
import weakref

import pytest
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QToolButton
from shiboken6 import isValid

from editor_app.model.article import Status
from editor_app.shell.icons import Engine, icon
from editor_app.shell.scale import set_factor
from editor_app.shell.theme import palette_of
from editor_app.shell.tokens import DARK, LIGHT
from editor_app.shell.widgets.glyphs import Glyph, status_icon


@pytest.fixture
def wear(qapp):
    before = qapp.palette()
    yield lambda tokens: qapp.setPalette(palette_of(tokens))
    qapp.setPalette(before)


def test_an_icon_follows_the_colours_without_being_set_again(qtbot, wear):
    glyph = Glyph("ph.check-circle", "ok", 96)
    qtbot.addWidget(glyph)
    wear(LIGHT)
    assert LIGHT.color("ok").rgb() in _colours(glyph.grab().toImage())
    wear(DARK)
    assert DARK.color("ok").rgb() in _colours(glyph.grab().toImage())


def test_so_does_the_glyph_of_a_status(wear):
    shown = status_icon(Status.READY)
    wear(LIGHT)
    light = shown.pixmap(14, 14).toImage()
    wear(DARK)
    assert shown.pixmap(14, 14).toImage() != light


def test_it_grows_with_the_interface(qtbot):
    glyph = Glyph("ph.info", "text2", 14)
    qtbot.addWidget(glyph)
    set_factor(2.0)
    try:
        assert glyph.sizeHint().height() == 28
    finally:
        set_factor(1.0)


_MAKERS = pytest.mark.parametrize(
    "make", [lambda: icon("ph.eye"), lambda: icon("panel-left"), lambda: status_icon(Status.READY)]
)


@_MAKERS
def test_what_draws_a_button_outlives_what_only_python_has_a_use_for(qtbot, monkeypatch, make):
    engines = []
    begin = Engine.__init__

    def noted(self, *arguments):
        engines.append(weakref.ref(self))
        begin(self, *arguments)

    monkeypatch.setattr(Engine, "__init__", noted)
    button = QToolButton()
    qtbot.addWidget(button)
    shown = make()
    button.setIcon(shown)
    ring = [shown]
    ring.append(ring)
    del shown, ring
    gc.collect()
    [engine] = engines
    assert engine() is not None
    assert isValid(engine())
    button.setIcon(QIcon())
    assert engine() is None


@_MAKERS
def test_an_icon_that_is_parted_from_its_copy_lives_on(qapp, make):
    shown = make()
    before = shown.pixmap(16, 16).toImage()
    for _ in range(50):
        parted = QIcon(shown)
        parted.addPixmap(QPixmap(8, 8))  # Qt clones what draws it
        gc.collect()
        assert parted.pixmap(16, 16).toImage() == before
    del parted
    assert shown.pixmap(16, 16).toImage() == before


def _colours(picture):
    places = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return {picture.pixelColor(x, y).rgb() for x, y in places}
