"""Takes the library of QtQml alone: no QML is run here, and gathering all of it takes minutes."""

from PyInstaller.utils.hooks.qt import add_qt6_dependencies

hiddenimports, binaries, datas = add_qt6_dependencies(__file__)
