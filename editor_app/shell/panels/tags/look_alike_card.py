"""A card about two tags that may be one; nothing is merged by itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from editor_app.services.tagging_names import LookAlike
from editor_app.shell.widgets.basics import button, column, label, row
from editor_app.shell.wording import translate


class LookAlikeCard(QFrame):
    """``merged`` asks to let the first tag stand for both, ``kept`` to leave both."""

    merged = Signal()
    kept = Signal()

    def __init__(self, pair: LookAlike) -> None:
        super().__init__()
        self.setObjectName("card")
        one, other = pair.one, pair.other
        words = translate(
            "Tags", "“{one}” and “{other}” may be the same: {some} and {more} stories."
        )
        text = words.format(
            one=one.tag.name, other=other.tag.name, some=one.stories, more=other.stories
        )
        merge = button(translate("Tags", "Merge into “{one}”").format(one=one.tag.name))
        merge.setProperty("size", "small")
        merge.clicked.connect(self.merged)
        keep = button(translate("Tags", "Keep both"), "ghost")
        keep.setProperty("size", "small")
        keep.clicked.connect(self.kept)
        buttons = row(merge, keep, None, spacing=8)
        self.setLayout(
            column(label(text, "muted", wrap=True), buttons, spacing=10, margins=(12, 11, 12, 12))
        )
