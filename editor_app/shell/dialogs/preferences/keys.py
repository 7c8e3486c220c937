"""The page of keys: every command with its key, to change, to search and to put back."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.shell.keymap import Entry, Keymap, native, remark_on, trouble_with
from editor_app.shell.widgets.basics import button, column, icon_button, label, row
from editor_app.shell.wording import translate

_MODIFIERS = frozenset({
    Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown,
})  # fmt: skip


class KeyButton(QPushButton):
    """Shows a key; once pressed it waits for another. ``pressed_key`` carries it, portably."""

    pressed_key = Signal(str)

    def __init__(self, what: str) -> None:
        super().__init__()
        self._what = what
        self._key = ""
        self._waiting = False
        self.setProperty("kind", "cap")
        self.setAutoDefault(True)  # Enter begins it, as well as Space
        self.clicked.connect(self._wait)

    def show_key(self, key: str) -> None:
        """Show a key; an empty one is said in words."""
        self._key, self._waiting = key, False
        shown = native(key) or translate("Keys", "None")
        self.setText(shown)
        self.setAccessibleName(
            translate("Keys", "Key of {command}: {key}").format(command=self._what, key=shown)
        )

    def event(self, event: QEvent) -> bool:
        """Take every key for itself while it waits, shortcuts of the window included."""
        if not self._waiting or not isinstance(event, QKeyEvent):
            return super().event(event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self._take(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Stop waiting when something else is turned to."""
        super().focusOutEvent(event)
        self.show_key(self._key)

    def _wait(self) -> None:
        self._waiting = True
        self.setText(translate("Keys", "Press a key…"))

    def _take(self, event: QKeyEvent) -> None:
        if event.key() in _MODIFIERS:
            return
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.show_key(self._key)
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and not event.modifiers():
            self.pressed_key.emit("")
        else:
            sequence = QKeySequence(event.keyCombination())
            self.pressed_key.emit(sequence.toString(QKeySequence.SequenceFormat.PortableText))


class KeyRow(QFrame):
    """One command and its key."""

    def __init__(self, entry: Entry, keymap: Keymap) -> None:
        super().__init__()
        self.setObjectName("settingRow")
        self.entry = entry
        self._keymap = keymap
        self._wanted = ""
        text = translate("Commands", entry.text)
        self._said = f"{text} {entry.category} {entry.words}".casefold()
        self._key = KeyButton(text)
        self._key.pressed_key.connect(self._try)
        self._others = label("", "meta")
        self._note = label("", "warn", wrap=True)
        self._take = button("", "link")
        self._take.clicked.connect(self._take_over)
        self._reset = icon_button(
            "ph.arrow-counter-clockwise",
            translate("Preferences", "Reset “{setting}”").format(setting=text),
        )
        self._reset.clicked.connect(lambda: keymap.reset(entry.name))
        keep = self._reset.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(keep)
        name = QLabel(text)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setBuddy(self._key)
        first = row(name, None, self._others, self._key, self._reset, spacing=12)
        self._remark = row(self._note, self._take, spacing=8)
        self._remark.setStretch(0, 1)
        self.setLayout(column(first, self._remark, spacing=2, margins=(0, 3, 0, 3)))
        self.refresh()

    def matches(self, words: list[str]) -> bool:
        """Tell whether every word is in the command's names or its keys."""
        shown = " ".join(map(native, self._keymap.keys(self.entry.name))).casefold()
        return all(word in self._said or word in shown for word in words)

    def refresh(self) -> None:
        """Show the keys that the command has now."""
        keys = self._keymap.keys(self.entry.name)
        self._key.show_key(keys[0] if keys else "")
        self._others.setText(", ".join(map(native, keys[1:])))
        self._reset.setVisible(self._keymap.is_own(self.entry.name))
        self._say(remark_on(keys[0]) if keys and self._keymap.is_own(self.entry.name) else "")

    def _try(self, key: str) -> None:
        trouble = trouble_with(key)
        holder = self._keymap.holder(key, but=self.entry.name) if key else None
        if trouble:
            self.refresh()
            self._say(trouble)
        elif holder is not None:
            self.refresh()
            self._wanted = key
            words = translate("Keys", "{key} belongs to “{command}”.")
            self._say(
                words.format(key=native(key), command=translate("Commands", holder.text)),
                translate("Keys", "Use it here instead"),
            )
        else:
            self._keymap.assign(self.entry.name, key)

    def _take_over(self) -> None:
        self._keymap.assign(self.entry.name, self._wanted)
        self._key.setFocus()

    def _say(self, words: str, offer: str = "") -> None:
        self._note.setText(words)
        self._note.setVisible(bool(words))
        self._take.setText(offer)
        self._take.setVisible(bool(offer))


class KeysPage(QWidget):
    """Every command by category. ``search`` leaves those that match."""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        self._keymap = keymap
        self._rows: list[KeyRow] = []
        self._heads: dict[str, QLabel] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        hint = translate(
            "Keys",
            "Press a key’s button, then the new key. Backspace leaves none, Esc the old one.",
        )
        put_back = button(translate("Keys", "Reset all keys"), "link")
        put_back.clicked.connect(keymap.reset_all)
        self._hint = QWidget()
        told = row(label(hint, "meta", wrap=True), put_back, spacing=12, margins=(0, 4, 0, 8))
        told.setStretch(0, 1)
        self._hint.setLayout(told)
        layout.addWidget(self._hint)
        for entry in keymap.entries:
            if entry.category not in self._heads:
                head = label(translate("Commands", entry.category.capitalize()), "strong")
                head.setContentsMargins(0, 14, 0, 4)
                self._heads[entry.category] = head
                layout.addWidget(head)
            made = KeyRow(entry, keymap)
            self._rows.append(made)
            layout.addWidget(made)
        keymap.changed.connect(self._refresh)

    def search(self, words: list[str]) -> bool:
        """Leave the commands that match every word; tell whether there are any."""
        found: set[str] = set()
        for made in self._rows:
            fits = made.matches(words)
            made.setVisible(fits)
            if fits:
                found.add(made.entry.category)
        for category, head in self._heads.items():
            head.setVisible(category in found)
        self._hint.setVisible(not words)
        return bool(found)

    def _refresh(self) -> None:
        for made in self._rows:
            made.refresh()
