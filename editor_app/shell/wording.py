"""The one way to words on screen: English where they stand, the reader's language when shown.

``translate("Export", "Export %n stories", None, n)`` translates at once.
``QT_TRANSLATE_NOOP("Commands", "New story")`` only marks words declared before
there is an application; whoever shows them calls ``translate`` with the same
context. Qt's tools find both by these names.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

__all__ = ["QT_TRANSLATE_NOOP", "translate"]

translate = QCoreApplication.translate
