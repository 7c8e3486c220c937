"""The one way to words on screen: English where they stand, the reader's language when shown.

``translate("Export", "Export %n stories", "", n)`` translates at once.
``QT_TRANSLATE_NOOP("Commands", "New story")`` only marks words declared before
there is an application; whoever shows them calls ``translate`` with the same
context. ``packaging/translations.py`` finds both by these names.
"""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(context: str, words: str) -> str:  # noqa: N802 - the name Qt's users know
    """Return ``words`` as they are; ``context`` is for those who translate them."""
    del context
    return words
